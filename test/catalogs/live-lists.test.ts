import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LiveLists } from '../../server/src/catalogs/live/live-lists';
import type { LiveRate } from '../../server/src/core/billing/price-list';
import { isPrice } from '../../server/src/core/price/rate';
import { priced, rateWords } from '../support/prices';

const perSecond = (amount: string, only?: LiveRate['only']): LiveRate => ({
  unit: 'second',
  per: 1,
  amount,
  currency: 'USD',
  ...(only && { only }),
});

const LISTS = new LiveLists([
  {
    provider: 'babysea',
    source: 'https://api.us.babysea.ai/v1/library/models',
    asOf: '2026-11-20',
    models: [
      {
        id: 'bfl/flux-schnell',
        aliases: ['flux-schnell'],
        effectiveAt: null,
        rates: [{ unit: 'generation', per: 1, amount: '0.004', currency: 'USD' }],
      },
      {
        id: 'some/video',
        aliases: [],
        effectiveAt: null,
        rates: [
          perSecond('0.03', { resolution: '480p' }),
          perSecond('0.062', { resolution: '720p', audio: 'false' }),
          perSecond('0.1', { resolution: '720p', audio: 'true' }),
        ],
      },
    ],
  },
]);

const rates = (model: string, media = {}) =>
  rateWords(priced(LISTS.lookup('babysea', model, '2026-11-20', media)).rates);

describe("a provider's own price list", () => {
  it('has its models by id and alias, at their provider alone', () => {
    assert.deepEqual(rates('bfl/flux-schnell'), ['generation 0.004']);
    assert.deepEqual(rates('flux-schnell'), ['generation 0.004']);
    assert.equal(LISTS.lookup('babysea', 'flux', '2026-11-20', {}), null);
    assert.equal(LISTS.lookup('openai', 'bfl/flux-schnell', '2026-11-20', {}), null);
    assert.deepEqual(LISTS.models('babysea'), ['bfl/flux-schnell', 'some/video']);
  });

  it('tells by the arguments of the call which rate holds', () => {
    assert.deepEqual(rates('some/video', { resolution: { given: '480P' } }), ['second 0.03']);
    const loud = { resolution: { given: '720p' }, audio: { given: 'true' } };
    assert.deepEqual(rates('some/video', loud), ['second 0.1']);
    const open = priced(LISTS.lookup('babysea', 'some/video', '2026-11-20', {}));
    assert.equal(open.others.length, 2);
    const other = LISTS.lookup('babysea', 'some/video', '2026-11-20', { resolution: { given: '4k' } });
    assert.ok(other && !isPrice(other));
  });

  it('says nothing of days before it was read', () => {
    assert.equal(LISTS.lookup('babysea', 'bfl/flux-schnell', '2026-11-19', {}), null);
  });

  it('says what is known of a price that is no rate', () => {
    const list = {
      provider: 'acme',
      source: 'https://api.acme.example/models',
      asOf: '2026-11-20',
      models: [{ id: 'a', aliases: [], effectiveAt: null, rates: [], unpriced: 'from $0.003 on' }],
    };
    const known = new LiveLists([list]).lookup('acme', 'a', '2026-11-20', {});
    assert.ok(known && !isPrice(known));
    assert.match(known.message, /^price unknown: from \$0\.003 on \(https:\/\/api\.acme\.example\/models\)/);
  });
});
