import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { connectProvider } from '../../../client/src/accounts/connect';
import { Connections } from '../../../client/src/accounts/connections';
import { Keys } from '../../../client/src/accounts/keys';
import type { BillingProvider, Connection } from '../../../shared/src/billing-provider';
import { billingRow, connectionTo } from '../../support/billing-rows';
import { FakeDialogs, FakeSecrets, FakeStore } from '../../support/editor-fakes';

const KEY = 'sk-acme-canary-0123456789';

interface Given {
  readonly row?: Partial<BillingProvider>;
  readonly env?: Record<string, string>;
  readonly sandbox?: boolean;
  readonly accepted?: boolean;
  readonly described?: string;
  readonly connected?: readonly Connection[];
}

/** Runs the command for a user who gives these answers. */
async function connect(answers: (string | null)[], given: Given = {}) {
  const table = [
    billingRow(given.row),
    billingRow({
      id: 'other',
      name: 'Other AI',
      keys: [{ kind: 'ordinary', prefix: 'other-' }],
      keyVariables: [],
    }),
  ];
  const secrets = new FakeSecrets();
  const store = new FakeStore();
  const connections = new Connections(store, 'accounts');
  for (const each of given.connected ?? []) await connections.add(each);
  const keys = new Keys(
    given.sandbox ? null : secrets,
    () => given.env ?? {},
    () => table,
  );
  const dialogs = new FakeDialogs(answers);
  const tried: (string | null)[] = [];
  await connectProvider({
    table,
    environment: () => given.env ?? {},
    connections,
    keys,
    dialogs,
    describedUrl: (id) => (id === 'acme' ? (given.described ?? null) : null),
    httpHosts: () => ['gateway.local:4000'],
    check: async (connection) => {
      assert.equal(secrets.kept.size, 0);
      tried.push((await keys.of(connection, table[0]!)).key);
      return given.accepted === false
        ? { accepted: false, message: 'The key is not accepted.' }
        : { accepted: true, message: '$12.48 left.' };
    },
    title: 'Connect',
  });
  return { connections, secrets, dialogs, store, tried };
}

describe('connecting a provider', () => {
  it('keeps the key among the secrets once it was accepted', async () => {
    const { connections, secrets, dialogs, store, tried } = await connect(['Acme AI', ` ${KEY} `]);
    assert.deepEqual(tried, [KEY]);
    assert.deepEqual([...secrets.kept], [['costlint.key:acme/default', KEY]]);
    assert.deepEqual(connections.all, [connectionTo('acme')]);
    assert.equal(dialogs.seen.at(-1), 'tell Acme AI is connected. $12.48 left.');
    assert.doesNotMatch(JSON.stringify([dialogs.seen, [...store.kept]]), /canary/);
  });

  it('keeps nothing of a key that is not accepted, and says why', async () => {
    const { connections, secrets, dialogs } = await connect(['Acme AI', KEY, null], { accepted: false });
    assert.equal(connections.isEmpty, true);
    assert.equal(secrets.kept.size, 0);
    assert.equal(dialogs.seen.at(-1), 'warn Acme AI is not connected: The key is not accepted.');
  });

  it('asks nobody about a key that is another provider’s', async () => {
    const { dialogs, tried } = await connect(['Acme AI', 'other-canary', null]);
    assert.match(dialogs.seen.at(-1) ?? '', /wrong: this is a key of Other AI/);
    assert.deepEqual(tried, []);
  });

  it('offers the key of the environment, which is kept nowhere', async () => {
    const { connections, secrets, dialogs, tried } = await connect(
      ['Acme AI', 'Use the key in ACME_API_KEY'],
      { env: { ACME_API_KEY: KEY } },
    );
    assert.deepEqual(tried, [KEY]);
    assert.equal(secrets.kept.size, 0);
    assert.deepEqual(connections.all, [connectionTo('acme', { keySource: 'environment' })]);
    assert.match(dialogs.seen[1] ?? '', /Use the key in ACME_API_KEY \| Enter a key$/);
  });

  it('says why the key of the environment is not offered, and asks for one', async () => {
    const { dialogs } = await connect(['Acme AI', null], {
      env: { ACME_API_KEY: KEY, ACME_BASE_URL: 'https://proxy.example/v1' },
    });
    assert.match(dialogs.seen[1] ?? '', /^warn ACME_API_KEY is not used: ACME_BASE_URL/);
    assert.match(dialogs.seen[2] ?? '', /^ask secret Connect: Acme AI: Key of Acme AI \(sk-acme-…\)/);
  });

  it('asks for region and fields where there are some', async () => {
    const row: Partial<BillingProvider> = {
      regions: ['us', 'eu'],
      regionVariable: 'ACME_REGION',
      fields: [
        { name: 'team', label: 'Id of the team', variable: null, required: true },
        { name: 'project', label: 'Project', variable: null, required: false },
      ],
    };
    const { connections } = await connect(['Acme AI', KEY, 'eu', '', 'T-1', ''], { row });
    assert.deepEqual(connections.all, [connectionTo('acme', { region: 'eu', fields: { team: 'T-1' } })]);
    const env = { ACME_API_KEY: KEY, ACME_REGION: 'EU' };
    const known = await connect(['Acme AI', 'Use the key in ACME_API_KEY', 'T-1', ''], { row, env });
    assert.equal(known.connections.all[0]?.region, 'eu');
  });

  it('asks for the base URL of a server of the user’s own', async () => {
    const row = { hosts: [], keys: [{ kind: 'ordinary', prefix: '' }] } as const;
    const answers = ['Acme AI', KEY, 'http://llm.example', 'http://gateway.local:4000/'];
    const { connections, dialogs } = await connect(answers, { row });
    assert.equal(connections.all[0]?.baseUrl, 'http://gateway.local:4000');
    assert.ok(dialogs.seen.some((line) => /wrong: .*plain HTTP/.test(line)));
  });

  it('takes the base URL of a provider that the user has described', async () => {
    const row = { hosts: [], keys: [{ kind: 'ordinary', prefix: '' }] } as const;
    const local = await connect(['Acme AI', KEY], { row, described: 'http://127.0.0.1:4000/v1/' });
    assert.equal(local.connections.all[0]?.baseUrl, 'http://127.0.0.1:4000/v1');
    const open = await connect(['Acme AI', KEY], { row, described: 'http://llm.example/v1' });
    assert.equal(open.connections.isEmpty, true);
    assert.match(open.dialogs.seen.at(-1) ?? '', /^warn Acme AI can not be connected: .*plain HTTP/);
  });

  it('tells kinds of keys by their beginning, else asks', async () => {
    const keys = [
      { kind: 'ordinary', prefix: 'sk-acme-' },
      { kind: 'admin', prefix: 'sk-acme-canary' },
    ] as const;
    const known = await connect(['Acme AI', KEY], { row: { keys } });
    assert.equal(known.connections.all[0]?.kind, 'admin');
    const asked = await connect(['Acme AI', KEY, 'Admin key'], {
      row: { keys: keys.map(({ kind }) => ({ kind, prefix: '' })) },
    });
    assert.equal(asked.connections.all[0]?.kind, 'admin');
  });

  it('asks for a name where the provider is connected already', async () => {
    const { connections, dialogs } = await connect(['Acme AI', KEY, 'a/b', 'work'], {
      connected: [connectionTo('acme')],
    });
    assert.deepEqual(
      connections.all.map(({ account }) => account),
      ['default', 'work'],
    );
    assert.equal(connections.present.active, 'acme/work');
    assert.ok(dialogs.seen.some((line) => line.startsWith('wrong: letters')));
  });

  it('asks for no key while the sandbox is used', async () => {
    const { dialogs, connections } = await connect(['Acme AI'], { sandbox: true });
    assert.match(dialogs.seen.at(-1) ?? '', /environment alone: ACME_API_KEY/);
    assert.equal(connections.isEmpty, true);
    const known = await connect(['Acme AI'], { sandbox: true, env: { ACME_API_KEY: KEY } });
    assert.equal(known.connections.all[0]?.keySource, 'environment');
  });

  it('ends wherever the user gives up', async () => {
    for (const answers of [[null], ['Acme AI', null]]) {
      const { connections, tried } = await connect(answers);
      assert.deepEqual([connections.all, tried], [[], []]);
    }
  });
});
