import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { accountProvider } from '../../server/src/account-providers';
import { PriceLists } from '../../server/src/session/price-lists';
import { faultNames } from '../sandbox/faults';
import { faultTable, type Trouble } from './fault-table';
import { assertKeysStayHome } from './no-key-anywhere';
import { SandboxWorld } from './sandbox-world';
import { ownGateway, type Subject, subjects } from './subjects';

const DAY = 86_400_000;
/** Longer than the first pause after a failure. */
const PAUSE = 20 * 60_000;

const providerOf = (id: string) => accountProvider(id, [ownGateway]);
const withPrices = subjects.filter(
  ({ row, connection }) => connection.account === 'default' && providerOf(row.id)?.api.prices?.length,
);

/** Faults after which nobody is asked for long. */
const ASKS_TO_WAIT: ReadonlySet<Trouble> = new Set<Trouble>(['retry-after-forever', 'retry-after-date']);

type Fate = 'taken' | 'kept' | 'none';

/**
 * Where lists fare otherwise than accounts: `taken` is the list of today, `kept` that of yesterday; `none`: a list that need not
 * have prices has none today.
 */
const BUT: Partial<Record<Trouble, Readonly<Record<string, Fate>>>> = {
  'number-overflow': { lumenfall: 'none' },
  // Ids of models and prices are texts.
  'key-everywhere': {
    babysea: 'kept',
    flexai: 'kept',
    openrouter: 'kept',
    vercel: 'kept',
    'own-gateway': 'kept',
  },
  'numbers-as-words': { openrouter: 'taken', vercel: 'taken', 'own-gateway': 'taken', lumenfall: 'none' },
};

const DAYS: Readonly<Record<Fate, string>> = { taken: '2026-11-21', kept: '2026-11-20', none: 'none' };

describe('every price list at every fault', () => {
  const world = new SandboxWorld();
  let remembered: ReadonlyMap<string, string> = new Map();
  let lists = opened(world);

  before(async () => {
    await world.start();
    lists = opened(world);
    await connect();
    remembered = new Map(world.disk);
  });
  after(async () => {
    lists.dispose();
    await world.close();
  });

  async function connect(): Promise<void> {
    lists.connect(withPrices.map(({ connection }) => connection));
    await world.settled();
  }

  /** Starts over with a fault, a day after what is remembered. */
  async function askWith(trouble: Trouble, disk: ReadonlyMap<string, string>): Promise<void> {
    lists.dispose();
    world.reset();
    world.clock.advance(DAY);
    for (const [name, text] of disk) world.disk.set(name, text);
    world.cause(trouble);
    lists = opened(world);
    await connect();
  }

  const dayOf = ({ row }: Subject) => lists.lists.find(({ provider }) => provider === row.id)?.asOf ?? 'none';

  for (const trouble of [...faultNames, 'connection-refused'] as const) {
    const fateOf = ({ name }: Subject): Fate =>
      BUT[trouble]?.[name] ?? (faultTable[trouble].outcome === 'unharmed' ? 'taken' : 'kept');

    it(`${trouble}: the old list is kept until the fault is over`, async () => {
      await askWith(trouble, remembered);
      assert.deepEqual(
        withPrices.map((subject) => `${subject.name}: ${dayOf(subject)}`),
        withPrices.map((subject) => `${subject.name}: ${DAYS[fateOf(subject)]}`),
      );
      for (const subject of withPrices) {
        const problem = lists.problemOf(subject.row.id);
        if (fateOf(subject) !== 'kept') assert.equal(problem, null);
        else
          assert.match(
            problem ?? '',
            /^The price list can't be refreshed: .*\. The one of 2026-11-20 is kept\.$/,
          );
      }
      assertKeysStayHome(world);
      assert.doesNotMatch(JSON.stringify([...world.disk, ...lists.problems, ...lists.lists]), /CANARY/);
      world.heal();
      const asked = world.asked.length;
      await world.pass(PAUSE);
      if (ASKS_TO_WAIT.has(trouble)) assert.equal(world.asked.length, asked);
      // What was no failure is not asked for again before tomorrow, and nor is who wants it so.
      const isLater = withPrices.some((subject) => fateOf(subject) === 'none');
      if (isLater || ASKS_TO_WAIT.has(trouble)) await lists.refresh();
      assert.deepEqual(new Set(withPrices.map(dayOf)), new Set(['2026-11-21']));
      assert.deepEqual(lists.problems, []);
    });

    it(`${trouble}: without an old list there is none`, async () => {
      await askWith(trouble, new Map());
      for (const subject of withPrices) {
        if (fateOf(subject) !== 'kept') continue;
        assert.equal(dayOf(subject), 'none', subject.name);
        assert.match(lists.problemOf(subject.row.id) ?? '', /^The price list can't be refreshed: .*\.$/);
      }
    });
  }
});

function opened(world: SandboxWorld): PriceLists {
  return new PriceLists({
    mayAsk: () => true,
    now: () => world.clock.now(),
    after: (ms, run) => world.clock.after(ms, run),
    ask: (connection, request) => world.send(connection, request, { timeoutMs: 0, mostBytes: 0 }),
    load: async (name) => world.disk.get(name) ?? null,
    store: async (name, text) => void world.disk.set(name, text),
    providerOf,
  });
}
