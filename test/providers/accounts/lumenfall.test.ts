import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lumenfallAccount } from '../../../server/src/providers/lumenfall/account';
import { examples } from '../../fixtures/billing/lumenfall';
import { assertAdvice } from '../../support/advice';
import { accountContext, answer, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const balance = (changes: Record<string, unknown>) =>
  readBy(lumenfallAccount, 'balance', changed(examples, 'balance', changes));
const requests = (changes: Record<string, unknown>) =>
  readBy(lumenfallAccount, 'requests', changed(examples, 'requests', changes));
const one = (given: Record<string, unknown> = {}) => ({
  created_at: '2026-11-20T10:00:00.000Z',
  cost: 0.045,
  currency: 'usd',
  ...given,
});

describe('the account at Lumenfall', () => {
  it('is asked for its balance', () => {
    assert.equal(requestBy(lumenfallAccount, 'balance'), 'GET https://api.lumenfall.ai/v1/balance');
    assert.deepEqual(lumenfallAccount.unpublished, ['limits']);
  });

  it('has dollars, whose code comes in lower case', () => {
    assert.deepEqual(readBy(lumenfallAccount, 'balance', exampleOf(examples, 'balance')).facts, {
      billing: 'prepaid',
      balance: { amount: '12.5', currency: 'USD', unit: 'money' },
    });
    assert.equal(balance({ 'available.amount': 0 }).facts?.balance?.amount, '0');
  });

  it('has no balance to tell when it is postpaid', () => {
    const { facts } = balance({ billing_type: 'postpaid', 'available.amount': null });
    assert.deepEqual(facts, {
      billing: 'postpaid',
      balance: { amount: null, currency: 'USD', unit: 'money' },
    });
  });

  it('takes a prepaid null neither for zero nor for postpaid', () => {
    const { facts, failure } = balance({ 'available.amount': null });
    assert.equal(facts, null);
    assert.equal(failure?.state, 'server-error');
    assert.match(failure?.message ?? '', /at the moment.*not zero/);
  });

  it('tells no currency that is not told', () => {
    assert.equal(balance({ 'available.currency': null }).facts?.balance?.currency, null);
    assert.equal(balance({ 'available.currency': 'dollars' }).failure?.state, 'malformed');
  });

  it('takes nothing that is not as documented', () => {
    const state = (changes: Record<string, unknown>) => balance(changes).failure?.state;
    assert.equal(state({ 'available.amount': undefined }), 'malformed');
    assert.equal(state({ 'available.amount': '12.5' }), 'malformed');
    assert.equal(state({ available: null }), 'malformed');
    assert.equal(state({ billing_type: 'prepaid_plus' }), 'malformed');
    assert.equal(state({ billing_type: undefined }), 'malformed');
    assert.equal(readBy(lumenfallAccount, 'balance', answer('<html>')).failure?.state, 'malformed');
  });

  it('knows its documented errors', () => {
    const state = (status: number) => {
      const response = examples.errors[status];
      return response ? readBy(lumenfallAccount, 'balance', response).failure?.state : undefined;
    };
    assert.equal(state(401), 'unauthorized');
    assert.equal(state(402), 'out-of-credit');
    assert.equal(state(404), 'malformed');
  });

  it('advises', () => {
    const BILLING = 'https://docs.lumenfall.ai/billing';
    const BALANCE = 'https://docs.lumenfall.ai/api-reference/balance';
    assertAdvice(lumenfallAccount, [
      ['out-of-credit', /estimated cost.*Top up, switch auto top-up on, or ask for postpaid/, BILLING],
      ['postpaid', /credit limit, which no API tells.*null and not zero/, BALANCE],
      ['server-error', /null for a while: that is not zero/, BALANCE],
      ['low-balance', /slower/, BILLING],
      ['low-balance', /Auto top-up/, BILLING],
      ['batch', /dryRun=true/, 'https://docs.lumenfall.ai/api-reference/cost-estimation'],
      ['always', /metadata\.cost .*metadata\.cost_estimate/, BILLING],
    ]);
  });
});

describe('the requests at Lumenfall', () => {
  it('are asked of the last 30 days', () => {
    assert.equal(
      requestBy(lumenfallAccount, 'requests'),
      'GET https://api.lumenfall.ai/v1/requests?limit=100&summary=true&created_after=2026-10-21T12%3A00%3A00.000Z',
    );
  });

  it('are summed where the page holds all of them', () => {
    assert.deepEqual(readBy(lumenfallAccount, 'requests', exampleOf(examples, 'requests')).facts, {
      spending: { currency: 'USD', recent: { days: 30, amount: '0.125' } },
    });
  });

  it('cost at least what is listed where there are more', () => {
    const least = [['Spent in 30 days', 'at least $0.125']];
    const more = requests({ next_page_url: 'https://api.lumenfall.ai/v1/requests?starting_after=req_1' });
    assert.deepEqual(more.facts, { details: least });
    const full = requests({ data: Array(100).fill(one({ cost: 0.01 })), next_page_url: undefined });
    assert.deepEqual(full.facts, { details: [['Spent in 30 days', 'at least $1.00']] });
    const missing = requests({ 'data.0.cost': null });
    assert.deepEqual(missing.facts, { details: [['Spent in 30 days', 'at least $0.08']] });
  });

  it('count those of the time alone that was asked for', () => {
    const { facts } = requests({ data: [one(), one({ created_at: '2026-10-21T11:59:59.000Z' })] });
    assert.equal(facts?.spending?.recent?.amount, '0.045');
  });

  it('have no sum in several currencies or in none', () => {
    assert.deepEqual(requests({ data: [one(), one({ currency: 'eur' })] }).facts, {});
    assert.deepEqual(requests({ data: [one({ currency: null })] }).facts, {});
    assert.deepEqual(requests({ data: [] }).facts, {});
    const rejected = requests({ data: [one(), one({ cost: null, currency: null })] });
    assert.deepEqual(rejected.facts, { details: [['Spent in 30 days', 'at least $0.045']] });
  });

  it('take nothing that is not as documented', () => {
    const state = (changes: Record<string, unknown>) => requests(changes).failure?.state;
    assert.equal(state({ data: null }), 'malformed');
    assert.equal(state({ 'data.0.cost': '0.045' }), 'malformed');
    assert.equal(state({ 'data.0.cost': -1 }), 'malformed');
    assert.equal(state({ 'data.0.created_at': null }), 'malformed');
    assert.equal(state({ next_page_url: 7 }), 'malformed');
    assert.equal(readBy(lumenfallAccount, 'requests', answer('<html>')).failure?.state, 'malformed');
  });

  it('has no price of models, and tells what it says they start at', () => {
    const [list] = lumenfallAccount.prices ?? [];
    assert.ok(list);
    assert.equal(list.request(accountContext())?.url, 'https://api.lumenfall.ai/openai/v1/models');
    const { models } = list.read(exampleOf(examples, 'models'), accountContext());
    assert.deepEqual(
      models?.map(({ id, rates }) => [id, rates]),
      [['flux.1-schnell', []]],
    );
    assert.match(models?.[0]?.unpriced ?? '', /from \$0\.003 and does not say for what/);
    for (const starting_price of [0, -1, '0.003', null, {}])
      assert.deepEqual(
        list.read(answer({ data: [{ id: 'a', starting_price }] }), accountContext()).models,
        [],
        String(starting_price),
      );
  });
});
