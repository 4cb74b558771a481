import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'mocha';
import { providers } from '../../server/src/providers/list';
import { type QuotedSite, Quotes } from '../../server/src/session/quotes';
import type { BillingAnswer, BillingRequest, Connection } from '../../shared/src/billing-provider';
import { quotedCall } from '../support/quotes';

const BABYSEA: Connection = {
  provider: 'babysea',
  account: 'default',
  region: 'eu',
  kind: 'ordinary',
  baseUrl: null,
  fields: {},
  keySource: 'stored',
};

const ESTIMATE = {
  model_identifier: 'bfl/flux-schnell',
  model_type: 'image',
  assets_count: 2,
  cost_per_generation: 0.005,
  cost_total_consumed: 0.01,
  credit_balance: 12.48,
  credit_balance_can_afford: true,
  credit_balance_max_affordable: 2496,
};

const site = (change: Partial<QuotedSite> = {}): QuotedSite => ({
  uri: 'file:///a.ts',
  key: 'draw#0',
  provider: 'babysea',
  call: quotedCall({ model: 'bfl/flux-schnell', arguments: { generation_output_number: 2 } }),
  ...change,
});

describe('quotes', () => {
  let requests: BillingRequest[];
  let connected: readonly Connection[];
  let next: BillingAnswer;
  let quotes: Quotes;

  beforeEach(() => {
    requests = [];
    connected = [BABYSEA];
    const body = JSON.stringify({
      status: 'success',
      request_id: 'r',
      message: '',
      timestamp: '',
      data: ESTIMATE,
    });
    next = { response: { status: 200, headers: {}, body }, failure: null };
    quotes = new Quotes({
      now: () => Date.UTC(2026, 10, 20),
      ask: async (_, request) => {
        requests.push(request);
        return next;
      },
      connectionOf: (id) => connected.find(({ provider }) => provider === id) ?? null,
      providerOf: (id) => {
        const provider = providers.find((each) => each.id === id);
        if (!provider?.account) return null;
        const { name, keyVariables, account: api } = provider;
        return { id, name, billingPage: null, keyVariables, api };
      },
    });
  });

  const prepared = (): string => quotes.prepare(site()).id ?? assert.fail('not prepared');

  it('are shown before they are sent, and sent once', async () => {
    const { id, request } = quotes.prepare(site());
    assert.match(
      request?.url ?? '',
      /^https:\/\/api\.eu\.babysea\.ai\/v1\/estimate\/bfl\/flux-schnell\?count=2/,
    );
    assert.deepEqual(requests, []);
    const outcome = await quotes.send(id ?? '');
    assert.equal(outcome.quote?.amount, '0.01');
    assert.equal(requests.length, 1);
    assert.match((await quotes.send(id ?? '')).problem ?? '', /asked for before/);
    assert.equal(requests.length, 1);
  });

  it('are remembered until an argument changes', async () => {
    await quotes.send(prepared());
    assert.equal(quotes.of(site())?.quote.amount, '0.01');
    const other = quotedCall({ model: 'bfl/flux-schnell', arguments: { generation_output_number: 3 } });
    assert.equal(quotes.of(site({ call: other })), null);
    assert.equal(quotes.of(site({ key: 'draw#1' })), null);
    quotes.release('file:///a.ts');
    assert.equal(quotes.of(site()), null);
  });

  it('need an account and a provider that gives them', () => {
    connected = [];
    assert.match(quotes.prepare(site()).refused ?? '', /Connect BabySea first/);
    assert.match(quotes.prepare(site({ provider: 'cheapa' })).refused ?? '', /Cheapa API gives no quotes/);
    assert.match(quotes.prepare(site({ provider: 'nobody' })).refused ?? '', /gives no quotes/);
    const open = quotedCall({ model: 'bfl/flux-schnell', open: ['generation_output_number'] });
    connected = [BABYSEA];
    assert.match(quotes.prepare(site({ call: open })).refused ?? '', /can't quote this call/);
  });

  it('say what went wrong, and when a charge may have happened', async () => {
    next = { response: { status: 200, headers: {}, body: '{}' }, failure: null };
    const malformed = await quotes.send(prepared());
    assert.equal(malformed.charged, false);
    assert.match(malformed.problem ?? '', /BabySea/);
    next = { response: null, failure: { reason: 'cut-off', message: 'The answer was cut off.' } };
    assert.deepEqual((await quotes.send(prepared())).charged, false);
    next = { response: null, failure: { reason: 'offline', message: 'Out of reach.' } };
    assert.deepEqual((await quotes.send(prepared())).charged, false);
  });

  it('are forgotten when there are too many', async () => {
    const first = prepared();
    for (let more = 0; more < 20; more++) prepared();
    assert.match((await quotes.send(first)).problem ?? '', /ask for it again/);
  });
});
