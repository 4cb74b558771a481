import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { AccountApi } from '../../../server/src/core/billing/account-api';
import { AccountInquiry } from '../../../server/src/core/billing/account-inquiry';
import type { BillingAnswer } from '../../../shared/src/billing-provider';
import { accountProvider, factsQuery } from '../../support/account-provider';
import { accountContext, answer } from '../../support/billing';

const ok = (body: unknown, status = 200): BillingAnswer => ({
  response: answer(body, status),
  failure: null,
});
const offline: BillingAnswer = { response: null, failure: { reason: 'offline', message: 'No way there.' } };

/** Asks with one answer after the other; gives what was asked. */
function ask(api: Partial<AccountApi>, answers: readonly BillingAnswer[], onDemand = false) {
  const inquiry = new AccountInquiry(accountProvider(api).api, accountContext(), onDemand);
  const asked: string[] = [];
  for (let request = inquiry.next(); request; request = inquiry.next()) {
    asked.push(request.url.split('/').at(-1) ?? '');
    inquiry.take(answers[asked.length - 1] ?? ok({}));
  }
  const states = [...inquiry.outcomes].map(([id, { failure }]) => `${id} ${failure?.state ?? 'told'}`);
  return { asked, states };
}

const three = { queries: [factsQuery('a'), factsQuery('b'), factsQuery('c')], check: 'a' };

describe('a round of questions', () => {
  it('asks one after the other', () =>
    assert.deepEqual(ask(three, []).states, ['a told', 'b told', 'c told']));

  it('leaves out what only the user asks, what the key may not ask, and what is not needed', () => {
    const api = {
      queries: [
        factsQuery('first'),
        factsQuery('costly', { when: 'on-demand' }),
        factsQuery('admin', { keys: ['admin'] }),
        factsQuery('rest', { needed: ({ plan }) => plan === undefined }),
        factsQuery('nothing', { request: () => null }),
      ],
    };
    assert.deepEqual(ask(api, [ok({ plan: 'Pro' })]).asked, ['first']);
    assert.deepEqual(ask(api, [], true).asked, ['first', 'costly', 'rest']);
  });

  it('goes on after most failures', () => {
    assert.deepEqual(ask(three, [ok({}, 403), ok({}, 500)]).states, [
      'a forbidden',
      'b server-error',
      'c told',
    ]);
    assert.deepEqual(ask(three, [ok({}), ok({}, 401)]).asked, ['a', 'b', 'c']);
  });

  it('ends where the rest would fare alike', () => {
    assert.deepEqual(ask(three, [ok({}), offline]).states, ['a told', 'b offline', 'c offline']);
    assert.deepEqual(ask(three, [ok({}, 429)]).states, [
      'a rate-limited',
      'b rate-limited',
      'c rate-limited',
    ]);
    assert.deepEqual(ask(three, [ok({}, 401)]).states, [
      'a unauthorized',
      'b unauthorized',
      'c unauthorized',
    ]);
  });

  it('takes what is not needed for told no more', () => {
    const needed = factsQuery('b', { needed: ({ quota }) => quota !== undefined });
    const api = { queries: [factsQuery('a'), needed], check: 'a' };
    assert.deepEqual(ask(api, [ok({})]).states, ['a told', 'b told']);
    assert.deepEqual(ask(api, [ok({}, 402)]).states, ['a out-of-credit', 'b out-of-credit']);
  });
});
