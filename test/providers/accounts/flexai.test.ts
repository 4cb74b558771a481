import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { flexaiAccount } from '../../../server/src/providers/flexai/account';
import { examples } from '../../fixtures/billing/flexai';
import { assertAdvice } from '../../support/advice';
import { answer, readBy, requestBy } from '../../support/billing';
import { exampleOf } from '../../support/billing-examples';

const limitsOf = (headers: Record<string, string>) =>
  readBy(flexaiAccount, 'limits', answer({ object: 'list', data: [] }, 200, headers)).facts;
const withLimit = (limit: string) => limitsOf({ 'x-ratelimit-limit-requests': limit });

const DASHBOARD = 'https://tokens.flex.ai/dashboard/billing';
const BILLING = 'https://docs.flex.ai/inference-api/reference/billing';
const CONCURRENCY = 'https://docs.flex.ai/inference-api/guides/concurrency';

describe('the account at FlexAI', () => {
  it('is asked for its models, only when somebody wants it: the question counts', () => {
    assert.equal(requestBy(flexaiAccount, 'limits'), 'GET https://tokens.flex.ai/v1/models');
    assert.deepEqual(
      flexaiAccount.queries.map(({ when, tells }) => [when, tells]),
      [['on-demand', ['limits']]],
    );
    assert.deepEqual(flexaiAccount.unpublished, ['balance']);
  });

  it('has the limits of the headers, whose reset is a Unix time', () => {
    const { facts } = readBy(flexaiAccount, 'limits', exampleOf(examples, 'limits'));
    assert.deepEqual(facts, {
      billing: 'prepaid',
      limits: { requestsPerMinute: 60, remaining: 58, resetAt: '2026-11-20T12:00:00.000Z' },
      details: [['Tier', 'elevated']],
      signals: ['tier:elevated'],
    });
  });

  it('knows the tier by the documented limits alone', () => {
    assert.deepEqual(withLimit('10')?.signals, ['tier:free']);
    assert.deepEqual(withLimit('100')?.signals, ['tier:paid']);
    assert.equal(withLimit('300')?.signals, undefined);
    assert.equal(withLimit('300')?.limits?.requestsPerMinute, 300);
  });

  it('tells no limit where the headers are missing or no numbers', () => {
    assert.deepEqual(limitsOf({}), { billing: 'prepaid' });
    assert.deepEqual(withLimit('1s'), { billing: 'prepaid' });
    assert.deepEqual(withLimit('-5'), { billing: 'prepaid' });
    const bad = { 'x-ratelimit-remaining-requests': '3', 'x-ratelimit-reset-requests': '6m0s' };
    assert.deepEqual(limitsOf(bad)?.limits, { remaining: 3 });
    const early = { 'x-ratelimit-limit-requests': '10', 'x-ratelimit-reset-requests': '34' };
    assert.deepEqual(limitsOf(early)?.limits, { requestsPerMinute: 10 });
  });

  it('knows its documented errors', () => {
    const failed = (status: number) => {
      const response = examples.errors[status];
      return response ? readBy(flexaiAccount, 'limits', response).failure : undefined;
    };
    assert.equal(failed(401)?.state, 'unauthorized');
    assert.equal(failed(402)?.state, 'out-of-credit');
    assert.equal(failed(429)?.state, 'rate-limited');
    assert.equal(failed(429)?.retryAfter, 34);
    const state = (body: unknown, status: number) =>
      readBy(flexaiAccount, 'limits', answer(body, status)).failure?.state;
    assert.equal(state({}, 503), 'server-error');
    assert.equal(state('<html>', 200), 'malformed');
    // OpenAI has the same type for a quota that comes with 429: the type alone says nothing.
    assert.equal(state({ error: { type: 'insufficient_quota' } }, 429), 'rate-limited');
  });

  it('advises', () =>
    assertAdvice(flexaiAccount, [
      ['out-of-credit', /402.*\$5 at least.*Nothing recharges/, DASHBOARD],
      ['rate-limited', /Retry-After.*10 requests.*60.*100/, CONCURRENCY],
      ['signal:tier:free', /10 requests a minute.*60.*100.*support@flex\.ai/, BILLING],
      ['signal:tier:elevated', /60 requests a minute.*100.*support@flex\.ai/, BILLING],
      ['batch', /no API tells the balance.*max_tokens/, DASHBOARD],
      ['batch', /cut off early is still charged/, BILLING],
      ['always', /\$10 of free credit.*\$5 or more/, DASHBOARD],
      ['always', /below \$5 and at \$0.*some minutes late/, DASHBOARD],
    ]));
});
