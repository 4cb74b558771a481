import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { elevenlabsAccount } from '../../../server/src/providers/elevenlabs/account';
import { examples } from '../../fixtures/billing/elevenlabs';
import { assertAdvice } from '../../support/advice';
import { answer, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const read = (changes: Record<string, unknown>) =>
  readBy(elevenlabsAccount, 'subscription', changed(examples, 'subscription', changes));

describe('the account at ElevenLabs', () => {
  it('is asked with a header of its own', () => {
    assert.equal(
      requestBy(elevenlabsAccount, 'subscription'),
      'GET https://api.elevenlabs.io/v1/user/subscription',
    );
    assert.deepEqual(elevenlabsAccount.header, { name: 'xi-api-key', scheme: '' });
  });

  it('has what its plan grants less what was used, until the period ends', () => {
    const { facts } = readBy(elevenlabsAccount, 'subscription', exampleOf(examples, 'subscription'));
    assert.deepEqual(facts, {
      billing: 'subscription',
      balance: { amount: '82769', currency: null, unit: 'credits' },
      quota: { limit: '100000', used: '17231' },
      plan: 'creator',
      period: { startsAt: null, endsAt: '2026-12-21T00:00:00.000Z' },
      details: [
        ['Used', '17,231 of 100,000 credits'],
        ['Beyond the limit', 'up to 10,000 credits'],
        ['Status', 'active'],
      ],
      signals: [],
    });
  });

  it('goes below zero where more was used than granted', () =>
    assert.equal(read({ character_count: 100500 }).facts?.balance?.amount, '-500'));

  it('needs both numbers, and does without the rest', () => {
    for (const value of [undefined, null, 'many', {}]) {
      assert.equal(read({ character_count: value }).failure?.state, 'malformed');
      assert.equal(read({ character_limit: value }).failure?.state, 'malformed');
    }
    const { facts } = read({ tier: null, next_character_count_reset_unix: null, status: 3 });
    assert.equal(facts?.plan, undefined);
    assert.equal(facts?.period, undefined);
    assert.equal(facts?.balance?.amount, '82769');
  });

  it('signals open invoices', () =>
    assert.deepEqual(read({ has_open_invoices: true }).facts?.signals, ['open-invoices']));

  it('tells a restricted key from a wrong one, which have the same status', () => {
    const state = (body: unknown) =>
      readBy(elevenlabsAccount, 'subscription', answer(body, 401)).failure?.state;
    assert.equal(state({ detail: { status: 'missing_permissions', message: 'user_read' } }), 'forbidden');
    assert.equal(state({ detail: { status: 'invalid_api_key' } }), 'unauthorized');
    assert.equal(state({ detail: 'missing_permissions' }), 'unauthorized');
  });

  it('advises', () => {
    const subscription = 'https://elevenlabs.io/app/subscription';
    assertAdvice(elevenlabsAccount, [
      ['forbidden', /user_read/, 'https://elevenlabs.io/docs'],
      ['signal:open-invoices', /pay/, subscription],
      ['out-of-credit', /used up/, subscription],
      ['low-balance', /the next one begins/, subscription],
      ['batch', /characters/, 'https://elevenlabs.io/pricing/api'],
    ]);
  });
});
