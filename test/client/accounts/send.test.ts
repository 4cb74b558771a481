import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { exchange, type OutgoingRequest } from '../../../client/src/accounts/exchange';
import { Keys } from '../../../client/src/accounts/keys';
import { type SendPorts, send } from '../../../client/src/accounts/send';
import type { BillingAnswer, BillingRequest, Connection } from '../../../shared/src/billing-provider';
import { billingRequest, billingRow, connectionTo } from '../../support/billing-rows';
import { FakeSecrets } from '../../support/editor-fakes';
import { startLocalServer } from '../../support/local-server';

const CANARY = 'sk-acme-canary-0123456789';
const BALANCE = billingRequest('https://api.acme.example/v1/balance');
const row = billingRow({ headers: { 'acme-version': '2' } });
const own = billingRow({
  id: 'own',
  name: 'Own gateway',
  hosts: [],
  keys: [{ kind: 'ordinary', prefix: '' }],
});

const OK: BillingAnswer = { response: { status: 200, headers: {}, body: '{}' }, failure: null };

/** Sends as an editor does in which `connections` are connected with the canary for their key. */
async function sendAs(
  request: BillingRequest,
  given: Partial<SendPorts> = {},
  {
    named = connectionTo('acme'),
    connections = [named],
  }: { named?: Connection; connections?: Connection[] } = {},
) {
  const secrets = new FakeSecrets();
  for (const { provider, account } of connections)
    secrets.kept.set(`costlint.key:${provider}/${account}`, CANARY);
  const out: OutgoingRequest[] = [];
  const table = [row, own];
  const answer = await send(
    { connection: named, request, timeoutMs: 5000, mostBytes: 10_000 },
    {
      table,
      keys: new Keys(
        secrets,
        () => ({ ACME_API_KEY: 'sk-acme-of-environment' }),
        () => table,
      ),
      find: (id) => connections.find(({ provider, account }) => `${provider}/${account}` === id) ?? null,
      maySend: () => true,
      guard: () => ({ sandbox: null, allowedHttpHosts: [] }),
      exchange: async (outgoing) => {
        out.push(outgoing);
        return OK;
      },
      ...given,
    },
  );
  return { answer, out, secrets };
}

describe('sending for an account', () => {
  it('adds the key and the headers of the provider', async () => {
    const { answer, out } = await sendAs(BALANCE);
    assert.deepEqual(answer, OK);
    assert.equal(out[0]?.url, 'https://api.acme.example/v1/balance');
    assert.equal(out[0]?.headers.authorization, `Bearer ${CANARY}`);
    assert.equal(out[0]?.headers['acme-version'], '2');
  });

  it('sends a key to no other host', async () => {
    for (const url of [
      'https://api.acme.example.evil.example/v1/balance',
      'https://evil.example/api.acme.example',
      'https://api.acme.example@evil.example/',
      'https://api.acme.example:8443/v1/balance',
      'http://api.acme.example/v1/balance',
    ]) {
      const { answer, out, secrets } = await sendAs(billingRequest(url));
      assert.equal(answer.failure?.reason, 'refused', url);
      assert.deepEqual(out, []);
      assert.deepEqual(secrets.reads, []);
    }
  });

  it('believes what was connected, not what the request says of it', async () => {
    const connected = connectionTo('own', { baseUrl: 'https://gateway.example' });
    const named = { ...connected, baseUrl: 'https://evil.example' };
    const request = billingRequest('https://evil.example/key/info');
    const { answer, out } = await sendAs(request, {}, { named, connections: [connected] });
    assert.equal(answer.failure?.reason, 'refused');
    assert.deepEqual(out, []);
    const unknown = await sendAs(request, {}, { named, connections: [] });
    assert.equal(unknown.answer.failure?.reason, 'no-key');
  });

  it('sends nothing from a workspace that is not trusted', async () => {
    const { answer, out, secrets } = await sendAs(BALANCE, { maySend: () => false });
    assert.equal(answer.failure?.reason, 'refused');
    assert.deepEqual([out, secrets.reads], [[], []]);
  });

  it('sends public lists without any key', async () => {
    const request = billingRequest('https://api.acme.example/v1/prices', { withKey: false });
    const { out, secrets } = await sendAs(request, {}, { connections: [] });
    assert.equal(out.length, 1);
    assert.doesNotMatch(JSON.stringify(out), /authorization|canary/);
    assert.deepEqual(secrets.reads, []);
  });

  it('does not send a kept key that is another provider’s', async () => {
    const table = [
      row,
      billingRow({ id: 'other', name: 'Other AI', keys: [{ kind: 'ordinary', prefix: 'sk-acme-canary' }] }),
    ];
    const { answer, out } = await sendAs(BALANCE, { table });
    assert.equal(answer.failure?.reason, 'no-key');
    assert.deepEqual(out, []);
    assert.doesNotMatch(JSON.stringify(answer), /canary/);
  });

  it('keeps bounds of its own', async () => {
    const { out } = await sendAs(BALANCE);
    assert.equal(out[0]?.timeoutMs, 5000);
    const connection = connectionTo('acme');
    let asked: OutgoingRequest | null = null;
    await send(
      { connection, request: { ...BALANCE, withKey: false }, timeoutMs: 1e9, mostBytes: 1e12 },
      {
        table: [row],
        keys: new Keys(
          null,
          () => ({}),
          () => [row],
        ),
        find: () => null,
        maySend: () => true,
        guard: () => ({ sandbox: null, allowedHttpHosts: [] }),
        exchange: async (outgoing) => {
          asked = outgoing;
          return OK;
        },
      },
    );
    const { timeoutMs, mostBytes } = asked ?? { timeoutMs: 0, mostBytes: 0 };
    assert.deepEqual([timeoutMs, mostBytes], [120_000, 64 * 1024 * 1024]);
  });

  it('hides a key that the answer repeats', async () => {
    const { answer } = await sendAs(BALANCE, {
      exchange: async () => ({
        response: { status: 401, headers: { 'x-key': CANARY }, body: `{"error":"bad key ${CANARY}"}` },
        failure: null,
      }),
    });
    assert.deepEqual(answer.response, {
      status: 401,
      headers: { 'x-key': '***' },
      body: '{"error":"bad key ***"}',
    });
  });

  it('asks the sandbox in place of the provider, with keys of the environment alone', async () => {
    const server = await startLocalServer((_request, response) => response.end('{"balance":1}'));
    try {
      const connections = [connectionTo('acme', { keySource: 'environment' })];
      const guard = () => ({ sandbox: server.origin, allowedHttpHosts: [] });
      const { answer, secrets } = await sendAs(BALANCE, { guard, exchange }, { connections });
      assert.equal(answer.response?.body, '{"balance":1}');
      assert.equal(server.seen[0]?.url, '/api.acme.example/v1/balance');
      assert.equal(server.seen[0]?.headers.authorization, 'Bearer sk-acme-of-environment');
      assert.deepEqual(secrets.reads, []);
    } finally {
      await server.close();
    }
  });

  it('asks nobody when the sandbox is not on this machine', async () => {
    const guard = () => ({ sandbox: 'https://sandbox.example', allowedHttpHosts: [] });
    const { answer, out } = await sendAs(BALANCE, { guard });
    assert.match(answer.failure?.message ?? '', /COSTLINT_SANDBOX/);
    assert.deepEqual(out, []);
  });
});
