import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { AccountQuery } from '../../../server/src/core/billing/account-api';
import { providers } from '../../../server/src/providers/list';
import type { BillingProvider } from '../../../shared/src/billing-provider';
import { billingProviders } from '../../../shared/src/billing-providers.generated';
import { targetOf } from '../../../shared/src/key-guard';
import { billingExamples } from '../../fixtures/billing/list';
import { answer, fullContext } from '../../support/billing';
import { exampleOf } from '../../support/billing-examples';

/** Answers that no billing API documents. */
const NONSENSE = ['', '<!doctype html><title>Sign in</title>', '{', 'null', '[]', '"ok"', 'true'];

const FAILED = new Map([
  [402, 'out-of-credit'],
  [429, 'rate-limited'],
  [500, 'server-error'],
  [503, 'server-error'],
]);

for (const { id, account } of providers) {
  const examples = billingExamples[id];
  if (!account || !examples) continue;
  const context = (query?: AccountQuery) => fullContext(account, query);

  describe(`the account API of ${id}`, () => {
    it('is checked by a query that it has', () => {
      assert.ok(account.queries.some((query) => query.id === account.check));
    });

    it('asks its own hosts over HTTPS, or the server of the user', () => {
      const requests = [
        ...account.queries.map((query) => query.request(context(query))),
        ...(account.prices ?? []).map((prices) => prices.request(context())),
      ];
      for (const request of requests) {
        assert.ok(request);
        const { baseUrl } = context();
        const options = { baseUrl, sandbox: null, allowedHttpHosts: [] };
        assert.equal(targetOf(request, rowOf(id), options).refused, null, request.url);
        assert.ok(request.url.startsWith('https://'), request.url);
      }
    });

    for (const query of account.queries) {
      it(`reads ${query.id} as documented`, () => {
        const { failure } = query.read(exampleOf(examples, query.id), context(query), {});
        assert.equal(failure, null);
      });

      it(`takes nothing of ${query.id} from what is no answer`, () => {
        for (const body of NONSENSE) {
          const { facts } = query.read(answer(body), context(query), {});
          assert.equal(facts?.balance, undefined, body);
          assert.equal(facts?.limits, undefined, body);
          assert.equal(facts?.spending, undefined, body);
        }
      });

      it(`tells by the status why ${query.id} fails`, () => {
        for (const [status, state] of FAILED)
          for (const body of NONSENSE)
            assert.equal(query.read(answer(body, status), context(query), {}).failure?.state, state, body);
        for (const status of [401, 403])
          assert.notEqual(query.read(answer('{}', status), context(query), {}).failure, null);
        const waiting = query.read(answer('{}', 429, { 'retry-after': '30' }), context(query), {});
        assert.equal(waiting.failure?.retryAfter, 30);
        const dates = {
          date: 'Fri, 20 Nov 2026 12:00:00 GMT',
          'retry-after': 'Fri, 20 Nov 2026 12:01:30 GMT',
        };
        const until = query.read(answer('{}', 429, dates), context(query), {});
        assert.equal(until.failure?.retryAfter, 90);
      });

      it(`fails at the documented errors of ${query.id}`, () => {
        for (const response of Object.values(examples.errors))
          assert.notEqual(query.read(response, context(query), {}).failure, null);
      });
    }

    for (const prices of account.prices ?? []) {
      it(`reads the prices of ${prices.id}`, () => {
        const { models } = prices.read(exampleOf(examples, prices.id), context());
        assert.ok(models && models.length > 0);
        for (const { rates } of models)
          for (const { amount, per } of rates) {
            assert.match(amount, /^\d+(?:\.\d+)?$/);
            assert.ok(per >= 1);
          }
      });

      it(`reads no prices of ${prices.id} from what is no answer`, () => {
        for (const body of NONSENSE) {
          const { models } = prices.read(answer(body), context());
          assert.equal(models?.length ?? 0, 0, body);
          assert.notEqual(prices.read(answer(body, 500), context()).failure, null);
        }
      });
    }

    it('advises in sentences, with pages of the web', () => {
      for (const { words, link } of account.advice) {
        assert.match(words, /^\S.*[.?]$/s);
        if (link !== null) assert.match(link, /^https:\/\//);
      }
    });
  });
}

describe('the providers that can be connected', () => {
  it('all have examples of what they answer', () => {
    const missing = providers
      .filter(({ id, account }) => account && !billingExamples[id])
      .map(({ id }) => id);
    assert.deepEqual(missing, []);
  });
});

function rowOf(id: string): BillingProvider {
  const row = billingProviders.find((each) => each.id === id);
  if (!row) throw new Error(`${id} is in no table of providers that can be connected`);
  return row;
}
