import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { accountProvider } from '../../server/src/account-providers';
import type { ServerPorts } from '../../server/src/server';
import {
  ACCOUNTS_METHOD,
  CHECK_CONNECTION_METHOD,
  CURSOR_METHOD,
  REFRESH_ACCOUNTS_METHOD,
  WINDOW_METHOD,
} from '../../shared/src/account-protocol';
import { AccountEditor, Disk, type Given } from '../support/account-editor';
import { dollars, accountProvider as fakeProvider } from '../support/account-provider';
import { answer } from '../support/billing';
import { connectionTo } from '../support/billing-rows';
import { FakeEngine, fakeParsers } from '../support/fake-engine';
import { ManualClock } from '../support/manual-clock';
import { MemoryServer } from '../support/memory-server';

const CHEAPA = connectionTo('cheapa');
/** Bills for the calls of the fake engine. */
const OPENAI = connectionTo('openai');
/** What the client would add to a request. It must never travel. */
const KEY = 'sk-llmaai-CANARY';

const providerOf: ServerPorts['providerOf'] = (id, described) =>
  id === 'openai' ? { ...fakeProvider(), id, name: 'OpenAI' } : accountProvider(id, described);

describe('accounts in an editor', () => {
  const editors: AccountEditor[] = [];

  async function start(given: Partial<Given> = {}): Promise<AccountEditor> {
    const editor = await AccountEditor.start({ providerOf, ...given });
    editors.push(editor);
    return editor;
  }

  afterEach(() => {
    for (const editor of editors.splice(0)) editor.server.dispose();
  });

  it('are nothing at all until one is connected', async () => {
    const editor = await start();
    assert.equal(await editor.shown(3_600_000), null);
    assert.deepEqual(editor.sent, []);
    assert.equal(editor.server.clock.waiting, 0);
    assert.deepEqual(editor.server.asked, []);
  });

  it('are asked through the editor and shown', async () => {
    const editor = await start();
    await editor.connect(CHEAPA);
    const view = await editor.shown();
    assert.deepEqual(
      editor.sent.map(({ request: { url } }) => url),
      ['https://api.cheapaapi.com/v1/dashboard/billing/credit_grants'],
    );
    assert.equal(view?.statusBar?.text, '$12.48');
    assert.equal(view?.statusBar?.isLow, false);
    assert.equal(view?.accounts[0]?.account.balance.amount, '12.48');
    assert.match(view?.statusBar?.tooltip ?? '', /\*\*Cheapa API\*\*/);
    assert.match(view?.statusBar?.tooltip ?? '', /Top-ups(?:&nbsp;)* \| \\\$10, \\\$25/);
    assert.equal(view?.statusBar?.label, 'Balance at Cheapa API: $12.48');
  });

  it('tell their age, and each state in its own words', async () => {
    const editor = await start();
    await editor.connect(CHEAPA);
    assert.match((await editor.shown())?.statusBar?.tooltip ?? '', /12\.48 \\\(just now\\\)/);
    assert.match((await editor.shown(300_000))?.statusBar?.tooltip ?? '', /12\.48 \\\(5 min ago\\\)/);
    const texts: string[] = [];
    for (const status of [401, 402, 403, 429, 500, 404]) {
      editor.respond = () => ({ response: answer({}, status), failure: null });
      await editor.server.client.sendRequest(REFRESH_ACCOUNTS_METHOD, { id: null });
      texts.push((await editor.shown())?.statusBar?.text ?? '');
    }
    assert.deepEqual(texts, [
      'Cheapa API: key not accepted',
      'Cheapa API: out of credit',
      'Cheapa API: key may not see the account',
      '$12.48 (asked to wait)',
      '$12.48 (provider has a problem)',
      '$12.48 (answer not understood)',
    ]);
  });

  it('say plainly that they are the sandbox', async () => {
    const editor = await start({ accounts: { sandbox: true } });
    await editor.connect(CHEAPA);
    const view = await editor.shown();
    assert.equal(view?.statusBar?.text, 'SANDBOX · $12.48');
    assert.match(view?.statusBar?.tooltip ?? '', /SANDBOX: no real account/);
  });

  it("are low below the user's own threshold alone", async () => {
    const low = await start({ settings: { 'lowBalance.amount': 20 } });
    await low.connect(CHEAPA);
    const { statusBar } = (await low.shown()) ?? {};
    assert.equal(statusBar?.isLow, true);
    assert.match(statusBar?.tooltip ?? '', /below your threshold of 20/);
    assert.match(statusBar?.label ?? '', /below your threshold/);
    const high = await start({ settings: { 'lowBalance.amount': 12 } });
    await high.connect(CHEAPA);
    assert.equal((await high.shown())?.statusBar?.isLow, false);
  });

  it('rest while nobody looks, and go on when somebody does', async () => {
    const editor = await start();
    await editor.connect(CHEAPA);
    await editor.pass();
    await editor.server.client.sendNotification(WINDOW_METHOD, { focused: false });
    await editor.pass(3_600_000);
    assert.equal(editor.sent.length, 1);
    assert.equal(editor.server.clock.waiting, 0);
    await editor.server.client.sendNotification(WINDOW_METHOD, { focused: true });
    await editor.pass();
    assert.equal(editor.sent.length, 2);
  });

  it('are asked once by two windows', async () => {
    const given = { disk: new Disk(), clock: new ManualClock() };
    const [one, other] = [await start(given), await start(given)];
    await one.connect(CHEAPA);
    await one.pass();
    await other.connect(CHEAPA);
    assert.equal((await other.shown())?.statusBar?.text, '$12.48');
    assert.deepEqual([one.sent.length, other.sent.length], [1, 0]);
  });

  it('survive whatever a client answers', async () => {
    const editor = await start();
    editor.respond = () => 'nonsense';
    await editor.connect(CHEAPA);
    assert.equal((await editor.shown())?.statusBar?.text, 'Cheapa API: offline');
    editor.respond = () => {
      throw new Error(`failed with ${KEY}`);
    };
    await editor.server.client.sendRequest(REFRESH_ACCOUNTS_METHOD, { id: null });
    const shown = await editor.shown();
    assert.doesNotMatch(JSON.stringify([shown, editor.server.logged]), /CANARY/);
  });

  it('tell what the client says in whole sentences', async () => {
    const editor = await start();
    editor.respond = () => ({ response: null, failure: { reason: 'offline', message: 'no way there' } });
    await editor.connect(CHEAPA);
    assert.equal(
      (await editor.shown())?.accounts[0]?.account.message,
      'no way there. Check the network and the proxy, then ask again.',
    );
  });

  it('do not wait for ever for a client that does not answer', async () => {
    const editor = await start();
    editor.respond = () => new Promise(() => undefined);
    await editor.connect(CHEAPA);
    await editor.pass(1000);
    assert.equal((await editor.shown(60_000))?.statusBar?.text, 'Cheapa API: offline');
  });

  it('are checked before they are connected', async () => {
    const editor = await start();
    const check = (): Promise<unknown> =>
      editor.server.client.sendRequest(CHECK_CONNECTION_METHOD, { connection: CHEAPA });
    assert.deepEqual(await check(), { accepted: true, message: 'Cheapa API accepts the key.' });
    editor.respond = () => ({ response: answer({}, 401), failure: null });
    assert.match(
      JSON.stringify(await check()),
      /"accepted":false,"message":"Cheapa API does not accept the key/,
    );
    editor.respond = () => ({ response: answer({}, 403), failure: null });
    assert.match(JSON.stringify(await check()), /"accepted":true,.*lacks the permission/);
    assert.equal(await editor.shown(3_600_000), null);
    assert.equal(editor.sent.length, 3);
  });

  it('go when they are disconnected', async () => {
    const disk = new Disk();
    const editor = await start({ disk });
    await editor.connect(CHEAPA);
    await editor.pass();
    assert.equal(disk.texts.size, 1);
    await editor.connect();
    assert.deepEqual(await editor.shown(), { accounts: [], statusBar: null });
    assert.equal(disk.texts.size, 0);
    assert.equal(editor.server.clock.waiting, 0);
  });

  it('are gone when they come and go at once', async () => {
    const editor = await start();
    await editor.connect(CHEAPA);
    await editor.connect();
    await editor.pass();
    assert.equal(editor.sent.length, 0);
    assert.equal(editor.server.clock.waiting, 0);
  });

  it('are those that the user described, too', async () => {
    const own = {
      id: 'my-gateway',
      name: 'My gateway',
      baseUrl: 'https://llm.example.com',
      balance: { path: '/v1/credits', pointer: '/left', currency: 'USD' },
    };
    const editor = await start({ settings: { customProviders: [own] } });
    editor.respond = () => ({ response: answer({ left: 5 }), failure: null });
    await editor.connect(connectionTo('my-gateway'));
    assert.equal((await editor.shown())?.statusBar?.text, '$5.00');
    assert.equal(editor.sent[0]?.request.url, 'https://llm.example.com/v1/credits');
  });

  it('follow the cursor to the account that pays', async () => {
    const editor = await start({ settings: { 'statusBar.followCursor': true } });
    await editor.connect(CHEAPA, OPENAI);
    assert.equal((await editor.shown())?.statusBar?.id, 'cheapa/default');
    await editor.server.open('file:///a.py', 'import openai\nask_gpt()\n');
    const at = (line: number, character: number) =>
      editor.server.client.sendNotification(CURSOR_METHOD, {
        uri: 'file:///a.py',
        position: { line, character },
      });
    await at(1, 5);
    assert.equal((await editor.shown(300))?.statusBar?.id, 'openai/default');
    await at(0, 0);
    assert.equal((await editor.shown(300))?.statusBar?.id, 'cheapa/default');
  });

  it('stay where they are while the cursor moves, unless the user wants it', async () => {
    const editor = await start();
    await editor.connect(CHEAPA, OPENAI);
    await editor.pass();
    await editor.server.open('file:///a.py', 'import openai\nask_gpt()\n');
    const cursor = { uri: 'file:///a.py', position: { line: 1, character: 5 } };
    await editor.server.client.sendNotification(CURSOR_METHOD, cursor);
    assert.equal((await editor.shown(300))?.statusBar?.id, 'cheapa/default');
  });

  it('are said in the hover of a call, with its share of the balance', async () => {
    const editor = await start();
    await editor.server.open('file:///a.py', 'import openai\nask_gpt()\n');
    const hover = async () => (await editor.server.hover('file:///a.py', { line: 1, character: 5 })) ?? '';
    await editor.connect(CHEAPA);
    await editor.pass();
    assert.doesNotMatch(await hover(), /Paid by/);
    editor.respond = () => ({ response: answer(dollars('2')), failure: null });
    await editor.connect(CHEAPA, OPENAI);
    await editor.pass();
    assert.match(
      await hover(),
      /Paid by your account at \*\*OpenAI\*\*: one call takes 0\.21% of \\\$2\.00, 1,000 calls 2\.1 times that/,
    );
    editor.respond = () => ({
      response: answer({ balance: { ...dollars('2').balance, currency: 'EUR' } }),
      failure: null,
    });
    await editor.server.client.sendRequest(REFRESH_ACCOUNTS_METHOD, { id: null });
    assert.match(await hover(), /\*\*OpenAI\*\*: €2\.00 left/);
    editor.respond = () => ({ response: answer({}, 401), failure: null });
    await editor.server.client.sendRequest(REFRESH_ACCOUNTS_METHOD, { id: null });
    assert.match(await hover(), /\*\*OpenAI\*\*: Acme AI does not accept the key/);
  });

  it('send nothing because of what a workspace says', async () => {
    const settings = {
      'accounts.plainHttpHosts': ['evil.example'],
      'accounts.monthlyLimits': { cheapa: 1 },
      baseUrls: { 'evil.example': 'cheapa' },
      defaultProvider: 'cheapa',
    };
    const editor = await start({ settings });
    const source = 'import openai\nOPENAI_BASE_URL="https://evil.example"\nask_gpt()\n';
    await editor.server.open('file:///project/.env', 'CHEAPA_API_KEY=sk-llmaai-CANARY\n');
    await editor.server.open('file:///project/a.py', source);
    await editor.pass(3_600_000);
    assert.equal(editor.sent.length, 0);
    await editor.connect(CHEAPA);
    await editor.pass();
    const hosts = editor.sent.map(({ request }) => new URL(request.url).host);
    assert.deepEqual(hosts, ['api.cheapaapi.com']);
  });

  it('send nothing from a workspace that is not trusted', async () => {
    const editor = await start({ accounts: { maySend: false } });
    await editor.connect(CHEAPA);
    await editor.server.client.sendRequest(REFRESH_ACCOUNTS_METHOD, { id: null });
    await editor.pass(3_600_000);
    assert.deepEqual(editor.sent, []);
  });

  it('are not there for a client that did not ask for them', async () => {
    const editor = await start({ accounts: null });
    await editor.connect(CHEAPA);
    await editor.pass(3_600_000);
    assert.deepEqual(editor.sent, []);
  });

  it('are asked by this machine where the client keeps none, and said in hovers alone', async () => {
    const asked: string[] = [];
    const server = await MemoryServer.start({
      engine: new FakeEngine(),
      parsers: fakeParsers,
      initialization: {},
      providerOf,
      ownAccounts: {
        connections: [OPENAI],
        described: [],
        sandbox: false,
        http: {
          send: async (_connection, { url }) => {
            asked.push(url);
            return { response: answer(dollars('2')), failure: null };
          },
        },
      },
    });
    const views: unknown[] = [];
    server.client.onNotification(ACCOUNTS_METHOD, (view) => void views.push(view));
    await server.open('file:///a.py', 'import openai\nask_gpt()\n');
    for (let round = 0; round < 4; round += 1) await server.rest(0);
    assert.match(
      (await server.hover('file:///a.py', { line: 1, character: 5 })) ?? '',
      /one call takes 0\.21%/,
    );
    assert.deepEqual(asked, ['https://api.acme.example/balance']);
    assert.deepEqual(views, []);
    server.dispose();
  });

  it('carry no key in any request that the client is asked to send', async () => {
    const editor = await start();
    editor.respond = () => ({ response: answer({ total_available: 1, note: KEY }), failure: null });
    await editor.connect(CHEAPA);
    const view = await editor.shown();
    assert.equal(editor.sent[0]?.request.withKey, true);
    assert.deepEqual(Object.keys(editor.sent[0]?.request.headers ?? {}), []);
    assert.doesNotMatch(JSON.stringify([view, editor.sent, editor.server.logged]), /CANARY/);
  });
});
