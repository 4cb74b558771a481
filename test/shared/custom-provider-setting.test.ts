import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { customRow } from '../../shared/src/custom-provider-row';
import { customProviders } from '../../shared/src/custom-provider-setting';
import { readSettings } from '../../shared/src/read-settings';
import { settingRows } from '../../shared/src/settings';

const LEAST = {
  id: 'my-gateway',
  name: 'My gateway',
  baseUrl: 'https://llm.example.com',
  balance: { path: '/v1/credits', pointer: '/data/left' },
};

const FULL = {
  ...LEAST,
  id: 'other',
  baseUrl: 'http://127.0.0.1:8080/api',
  header: 'X-Api-Key',
  scheme: '',
  keyVariable: 'MY_KEY',
  balance: { path: '/me?full=1', pointer: '/a~1b/0', currency: 'eur', unit: 'money', divideBy: 100 },
  plan: { path: '/me', pointer: '/plan' },
  limits: { path: '/me', requestsPerMinute: '/rpm', tokensPerMinute: '/tpm', remaining: '/left' },
  prices: { path: '/models', list: '', model: '/id', input: '/in', output: '/out', per: 1000, public: true },
};

const { read } = customProviders();
const problem = (changes: Record<string, unknown>) => read([{ ...LEAST, ...changes }]).problems[0] ?? null;
const inBalance = (changes: Record<string, unknown>) =>
  problem({ balance: { ...LEAST.balance, ...changes } });

describe('the setting of custom providers', () => {
  it('takes what is described in full or in short', () => {
    assert.deepEqual(read([LEAST, FULL]), { value: [LEAST, FULL], problems: [] });
    assert.deepEqual(read([]), { value: [], problems: [] });
  });

  it('belongs to the user alone', () => assert.equal(settingRows.customProviders.place, 'user-only'));

  it('leaves an entry with a mistake out, keeps the others, and says what is wrong', () => {
    const { value, problems } = read([{ ...LEAST, name: '' }, FULL, 'x']);
    assert.deepEqual(value, [FULL]);
    assert.deepEqual(problems, [
      'entry 1 is left out: "name" must be a name of at most 60 characters',
      'entry 3 is left out: it must be an object',
    ]);
    const { problems: named } = readSettings({ customProviders: [{}] });
    assert.deepEqual(named, ['costlint.customProviders: entry 1 is left out: "id" is missing']);
    assert.deepEqual(read({}).problems, ['expected a list of providers']);
  });

  it('wants an id of its own', () => {
    assert.match(problem({ id: 'openai' }) ?? '', /known provider/);
    assert.match(problem({ id: 'My Gateway' }) ?? '', /"id" must be small letters/);
    assert.match(read([LEAST, LEAST]).problems[0] ?? '', /entry 2 .* earlier entry/);
  });

  it('wants an address that all readers of addresses understand alike', () => {
    for (const baseUrl of [
      'llm.example.com',
      'ftp://llm.example.com',
      'https://llm.example.com/',
      'https://user:pass@llm.example.com',
      'https://llm.example.com?x=1',
      'https://llm.example.com/../x',
      'https://llm.example.com#x',
      7,
    ])
      assert.match(problem({ baseUrl }) ?? '', /"baseUrl" must be a base URL/, String(baseUrl));
  });

  it('wants paths below it, and JSON Pointers', () => {
    for (const path of ['v1', '//evil.example', '/../x', '/a#b', '/a b', '@evil.example', ''])
      assert.match(inBalance({ path }) ?? '', /"balance\.path" must be a path/, path);
    for (const pointer of ['data', '/a~2', '/a~', 'a/b'])
      assert.match(inBalance({ pointer }) ?? '', /"balance\.pointer" must be a JSON Pointer/, pointer);
    for (const pointer of ['', '/', '/a~0b/~1', '/0/x y'])
      assert.equal(inBalance({ pointer }), null, pointer);
  });

  it('wants a header that a key may stand in', () => {
    for (const header of ['Host', 'content-length', 'Cookie', 'x y', 'x:y', ''])
      assert.match(problem({ header }) ?? '', /"header" must be/, header);
    assert.match(problem({ scheme: 'Bearer x' }) ?? '', /"scheme" must be/);
  });

  it('wants numbers and words where they are due', () => {
    assert.match(inBalance({ divideBy: 0 }) ?? '', /whole number from 1/);
    assert.match(inBalance({ divideBy: 1.5 }) ?? '', /whole number/);
    assert.match(inBalance({ unit: 'euros' }) ?? '', /"money" or "credits"/);
    assert.match(inBalance({ currency: 'euro' }) ?? '', /three letters/);
    assert.match(problem({ balance: [] }) ?? '', /"balance" must be an object/);
    assert.match(problem({ limits: { requestsPerMinute: '/rpm' } }) ?? '', /"limits\.path" is missing/);
    assert.match(problem({ prices: { ...FULL.prices, public: 'yes' } }) ?? '', /true or false/);
    assert.match(problem({ prices: { ...FULL.prices, per: undefined } }) ?? '', /"prices\.per" is missing/);
  });

  it('knows no other fields, and repeats no value that may be a key', () => {
    const told = problem({ apiKey: 'sk-secret' }) ?? '';
    assert.match(told, /"apiKey" is no field/);
    assert.doesNotMatch(told + (problem({ scheme: 'Bearer sk-secret' }) ?? ''), /secret/);
  });
});

describe('the row of a custom provider', () => {
  const [least, full] = read([LEAST, FULL]).value;

  it('names the one host that its key goes to', () => {
    const row = least && customRow(least);
    assert.deepEqual(row?.hosts, ['llm.example.com']);
    assert.deepEqual(row?.header, { name: 'authorization', scheme: 'Bearer' });
    assert.deepEqual(row?.tells, ['balance']);
  });

  it('names none over plain HTTP, where the base URL of the account decides', () => {
    const row = full && customRow(full);
    assert.deepEqual(row?.hosts, []);
    assert.deepEqual(row?.callHosts, ['127.0.0.1:8080']);
    assert.deepEqual(row?.header, { name: 'x-api-key', scheme: '' });
    assert.deepEqual(row?.keyVariables, ['MY_KEY']);
    assert.deepEqual(row?.tells, ['balance', 'limits', 'prices']);
  });
});
