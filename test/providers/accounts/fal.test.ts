import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { QuotedCall } from '../../../server/src/core/billing/quote';
import { falAccount } from '../../../server/src/providers/fal/account';
import { falQuote } from '../../../server/src/providers/fal/quote';
import { examples } from '../../fixtures/billing/fal';
import { assertAdvice } from '../../support/advice';
import { accountContext, answer, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const ADMIN = { context: { kind: 'admin' } } as const;
const ordinary = (body: unknown) => readBy(falAccount, 'balance', answer(body));
const admin = (changes: Record<string, unknown>) =>
  readBy(falAccount, 'balance', changed(examples, 'balance of an admin', changes), ADMIN);

describe('the account at fal', () => {
  it('asks by what the key may do, with a scheme of its own', () => {
    assert.equal(requestBy(falAccount, 'balance'), 'GET https://rest.alpha.fal.ai/billing/user_balance');
    assert.equal(
      requestBy(falAccount, 'balance', { kind: 'admin' }),
      'GET https://api.fal.ai/v1/account/billing?expand=credits',
    );
    assert.equal(falAccount.header.scheme, 'Key');
  });

  it('reads a bare number', () => {
    const { facts } = readBy(falAccount, 'balance', exampleOf(examples, 'balance'));
    assert.deepEqual(facts?.balance, { amount: '24.5', currency: 'USD', unit: 'money' });
    assert.equal(ordinary('-0.25').facts?.balance?.amount, '-0.25');
    for (const body of ['"24.5"', 'null', '{}', '[24.5]', '{"balance":24.5}'])
      assert.equal(ordinary(body).failure?.state, 'malformed', body);
  });

  it('reads the credits of the account in their currency', () => {
    const { facts } = readBy(falAccount, 'balance', exampleOf(examples, 'balance of an admin'), ADMIN);
    assert.deepEqual(facts?.balance, { amount: '24.5', currency: 'USD', unit: 'money' });
    for (const changes of [
      { credits: null },
      { credits: undefined },
      { 'credits.current_balance': null },
      { 'credits.current_balance': {} },
      { 'credits.currency': '' },
    ])
      assert.equal(admin(changes).failure?.state, 'malformed', JSON.stringify(changes));
  });

  it('advises', () => {
    const billing = 'https://fal.ai/dashboard/billing';
    const docs = 'https://fal.ai/docs';
    assertAdvice(falAccount, [
      ['unauthorized', /admin keys/, docs],
      ['forbidden', /admin keys/, docs],
      ['out-of-credit', /bought/, billing],
      ['low-balance', /credits/, billing],
    ]);
  });
});

describe('the quote of fal', () => {
  const call = (model: string): QuotedCall => ({
    api: 'image',
    method: 'subscribe',
    model,
    arguments: { prompt: 'a secret cat' },
    open: [],
  });
  const context = accountContext();
  const read = (body: unknown, status = 200) =>
    falQuote.read(answer(body, status), call('fal-ai/flux'), context);

  it('sends the model alone', () => {
    const { request } = falQuote.request(call('fal-ai/flux/dev'), context);
    assert.equal(request?.url, 'https://api.fal.ai/v1/models/pricing/estimate');
    assert.deepEqual(JSON.parse(request?.body ?? ''), {
      estimate_type: 'historical_api_price',
      endpoints: { 'fal-ai/flux/dev': { call_quantity: 1 } },
    });
    assert.equal(falQuote.request(call('../flux'), context).request, null);
  });

  it('reads what a call has cost', () => {
    const { quote } = falQuote.read(exampleOf(examples, 'quote'), call('fal-ai/flux'), context);
    assert.equal(quote?.amount, '0.0375');
    assert.equal(quote?.currency, 'USD');
    assert.equal(quote?.affordable, null);
  });

  it('fails without a charge', () => {
    for (const body of [
      '<html>',
      {},
      { total_cost: 'x', currency: 'USD' },
      { total_cost: 1 },
      { total_cost: -1, currency: 'USD' },
    ])
      assert.deepEqual([read(body).failure?.state, read(body).failure?.charged], ['malformed', false]);
    assert.equal(read({}, 401).failure?.state, 'unauthorized');
  });
});
