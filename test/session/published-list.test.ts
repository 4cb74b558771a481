import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'mocha';
import { PublishedList } from '../../server/src/session/published-list';
import type { BillingAnswer, BillingRequest } from '../../shared/src/billing-provider';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 20, 12);

const answer = (status: number, body: string, etag = '"1"'): BillingAnswer => ({
  response: { status, headers: { etag }, body },
  failure: null,
});

describe('the general list as it is published', () => {
  let now: number;
  let requests: BillingRequest[];
  let next: BillingAnswer;
  /** What answers wait for. */
  let held: Promise<void>;
  let disk: Map<string, string>;
  let warnings: string[];
  let timer: { readonly at: number; readonly run: () => void } | null;

  beforeEach(() => {
    now = START;
    requests = [];
    next = answer(200, 'list 1');
    held = Promise.resolve();
    disk = new Map();
    warnings = [];
    timer = null;
  });

  function open(): PublishedList {
    return new PublishedList({
      now: () => now,
      after: (ms, run) => {
        const own = { at: now + ms, run };
        timer = own;
        return () => {
          if (timer === own) timer = null;
        };
      },
      download: async (request) => {
        requests.push(request);
        await held;
        return next;
      },
      load: async (name) => disk.get(name) ?? null,
      store: async (name, text) => void disk.set(name, text),
      read: async (text, asOf) => {
        if (!text.startsWith('list')) throw new Error('it is no list');
        const none = { code: 'price-unknown', message: text } as const;
        return { catalog: { id: text, asOf, lookup: () => none, models: () => [] }, unread: [], text, asOf };
      },
      warn: (message) => warnings.push(message),
    });
  }

  const dueNow = async () => {
    const due = timer;
    timer = null;
    due?.run();
    await new Promise((resolve) => setImmediate(resolve));
  };

  it('is not asked for while it is switched off', async () => {
    await open().allow(false);
    assert.equal(timer, null);
    assert.deepEqual(requests, []);
  });

  it('is asked for when the window has settled, and once a day', async () => {
    const list = open();
    await list.allow(true);
    assert.equal(timer?.at, START + 60_000);
    await dueNow();
    assert.equal(list.prices?.catalog.asOf, '2026-11-20');
    assert.equal(timer?.at, START + DAY);
  });

  it('is asked for by one of two windows, and taken over by the other', async () => {
    const one = open();
    await one.allow(true);
    const dueInOne = timer;
    const other = open();
    await other.allow(true);
    assert.notEqual(timer, dueInOne);
    const dueInOther = timer;
    now += 60_000;
    let release = (): void => undefined;
    held = new Promise((resolve) => {
      release = resolve;
    });
    timer = dueInOne;
    await dueNow();
    timer = dueInOther;
    await dueNow();
    assert.deepEqual([requests.length, timer?.at], [1, now + 60_000]);
    const again = timer;
    release();
    await new Promise((resolve) => setImmediate(resolve));
    now += 60_000;
    timer = again;
    await dueNow();
    assert.deepEqual([one.prices?.catalog.id, other.prices?.catalog.id], ['list 1', 'list 1']);
    assert.equal(requests.length, 1);
    assert.equal(timer?.at, START + 60_000 + DAY);
  });

  it('asks whether it changed, and is true of today when it did not', async () => {
    const list = open();
    await list.allow(true);
    await list.refresh();
    now += DAY;
    next = { response: { status: 304, headers: {}, body: '' }, failure: null };
    assert.equal(await list.refresh(), false);
    assert.deepEqual(requests[1]?.headers, { 'if-none-match': '"1"' });
    assert.equal(list.prices?.catalog.asOf, '2026-11-21');
  });

  it('is left alone when what came is no list, and not asked for again before tomorrow', async () => {
    const list = open();
    await list.allow(true);
    await list.refresh();
    now += DAY;
    for (const bad of [answer(200, '<html>'), answer(404, ''), answer(500, 'list 2')]) {
      next = bad;
      assert.equal(await list.refresh(), false);
      assert.equal(list.prices?.catalog.id, 'list 1');
      assert.equal(timer?.at, now + DAY);
    }
    assert.equal(warnings.length, 3);
    const restarted = open();
    await restarted.allow(true);
    assert.equal(restarted.prices?.catalog.asOf, '2026-11-20');
    assert.equal(timer?.at, now + DAY);
  });

  it('says when it is out of reach', async () => {
    const list = open();
    await list.allow(true);
    next = { response: null, failure: { reason: 'offline', message: 'no network' } };
    await list.refresh();
    assert.match(warnings.join(), /no network/);
    assert.equal(list.prices, null);
    assert.equal(timer?.at, now + DAY);
  });

  it('goes back to the list that ships when it is switched off', async () => {
    const list = open();
    await list.allow(true);
    await list.refresh();
    let told = 0;
    list.onChange(() => {
      told += 1;
    });
    await list.allow(false);
    assert.equal(list.prices, null);
    assert.equal(told, 1);
  });
});
