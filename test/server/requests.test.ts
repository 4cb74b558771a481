import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { FakeEngine, fakeParsers } from '../support/fake-engine';
import { MemoryServer } from '../support/memory-server';

const FILE = 'file:///project/a.py';

describe('a server', () => {
  let engine: FakeEngine;
  let server: MemoryServer;
  let configured: Record<string, unknown>;

  beforeEach(async () => {
    engine = new FakeEngine();
    configured = {};
    server = await MemoryServer.start({ engine, parsers: fakeParsers, configuration: () => configured });
  });

  afterEach(() => server.dispose());

  it('says what it can do', () => {
    const { capabilities } = server.initializeResult;
    assert.deepEqual(capabilities.inlayHintProvider, { resolveProvider: true });
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
    assert.equal(capabilities.hoverProvider, true);
    assert.deepEqual(capabilities.workspace?.workspaceFolders, {
      supported: true,
      changeNotifications: true,
    });
  });

  it('shows costs at the ends of the lines of the callees', async () => {
    await server.open(FILE, 'import openai\nx = ask_one(  # 😀\n  "a"\n)\r\nask_two()');
    assert.deepEqual(await server.hintTexts(FILE), [
      '1:18 ≈ $0.0042 · max $0.031',
      '4:9 ≈ $0.0042 · max $0.031',
    ]);
  });

  it('joins the calls of one line', async () => {
    await server.open(FILE, 'import openai\nask_a(); ask_b(); ask_c(); ask_d(); ask_e()\n');
    const [text] = await server.hintTexts(FILE);
    const one = '≈ $0.0042';
    assert.equal(text, `1:43 ${one} | ${one} | ${one} | 2 more`);
  });

  it('gives only the hints of the asked lines', async () => {
    await server.open(FILE, 'openai\nask_a()\nask_b()\n');
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    const hints = await server.client.sendRequest('textDocument/inlayHint', {
      textDocument: { uri: FILE },
      range,
    });
    assert.equal((hints as unknown[]).length, 1);
  });

  it('makes tooltips when they are asked for', async () => {
    await server.open(FILE, 'openai\nask_gpt()\n');
    const [hint] = (await server.hints(FILE)) ?? [];
    assert.equal(hint?.tooltip, undefined);
    assert.match(await server.tooltip(FILE), /\*\*≈ \$0\.0042\*\* per call/);
  });

  it('gives no tooltip for a hint of an older text', async () => {
    await server.open(FILE, 'openai\nask_gpt()\n');
    const [hint] = (await server.hints(FILE)) ?? [];
    await server.change(FILE, { text: 'openai\n\nask_gpt()\n' });
    const resolved = await server.client.sendRequest('inlayHint/resolve', hint);
    assert.equal((resolved as { tooltip?: unknown }).tooltip, undefined);
  });

  it('tells the reasons on the callee and nothing beside it', async () => {
    await server.open(FILE, 'openai\nx = ask_gpt()\n');
    assert.match((await server.hover(FILE, { line: 1, character: 6 })) ?? '', /Model \*\*gpt\*\*/);
    assert.equal(await server.hover(FILE, { line: 1, character: 0 }), null);
  });

  it('tells the size of a prompt and its share', async () => {
    await server.open(FILE, 'openai\nprompt\nask_gpt()\n');
    const text = (await server.hover(FILE, { line: 1, character: 2 })) ?? '';
    assert.match(text, /\*\*12 tokens\*\*/);
    assert.match(text, /line 3, gpt: 25% of its likely cost/);
  });

  it('shows lenses or hints, never both', async () => {
    await server.open(FILE, 'openai\nask_gpt()\n');
    assert.deepEqual(await server.lenses(FILE), []);
    configured = { display: 'lens' };
    await server.changeConfiguration();
    await server.lensRefreshes.next();
    const [lens] = (await server.lenses(FILE)) ?? [];
    assert.equal(lens?.command?.title, '≈ $0.0042 · max $0.031');
    assert.equal(lens?.command?.command, '');
    assert.deepEqual(await server.hintTexts(FILE), []);
  });

  it('counts the tokens of a selection with the default model', async () => {
    configured = { defaultModel: 'claude-sonnet-4-5' };
    const params = { uri: FILE, texts: ['one two', 'three'] };
    assert.deepEqual(await server.client.sendRequest('costlint/countTokens', params), {
      model: 'claude-sonnet-4-5',
      low: 3,
      likely: 3,
      high: 3,
      how: 'calibrated',
    });
  });

  it('runs nothing on a text without the name of an API', async () => {
    await server.open(FILE, 'ask_gpt()\n');
    assert.deepEqual(await server.hintTexts(FILE), []);
    assert.equal(engine.opened, 0);
  });

  it('answers with nothing when the analysis fails, and starts over', async () => {
    engine.failure = new Error('boom');
    await server.open(FILE, 'openai\nask_gpt()\n');
    assert.deepEqual(await server.hintTexts(FILE), []);
    assert.match(server.logged.join('\n'), /boom/);
    assert.equal((await server.hintTexts(FILE)).length, 1);
  });

  it('does nothing on an edit but to note it', async () => {
    await server.open(FILE, 'openai\nask_gpt()\n');
    await server.hintTexts(FILE);
    const before = engine.analyzed;
    for (let i = 0; i < 20; i++)
      await server.change(FILE, {
        range: { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } },
        text: '#',
      });
    assert.equal(await server.hover(FILE, { line: 0, character: 0 }), null);
    assert.equal(engine.analyzed, before + 1);
  });
});
