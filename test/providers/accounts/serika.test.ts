import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { serikaAccount } from '../../../server/src/providers/serika/account';
import { examples } from '../../fixtures/billing/serika';
import { assertAdvice } from '../../support/advice';
import { answer, readBy, requestBy } from '../../support/billing';
import { exampleOf } from '../../support/billing-examples';

const read = (body: unknown, status = 200, headers = {}) =>
  readBy(serikaAccount, 'models', answer(body, status, headers));
const failed = (status: number) => {
  const response = examples.errors[status];
  return response ? readBy(serikaAccount, 'models', response).failure : undefined;
};
const byCode = (code: string, status: number) => read({ error: { code, message: 'no' } }, status).failure;

const DASHBOARD = 'https://developers.serika.dev';

describe('the account at Serika.dev', () => {
  it('is asked for its models, which is free', () => {
    assert.equal(requestBy(serikaAccount, 'models'), 'GET https://api.serika.dev/api/openai/v1/models');
    assert.deepEqual(serikaAccount.unpublished, ['balance', 'limits']);
  });

  it('is billed for the calendar month, and tells no balance', () => {
    const { facts } = readBy(serikaAccount, 'models', exampleOf(examples, 'models'));
    assert.equal(facts?.billing, 'postpaid');
    assert.equal(facts?.balance, undefined);
    assert.deepEqual(facts?.period, {
      startsAt: '2026-11-01T00:00:00.000Z',
      endsAt: '2026-12-01T00:00:00.000Z',
    });
  });

  it('ends the last month of a year in the next', () => {
    const { facts } = readBy(serikaAccount, 'models', exampleOf(examples, 'models'), {
      context: { now: '2026-12-31T23:59:59.999Z' },
    });
    assert.deepEqual(facts?.period, {
      startsAt: '2026-12-01T00:00:00.000Z',
      endsAt: '2027-01-01T00:00:00.000Z',
    });
  });

  it('understands the status alone, whatever the models look like', () => {
    for (const body of [{}, [], null, { data: 'other' }]) assert.equal(read(body).facts?.billing, 'postpaid');
  });

  it('knows its documented errors', () => {
    assert.equal(failed(401)?.state, 'unauthorized');
    assert.equal(failed(403)?.state, 'billing-not-set-up');
    assert.equal(failed(429)?.state, 'rate-limited');
    assert.equal(failed(429)?.retryAfter, 12);
  });

  it('believes the code before the status', () => {
    assert.equal(byCode('billing_not_setup', 402)?.state, 'billing-not-set-up');
    assert.equal(byCode('insufficient_permissions', 403)?.state, 'forbidden');
    assert.equal(byCode('no_api_key', 400)?.state, 'unauthorized');
    assert.equal(byCode('inactive_api_key', 401)?.state, 'unauthorized');
    assert.match(byCode('inactive_api_key', 401)?.message ?? '', /not active/);
  });

  it('goes by the status where there is no code that it knows', () => {
    assert.equal(read('<html>', 403).failure?.state, 'forbidden');
    assert.equal(read({ error: 'no' }, 401).failure?.state, 'unauthorized');
    assert.equal(byCode('other', 429)?.state, 'rate-limited');
    assert.equal(byCode('toString', 500)?.state, 'server-error');
    assert.equal(read({ error: { code: 17 } }, 403).failure?.state, 'forbidden');
  });

  it('understands that the monthly limit is reached, by whatever status', () => {
    const reached = (message: string, status: number, code = 'other') =>
      read({ error: { message, code } }, status).failure;
    for (const status of [402, 403, 429]) {
      const failure = reached('Monthly spending limit reached', status);
      assert.equal(failure?.state, 'rate-limited');
      assert.match(failure?.message ?? '', /until the next cycle, or until the spending limit is raised/);
    }
    assert.equal(reached('You hit your usage limit.', 403)?.state, 'rate-limited');
    assert.equal(reached('There is no limit to this.', 403)?.state, 'forbidden');
    assert.equal(reached('usage limit', 403, 'billing_not_setup')?.state, 'billing-not-set-up');
  });

  it('does not take a page or an error with status 200 for a good key', () => {
    assert.equal(read('<html>sign in</html>').failure?.state, 'malformed');
    assert.equal(read({ error: { message: 'upstream' } }).failure?.state, 'server-error');
  });

  it('advises', () =>
    assertAdvice(serikaAccount, [
      ['billing-not-set-up', /limited character information.*premium/, DASHBOARD],
      ['unauthorized', /inactive/, DASHBOARD],
      ['forbidden', /text_generation, image_generation, character_info or user_info/, DASHBOARD],
      ['rate-limited', /Retry-After.*monthly spending limit is reached/, DASHBOARD],
      ['batch', /monthly spending limit.*next cycle/, DASHBOARD],
      ['always', /monthly spending limit.*refused until the next cycle begins or it is raised/, DASHBOARD],
      ['always', /no balance API: usage by key and by endpoint/, DASHBOARD],
      ['always', /invoiced on the 1st for the month before/, DASHBOARD],
    ]));
});
