import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { customProvider } from '../../../server/src/providers/custom/custom';
import { pointedAt } from '../../../server/src/providers/custom/json-pointer';
import type { CustomProvider } from '../../../shared/src/custom-provider';
import { customRow } from '../../../shared/src/custom-provider-row';
import { targetOf } from '../../../shared/src/key-guard';
import { accountContext, answer } from '../../support/billing';

const DESCRIBED: CustomProvider = {
  id: 'my-gateway',
  name: 'My gateway',
  baseUrl: 'https://llm.example.com/api',
  balance: { path: '/me', pointer: '/data/cents', currency: 'eur', divideBy: 100 },
  plan: { path: '/me', pointer: '/data/plan' },
  limits: { path: '/limits', requestsPerMinute: '/rpm', tokensPerMinute: '/tpm', remaining: '/left' },
  prices: {
    path: '/models',
    list: '/data',
    model: '/id',
    input: '/price/in',
    output: '/price/out',
    per: 1000,
  },
};

const account = (changes: Partial<CustomProvider> = {}) => {
  const found = customProvider({ ...DESCRIBED, ...changes }).account;
  if (!found) throw new Error('a custom provider has an account');
  return found;
};

const query = (id: string, changes: Partial<CustomProvider> = {}) => {
  const found = account(changes).queries.find((each) => each.id === id);
  if (!found) throw new Error(`there is no query ${id}`);
  return found;
};

const read = (id: string, body: unknown, changes: Partial<CustomProvider> = {}) =>
  query(id, changes).read(answer(body), accountContext(), {});

const balanceOf = (cents: unknown, changes: Partial<CustomProvider['balance']> = {}) =>
  read('balance', { data: { cents } }, { balance: { ...DESCRIBED.balance, ...changes } }).facts?.balance;

describe('a provider that the user described', () => {
  it('bills for calls to its base URL', () => {
    const { hosts, pathPrefix, id } = customProvider(DESCRIBED);
    assert.deepEqual([id, hosts, pathPrefix], ['my-gateway', ['llm.example.com'], '/api']);
    assert.equal(customProvider({ ...DESCRIBED, baseUrl: 'http://localhost:4000' }).pathPrefix, null);
  });

  it('is asked once for parts that stand in one answer', () => {
    const asked = account().queries.map((each) => [each.id, each.request(accountContext())?.url]);
    assert.deepEqual(asked, [
      ['balance', 'https://llm.example.com/api/me'],
      ['limits', 'https://llm.example.com/api/limits'],
    ]);
    assert.equal(account().check, 'balance');
  });

  it('is asked where its key may go, and nowhere else', () => {
    const plain = { ...DESCRIBED, baseUrl: 'http://gateway.local:4000/api' };
    const options = { baseUrl: null, sandbox: null, allowedHttpHosts: [] };
    for (const [description, given, isAllowed] of [
      [DESCRIBED, options, true],
      [plain, { ...options, baseUrl: plain.baseUrl }, false],
      [plain, { ...options, baseUrl: plain.baseUrl, allowedHttpHosts: ['gateway.local:4000'] }, true],
    ] as const) {
      const request = query('balance', description).request(accountContext());
      assert.ok(request);
      assert.equal(targetOf(request, customRow(description), given).refused === null, isAllowed);
    }
  });

  it('reads the balance where it is said to stand, and divides it exactly', () => {
    assert.deepEqual(balanceOf(1234), { amount: '12.34', currency: 'EUR', unit: 'money' });
    assert.deepEqual(balanceOf('-50'), { amount: '-0.5', currency: 'EUR', unit: 'money' });
    assert.deepEqual(balanceOf(7, { unit: 'credits', divideBy: 1 }), {
      amount: '7',
      currency: null,
      unit: 'credits',
    });
  });

  it('knows no currency that is not said', () => {
    const { pointer, path } = DESCRIBED.balance;
    assert.equal(
      read('balance', { data: { cents: 3 } }, { balance: { pointer, path } }).facts?.balance?.currency,
      null,
    );
  });

  it('has no balance where the pointer leads to none', () => {
    for (const body of [
      {},
      null,
      [],
      { data: null },
      { data: { cents: null } },
      { data: { cents: {} } },
      { data: { cents: 'x' } },
      '<html>',
    ]) {
      const { failure, facts } = read('balance', body);
      assert.equal(failure?.state, 'malformed');
      assert.equal(facts, null);
    }
    assert.match(read('balance', {}).failure?.message ?? '', /where your settings say/);
    assert.equal(query('balance').read(answer({}, 401), accountContext(), {}).failure?.state, 'unauthorized');
  });

  it('reads plan and limits, and does without them', () => {
    assert.equal(read('balance', { data: { cents: 1, plan: 'Pro' } }).facts?.plan, 'Pro');
    assert.equal(read('balance', { data: { cents: 1, plan: 5 } }).facts?.plan, undefined);
    assert.deepEqual(read('limits', { rpm: 60, tpm: '1000', left: -3 }).facts?.limits, {
      requestsPerMinute: 60,
      tokensPerMinute: 1000,
    });
    assert.equal(read('limits', {}).facts?.limits, undefined);
    assert.deepEqual(query('limits').tells, ['limits']);
    const { limits: _, ...unlimited } = DESCRIBED;
    assert.deepEqual(customProvider(unlimited).account?.unpublished, ['limits']);
  });

  it('reads a list of prices, and leaves out models that lack one', () => {
    const prices = account().prices?.[0];
    const row = (id: unknown, input: unknown, output: unknown) => ({ id, price: { in: input, out: output } });
    const data = [
      row('large', '0.002', 0.008),
      row('variable', -1, 1),
      row('half', 1, undefined),
      row('', 1, 1),
      null,
      'x',
    ];
    assert.deepEqual(prices?.read(answer({ data }), accountContext()).models, [
      {
        id: 'large',
        aliases: [],
        rates: [
          { unit: 'input_token', per: 1000, amount: '0.002', currency: 'USD' },
          { unit: 'output_token', per: 1000, amount: '0.008', currency: 'USD' },
        ],
        effectiveAt: null,
      },
    ]);
    assert.equal(prices?.read(answer({ data: {} }), accountContext()).failure?.state, 'malformed');
    assert.equal(prices?.request(accountContext())?.withKey, true);
  });
});

describe('a JSON Pointer', () => {
  // The document and the pointers of RFC 6901, section 5.
  const document = {
    foo: ['bar', 'baz'],
    '': 0,
    'a/b': 1,
    'c%d': 2,
    'e^f': 3,
    'g|h': 4,
    'i\\j': 5,
    'k"l': 6,
    ' ': 7,
    'm~n': 8,
  };

  it('leads where the standard says', () => {
    const told = ['/foo/0', '/', '/a~1b', '/c%d', '/e^f', '/g|h', '/i\\j', '/k"l', '/ ', '/m~0n'].map(
      (pointer) => pointedAt(document, pointer),
    );
    assert.deepEqual(told, ['bar', 0, 1, 2, 3, 4, 5, 6, 7, 8]);
    assert.equal(pointedAt(document, ''), document);
    assert.equal(pointedAt(document, '/foo'), document.foo);
  });

  it('leads nowhere else', () => {
    for (const pointer of [
      '/foo/2',
      '/foo/-',
      '/foo/00',
      '/foo/length',
      '/none',
      '/foo/0/0',
      '/__proto__',
      '/constructor',
      'foo',
    ])
      assert.equal(pointedAt(document, pointer), undefined, pointer);
    assert.equal(pointedAt({ '~1': 'yes' }, '/~01'), 'yes');
  });
});
