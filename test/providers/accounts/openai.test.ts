import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openaiAccount } from '../../../server/src/providers/openai/account';
import { examples } from '../../fixtures/billing/openai';
import { assertAdvice } from '../../support/advice';
import { answer, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const ADMIN = { context: { kind: 'admin' } } as const;
const costs = (changes: Record<string, unknown>) =>
  readBy(openaiAccount, 'key', changed(examples, 'key of an admin', changes), ADMIN);
const limits = (changes: Record<string, unknown>) =>
  readBy(openaiAccount, 'rate-limits', changed(examples, 'rate-limits', changes), ADMIN);

describe('the account at OpenAI', () => {
  it('asks for the models with an ordinary key, for the costs of the month with an admin key', () => {
    assert.equal(requestBy(openaiAccount, 'key'), 'GET https://api.openai.com/v1/models');
    assert.equal(
      requestBy(openaiAccount, 'key', { kind: 'admin', now: '2026-11-20T12:00:00.000Z' }),
      'GET https://api.openai.com/v1/organization/costs?start_time=1793491200&bucket_width=1d&limit=31',
    );
  });

  it('tells the kinds of keys apart by how they begin', () => {
    const kind = (prefix: string) => openaiAccount.keys.find((row) => row.prefix === prefix)?.kind;
    assert.equal(kind('sk-admin-'), 'admin');
    assert.equal(kind('sk-proj-'), 'ordinary');
  });

  it('knows nothing by an ordinary key but that it is good', () => {
    const { facts } = readBy(openaiAccount, 'key', exampleOf(examples, 'key'));
    assert.deepEqual(facts, { signals: ['ordinary-key'] });
    assert.deepEqual(openaiAccount.unpublished, ['balance']);
  });

  it('tells what rate headers say, where an answer has them, and of what', () => {
    const read = (headers: Record<string, string>) =>
      readBy(openaiAccount, 'key', answer({ data: [] }, 200, headers), {
        context: { now: '2026-11-20T12:00:00.000Z' },
      }).facts;
    const requests = {
      'x-ratelimit-limit-requests': '500',
      'x-ratelimit-remaining-requests': '499',
      'x-ratelimit-reset-requests': '6m0s',
    };
    const asked = ['Rate headers', 'of the list of models, which is free'];
    assert.deepEqual(read(requests), {
      limits: { requestsUntilReset: 500, remaining: 499, resetAt: '2026-11-20T12:06:00.000Z' },
      details: [asked],
      signals: ['ordinary-key'],
    });
    const tokens = { 'x-ratelimit-limit-tokens': '30000', 'x-ratelimit-remaining-tokens': '29984' };
    assert.deepEqual(read(tokens), {
      details: [['Tokens', '29,984 of 30,000 left'], asked],
      signals: ['ordinary-key'],
    });
    const reset = (text: string) =>
      read({ ...requests, 'x-ratelimit-reset-requests': text })?.limits?.resetAt;
    assert.equal(reset('2m59.56s'), '2026-11-20T12:02:59.560Z');
    assert.equal(reset('20ms'), '2026-11-20T12:00:00.020Z');
    for (const text of ['', 'soon', '60', '1s later', '-1s', `${'9'.repeat(30)}d`])
      assert.equal(reset(text), undefined, text);
    for (const value of ['', 'many', '-1', '1.5'])
      assert.deepEqual(read({ 'x-ratelimit-limit-requests': value }), { signals: ['ordinary-key'] }, value);
  });

  it('takes no answer for a good key that is not a list', () => {
    for (const body of [{}, { data: null }, { data: 'models' }])
      assert.equal(readBy(openaiAccount, 'key', answer(body)).failure?.state, 'malformed');
  });

  it('tells a quota that is used up from too many requests, which have the same status', () => {
    const state = (error: unknown) => readBy(openaiAccount, 'key', answer({ error }, 429)).failure?.state;
    assert.equal(state({ code: 'insufficient_quota' }), 'out-of-credit');
    assert.equal(state({ type: 'insufficient_quota', code: null }), 'out-of-credit');
    assert.equal(state({ code: 'rate_limit_exceeded' }), 'rate-limited');
  });

  it('adds the costs of the days exactly', () => {
    const { facts } = readBy(openaiAccount, 'key', exampleOf(examples, 'key of an admin'), ADMIN);
    assert.deepEqual(facts, { spending: { currency: 'USD', thisMonth: '1.69' } });
  });

  it('says "at least" where the report goes on or a line has no amount', () => {
    const partly = [['Spent this month', 'at least $1.69']];
    assert.deepEqual(costs({ has_more: true }).facts, { details: partly });
    const { facts } = costs({ 'data.2.results.0.amount': null });
    assert.deepEqual(facts, { details: [['Spent this month', 'at least $0.19']] });
  });

  it('adds no two currencies', () =>
    assert.deepEqual(costs({ 'data.2.results.0.amount.currency': 'eur' }).facts, {
      details: [
        ['Spent this month', '$0.19'],
        ['Spent this month', '€1.50'],
      ],
    }));

  it('has spent nothing where no day has a cost, and is not known to where there is no day', () => {
    assert.deepEqual(costs({ data: [{ results: [] }] }).facts, {
      spending: { currency: 'USD', thisMonth: '0' },
    });
    assert.deepEqual(costs({ data: [] }).facts, {});
  });

  it('reads no costs that are not as documented', () => {
    for (const changes of [
      { data: null },
      { data: {} },
      { 'data.0.results': null },
      { 'data.0.results.0.amount.value': 'much' },
      { 'data.0.results.0.amount.currency': 5 },
    ])
      assert.equal(costs(changes).failure?.state, 'malformed', JSON.stringify(changes));
  });

  it('asks for the limits of a project that the user named, with an admin key', () => {
    const url = (given: Parameters<typeof requestBy>[2]) => requestBy(openaiAccount, 'rate-limits', given);
    assert.equal(
      url({ kind: 'admin', fields: { project: 'proj_abc' } }),
      'GET https://api.openai.com/v1/organization/projects/proj_abc/rate_limits?limit=100',
    );
    assert.equal(url({ kind: 'admin' }), null);
    assert.equal(url({ kind: 'ordinary', fields: { project: 'proj_abc' } }), null);
    for (const project of ['../keys', 'a/b', 'a?b', '', 'ä'])
      assert.equal(url({ kind: 'admin', fields: { project } }), null, project);
  });

  it('has a number where it is the same for all models, and a row for each', () => {
    const { facts } = readBy(openaiAccount, 'rate-limits', exampleOf(examples, 'rate-limits'), ADMIN);
    assert.deepEqual(facts, {
      limits: { requestsPerMinute: 500 },
      details: [
        ['Limits of gpt-5.2', '500 requests per minute, 30,000 tokens per minute'],
        [
          'Limits of gpt-image-1',
          '500 requests per minute, 100,000 tokens per minute, 5 images per minute, 200 requests per day',
        ],
      ],
    });
  });

  it('has no number for all models where the list goes on', () => {
    const { facts } = limits({ has_more: true });
    assert.deepEqual(facts?.limits, {});
    assert.deepEqual(facts?.details?.at(-1), ['Limits of further models', 'not listed']);
  });

  it('shows so many rows and counts the rest', () => {
    const row = { model: 'gpt', max_requests_per_1_minute: 1, max_tokens_per_1_minute: 2 };
    const { facts } = limits({ data: Array.from({ length: 23 }, () => row) });
    assert.equal(facts?.details?.length, 21);
    assert.deepEqual(facts?.details?.at(-1), ['Limits of further models', '3 more']);
    assert.deepEqual(facts?.limits, { requestsPerMinute: 1, tokensPerMinute: 2 });
  });

  it('reads no limits that are not as documented', () => {
    assert.equal(limits({ data: null }).failure?.state, 'malformed');
    assert.equal(limits({ 'data.0.model': 4 }).failure?.state, 'malformed');
    assert.equal(limits({ 'data.0.max_requests_per_1_minute': -1 }).failure?.state, 'malformed');
    assert.equal(limits({ 'data.0.max_requests_per_1_minute': 'many' }).failure?.state, 'malformed');
    assert.deepEqual(limits({ 'data.0.max_requests_per_1_minute': undefined }).facts?.limits, {});
  });

  it('advises', () => {
    const billing = 'https://platform.openai.com/settings/organization/billing/overview';
    const docs = 'https://developers.openai.com/api/docs';
    assertAdvice(openaiAccount, [
      ['out-of-credit', /bought/, billing],
      ['forbidden', /admin key \(sk-admin-.*may see costs/, docs],
      ['signal:ordinary-key', /neither balance nor costs/, docs],
      ['always', /billing page alone/, billing],
      ['batch', /50,000 requests and 200 MB.*half/, docs],
    ]);
  });
});
