import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cheapaAccount } from '../../../server/src/providers/cheapa/account';
import { examples } from '../../fixtures/billing/cheapa';
import { assertAdvice } from '../../support/advice';
import { answer, readBy, requestBy } from '../../support/billing';
import { exampleOf } from '../../support/billing-examples';

const read = (body: unknown, status = 200) => readBy(cheapaAccount, 'credit-grants', answer(body, status));
const left = (body: unknown) => read(body).facts?.balance?.amount;
const state = (body: unknown, status: number) => read(body, status).failure?.state;

describe('the account at Cheapa', () => {
  it('asks for its credit', () => {
    assert.equal(
      requestBy(cheapaAccount, 'credit-grants'),
      'GET https://api.cheapaapi.com/v1/dashboard/billing/credit_grants',
    );
  });

  it('reads what is left in every shape that was seen', () => {
    const summary = { object: 'credit_summary', total_granted: 18, total_used: 0.6284545 };
    assert.equal(left(exampleOf(examples, 'credit-grants').body), '17.3715455');
    assert.equal(left(summary), '17.3715455');
    assert.equal(left({ total_remaining: '3.20' }), '3.2');
    assert.equal(left({ total_available: 0 }), '0');
  });

  it('takes a placeholder for no limit and not for money', () => {
    const { facts } = read({ total_available: 100_000_000 });
    assert.equal(facts?.balance, undefined);
    assert.deepEqual(facts?.details, [['Limit of the key', 'none']]);
  });

  it('tells why there is nothing', () => {
    assert.equal(state('{"error":{"message":"no"}}', 401), 'unauthorized');
    assert.equal(state({}, 402), 'out-of-credit');
    assert.equal(state({}, 503), 'server-error');
    assert.equal(state({ error: { message: 'upstream' } }, 200), 'server-error');
    assert.equal(state('<html>', 200), 'malformed');
    assert.equal(state({ total_available: {} }, 200), 'malformed');
    assert.equal(state({ total_granted: 5 }, 200), 'malformed');
    assert.equal(state({ total_available: null }, 200), 'malformed');
  });

  it('advises', () => {
    const BILLING = 'https://cheapaapi.com/docs/billing';
    assertAdvice(cheapaAccount, [
      ['out-of-credit', /402.*key stays valid/, BILLING],
      ['unauthorized', /missing or expired.*401/, 'https://cheapaapi.com/docs/api-overview'],
      ['low-balance', /\$10, \$25, \$50, \$100, \$250 and \$500.*contact form/, BILLING],
      ['low-balance', /card, or in BTC, LTC or USDT/, BILLING],
      ['batch', /fail are free.*not refunded/, BILLING],
      ['batch', /same flat fee/, BILLING],
      ['always', /each request cost stands on the dashboard/, BILLING],
      ['always', /never expires/, BILLING],
    ]);
  });
});
