import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'mocha';
import type { AccountApi } from '../../server/src/core/billing/account-api';
import type { AccountFacts } from '../../server/src/core/billing/account-facts';
import type { BillingHttp } from '../../server/src/ports/billing-http';
import type { Storage } from '../../server/src/ports/storage';
import { Accounts } from '../../server/src/session/accounts';
import type { BillingAnswer, Connection } from '../../shared/src/billing-provider';
import { accountProvider, dollars, factsQuery } from '../support/account-provider';
import { answer } from '../support/billing';
import { connectionTo } from '../support/billing-rows';
import { ManualClock } from '../support/manual-clock';

const MINUTE = 60_000;
const PRICES = 'https://api.acme.example/prices';
const ACME = connectionTo('acme');
const WORK = connectionTo('acme', { account: 'work' });

const told = (facts: AccountFacts): BillingAnswer => ({
  response: answer(facts),
  failure: null,
});
const status = (code: number, headers: Record<string, string> = {}): BillingAnswer => ({
  response: answer({}, code, headers),
  failure: null,
});
const OFFLINE: BillingAnswer = { response: null, failure: { reason: 'offline', message: 'No way there.' } };

/** Lets everything that waits for nothing but promises come to its end. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A world of one billing API, one disk and one clock, in which windows are opened. */
class World implements BillingHttp, Storage {
  readonly clock = new ManualClock();
  readonly disk = new Map<string, string>();
  readonly asked: string[] = [];
  next: BillingAnswer = told(dollars('12.48'));
  api: Partial<AccountApi> = {};
  isFull = false;

  async send(connection: Connection, { url }: { readonly url: string }): Promise<BillingAnswer> {
    this.asked.push(`${connection.account} ${url.split('/').at(-1)}`);
    return this.next;
  }

  async load(name: string): Promise<string | null> {
    return this.disk.get(name) ?? null;
  }

  async store(name: string, text: string): Promise<void> {
    if (!this.isFull) this.disk.set(name, text);
  }

  async forget(name: string): Promise<void> {
    this.disk.delete(name);
  }

  open(maySend = true): Accounts {
    const providerOf = (id: string) => (id === 'acme' ? accountProvider(this.api) : null);
    return new Accounts(
      { clock: this.clock, chance: () => 0.5, http: this, storage: this, sandbox: false, providerOf },
      maySend,
    );
  }

  async opened(...connections: Connection[]): Promise<Accounts> {
    const accounts = this.open();
    await accounts.connect(connections.length > 0 ? connections : [ACME], null);
    await this.pass(0);
    return accounts;
  }

  async pass(ms: number): Promise<void> {
    await settled();
    this.clock.advance(ms);
    await settled();
  }

  /** How often it was asked when so many minutes have passed. */
  async askedAfter(minutes: number): Promise<number> {
    const before = this.asked.length;
    for (let minute = 0; minute < minutes; minute += 1) await this.pass(MINUTE);
    return this.asked.length - before;
  }
}

function balanceOf(accounts: Accounts): string {
  const { state, amount } = accounts.active?.assembled().account.balance ?? { state: 'gone', amount: null };
  return `${state} ${amount}`;
}

describe('connected accounts', () => {
  let world: World;

  beforeEach(() => {
    world = new World();
  });

  it('are none, and nothing happens', async () => {
    const accounts = world.open();
    await accounts.connect([], null);
    await accounts.connect([connectionTo('other')], null);
    assert.equal(world.clock.waiting, 0);
    assert.equal(await world.askedAfter(60), 0);
    assert.equal(accounts.active, null);
  });

  it('are asked when they are connected, and then now and again', async () => {
    const accounts = await world.opened();
    assert.deepEqual(world.asked, ['default balance']);
    assert.equal(balanceOf(accounts), 'known 12.48');
    // Ten minutes and half of the most that is added by chance.
    assert.equal(await world.askedAfter(10), 0);
    assert.equal(await world.askedAfter(1), 1);
    assert.equal(await world.askedAfter(110), 10);
  });

  it('are never asked more often than every five minutes', async () => {
    const accounts = await world.opened();
    await accounts.askEvery(1);
    assert.equal(await world.askedAfter(55), 9);
  });

  it('are asked later and later while asking fails', async () => {
    await world.opened();
    world.next = OFFLINE;
    assert.equal(await world.askedAfter(60), 2);
    assert.equal(await world.askedAfter(600), 3);
    world.next = told(dollars('3'));
    assert.equal(await world.askedAfter(1000), 88);
  });

  it('wait as long as the provider asks, even when the user refreshes', async () => {
    const accounts = await world.opened();
    world.next = status(429, { 'retry-after': '7200' });
    await accounts.refresh(null);
    assert.equal(balanceOf(accounts), 'rate-limited 12.48');
    assert.match(
      accounts.active?.assembled().account.message ?? '',
      /asks to wait: too many requests\. Ask again after 2026-11-20 14:00 UTC\. Last known: \$12\.48\.$/,
    );
    const waiting = await accounts.refresh(null);
    assert.deepEqual(
      waiting.map(({ id, waitsUntil }) => [id, waitsUntil]),
      [['acme/default', '2026-11-20T14:00:00.000Z']],
    );
    const asked = world.asked.length;
    const list = await accounts.ask(ACME, { method: 'GET', url: PRICES, body: null, withKey: true });
    assert.equal(list.failure?.message, 'Acme AI asks to wait until 2026-11-20 14:00 UTC.');
    assert.equal(world.asked.length, asked);
    assert.equal(await world.askedAfter(119), 0);
    assert.equal(await world.askedAfter(1), 1);
  });

  it('wait until an exhausted limit is reset', async () => {
    world.next = told(dollars('1', { limits: { remaining: 0, resetAt: '2026-11-20T12:40:00.000Z' } }));
    await world.opened();
    assert.equal(await world.askedAfter(39), 0);
    assert.equal(await world.askedAfter(1), 1);
  });

  it('are not asked while nobody looks', async () => {
    const accounts = await world.opened();
    await accounts.setWindow(false);
    assert.equal(world.clock.waiting, 0);
    assert.equal(await world.askedAfter(120), 0);
    assert.equal(balanceOf(accounts), 'stale 12.48');
    await accounts.setWindow(true);
    await world.pass(0);
    assert.equal(world.asked.length, 2);
    assert.equal(balanceOf(accounts), 'known 12.48');
  });

  it('are never asked from a workspace that is not trusted', async () => {
    const accounts = world.open(false);
    await accounts.connect([ACME], null);
    await accounts.refresh(null);
    const check = await accounts.check(ACME);
    const request = { method: 'GET', url: 'https://api.acme.example/', body: null, withKey: true } as const;
    assert.equal((await accounts.ask(ACME, request)).failure?.reason, 'refused');
    assert.equal(check.accepted, false);
    assert.equal(await world.askedAfter(60), 0);
    assert.equal(world.clock.waiting, 0);
    await accounts.setWindow(true, true);
    await world.pass(0);
    assert.equal(world.asked.length, 1);
  });

  it('are asked by the user for what counts against a limit', async () => {
    world.api = { queries: [factsQuery('balance'), factsQuery('costly', { when: 'on-demand' })] };
    const accounts = await world.opened();
    await accounts.refresh('acme/default');
    await accounts.refresh('acme/other');
    assert.deepEqual(world.asked, ['default balance', 'default balance', 'default costly']);
  });

  it('are asked before a batch for what counts against a limit, unless that was told just now', async () => {
    world.api = { queries: [factsQuery('balance'), factsQuery('costly', { when: 'on-demand' })] };
    const accounts = await world.opened();
    const askedFor = async () => {
      world.asked.length = 0;
      const entry = await accounts.beforeBatch('acme');
      assert.equal(entry?.id, 'acme/default');
      return world.asked.map((each) => each.replace('default ', ''));
    };
    assert.deepEqual(await askedFor(), ['balance', 'costly']);
    assert.deepEqual(await askedFor(), []);
    await accounts.setWindow(false);
    await world.pass(6 * MINUTE);
    assert.deepEqual(await askedFor(), ['balance', 'costly']);
    await accounts.setWindow(true, false);
    await world.pass(6 * MINUTE);
    assert.deepEqual(await askedFor(), []);
    assert.equal(await accounts.beforeBatch('other'), null);
  });

  it('are not asked before a batch where nothing counts against a limit', async () => {
    const accounts = await world.opened();
    await world.pass(6 * MINUTE);
    world.asked.length = 0;
    await accounts.beforeBatch('acme');
    assert.deepEqual(world.asked, []);
  });

  it('show what the check of their key told, without asking again', async () => {
    world.api = { queries: [factsQuery('costly', { when: 'on-demand' })], check: 'costly' };
    const accounts = world.open();
    await accounts.check(ACME);
    world.next = told(dollars('7'));
    await accounts.connect([ACME], null);
    await world.pass(0);
    assert.equal(balanceOf(accounts), 'known 12.48');
    assert.deepEqual(world.asked, ['default costly']);
    const other = connectionTo('acme', { region: 'eu' });
    await accounts.connect([other], null);
    await world.pass(0);
    assert.equal(balanceOf(accounts), 'stale null');
  });

  it('have one request in flight at most', async () => {
    const accounts = await world.opened();
    let release: (answer: BillingAnswer) => void = () => undefined;
    world.next = told(dollars('1'));
    const held = new Promise<BillingAnswer>((resolve) => {
      release = resolve;
    });
    world.send = async () => {
      world.asked.push('held');
      return held;
    };
    const refreshes = [accounts.refresh(null), accounts.refresh(null), accounts.refresh(null)];
    await settled();
    // Lists of prices and quotes are asked of the same account.
    const list = accounts.ask(ACME, { method: 'GET', url: PRICES, body: null, withKey: true });
    await settled();
    assert.deepEqual(world.asked.slice(1), ['held']);
    release(told(dollars('7')));
    await Promise.all([...refreshes, list]);
    assert.equal(world.asked.length, 3);
    assert.equal(balanceOf(accounts), 'known 7');
  });

  it('are sent nothing for once they were disconnected', async () => {
    const accounts = await world.opened();
    const list = accounts.ask(ACME, { method: 'GET', url: PRICES, body: null, withKey: true });
    await accounts.connect([], null);
    assert.equal((await list).failure?.reason, 'refused');
    assert.equal(world.asked.length, 1);
  });

  it('share what one window has learnt', async () => {
    const one = await world.opened();
    const other = await world.opened();
    assert.equal(balanceOf(other), 'known 12.48');
    assert.equal(world.asked.length, 1);
    await one.setWindow(false);
    world.next = told(dollars('9'));
    await world.pass(MINUTE);
    await other.refresh(null);
    await one.setWindow(true);
    assert.equal(balanceOf(one), 'known 9');
    assert.equal(world.asked.length, 2);
  });

  it('are remembered across a restart, with their age', async () => {
    (await world.opened()).dispose();
    await world.pass(3 * 3_600_000);
    world.next = OFFLINE;
    const accounts = world.open();
    await accounts.connect([ACME], null);
    assert.equal(balanceOf(accounts), 'stale 12.48');
    assert.equal(accounts.active?.assembled().balanceAt, '2026-11-20T12:00:00.000Z');
    await world.pass(0);
    assert.equal(balanceOf(accounts), 'offline 12.48');
  });

  it('keep what they show when the disk is full', async () => {
    world.isFull = true;
    const accounts = await world.opened();
    assert.equal(balanceOf(accounts), 'known 12.48');
    assert.equal(await world.askedAfter(11), 1);
  });

  it('are forgotten when they are disconnected', async () => {
    const accounts = await world.opened(ACME, WORK);
    assert.equal(world.disk.size, 2);
    await accounts.connect([WORK], null);
    await settled();
    assert.deepEqual([...world.disk.keys()], ['acme/work']);
    await accounts.connect([], null);
    await settled();
    assert.equal(world.disk.size, 0);
    assert.equal(world.clock.waiting, 0);
    assert.equal(await world.askedAfter(60), 0);
  });

  it('take no answer that comes after they were disconnected', async () => {
    const accounts = world.open();
    let release: (answer: BillingAnswer) => void = () => undefined;
    world.send = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    await accounts.connect([ACME], null);
    await world.pass(0);
    await accounts.connect([], null);
    release(told(dollars('1')));
    await settled();
    assert.equal(world.disk.size, 0);
    assert.equal(accounts.active, null);
  });

  it('know nothing of what another connection of that name was told', async () => {
    (await world.opened()).dispose();
    world.next = OFFLINE;
    const accounts = await world.opened(connectionTo('acme', { region: 'eu' }));
    assert.equal(balanceOf(accounts), 'offline null');
  });

  it('do not stumble over what lies on the disk', async () => {
    const texts = ['', '{', 'null', '[]', '{"format":1}', '{"format":1,"of":"x","record":5}'];
    for (const text of texts) {
      world.disk.set('acme/default', text);
      assert.equal(balanceOf(await world.opened()), 'known 12.48', text);
    }
    const whole: unknown = JSON.parse(world.disk.get('acme/default') ?? '');
    const odd = {
      record: { balance: { facts: { balance: 5, details: [1, ['a', 'b']] }, factsAt: 'x' } },
      history: [1],
    };
    world.disk.set(
      'acme/default',
      JSON.stringify({ ...(whole as object), ...odd, askedAt: world.clock.now() }),
    );
    assert.equal(balanceOf(await world.opened()), 'unpublished null');
  });

  it('say which pays for the calls at a provider', async () => {
    const accounts = world.open();
    await accounts.connect([ACME, WORK], 'acme/work');
    assert.equal(accounts.of('acme')?.id, 'acme/work');
    assert.equal(accounts.of('other'), null);
    await accounts.connect([ACME, WORK], null);
    assert.equal(accounts.active?.id, 'acme/default');
  });

  it('are checked with one free call', async () => {
    const accounts = world.open();
    const check = async (next: BillingAnswer) => {
      world.next = next;
      return (await accounts.check(ACME)).accepted;
    };
    assert.equal(await check(told(dollars('1'))), true);
    assert.equal(await check(status(403)), true);
    assert.equal(await check(status(402)), true);
    assert.equal(await check(status(401)), false);
    assert.equal(await check(status(500)), false);
    assert.equal(await check(OFFLINE), false);
    assert.equal(world.asked.length, 6);
    assert.equal((await accounts.check(connectionTo('other'))).accepted, false);
    assert.equal(world.asked.length, 6);
  });

  it('are told what to do about a key that is not accepted, or may not see everything', async () => {
    world.api = {
      advice: [
        { when: 'unauthorized', words: 'Make a key.', link: null },
        { when: 'forbidden', words: 'Give the key account:read.', link: null },
      ],
    };
    const accounts = world.open();
    const message = async (next: BillingAnswer) => {
      world.next = next;
      return (await accounts.check(ACME)).message;
    };
    assert.match(await message(status(401)), /Acme AI.*key.*\. Make a key\.$/);
    assert.match(await message(status(403)), /\. Give the key account:read\.$/);
    assert.doesNotMatch(await message(status(500)), /key/);
  });

  it('are told what is missing where nothing can be asked', async () => {
    world.api = {
      queries: [factsQuery('balance', { request: () => null })],
      advice: [{ when: 'loading', words: 'Give the address itself.', link: null }],
    };
    const { accepted, message } = await world.open().check(ACME);
    assert.equal(accepted, false);
    assert.match(message, /needs to be asked is missing\. Give the address itself\.$/);
    assert.deepEqual(world.asked, []);
  });

  it('start over with another key', async () => {
    const accounts = await world.opened();
    world.next = status(401);
    await accounts.renew('acme/default');
    await world.pass(0);
    assert.equal(balanceOf(accounts), 'unauthorized null');
  });
});
