import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { FakeEngine, fakeParsers } from '../support/fake-engine';
import { MemoryServer } from '../support/memory-server';

const FILE = 'file:///project/a.py';
const HINT = '≈ $0.0042 · max $0.031';

describe('documents of a server', () => {
  let engine: FakeEngine;
  let server: MemoryServer;
  let configured: Record<string, unknown>;

  beforeEach(async () => {
    engine = new FakeEngine();
    configured = {};
    server = await MemoryServer.start({
      engine,
      parsers: fakeParsers,
      configuration: () => configured,
      folders: ['file:///project'],
    });
  });

  afterEach(() => server.dispose());

  it('refuses an answer that an edit has made stale', async () => {
    await server.open(FILE, 'openai\nask_gpt()\n');
    const asked = server.hintTexts(FILE);
    await server.change(FILE, { text: 'openai\n\nask_gpt()\n' });
    // LSPErrorCodes.ContentModified
    await assert.rejects(asked, { code: -32801 });
    assert.deepEqual(await server.hintTexts(FILE), [`2:9 ${HINT}`]);
  });

  it('keeps the calls behind a quote that is being typed, and moves them', async () => {
    await server.open(FILE, 'openai\nx = 1\nask_gpt()\n');
    assert.deepEqual(await server.hintTexts(FILE), [`2:9 ${HINT}`]);
    const at = { line: 1, character: 4 };
    await server.change(FILE, { range: { start: at, end: at }, text: "'a\n" });
    assert.deepEqual(await server.hintTexts(FILE), [`3:9 ${HINT}`]);
    await server.change(FILE, {
      range: { start: at, end: { line: 2, character: 0 } },
      text: '',
    });
    assert.deepEqual(await server.hintTexts(FILE), [`2:9 ${HINT}`]);
  });

  it('forgets a hidden call when someone edits its callee', async () => {
    await server.open(FILE, 'openai\nx = 1\nask_gpt()\n');
    await server.hintTexts(FILE);
    const at = { line: 1, character: 4 };
    await server.change(
      FILE,
      { range: { start: at, end: at }, text: "'" },
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } }, text: '' },
    );
    assert.deepEqual(await server.hintTexts(FILE), []);
  });

  it('says why a file over the size limit is left alone', async () => {
    configured = { maxFileSize: 1 };
    await server.open(FILE, `openai\nask_gpt()\n${'#'.repeat(2000)}`);
    assert.deepEqual(await server.hintTexts(FILE), []);
    assert.equal(engine.opened, 0);
    await server.rest();
    const { state, message } = await server.statuses.next();
    assert.equal(state, 'too-large');
    assert.equal(message, 'This file has more than the 1 KB of `costlint.maxFileSize`.');
  });

  it('leaves excluded files alone', async () => {
    await server.open('file:///project/node_modules/openai/a.py', 'openai\nask_gpt()\n');
    await server.rest();
    const { state, message } = await server.statuses.next();
    assert.equal(state, 'excluded');
    assert.match(message, /node_modules/);
    assert.equal(engine.opened, 0);
  });

  it('tells what became of a file when it rests, once', async () => {
    await server.open(FILE, 'openai\nask_gpt()\n');
    await server.rest();
    assert.deepEqual(await server.statuses.next(), {
      uri: FILE,
      state: 'analysed',
      message: '1 call, 1 with a price',
      calls: 1,
      priced: 1,
      pricesAsOf: '2026-11-01',
      problems: [],
    });
    await server.change(FILE, { text: 'openai\nask_gpt()\n\n' });
    await server.rest();
    await server.change(FILE, { text: 'openai\n' });
    await server.rest();
    const { calls, pricesAsOf } = await server.statuses.next();
    assert.deepEqual([calls, pricesAsOf], [0, '2026-11-20']);
  });

  it('publishes findings when a file rests and takes them back on close', async () => {
    await server.open(FILE, 'openai\nouch\n');
    await server.rest(299);
    await server.hintTexts(FILE);
    assert.equal(server.diagnostics.size, 0);
    await server.rest(1);
    const [diagnostic] = (await server.diagnostics.next()).diagnostics;
    assert.deepEqual(diagnostic, {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } },
      severity: 2,
      source: 'costlint',
      code: 'hard-coded-price',
      message: 'It hurts.',
    });
    await server.close(FILE);
    assert.deepEqual((await server.diagnostics.next()).diagnostics, []);
  });

  it('asks for fresh hints when a mended tree tells more', async () => {
    await server.open(FILE, 'openai\nask_gpt()\n');
    await server.hintTexts(FILE);
    engine.settles = true;
    await server.rest();
    await server.hintRefreshes.next();
    await server.hintTexts(FILE);
    assert.equal(engine.analyzed, 2);
  });

  it('releases all of a document that is closed', async () => {
    await server.open(FILE, 'openai\nask_gpt()\n');
    await server.hintTexts(FILE);
    await server.close(FILE);
    await assert.rejects(server.hintTexts(FILE), { code: -32801 });
    assert.deepEqual([engine.opened, engine.disposed], [1, 1]);
    assert.equal(server.clock.waiting, 0);
  });

  it('keeps no more trees than its bound', async () => {
    const files = Array.from({ length: 40 }, (_, index) => `file:///project/f${index}.py`);
    for (const file of files) {
      await server.open(file, 'openai\nask_gpt()\n');
      await server.hintTexts(file);
    }
    assert.equal(engine.opened - engine.disposed, 32);
    assert.equal((await server.hintTexts(files[0] ?? '')).length, 1);
  });

  it('starts over when the client says so', async () => {
    await server.open(FILE, 'openai\nask_gpt()\n');
    await server.hintTexts(FILE);
    await server.client.sendRequest('costlint/refresh');
    await server.hintRefreshes.next();
    await server.hintTexts(FILE);
    assert.equal(engine.opened, 2);
  });

  it('survives changes and closes of what was never opened', async () => {
    await server.change('file:///nowhere.py', { text: 'x' });
    await server.close('file:///nowhere.py');
    await server.open(FILE, 'openai\nask_gpt()\n');
    assert.equal((await server.hintTexts(FILE)).length, 1);
  });

  it('says that it does not read a language', async () => {
    await server.open('file:///project/a.cob', 'openai', 'cobol');
    await server.rest();
    assert.equal((await server.statuses.next()).state, 'unsupported');
  });
});
