import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { accountProvider } from '../../server/src/account-providers';
import type { QuotedCall } from '../../server/src/core/billing/quote';
import { type QuoteOutcome, Quotes } from '../../server/src/session/quotes';
import { faultNames } from '../sandbox/faults';
import { quotedCall } from '../support/quotes';
import { faultTable, type Trouble } from './fault-table';
import { assertKeysStayHome } from './no-key-anywhere';
import { SandboxWorld } from './sandbox-world';
import { subjects } from './subjects';

const CALLS: Readonly<Record<string, QuotedCall>> = {
  babysea: quotedCall({ model: 'bfl/flux-schnell' }),
  fal: quotedCall({ model: 'fal-ai/flux/dev' }),
  lumenfall: quotedCall({ model: 'flux.1-schnell', arguments: { prompt: 'a fox' } }),
};

/** Faults after which Lumenfall may have made the call that was to be estimated. */
const MAY_HAVE_RUN: ReadonlySet<Trouble> = new Set<Trouble>([
  // The answer got lost.
  'slow',
  'late',
  'trickle',
  'cut-off',
  'hung-up',
  'bad-chunk',
  'not-http',
  'huge',
  'huge-headers',
  // The answer is not marked as an estimate.
  'html-instead',
  'empty',
  'empty-object',
  'empty-list',
  'null-body',
  'no-content',
  'not-modified',
  'error-with-200',
  'of-another-provider',
  'one-level-deeper',
  'wrong-types',
  'nulls',
  'fields-missing',
  'half-json',
  'deep-json',
  'invalid-utf8',
  'packed-unasked',
  // The request was taken, and something went wrong behind it.
  'server-error',
  'unavailable',
  'html-503',
]);

/** Where quotes are told though accounts are not, or the other way round. */
const BUT: Partial<Record<Trouble, readonly string[]>> = {
  // Models and currencies are texts.
  'key-everywhere': ['babysea', 'fal', 'lumenfall'],
};

describe('every quote at every fault', () => {
  const world = new SandboxWorld();
  const quotes = new Quotes({
    now: () => world.clock.now(),
    providerOf: (id) => accountProvider(id),
    ask: (connection, request) => world.send(connection, request, { timeoutMs: 0, mostBytes: 0 }),
    connectionOf: (provider) => subjects.find(({ name }) => name === provider)?.connection ?? null,
  });
  before(() => world.start());
  after(() => world.close());

  async function ask(provider: string): Promise<QuoteOutcome> {
    const call = CALLS[provider];
    assert.ok(call);
    const { id, refused } = quotes.prepare({ uri: 'file:///a.py', key: provider, provider, call });
    assert.equal(refused, null);
    return quotes.send(id ?? '');
  }
  const askAll = () => Promise.all(Object.keys(CALLS).map(async (name) => [name, await ask(name)] as const));

  it('none: tells what the call will cost', async () => {
    world.reset();
    assert.deepEqual(
      (await askAll()).map(([name, { quote }]) => `${name}: ${quote?.amount} ${quote?.currency}`),
      ['babysea: 0.005 USD', 'fal: 0.0375 USD', 'lumenfall: 0.04 USD'],
    );
  });

  for (const trouble of [...faultNames, 'connection-refused'] as const) {
    it(`${trouble}: says what went wrong, and whether a charge may have happened`, async () => {
      world.reset();
      world.cause(trouble);
      const isHarmless = (name: string) =>
        (faultTable[trouble].outcome === 'unharmed') !== !!BUT[trouble]?.includes(name);
      const outcomes = await askAll();
      assert.deepEqual(
        outcomes.map(
          ([name, { quote, charged }]) =>
            `${name}: ${quote ? 'quoted' : 'none'}${charged ? ', charged?' : ''}`,
        ),
        outcomes.map(([name]) => {
          if (isHarmless(name)) return `${name}: quoted`;
          return `${name}: none${name === 'lumenfall' && MAY_HAVE_RUN.has(trouble) ? ', charged?' : ''}`;
        }),
      );
      for (const [name, { quote, problem }] of outcomes)
        if (!quote) assert.match(problem, /\b(BabySea|Lumenfall|fal)\b.*\.$/, name);
      assertKeysStayHome(world);
      assert.doesNotMatch(JSON.stringify(outcomes), /CANARY/);
      world.heal();
      for (const [name, { quote }] of await askAll()) assert.ok(quote, name);
    });
  }
});
