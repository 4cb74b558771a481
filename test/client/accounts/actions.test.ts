import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  type ActionPorts,
  disconnectProvider,
  openBillingPage,
  refreshBalance,
  switchAccount,
} from '../../../client/src/accounts/account-actions';
import { Connections } from '../../../client/src/accounts/connections';
import { Keys } from '../../../client/src/accounts/keys';
import { billingRow, connectionTo } from '../../support/billing-rows';
import { FakeDialogs, FakeSecrets, FakeStore } from '../../support/editor-fakes';

const table = [billingRow(), billingRow({ id: 'other', name: 'Other AI', billingPage: null })];

async function window(answers: (string | null)[], ids: readonly (readonly [string, string])[]) {
  const connections = new Connections(new FakeStore(), 'accounts');
  const secrets = new FakeSecrets();
  const keys = new Keys(
    secrets,
    () => ({}),
    () => table,
  );
  for (const [provider, account] of ids) {
    await keys.keep(`${provider}/${account}`, 'sk-acme-1');
    await connections.add(connectionTo(provider, { account }));
  }
  const dialogs = new FakeDialogs(answers);
  const done: string[] = [];
  const ports: ActionPorts = {
    table,
    connections,
    keys,
    dialogs,
    views: () => [],
    connect: async () => void done.push('connect'),
    refresh: async () => {
      done.push('refresh');
      return null;
    },
    shown: () => null,
    openPage: async (url) => void done.push(url),
    suffix: '',
  };
  return { ports, connections, secrets, dialogs, done };
}

describe('an account', () => {
  it('that is disconnected leaves no key behind, and the others alone', async () => {
    const { ports, connections, secrets, dialogs } = await window(
      ['Acme AI (work)'],
      [
        ['acme', 'default'],
        ['acme', 'work'],
      ],
    );
    await disconnectProvider(ports);
    assert.deepEqual([...secrets.kept.keys()], ['costlint.key:acme/default']);
    assert.deepEqual(connections.all, [connectionTo('acme')]);
    assert.match(dialogs.seen.at(-1) ?? '', /Acme AI \(work\) is disconnected/);
  });

  it('stays when the user gives up', async () => {
    const { ports, connections, secrets } = await window([null], [['acme', 'default']]);
    await disconnectProvider(ports);
    assert.equal(connections.all.length, 1);
    assert.equal(secrets.kept.size, 1);
  });

  it('is shown when it is chosen', async () => {
    const { ports, connections } = await window(
      ['Acme AI'],
      [
        ['acme', 'default'],
        ['other', 'default'],
      ],
    );
    await switchAccount(ports);
    assert.equal(connections.present.active, 'acme/default');
  });

  it('has the page of its provider opened, where there is one', async () => {
    const acme = await window([], [['acme', 'default']]);
    await openBillingPage(acme.ports);
    assert.deepEqual(acme.done, ['https://acme.example/billing']);
    const other = await window([], [['other', 'default']]);
    await openBillingPage(other.ports);
    assert.deepEqual(other.done, []);
    assert.match(other.dialogs.seen.at(-1) ?? '', /No page for the bills of Other AI/);
  });

  it('is asked again with progress', async () => {
    const { ports, done, dialogs } = await window([], [['acme', 'default']]);
    await refreshBalance(ports);
    assert.deepEqual(done, ['refresh']);
    assert.deepEqual(dialogs.seen, ['wait Asking for balances']);
  });

  it('tells who was not asked again', async () => {
    const { ports, dialogs } = await window([], [['acme', 'default']]);
    await refreshBalance({ ...ports, refresh: async () => 'Acme AI asks to wait.' });
    assert.deepEqual(dialogs.seen, ['wait Asking for balances', 'tell Acme AI asks to wait.']);
  });

  it('has its page opened where it is the one that is shown, be another one active', async () => {
    const two = [
      ['acme', 'default'],
      ['other', 'default'],
    ] as const;
    const { ports, connections, done } = await window([], two);
    await connections.activate('other/default');
    await openBillingPage({ ...ports, shown: () => 'acme/default' });
    assert.deepEqual(done, ['https://acme.example/billing']);
  });
});

describe('without any account', () => {
  for (const action of [disconnectProvider, switchAccount, refreshBalance, openBillingPage]) {
    it(`${action.name} offers to connect one`, async () => {
      const { ports, done } = await window(['Connect Provider'], []);
      await action(ports);
      assert.deepEqual(done, ['connect']);
    });
  }
});
