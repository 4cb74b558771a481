import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { environmentConnection, environmentKey } from '../../shared/src/environment-key';
import { keyOwner, keyRefused, kindOfKey } from '../../shared/src/key-owner';
import { billingRow } from '../support/billing-rows';

const acme = billingRow();
const bolt = billingRow({ id: 'bolt', name: 'Bolt', keys: [{ kind: 'ordinary', prefix: 'sk-' }] });
const core = billingRow({
  id: 'core',
  name: 'Core',
  keys: [
    { kind: 'ordinary', prefix: 'ck-' },
    { kind: 'admin', prefix: 'ck-admin-' },
  ],
});
const table = [acme, bolt, core];

describe('whose key it is', () => {
  const owner = (key: string) => keyOwner(key, table)?.provider ?? null;

  it('is told by the longest beginning', () => {
    assert.equal(owner('sk-acme-1'), 'acme');
    assert.equal(owner('ck-1'), 'core');
    assert.equal(owner('sk-ant-api03-x'), 'anthropic');
    assert.equal(owner('sk-proj-x'), 'openai');
  });

  it('is told by nothing where many begin alike', () => {
    assert.equal(owner('sk-1234'), null);
    assert.equal(owner('1234'), null);
    assert.equal(keyOwner('ck-1', [core, billingRow({ id: 'twin', keys: core.keys })]), null);
  });

  it('refuses what belongs to another, in words without the key', () => {
    assert.equal(keyRefused('sk-acme-SECRET', acme, table), null);
    assert.equal(keyRefused('sk-SECRET', bolt, table), null);
    assert.equal(keyRefused('SECRET', bolt, table), null);
    const words = keyRefused('sk-acme-SECRET', bolt, table);
    assert.match(words ?? '', /a key of Acme AI/);
    for (const key of ['', ' ', 'sk-acme-SECRET x', 'sk-acme-SECRET\n'])
      assert.doesNotMatch(keyRefused(key, acme, table) ?? 'SECRET', /SECRET/);
  });

  it('tells what it may do', () => {
    assert.equal(kindOfKey('ck-admin-1', core), 'admin');
    assert.equal(kindOfKey('ck-1', core), 'ordinary');
    assert.equal(kindOfKey('other', core), null);
  });
});

describe('the key in the environment', () => {
  const keyOf = (env: Record<string, string>, row = acme) => environmentKey(row, env, table);

  it('is taken from the variables of the provider', () => {
    assert.equal(keyOf({}), null);
    assert.equal(keyOf({ ACME_API_KEY: '  ' }), null);
    assert.deepEqual(keyOf({ ACME_API_KEY: ' sk-acme-1 ' }), {
      key: 'sk-acme-1',
      variable: 'ACME_API_KEY',
      refused: null,
    });
  });

  it('is refused when it is the key of another', () => {
    assert.match(
      keyOf({ ACME_API_KEY: 'sk-ant-x' })?.refused ?? '',
      /^ACME_API_KEY is not used: .*Anthropic/,
    );
    assert.match(
      keyOf({ ACME_API_KEY: 'sk-acme-1', ACME_BASE_URL: 'https://gateway.example/v1' })?.refused ?? '',
      /ACME_BASE_URL leads calls elsewhere/,
    );
    assert.equal(
      keyOf({ ACME_API_KEY: 'sk-acme-1', ACME_BASE_URL: 'https://api.acme.example/v1' })?.refused,
      null,
    );
  });
});

describe('the account that the environment describes', () => {
  const row = billingRow({ regions: ['us', 'eu'], regionVariable: 'ACME_REGION' });

  it('has a region', () => {
    assert.equal(environmentConnection(row, 'k', {}).connection?.region, 'us');
    assert.equal(environmentConnection(row, 'k', { ACME_REGION: 'EU' }).connection?.region, 'eu');
    assert.match(environmentConnection(row, 'k', { ACME_REGION: 'moon' }).lacks ?? '', /us, eu/);
  });

  it('has the fields that are needed', () => {
    const field = { name: 'team', label: "The team's id", variable: 'ACME_TEAM', required: true };
    const team = billingRow({ fields: [field] });
    assert.match(environmentConnection(team, 'k', {}).lacks ?? '', /set ACME_TEAM/);
    assert.deepEqual(environmentConnection(team, 'k', { ACME_TEAM: 't1' }).connection?.fields, {
      team: 't1',
    });
  });

  it("has the base URL of the user's own server, and no other", () => {
    const own = billingRow({ hosts: [] });
    assert.match(environmentConnection(own, 'k', {}).lacks ?? '', /set ACME_BASE_URL/);
    const env = { ACME_BASE_URL: 'https://llm.example/gate/' };
    assert.equal(environmentConnection(own, 'k', env).connection?.baseUrl, 'https://llm.example/gate');
    assert.equal(environmentConnection(acme, 'k', env).connection?.baseUrl, null);
  });
});
