import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Connections } from '../../../client/src/accounts/connections';
import { accountId } from '../../../shared/src/account-protocol';
import { connectionTo } from '../../support/billing-rows';
import { FakeStore } from '../../support/editor-fakes';

const acme = connectionTo('acme');
const work = connectionTo('acme', { account: 'work' });
const other = connectionTo('other');

function idsOf(connections: Connections): string[] {
  return connections.all.map(accountId);
}

describe('connections', () => {
  it('are kept in order; the last one that was connected is the active one', async () => {
    const connections = new Connections(new FakeStore(), 'accounts');
    assert.equal(connections.isEmpty, true);
    for (const each of [acme, work, other]) await connections.add(each);
    assert.deepEqual(idsOf(connections), ['acme/default', 'acme/work', 'other/default']);
    assert.equal(connections.present.active, 'other/default');
    await connections.activate('acme/work');
    assert.equal(connections.present.active, 'acme/work');
    assert.deepEqual(connections.find('acme/work'), work);
    assert.equal(connections.find('acme/none'), null);
  });

  it('are replaced where they stand by one of their name', async () => {
    const connections = new Connections(new FakeStore(), 'accounts');
    for (const each of [acme, other, { ...acme, region: 'eu' }]) await connections.add(each);
    assert.deepEqual(idsOf(connections), ['acme/default', 'other/default']);
    assert.equal(connections.find('acme/default')?.region, 'eu');
  });

  it('leave no active one behind when it goes', async () => {
    const connections = new Connections(new FakeStore(), 'accounts');
    for (const each of [acme, work]) await connections.add(each);
    await connections.remove('acme/work');
    assert.deepEqual(connections.present, { connections: [acme], active: null });
  });

  it('tell of each change once, whoever makes it', async () => {
    const store = new FakeStore();
    const here = new Connections(store, 'accounts');
    const elsewhere = new Connections(store, 'accounts');
    let changes = 0;
    here.onDidChange(() => changes++);
    await here.add(acme);
    assert.equal(changes, 1);
    await elsewhere.add(other);
    here.look();
    here.look();
    assert.equal(changes, 2);
    assert.deepEqual(idsOf(here), ['acme/default', 'other/default']);
  });

  it('of the sandbox and of providers are apart', async () => {
    const store = new FakeStore();
    const real = new Connections(store, 'accounts');
    const sandbox = new Connections(store, 'accounts.sandbox');
    await real.add(acme);
    await sandbox.addMissing([work]);
    assert.deepEqual(idsOf(real), ['acme/default']);
    assert.deepEqual(idsOf(sandbox), ['acme/work']);
  });

  it('are added where their name is free, without another active one', async () => {
    const connections = new Connections(new FakeStore(), 'accounts');
    await connections.add({ ...acme, region: 'eu' });
    await connections.addMissing([acme, other]);
    assert.equal(connections.find('acme/default')?.region, 'eu');
    assert.equal(connections.present.active, 'acme/default');
    assert.deepEqual(idsOf(connections), ['acme/default', 'other/default']);
  });

  it('that were kept in another form are left out', () => {
    const store = new FakeStore();
    const odd = [null, 'acme', {}, { ...acme, fields: { team: 1 } }, { ...acme, keySource: 'file' }, acme];
    store.kept.set('accounts', { connections: odd, active: 7 });
    assert.deepEqual(new Connections(store, 'accounts').present, { connections: [acme], active: null });
    store.kept.set('accounts', 'nonsense');
    assert.equal(new Connections(store, 'accounts').isEmpty, true);
  });

  it('hold no key', async () => {
    const store = new FakeStore();
    await new Connections(store, 'accounts').add(acme);
    assert.doesNotMatch(JSON.stringify([...store.kept]), /sk-/);
  });
});
