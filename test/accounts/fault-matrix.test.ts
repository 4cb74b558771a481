import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type AccountState, KEEPS_LAST } from '../../shared/src/account';
import { compareAmounts } from '../../shared/src/money';
import { faultNames } from '../sandbox/faults';
import { cellLine, expectedStates, expectedText, type States } from './expected-cell';
import { faultTable, type Trouble } from './fault-table';
import { assertNoKeyAnywhere } from './no-key-anywhere';
import { SandboxWorld, type Shown } from './sandbox-world';
import { type Subject, subjects } from './subjects';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Longer than the pause after one failure, and shorter than the one after two. */
const PAUSE = 35 * MINUTE;

/** Faults that ask to wait for longer than anybody waits. */
const LONG: ReadonlySet<Trouble> = new Set(['retry-after-forever', 'retry-after-date']);

/** What a message must name besides what is wrong. */
const TO_DO: Partial<Record<AccountState, RegExp>> = {
  unauthorized: /connect it again|it is one of another region|no account for this key/,
  forbidden: /Connect one that may\./,
  'billing-not-set-up': /Set it up there\./,
  'out-of-credit': /Top it up\./,
  'rate-limited': /Ask again (?:later|after \d{4}-\d\d-\d\d \d\d:\d\d UTC)\./,
  offline: /Check the network and the proxy, then ask again\./,
  'server-error': /Ask again later\./,
  malformed:
    /See its (?:billing page|own pages) instead\.|Check the base URL that|Check what your settings say|Its limits are not known\./,
};

describe('every provider at every fault', () => {
  const world = new SandboxWorld();
  const good = new Map<string, Shown>();
  let remembered: ReadonlyMap<string, string> = new Map();

  before(async () => {
    await world.start();
    await world.connect();
    await world.accounts.refresh(null);
    for (const subject of subjects) good.set(subject.name, world.show(subject));
    remembered = new Map(world.disk);
  });
  after(() => world.close());

  /** Starts over with a fault, an hour after what is remembered. */
  async function askWith(trouble: Trouble, disk: ReadonlyMap<string, string>): Promise<void> {
    world.reset();
    world.clock.advance(HOUR);
    for (const [name, text] of disk) world.disk.set(name, text);
    await world.connect();
    world.cause(trouble);
    await world.accounts.refresh(null);
  }

  /** Compares all providers at once, and looks at each for itself. */
  function compare(trouble: Trouble, isNew: boolean): void {
    const row = faultTable[trouble];
    const cells = subjects.map((subject) => {
      const wanted = good.get(subject.name);
      assert.ok(wanted);
      const shown = world.show(subject);
      const states = expectedStates(subject, row, wanted);
      const text = isPresent(states, wanted) ? shown.text : expectedText(subject, states, wanted, isNew);
      return { subject, shown, wanted, states, line: cellLine(subject.name, states, text) };
    });
    assert.deepEqual(
      cells.map(({ subject, shown }) => cellLine(subject.name, statesOf(shown), shown.text)),
      cells.map(({ line }) => line),
    );
    for (const { subject, shown, wanted, states } of cells) {
      assertWords(subject, shown, states, wanted, row.says);
      if (!isPresent(states, wanted)) assertNumbers(subject, shown, states, isNew ? null : wanted);
    }
  }

  for (const trouble of [...faultNames, 'connection-refused'] as const) {
    it(`${trouble}: a fresh account`, async () => {
      await askWith(trouble, new Map());
      compare(trouble, true);
      assertNoKeyAnywhere(world);
    });

    it(`${trouble}: an account that was known, until the fault is over`, async () => {
      await askWith(trouble, remembered);
      compare(trouble, false);
      const before = subjects.map((subject) => world.show(subject));
      await world.reopen();
      assert.deepEqual(
        subjects.map((subject) => world.show(subject)),
        before,
      );
      world.heal();
      const asked = world.asked.length;
      await world.pass(PAUSE);
      if (LONG.has(trouble)) {
        assert.equal(world.asked.length, asked);
        await world.pass(24 * HOUR);
      }
      const byUser = subjects.filter(({ row }) => row.id === 'flexai');
      for (const { connection } of byUser) await world.accounts.refresh(`${connection.provider}/default`);
      for (const subject of subjects) assertRecovered(subject, world.show(subject), good.get(subject.name));
      assertNoKeyAnywhere(world);
    });
  }
});

/** Whether the fault leaves all as it is. */
function isPresent(states: States, wanted: Shown): boolean {
  return states.balance === wanted.account.balance.state;
}

function statesOf({ account }: Shown): States {
  return { balance: account.balance.state, limits: account.limits.state };
}

function assertWords(subject: Subject, shown: Shown, states: States, wanted: Shown, says: RegExp): void {
  const { message } = shown.account;
  const isHarmed = states.balance !== wanted.account.balance.state;
  const isLimited = states.limits !== wanted.account.limits.state && states.limits !== 'unpublished';
  if (!isHarmed && !isLimited) return;
  const state = isHarmed ? states.balance : states.limits;
  assert.match(message, says, subject.name);
  assert.match(message, TO_DO[state] ?? /never/, subject.name);
  assert.doesNotMatch(message, /\. \.|\.\.|undefined|null|HPE_/, subject.name);
  // Nobody is sent to a page that is not known.
  if (subject.row.billingPage === null) assert.doesNotMatch(message, /billing page/, subject.name);
  assert.ok(shown.tooltip.replaceAll('\\', '').includes(message), `${subject.name}: ${shown.tooltip}`);
  assert.ok(shown.label.includes(subject.row.name), subject.name);
}

/** No number but the last known one, with its age; `last` null: there is none. */
function assertNumbers({ name }: Subject, shown: Shown, states: States, last: Shown | null): void {
  const { balance, limits } = shown.account;
  const keeps = last !== null && KEEPS_LAST.has(states.balance);
  assert.equal(balance.amount, keeps ? last.account.balance.amount : null, name);
  const row = rowOf(shown, 'Balance');
  if (keeps && balance.amount !== null) {
    assert.match(row, /an hour ago/, name);
    assert.match(shown.account.message, /Last known: .*\d.*\.$/, name);
  } else assert.doesNotMatch(row, /\d/, name);
  if (states.limits === 'known') return;
  const keepsLimits = last !== null && KEEPS_LAST.has(states.limits);
  const rate = keepsLimits ? last.account.limits.requestsPerMinute : null;
  assert.equal(limits.requestsPerMinute, rate, name);
  if (rate !== null) assert.match(rowOf(shown, 'Requests per minute'), /an hour ago/, name);
  assert.equal(limits.remaining, null, name);
  for (const label of ['Spent', 'Rate of spending'])
    if (rowOf(shown, label) !== '') assert.match(`${row}${rowOf(shown, 'As of')}`, /an hour ago/, name);
}

function rowOf({ tooltip }: Shown, label: string): string {
  const lines = tooltip.replaceAll('&nbsp;', '').split('\n');
  return lines.find((line) => line.startsWith(`| ${label} |`)) ?? '';
}

function assertRecovered({ name }: Subject, shown: Shown, wanted: Shown | undefined): void {
  assert.ok(wanted);
  assert.deepEqual(statesOf(shown), statesOf(wanted), name);
  const [now, then] = [shown.account.balance.amount, wanted.account.balance.amount];
  if (now === null || then === null) assert.equal(now, then, name);
  else
    assert.ok(name === 'elevenlabs' || compareAmounts(now, then) < 0, `${name}: ${now} is not below ${then}`);
}
