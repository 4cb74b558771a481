import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { getQuote } from '../../../client/src/accounts/quote';
import type { PreparedQuote, QuoteResult } from '../../../shared/src/account-protocol';
import { FakeDialogs } from '../../support/editor-fakes';

const PREPARED: PreparedQuote = {
  id: 'q1',
  message: 'BabySea estimates this call.',
  target: 'POST https://api.acme.example/v1/estimate',
  body: '{"prompt":"a [cat]"}',
};

async function quote(
  answers: (string | null)[],
  prepared: PreparedQuote | null,
  result?: Partial<QuoteResult>,
) {
  const dialogs = new FakeDialogs(answers);
  const done: string[] = [];
  await getQuote({
    dialogs,
    prepare: async () => prepared,
    send: async (id) => {
      done.push(`sent ${id}`);
      return { message: '$0.21, as here', charged: false, ...result };
    },
    preview: async (text) => {
      done.push(text);
      return async () => void done.push('closed');
    },
  });
  return { dialogs, done };
}

describe('a quote', () => {
  it('is asked for once the user has seen the exact body and has agreed', async () => {
    const { dialogs, done } = await quote(['Send'], PREPARED);
    assert.ok(done[0]?.includes(`${PREPARED.target}\n`));
    assert.ok(done[0]?.includes(`\n${PREPARED.body}\n`));
    assert.deepEqual(done.slice(1), ['closed', 'sent q1']);
    assert.equal(dialogs.seen.at(-1), 'tell $0.21, as here');
  });

  it('is not asked for when the user does not agree', async () => {
    for (const answer of ['Cancel', null]) {
      const { done } = await quote([answer], PREPARED);
      assert.deepEqual(done.slice(1), ['closed']);
    }
  });

  it('that can not be had says why', async () => {
    const { dialogs, done } = await quote([], { ...PREPARED, id: null, message: 'OpenAI gives no quotes.' });
    assert.deepEqual(done, []);
    assert.deepEqual(dialogs.seen, ['warn OpenAI gives no quotes.']);
    assert.match((await quote([], null)).dialogs.seen[0] ?? '', /cursor/);
  });

  it('that may have been charged is a warning', async () => {
    const { dialogs } = await quote(['Send'], PREPARED, { charged: true, message: 'It may have been run.' });
    assert.equal(dialogs.seen.at(-1), 'warn It may have been run.');
  });
});
