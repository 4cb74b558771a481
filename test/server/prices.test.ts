import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { accountProvider } from '../../server/src/account-providers';
import type { SendParams } from '../../shared/src/account-protocol';
import type { BillingAnswer } from '../../shared/src/billing-provider';
import { REFRESH_PRICES_METHOD } from '../../shared/src/protocol';
import { AccountEditor, Disk, type Given } from '../support/account-editor';
import { answer } from '../support/billing';
import { connectionTo } from '../support/billing-rows';
import { FakeEngine } from '../support/fake-engine';

const FILE = 'file:///project/a.py';
const TEXT = 'import openai\nask_one()';
const DAY = 86_400_000;

const isList = ({ request }: SendParams) => request.url.includes('/api/v1/models');
const isPublished = ({ request }: SendParams) => request.url.includes('raw.githubusercontent.com');

function prices(prompt: string): BillingAnswer {
  const data = [{ id: 'one', pricing: { prompt, completion: '0.00001' } }];
  return { response: answer({ data }), failure: null };
}

/** The calls of the fake engine are OpenAI's, who publishes no list. */
const billsForTheFakeEngine: Given['providerOf'] = (id) => {
  const openrouter = accountProvider('openrouter');
  return openrouter && { ...openrouter, id, name: 'OpenAI' };
};

describe('prices that a server loads', () => {
  const editors: AccountEditor[] = [];

  async function start(given: Partial<Given> = {}): Promise<AccountEditor> {
    const editor = await AccountEditor.start({ providerOf: accountProvider, ...given });
    editors.push(editor);
    return editor;
  }

  afterEach(() => {
    for (const editor of editors.splice(0)) editor.server.dispose();
  });

  it('come from connected providers and reach the engine with a refresh of what is shown', async () => {
    const engine = new FakeEngine();
    const editor = await start({ engine, settings: { 'catalog.refresh': false } });
    editor.respond = (params) => (isList(params) ? prices('0.000001') : { failure: null });
    await editor.server.open(FILE, TEXT);
    await editor.server.hints(FILE);
    assert.equal(engine.loaded.length, 0);
    await editor.connect(connectionTo('openrouter'));
    await editor.pass();
    assert.deepEqual(
      engine.loaded.at(-1)?.lists.map(({ provider }) => provider),
      ['openrouter'],
    );
    assert.ok(editor.server.hintRefreshes.size > 0);
    assert.match(
      (await editor.shown())?.statusBar?.tooltip ?? '',
      /Price list(?:&nbsp;)* \| 1 model, read on 2026/,
    );
  });

  it('are handed to an engine that is loaded later', async () => {
    const disk = new Disk();
    const first = await start({ disk });
    first.respond = () => prices('0.000001');
    await first.connect(connectionTo('openrouter'));
    await first.pass();
    const engine = new FakeEngine();
    const second = await start({ disk, engine, settings: { 'catalog.refresh': false } });
    await second.connect(connectionTo('openrouter'));
    await second.pass();
    assert.equal(second.sent.filter(isList).length, 0);
    await second.server.open(FILE, TEXT);
    await second.server.hints(FILE);
    assert.equal(engine.loaded.at(-1)?.lists.length, 1);
  });

  it('are published ones too, a while after the first file, unless that is switched off or nothing may be sent', async () => {
    const asked = async (given: Partial<Given>) => {
      const editor = await start(given);
      editor.respond = () => ({ response: answer('{}'), failure: null });
      await editor.server.open(FILE, TEXT);
      await editor.server.hints(FILE);
      await editor.pass();
      assert.deepEqual(editor.sent, []);
      await editor.pass(60_000);
      return editor.sent.filter(isPublished).length;
    };
    assert.equal(await asked({}), 1);
    assert.equal(await asked({ settings: { 'catalog.refresh': false } }), 0);
    assert.equal(await asked({ accounts: { maySend: false } }), 0);
  });

  it('carry no key when they are public', async () => {
    const editor = await start();
    editor.respond = () => prices('0.000001');
    await editor.connect(connectionTo('openrouter'));
    await editor.pass();
    assert.equal(editor.sent.find(isList)?.request.withKey, false);
  });

  it('are told once when one that is shown moved by more than a tenth', async () => {
    const editor = await start({ providerOf: billsForTheFakeEngine, settings: { 'catalog.refresh': false } });
    let prompt = '0.000001';
    editor.respond = (params) => (isList(params) ? prices(prompt) : { failure: null });
    await editor.server.open(FILE, TEXT);
    await editor.connect(connectionTo('openai'));
    await editor.pass();
    const told = async (next: string) => {
      prompt = next;
      await editor.pass(DAY);
      return editor.server.messages.size > 0 ? editor.server.messages.next() : null;
    };
    assert.equal(await told('0.0000010999'), null);
    assert.equal(await told('0.000002'), 'New prices of OpenAI: one is dearer by more than a tenth.');
    assert.equal(await told('0.000002'), null);
  });

  it('are asked for again when the user says so, with words for what came', async () => {
    const editor = await start({ settings: { 'catalog.refresh': false } });
    editor.respond = () => prices('0.000001');
    await editor.connect(connectionTo('openrouter'));
    await editor.pass();
    editor.respond = () => ({ response: null, failure: { reason: 'offline', message: 'Out of reach.' } });
    const words = await editor.server.client.sendRequest<string>(REFRESH_PRICES_METHOD, null);
    assert.match(words, /General prices of 2026-11-20; openrouter of 2026-11-20/);
    assert.match(words, /can't be refreshed: Out of reach\. The one of 2026-11-20 is kept/);
    const tooltip = (await editor.shown())?.statusBar?.tooltip ?? '';
    assert.match(tooltip, /Price list(?:&nbsp;)* \| The price list can't be refreshed/);
  });
});
