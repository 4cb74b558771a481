import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { accountOfSecret, Keys } from '../../../client/src/accounts/keys';
import { billingRow, connectionTo } from '../../support/billing-rows';
import { FakeSecrets } from '../../support/editor-fakes';

const row = billingRow();
const other = billingRow({ id: 'other', name: 'Other AI', keys: [{ kind: 'ordinary', prefix: 'other-' }] });
const stored = connectionTo('acme');
const fromEnvironment = connectionTo('acme', { keySource: 'environment' });

function keysWith(secrets: FakeSecrets | null, env: Record<string, string> = {}): Keys {
  return new Keys(
    secrets,
    () => env,
    () => [row, other],
  );
}

describe('keys', () => {
  it('are kept by the id of their account, and forgotten', async () => {
    const secrets = new FakeSecrets();
    const keys = keysWith(secrets);
    await keys.keep('acme/default', 'sk-acme-1');
    await keys.keep('acme/work', 'sk-acme-2');
    assert.deepEqual([...secrets.kept.keys()], ['costlint.key:acme/default', 'costlint.key:acme/work']);
    assert.equal((await keys.of(stored, row)).key, 'sk-acme-1');
    assert.equal((await keys.of(connectionTo('acme', { account: 'work' }), row)).key, 'sk-acme-2');
    await keys.forget('acme/default');
    assert.match((await keys.of(stored, row)).missing ?? '', /no key is kept for Acme AI/);
  });

  it('of the environment are read at each use', async () => {
    const env: Record<string, string> = { ACME_API_KEY: 'sk-acme-1' };
    const secrets = new FakeSecrets();
    const keys = keysWith(secrets, env);
    assert.equal((await keys.of(fromEnvironment, row)).key, 'sk-acme-1');
    env.ACME_API_KEY = 'sk-acme-2';
    assert.equal((await keys.of(fromEnvironment, row)).key, 'sk-acme-2');
    delete env.ACME_API_KEY;
    assert.match((await keys.of(fromEnvironment, row)).missing ?? '', /no key of Acme AI \(ACME_API_KEY\)/);
    assert.deepEqual(secrets.reads, []);
  });

  it('of the environment are not used when they are another provider’s', async () => {
    const wrongPrefix = keysWith(new FakeSecrets(), { ACME_API_KEY: 'other-canary-1' });
    assert.match((await wrongPrefix.of(fromEnvironment, row)).missing ?? '', /a key of Other AI/);
    const elsewhere = keysWith(new FakeSecrets(), {
      ACME_API_KEY: 'sk-acme-1',
      ACME_BASE_URL: 'https://proxy.example/v1',
    });
    assert.match((await elsewhere.of(fromEnvironment, row)).missing ?? '', /ACME_BASE_URL/);
  });

  it('are held in memory alone while they are tried out', async () => {
    const secrets = new FakeSecrets();
    const keys = keysWith(secrets);
    await assert.rejects(
      keys.tryOut('acme/default', 'sk-acme-new', async () => {
        assert.equal((await keys.of(stored, row)).key, 'sk-acme-new');
        throw new Error('refused');
      }),
    );
    assert.equal((await keys.of(stored, row)).key, null);
    assert.equal(secrets.kept.size, 0);
  });

  it('that are kept are not read while the sandbox is used', async () => {
    const keys = keysWith(null, { ACME_API_KEY: 'sk-acme-1' });
    assert.match((await keys.of(stored, row)).missing ?? '', /environment alone/);
    assert.equal((await keys.of(fromEnvironment, row)).key, 'sk-acme-1');
    await assert.rejects(keys.keep('acme/default', 'sk-acme-1'));
  });

  it('stand in no words about a store that fails', async () => {
    const secrets = new FakeSecrets();
    secrets.failure = new Error('cannot decrypt sk-acme-canary');
    const keys = keysWith(secrets);
    assert.equal((await keys.of(stored, row)).missing, 'the editor can not read its secrets');
    await assert.rejects(keys.keep('acme/default', 'sk-acme-canary'), {
      message: 'the editor can not keep secrets here',
    });
  });

  it('have names that tell their account', () => {
    assert.equal(accountOfSecret('costlint.key:acme/work'), 'acme/work');
    assert.equal(accountOfSecret('something.else'), null);
  });
});
