import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plainText, withoutLinks } from '../../../client/src/accounts/plain-text';
import { providerChoices } from '../../../client/src/accounts/provider-choices';
import { sandboxConnections } from '../../../client/src/accounts/sandbox';
import { ACCOUNT_LINKS, statusTooltip } from '../../../client/src/accounts/status-tooltip';
import { billingProviders } from '../../../shared/src/billing-providers.generated';
import { commandRows } from '../../../shared/src/commands';
import { billingRow, connectionTo } from '../../support/billing-rows';

describe('the providers to choose from', () => {
  const table = ['openrouter', 'cheapa', 'zeta', 'alpha', 'serika'].map((id) =>
    billingRow({ id, name: id, keyVariables: [`${id.toUpperCase()}_API_KEY`] }),
  );

  it('begin with the named ones, then those whose key is in the environment', () => {
    const choices = providerChoices(table, { ZETA_API_KEY: 'key-1', ALPHA_API_KEY: ' ' }, new Set(['zeta']));
    assert.deepEqual(
      choices.map(({ label, description }) => `${label} ${description}`.trim()),
      ['serika', 'cheapa', 'zeta connected · ZETA_API_KEY is set', 'alpha', 'openrouter'],
    );
    assert.doesNotMatch(JSON.stringify(choices.map(({ value: _row, ...shown }) => shown)), /key-1/);
  });

  it('say what each tells', () => {
    const [told, silent] = providerChoices(
      [billingRow({ id: 'a', tells: ['balance', 'limits'] }), billingRow({ id: 'b', tells: [] })],
      {},
      new Set(),
    );
    assert.equal(told?.detail, 'Tells balance, limits');
    assert.equal(silent?.detail, 'Tells whether the key is good; publishes no balance API');
  });

  it('are all that can be connected', () => {
    assert.equal(providerChoices(billingProviders, {}, new Set()).length, billingProviders.length);
  });
});

describe('the accounts of the sandbox', () => {
  const table = [billingRow(), billingRow({ id: 'other', keyVariables: ['OTHER_API_KEY'] })];

  it('are those that the environment names and has keys of', () => {
    const env = {
      COSTLINT_SANDBOX: 'http://127.0.0.1:1',
      COSTLINT_SANDBOX_ACCOUNTS: 'acme, other,none',
      ACME_API_KEY: 'sk-acme-1',
    };
    assert.deepEqual(sandboxConnections(env, table), [connectionTo('acme', { keySource: 'environment' })]);
  });

  it('are none where there is no sandbox', () => {
    const env = { COSTLINT_SANDBOX_ACCOUNTS: 'acme', ACME_API_KEY: 'sk-acme-1' };
    assert.deepEqual(sandboxConnections(env, table), []);
  });
});

describe('the tooltip of the status bar', () => {
  it('links to commands of the table alone, without arguments', () => {
    const links = [...statusTooltip('table').matchAll(/\]\(command:([^)]*)\)/g)].map(
      ([, command]) => command,
    );
    assert.deepEqual(
      links,
      ACCOUNT_LINKS.map(({ command }) => command),
    );
    for (const link of links) assert.ok(link !== undefined && link in commandRows, link);
  });
});

describe('texts from elsewhere', () => {
  it('become no icons in the status bar and in lists', () => {
    assert.equal(plainText('$12.48 · $(zap) $(a)'), '$12.48 · \\$(zap) \\$(a)');
  });

  it('become no links in messages', () => {
    assert.equal(withoutLinks('see [here](command:evil)'), 'see (here)(command:evil)');
  });
});
