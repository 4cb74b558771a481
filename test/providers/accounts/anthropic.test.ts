import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { anthropicAccount } from '../../../server/src/providers/anthropic/account';
import { examples } from '../../fixtures/billing/anthropic';
import { assertAdvice } from '../../support/advice';
import { answer, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const ADMIN = { context: { kind: 'admin' } } as const;
const costs = (changes: Record<string, unknown>) =>
  readBy(anthropicAccount, 'key', changed(examples, 'key of an admin', changes), ADMIN);
const limits = (changes: Record<string, unknown>) =>
  readBy(anthropicAccount, 'rate-limits', changed(examples, 'rate-limits', changes), ADMIN);

describe('the account at Anthropic', () => {
  it('asks for a model with an ordinary key, for the costs of the month with an admin key', () => {
    assert.equal(requestBy(anthropicAccount, 'key'), 'GET https://api.anthropic.com/v1/models?limit=1');
    assert.equal(
      requestBy(anthropicAccount, 'key', { kind: 'admin', now: '2026-12-31T23:59:59.000Z' }),
      'GET https://api.anthropic.com/v1/organizations/cost_report?starting_at=2026-12-01T00%3A00%3A00.000Z&bucket_width=1d&limit=31',
    );
  });

  it('sends the key in a header of its own, with the version', () => {
    assert.deepEqual(anthropicAccount.header, { name: 'x-api-key', scheme: '' });
    assert.deepEqual(anthropicAccount.headers, { 'anthropic-version': '2023-06-01' });
  });

  it('knows nothing by an ordinary key but that it is good', () => {
    const { facts } = readBy(anthropicAccount, 'key', exampleOf(examples, 'key'));
    assert.deepEqual(facts, { signals: ['ordinary-key'] });
    assert.equal(readBy(anthropicAccount, 'key', answer({ data: {} })).failure?.state, 'malformed');
  });

  it('tells what rate headers say, where an answer has them, and of what', () => {
    const read = (headers: Record<string, string>) =>
      readBy(anthropicAccount, 'key', answer({ data: [] }, 200, headers)).facts;
    const headers = {
      'anthropic-ratelimit-requests-limit': '50',
      'anthropic-ratelimit-requests-remaining': '0',
      'anthropic-ratelimit-requests-reset': '2026-11-20T12:01:00Z',
      'anthropic-ratelimit-input-tokens-limit': '30000',
      'anthropic-ratelimit-output-tokens-remaining': '8000',
    };
    assert.deepEqual(read(headers), {
      limits: { requestsUntilReset: 50, remaining: 0, resetAt: '2026-11-20T12:01:00.000Z' },
      details: [
        ['Input tokens', '30,000 until the limit resets'],
        ['Output tokens', '8,000 left'],
        ['Rate headers', 'of the list of models, which is free'],
      ],
      signals: ['ordinary-key'],
    });
    assert.equal(
      read({ ...headers, 'anthropic-ratelimit-requests-reset': '60' })?.limits?.resetAt,
      undefined,
    );
  });

  it('reads amounts in cents', () => {
    const { facts } = readBy(anthropicAccount, 'key', exampleOf(examples, 'key of an admin'), ADMIN);
    assert.deepEqual(facts, { spending: { currency: 'USD', thisMonth: '2' }, signals: ['costs'] });
    assert.equal(costs({ 'data.0.results.0.amount': '0.5' }).facts?.spending?.thisMonth, '0.7671088');
  });

  it('says "at least" where the report goes on', () =>
    assert.deepEqual(costs({ has_more: true }).facts?.details, [['Spent this month', 'at least $2.00']]));

  it('reads no costs that are not as documented', () => {
    for (const changes of [
      { data: undefined },
      { 'data.0.results': 'none' },
      { 'data.0.results.0.amount': 'much' },
      { 'data.0.results.0.currency': null },
    ])
      assert.equal(costs(changes).failure?.state, 'malformed', JSON.stringify(changes));
    assert.equal(costs({ 'data.0.results.0.amount': null }).facts?.spending, undefined);
  });

  it('asks for limits of models with an admin key alone', () => {
    assert.equal(
      requestBy(anthropicAccount, 'rate-limits', { kind: 'admin' }),
      'GET https://api.anthropic.com/v1/organizations/rate_limits?group_type=model_group',
    );
    assert.equal(requestBy(anthropicAccount, 'rate-limits'), null);
  });

  it('has the requests where they are the same for all groups, and a row for each', () => {
    const { facts } = readBy(anthropicAccount, 'rate-limits', exampleOf(examples, 'rate-limits'), ADMIN);
    assert.deepEqual(facts, {
      limits: { requestsPerMinute: 4000 },
      details: [
        [
          'Limits of claude-opus-4-6 and 1 more',
          '4,000 requests per minute, 2,000,000 input tokens per minute cache aware, 400,000 output tokens per minute',
        ],
        ['Limits of claude-haiku-4-5', '4,000 requests per minute'],
      ],
    });
    assert.deepEqual(limits({ 'data.1.limits.0.value': 50 }).facts?.limits, {});
    assert.deepEqual(limits({ next_page: 'page_2' }).facts?.limits, {});
  });

  it('reads no limits that are not as documented', () => {
    for (const changes of [
      { data: null },
      { 'data.0.limits': null },
      { 'data.0.limits.0.value': '4000' },
      { 'data.0.limits.0.type': '<b>' },
      { 'data.0.models': 'claude' },
    ])
      assert.equal(limits(changes).failure?.state, 'malformed', JSON.stringify(changes));
    assert.equal(limits({ 'data.1.models': null }).facts?.details?.[1]?.[0], 'Limits of a group of models');
  });

  it('advises', () => {
    const billing = 'https://platform.claude.com/settings/billing';
    const admin = 'https://platform.claude.com/docs/en/manage-claude/usage-cost-api';
    assertAdvice(anthropicAccount, [
      ['out-of-credit', /bought/, billing],
      ['forbidden', /admin key \(sk-ant-admin.*Individual accounts have none/, admin],
      ['signal:ordinary-key', /neither balance nor costs/, admin],
      ['signal:costs', /24 hours/, admin],
      ['always', /billing page alone/, billing],
      ['batch', /100,000 requests and 256 MB.*half/, 'https://platform.claude.com/docs'],
    ]);
  });
});
