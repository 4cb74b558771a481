import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { babyseaAccount } from '../../../server/src/providers/babysea/account';
import { examples } from '../../fixtures/billing/babysea';
import { assertAdvice } from '../../support/advice';
import { answer, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const billing = (changes: Record<string, unknown> = {}) =>
  readBy(babyseaAccount, 'billing', changed(examples, 'billing', changes));
const withPlan = (plan: unknown) => billing({ 'data.billing_plan': plan }).facts;
const failed = (status: number) => {
  const response = examples.errors[status];
  return response ? readBy(babyseaAccount, 'billing', response).failure : undefined;
};
const byError = (error: unknown, status: number, headers = {}) =>
  readBy(babyseaAccount, 'billing', answer({ status: 'error', error }, status, headers)).failure;

describe('the account at BabySea', () => {
  it('is asked in the region of its key', () => {
    const ask = (region: string | null) => requestBy(babyseaAccount, 'billing', { region });
    assert.equal(ask(null), 'GET https://api.us.babysea.ai/v1/user/billing');
    assert.equal(ask('us'), 'GET https://api.us.babysea.ai/v1/user/billing');
    assert.equal(ask('eu'), 'GET https://api.eu.babysea.ai/v1/user/billing');
    assert.equal(ask('jp'), 'GET https://api.jp.babysea.ai/v1/user/billing');
    assert.equal(ask('eu.evil.example/'), null);
    assert.deepEqual(babyseaAccount.hosts, ['api.us.babysea.ai', 'api.eu.babysea.ai', 'api.jp.babysea.ai']);
  });

  it('has plan, balance, period and limits', () => {
    assert.deepEqual(readBy(babyseaAccount, 'billing', exampleOf(examples, 'billing')).facts, {
      balance: { amount: '12.48', currency: 'USD', unit: 'credits' },
      plan: 'Starter Monthly',
      billing: 'subscription',
      period: { startsAt: '2026-11-01T00:00:00.000Z', endsAt: '2026-12-01T00:00:00.000Z' },
      limits: { requestsUntilReset: 60, remaining: 59, resetAt: '2026-11-20T12:00:00.000Z' },
      details: [
        ['Subscription', 'active'],
        ['Audit trail', '90 days'],
      ],
      signals: ['plan:Starter'],
    });
  });

  it('has an audit trail as long as its plan says', () => {
    const trail = (plan: string) => withPlan(plan)?.details?.find(([label]) => label === 'Audit trail')?.[1];
    assert.equal(trail('Free'), '30 days');
    assert.equal(trail('Pro Yearly'), '180 days');
    assert.equal(trail('Scale Monthly'), '1 year');
    assert.equal(trail('Enterprise Yearly'), '1 year');
    assert.equal(trail('Prototype'), undefined);
    assert.equal(trail('constructor'), undefined);
  });

  it('has no subscription where nothing says so', () => {
    assert.equal(withPlan(null)?.billing, 'prepaid');
    assert.equal(withPlan(null)?.plan, undefined);
    assert.equal(withPlan('Free')?.billing, 'prepaid');
    assert.deepEqual(withPlan('Free')?.signals, ['plan:Free']);
  });

  it('says that a plan ends with its period', () => {
    const { facts } = billing({ 'data.billing_cancel_at_period_end': true });
    assert.deepEqual(facts?.details?.[1], ['Renewal', 'none: it ends with the period']);
  });

  it('tells no worth of credits in another currency', () => {
    assert.equal(billing({ 'data.billing_currency': 'EUR' }).facts?.balance?.currency, null);
    assert.equal(billing({ 'data.billing_currency': null }).facts?.balance?.currency, 'USD');
  });

  it('knows zero from nothing', () => {
    const balance = (value: unknown) => billing({ 'data.billing_credit_balance': value });
    assert.equal(balance(0).facts?.balance?.amount, '0');
    for (const value of [null, undefined, '12.48', {}, [], true])
      assert.equal(balance(value).failure?.state, 'malformed');
  });

  it('leaves out what is missing and takes nothing of another type', () => {
    const { facts } = billing({
      'data.billing_period_starts_at': null,
      'data.billing_period_ends_at': undefined,
    });
    assert.equal(facts?.period, undefined);
    assert.equal(facts?.balance?.amount, '12.48');
    for (const odd of [7, 'soon', '1999-01-01T00:00:00Z'])
      assert.equal(billing({ 'data.billing_period_ends_at': odd }).facts?.period?.endsAt, null);
    assert.equal(billing({ 'data.billing_plan': 7 }).facts?.balance?.amount, '12.48');
    assert.equal(billing({ 'data.billing_currency': 7 }).failure?.state, 'malformed');
    assert.equal(billing({ data: null }).failure?.state, 'malformed');
    assert.equal(billing({ status: 'error' }).failure?.state, 'malformed');
    const bare = answer(exampleOf(examples, 'billing').body);
    assert.equal(readBy(babyseaAccount, 'billing', bare).facts?.limits, undefined);
    assert.equal(readBy(babyseaAccount, 'billing', answer('<html>')).failure?.state, 'malformed');
  });

  it('knows its documented errors', () => {
    assert.equal(failed(401)?.state, 'unauthorized');
    assert.match(failed(401)?.message ?? '', /another region/);
    assert.equal(failed(402)?.state, 'out-of-credit');
    assert.equal(failed(403)?.state, 'forbidden');
    assert.match(failed(403)?.message ?? '', /lacks the permission account:read/);
    assert.equal(failed(404)?.state, 'unauthorized');
    assert.equal(failed(429)?.state, 'rate-limited');
    assert.equal(failed(429)?.retryAfter, 17);
  });

  it('matches the type, and the code where the type is missing', () => {
    assert.equal(byError({ type: 'ip_not_allowed', code: 'BSE9' }, 403)?.state, 'forbidden');
    assert.match(byError({ type: 'ip_not_allowed' }, 403)?.message ?? '', /this address/);
    assert.equal(byError({ code: 'BSE1004' }, 400)?.state, 'out-of-credit');
    assert.equal(byError({ code: 'BSE1006' }, 429)?.state, 'rate-limited');
    assert.equal(byError({ code: 'BSE1009', type: 'api_error' }, 429)?.state, 'rate-limited');
    assert.equal(byError({ code: 'BSE2001', type: 'invalid_input' }, 400)?.state, 'malformed');
    assert.equal(byError({ code: 'BSE3001', type: 'provider_error' }, 502)?.state, 'server-error');
    assert.equal(byError({ code: null, type: {} }, 403)?.state, 'forbidden');
  });

  it('waits as the header says where the body does not', () => {
    const error = { type: 'rate_limit_exceeded', details: { retry_after_seconds: '17' } };
    assert.equal(byError(error, 429, { 'retry-after': '9' })?.retryAfter, 9);
    assert.equal(byError(error, 429)?.retryAfter, null);
  });

  it('learns nothing of the key from the page of the firewall', () => {
    const { failure } = readBy(babyseaAccount, 'billing', answer('<html>Forbidden</html>', 403));
    assert.equal(failure?.state, 'malformed');
    assert.equal(byError(undefined, 403)?.state, 'forbidden');
    assert.match(failure?.message ?? '', /firewall of BabySea.*nothing is known of the key/);
  });

  it('sells packs', () => {
    assert.deepEqual(babyseaAccount.topUps, ['10', '25', '50', '100', '500', '1000']);
  });

  it('advises', () => {
    const DASHBOARD = 'https://docs.babysea.ai/dashboard/credits';
    const GUIDE = 'https://docs.babysea.ai/guides/credits/best-practices';
    const USAGE = 'https://docs.babysea.ai/guides/credits/usage';
    const API = 'https://docs.babysea.ai/setup/api';
    assertAdvice(babyseaAccount, [
      ['out-of-credit', /BSE1004.*primary owner.*active subscription/, DASHBOARD],
      ['unauthorized', /us, eu or jp/, API],
      ['forbidden', /account:read.*generate_only.*estimates/, API],
      ['rate-limited', /Retry-After.*X-RateLimit-Remaining/, 'https://docs.babysea.ai/setup/errors'],
      ['low-balance', /10, 25, 50, 100, 500 and 1,000.*credits\.low_balance/, DASHBOARD],
      ['signal:refund-run', /failed or were cancelled/, GUIDE],
      ['signal:waste', /A tenth or more.*wasted/, GUIDE],
      ['signal:plan:Free', /active subscription alone/, 'https://babysea.ai/pricing-plan'],
      ['batch', /duration, resolution and sound of the call itself/, GUIDE],
      ['batch', /null where the balance is not known: stop when it is false/, USAGE],
      ['batch', /pack before a volume run/, DASHBOARD],
      ['batch', /price page/, 'https://babysea.ai/model-pricing'],
      ['batch', /playground/, 'https://us.babysea.ai/playground'],
      ['batch', /floor/, GUIDE],
      ['always', /charge that nobody expects.*knows the id of its generation.*leaked/, DASHBOARD],
      ['always', /reserve that neither follows/, USAGE],
      ['always', /30 days on Free, 90 on Starter, 180 on Pro, a year on Scale and Enterprise/, GUIDE],
    ]);
  });
});
