import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'mocha';
import { priceChanges } from '../../server/src/core/billing/price-changes';
import { providers } from '../../server/src/providers/list';
import { type ListChange, PriceLists } from '../../server/src/session/price-lists';
import type { BillingAnswer, Connection } from '../../shared/src/billing-provider';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 20, 12);

const OPENROUTER: Connection = {
  provider: 'openrouter',
  account: 'default',
  region: null,
  kind: 'ordinary',
  baseUrl: null,
  fields: {},
  keySource: 'stored',
};

const list = (prompt: string): BillingAnswer => ({
  response: {
    status: 200,
    headers: {},
    body: JSON.stringify({ data: [{ id: 'a/b', pricing: { prompt, completion: '0.00001' } }] }),
  },
  failure: null,
});

const OFFLINE: BillingAnswer = {
  response: null,
  failure: { reason: 'offline', message: 'OpenRouter is out of reach.' },
};

/** A world of one billing API, one disk and one clock. */
class World {
  now = START;
  answer: BillingAnswer = list('0.000001');
  /** Addresses that nobody answers at. */
  failing: RegExp | null = null;
  mayAsk = true;
  asked = 0;
  readonly disk = new Map<string, string>();
  timers: { readonly at: number; readonly run: () => void }[] = [];

  open(): { readonly lists: PriceLists; readonly changes: ListChange[] } {
    const lists = new PriceLists({
      now: () => this.now,
      after: (ms, run) => {
        const timer = { at: this.now + ms, run };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((each) => each !== timer);
        };
      },
      mayAsk: () => this.mayAsk,
      ask: async (_, { url }) => {
        this.asked += 1;
        return this.failing?.test(url) ? OFFLINE : this.answer;
      },
      load: async (name) => this.disk.get(name) ?? null,
      store: async (name, text) => void this.disk.set(name, text),
      providerOf: (id) => {
        const provider = providers.find((each) => each.id === id);
        if (!provider?.account) return null;
        const { name, keyVariables, account: api } = provider;
        return { id, name, billingPage: null, keyVariables, api };
      },
    });
    const changes: ListChange[] = [];
    lists.onChange((change) => changes.push(change));
    return { lists, changes };
  }

  async pass(ms: number): Promise<void> {
    this.now += ms;
    const due = this.timers.filter(({ at }) => at <= this.now);
    this.timers = this.timers.filter(({ at }) => at > this.now);
    for (const { run } of due) run();
    await settled();
  }
}

/** Lets everything that waits for nothing but promises come to its end. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const promptRate = (lists: PriceLists) =>
  lists.lists[0]?.models[0]?.rates.find(({ unit }) => unit === 'input_token');

describe('price lists of connected providers', () => {
  let world: World;

  beforeEach(() => {
    world = new World();
  });

  it('are asked for when a provider is connected, and once a day', async () => {
    const { lists } = world.open();
    assert.equal(world.asked, 0);
    lists.connect([OPENROUTER]);
    await settled();
    assert.equal(lists.lists[0]?.asOf, '2026-11-20');
    assert.ok(promptRate(lists));
    await world.pass(DAY - 1);
    assert.equal(world.asked, 1);
    await world.pass(1);
    assert.equal(world.asked, 2);
  });

  it('come from the disk after a restart, without a request while they are of today', async () => {
    world.open().lists.connect([OPENROUTER]);
    await settled();
    world.now += DAY / 2;
    const { lists } = world.open();
    lists.connect([OPENROUTER]);
    await settled();
    assert.equal(world.asked, 1);
    assert.equal(lists.lists.length, 1);
  });

  it('are asked for by one of two windows, and taken over by the other', async () => {
    const one = world.open();
    one.lists.connect([OPENROUTER]);
    await settled();
    const other = world.open();
    other.lists.connect([OPENROUTER]);
    await settled();
    world.answer = list('0.000002');
    world.now += DAY;
    const [first, second] = world.timers;
    world.timers = [];
    first?.run();
    await settled();
    second?.run();
    await settled();
    assert.equal(world.asked, 2);
    for (const { lists, changes } of [one, other]) {
      assert.equal(promptRate(lists)?.amount, '0.000002');
      assert.equal(changes.length, 2);
    }
    await world.pass(DAY - 1);
    assert.equal(world.asked, 2);
  });

  it('stay as they were when a refresh fails, which is said and tried again later and later', async () => {
    const { lists } = world.open();
    lists.connect([OPENROUTER]);
    await settled();
    world.answer = OFFLINE;
    await world.pass(DAY);
    assert.equal(lists.lists[0]?.asOf, '2026-11-20');
    assert.match(lists.problemOf('openrouter') ?? '', /out of reach.*The one of 2026-11-20 is kept/);
    await world.pass(15 * 60_000);
    assert.equal(world.asked, 3);
    await world.pass(15 * 60_000);
    assert.equal(world.asked, 3);
    world.answer = list('0.000001');
    await world.pass(15 * 60_000);
    assert.equal(lists.problemOf('openrouter'), null);
    assert.equal(lists.lists[0]?.asOf, '2026-11-21');
  });

  it('are not asked for again before the provider wants it', async () => {
    world.answer = {
      response: { status: 429, headers: { 'retry-after': '7200' }, body: '{}' },
      failure: null,
    };
    world.open().lists.connect([OPENROUTER]);
    await settled();
    await world.pass(7_199_000);
    assert.equal(world.asked, 1);
    await world.pass(1000);
    assert.equal(world.asked, 2);
  });

  it('are better in part than not at all, and kept whole against a part', async () => {
    const prices = (model: string): BillingAnswer => ({
      response: {
        status: 200,
        headers: {},
        body: JSON.stringify({ data: [{ model, currency: 'USD', input_per_mtok: 1 }] }),
      },
      failure: null,
    });
    world.answer = prices('early');
    world.failing = /models/;
    const { lists } = world.open();
    const ids = () => lists.lists[0]?.models.map(({ id }) => id);
    lists.connect([{ ...OPENROUTER, provider: 'flexai' }]);
    await settled();
    assert.deepEqual(ids(), ['early']);
    assert.match(lists.problemOf('flexai') ?? '', /out of reach/);
    world.answer = prices('later');
    await lists.refresh();
    assert.deepEqual(ids(), ['early']);
  });

  it('are not replaced by what is no list', async () => {
    const { lists } = world.open();
    lists.connect([OPENROUTER]);
    await settled();
    world.answer = { response: { status: 200, headers: {}, body: '<html>' }, failure: null };
    await lists.refresh();
    assert.equal(lists.lists.length, 1);
    assert.notEqual(lists.problemOf('openrouter'), null);
  });

  it('wait until they may be asked for, which is no failure', async () => {
    world.mayAsk = false;
    const { lists } = world.open();
    lists.connect([OPENROUTER]);
    await settled();
    assert.equal(world.asked, 0);
    assert.equal(lists.problemOf('openrouter'), null);
    lists.resume();
    await settled();
    assert.equal(world.asked, 0);
    world.mayAsk = true;
    lists.resume();
    await settled();
    lists.resume();
    await settled();
    assert.equal(world.asked, 1);
    assert.equal(lists.lists.length, 1);
  });

  it('go with the connection, and an answer that comes too late is dropped', async () => {
    const { lists, changes } = world.open();
    lists.connect([OPENROUTER]);
    lists.connect([]);
    await settled();
    assert.deepEqual(lists.lists, []);
    assert.deepEqual(changes, []);
    assert.equal(world.timers.length, 0);
  });

  it('survive a broken file', async () => {
    world.disk.set('prices-openrouter', '{"format":1,"askedAt":');
    const { lists } = world.open();
    lists.connect([OPENROUTER]);
    await settled();
    assert.equal(lists.lists.length, 1);
  });

  it('tell what became dearer or cheaper by more than a tenth', async () => {
    const { lists, changes } = world.open();
    lists.connect([OPENROUTER]);
    await settled();
    const moved = async (prompt: string) => {
      world.answer = list(prompt);
      await lists.refresh();
      const { before, after } = changes.at(-1) ?? {};
      return before && after ? priceChanges(before, after) : [];
    };
    assert.deepEqual(await moved('0.0000011'), []);
    assert.deepEqual(await moved('0.0000022'), [{ model: 'a/b', isDearer: true }]);
    assert.deepEqual(await moved('0.0000001'), [{ model: 'a/b', isDearer: false }]);
  });
});
