import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { accountProvider } from '../../server/src/account-providers';
import {
  PREPARE_QUOTE_METHOD,
  type PreparedQuote,
  type QuoteResult,
  SEND_QUOTE_METHOD,
} from '../../shared/src/account-protocol';
import { AccountEditor, type Given } from '../support/account-editor';
import { answer } from '../support/billing';
import { connectionTo } from '../support/billing-rows';

const FILE = 'file:///project/a.py';

/** The calls of the fake engine are OpenAI's, who gives no quotes. */
const quotesForTheFakeEngine: Given['providerOf'] = (id) => {
  const lumenfall = accountProvider('lumenfall');
  return lumenfall && { ...lumenfall, id, name: 'OpenAI' };
};

const ESTIMATE = {
  estimated: true,
  model: 'one',
  provider: 'vertex',
  total_cost_micros: 80_000,
  currency: 'USD',
  components: [],
};

describe('quotes in an editor', () => {
  let editor: AccountEditor;

  beforeEach(async () => {
    editor = await AccountEditor.start({
      providerOf: quotesForTheFakeEngine,
      settings: { 'catalog.refresh': false },
    });
    editor.respond = ({ request }) => ({
      response: request.method === 'POST' ? answer(ESTIMATE) : answer({}, 500),
      failure: null,
    });
    await editor.server.open(FILE, 'import openai\nask_one()');
  });

  afterEach(() => editor.server.dispose());

  const prepare = (line = 1, character = 5): Promise<PreparedQuote> =>
    editor.server.client.sendRequest(PREPARE_QUOTE_METHOD, { uri: FILE, position: { line, character } });
  const send = (id: string | null): Promise<QuoteResult> =>
    editor.server.client.sendRequest(SEND_QUOTE_METHOD, { id });
  const sentQuotes = () => editor.sent.filter(({ request }) => request.method === 'POST').length;

  it('need a call and an account', async () => {
    assert.match((await prepare()).message, /Connect OpenAI first/);
    assert.match((await prepare(0)).message, /Put the cursor into a call/);
    assert.equal(sentQuotes(), 0);
  });

  it('are for the call of the line, wherever in it the cursor stands', async () => {
    await editor.connect(connectionTo('openai'));
    await editor.pass();
    await editor.server.change(FILE, { text: 'import openai\n    ask_one()' });
    assert.notEqual((await prepare(1, 0)).id, null);
    await editor.server.change(FILE, { text: 'import openai\n    ask_one()  ask_two()' });
    assert.equal((await prepare(1, 0)).id, null);
    assert.notEqual((await prepare(1, 6)).id, null);
  });

  it('are shown word by word before anything is sent, then told beside our own and in the hover', async () => {
    await editor.connect(connectionTo('openai'));
    await editor.pass();
    const prepared = await prepare();
    assert.match(
      prepared.target,
      /^POST https:\/\/api\.lumenfall\.ai\/openai\/v1\/chat\/completions\?dryRun=true$/,
    );
    assert.equal(JSON.parse(prepared.body).model, 'one');
    assert.equal(sentQuotes(), 0);
    const { message, charged } = await send(prepared.id);
    assert.equal(charged, false);
    assert.match(message, /^OpenAI quotes \$0\.08; Costlint says likely \$0\.0042, at most \$0\.031\.$/);
    assert.match(
      (await editor.server.hover(FILE, { line: 1, character: 2 })) ?? '',
      /quoted \*\*\\\$0\.08\*\*/,
    );
    await editor.server.change(FILE, { text: 'import openai\nask_two()' });
    assert.doesNotMatch((await editor.server.hover(FILE, { line: 1, character: 2 })) ?? '', /quoted/);
  });

  it('say when a charge may have happened', async () => {
    await editor.connect(connectionTo('openai'));
    await editor.pass();
    editor.respond = () => ({ response: answer({ id: 'x', choices: [] }), failure: null });
    const { message, charged } = await send((await prepare()).id);
    assert.equal(charged, true);
    assert.match(message, /A charge may have happened/);
  });
});
