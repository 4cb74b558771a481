import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { novitaAccount } from '../../../server/src/providers/novita/account';
import { examples } from '../../fixtures/billing/novita';
import { assertAdvice } from '../../support/advice';
import { readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const read = (changes: Record<string, unknown>) =>
  readBy(novitaAccount, 'balance', changed(examples, 'balance', changes));

describe('the account at Novita', () => {
  it('asks for its balance', () =>
    assert.equal(requestBy(novitaAccount, 'balance'), 'GET https://api.novita.ai/v3/user/balance'));

  it('counts in ten-thousandths of a dollar', () => {
    const { facts } = readBy(novitaAccount, 'balance', exampleOf(examples, 'balance'));
    assert.deepEqual(facts, {
      balance: { amount: '12.3456', currency: 'USD', unit: 'money' },
      details: [
        ['Cash', '$12.00'],
        ['Credit limit', '$1.00'],
        ['Outstanding invoices', '$0.65'],
      ],
    });
    assert.equal(read({ availableBalance: 1 }).facts?.balance?.amount, '0.0001');
    assert.equal(read({ availableBalance: '-5000' }).facts?.balance?.amount, '-0.5');
  });

  it('needs what is available', () => {
    for (const value of [undefined, null, '', 'none', {}])
      assert.equal(read({ availableBalance: value }).failure?.state, 'malformed');
    assert.deepEqual(read({ creditLimit: null, cashBalance: undefined }).facts?.details, [
      ['Outstanding invoices', '$0.65'],
    ]);
  });

  it('advises', () =>
    assertAdvice(novitaAccount, [
      ['out-of-credit', /topped up/, 'https://novita.ai/billing'],
      ['low-balance', /credit limit and unpaid invoices/, 'https://novita.ai/billing'],
    ]));
});
