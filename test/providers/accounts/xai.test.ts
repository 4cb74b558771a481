import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { xaiAccount } from '../../../server/src/providers/xai/account';
import { examples } from '../../fixtures/billing/xai';
import { assertAdvice } from '../../support/advice';
import { answer, readBy, requestBy } from '../../support/billing';
import { exampleOf } from '../../support/billing-examples';

const read = (val: unknown) => readBy(xaiAccount, 'prepaid-balance', answer({ total: { val } }));
const url = (team: string) => requestBy(xaiAccount, 'prepaid-balance', { kind: 'admin', fields: { team } });

describe('the account at xAI', () => {
  it('asks for the balance of a team, once the user said which', () => {
    assert.equal(url('0f0f-12'), 'GET https://management-api.x.ai/v1/billing/teams/0f0f-12/prepaid/balance');
    assert.equal(requestBy(xaiAccount, 'prepaid-balance'), null);
    for (const team of ['', '../teams', 'a/b', 'a?b=c', 'a b']) assert.equal(url(team), null, team);
    assert.equal(xaiAccount.fields?.[0]?.required, true);
  });

  it('takes no key that calls are made with from the environment', () =>
    assert.deepEqual(xaiAccount.keyVariables, ['XAI_MANAGEMENT_KEY']));

  it('turns cents of a ledger whose sign is turned into dollars', () => {
    const { facts } = readBy(xaiAccount, 'prepaid-balance', exampleOf(examples, 'prepaid-balance'));
    assert.deepEqual(facts, {
      billing: 'prepaid',
      balance: { amount: '25', currency: 'USD', unit: 'money' },
    });
    assert.equal(read(-1234).facts?.balance?.amount, '12.34');
    assert.equal(read('0').facts?.balance?.amount, '0');
    assert.equal(read('150').facts?.balance?.amount, '-1.5');
  });

  it('needs the total', () => {
    for (const val of [undefined, null, '', 'none', {}, []])
      assert.equal(read(val).failure?.state, 'malformed');
    const { failure } = readBy(xaiAccount, 'prepaid-balance', answer({ total: -2500 }));
    assert.equal(failure?.state, 'malformed');
  });

  it('advises', () => {
    const keys = 'https://docs.x.ai/developers/management-api';
    const page = 'https://console.x.ai';
    assertAdvice(xaiAccount, [
      ['unauthorized', /management keys alone/, keys],
      ['forbidden', /this team/, keys],
      ['out-of-credit', /bought/, page],
      ['low-balance', /whole team/, page],
    ]);
  });
});
