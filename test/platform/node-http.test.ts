import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'mocha';
import { nodeHttp } from '../../server/src/platform/node-http';
import { billingRequest, billingRow, connectionTo } from '../support/billing-rows';

const KEY = 'sk-acme-CANARY';
const BOUNDS = { timeoutMs: 5_000, mostBytes: 1_000 };
const acme = billingRow();
const other = billingRow({ id: 'other', name: 'Other', keys: [{ kind: 'ordinary', prefix: 'ok-' }] });

describe('sending with the keys of the environment', () => {
  let server: Server;
  let sandbox: string;
  let seen: IncomingMessage[] = [];
  let respond: (response: ServerResponse, request: IncomingMessage) => void = (response) =>
    response.end('{}');

  before(async () => {
    server = createServer((request, response) => {
      seen.push(request);
      respond(response, request);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    sandbox = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  function send(
    url: string,
    env: Record<string, string> = {},
    given: { withKey?: boolean; providers?: string[] } = {},
  ) {
    seen = [];
    const port = nodeHttp({
      providers: given.providers ?? ['acme'],
      table: [acme, other],
      env: { ACME_API_KEY: KEY, COSTLINT_SANDBOX: sandbox, ...env },
      allowedHttpHosts: [],
    });
    return port.send(connectionTo('acme'), billingRequest(url, { withKey: given.withKey ?? true }), BOUNDS);
  }

  const BALANCE = 'https://api.acme.example/v1/balance?a=1';

  it('asks as the provider wants it, with the key', async () => {
    respond = (response) => response.writeHead(200, { 'X-Left': '5' }).end('{"left":1}');
    const { response } = await send(BALANCE);
    assert.equal(response?.body, '{"left":1}');
    assert.equal(response?.headers['x-left'], '5');
    assert.equal(seen[0]?.url, '/api.acme.example/v1/balance?a=1');
    assert.equal(seen[0]?.headers.authorization, `Bearer ${KEY}`);
  });

  it('leaves the key out of what is public', async () => {
    await send(BALANCE, {}, { withKey: false });
    assert.equal(seen.length, 1);
    assert.equal(seen[0]?.headers.authorization, undefined);
  });

  it('sends nothing where the key may not go, and tells no key', async () => {
    const refused = await Promise.all([
      send('https://evil.example/v1/balance'),
      send(BALANCE, { ACME_API_KEY: 'ok-CANARY' }),
      send(BALANCE, { ACME_API_KEY: '' }),
      send(BALANCE, { ACME_BASE_URL: 'https://evil.example' }),
      send(BALANCE, { COSTLINT_SANDBOX: 'http://evil.example' }),
      send(BALANCE, {}, { providers: ['other'] }),
    ]);
    assert.deepEqual(seen, []);
    assert.deepEqual(
      refused.map(({ failure }) => failure?.reason),
      ['refused', 'no-key', 'no-key', 'no-key', 'refused', 'refused'],
    );
    assert.doesNotMatch(JSON.stringify(refused), /CANARY/);
  });

  it('hands on no answer that repeats the key', async () => {
    respond = (response) =>
      response
        .writeHead(401, { 'x-key': KEY, 'www-authenticate': `Bearer ${KEY}` })
        .end(`Incorrect key: ${KEY}`);
    const { response } = await send(BALANCE);
    assert.equal(response?.status, 401);
    assert.equal(response.body, 'Incorrect key: ***');
    assert.doesNotMatch(JSON.stringify(response), /CANARY/);
  });

  it('follows no redirect', async () => {
    respond = (response) => response.writeHead(302, { location: `${sandbox}/elsewhere` }).end();
    assert.equal((await send(BALANCE)).failure?.reason, 'redirect');
    assert.equal(seen.length, 1);
  });

  it('bounds size and time', async () => {
    respond = (response) => response.end('x'.repeat(1_001));
    assert.equal((await send(BALANCE)).failure?.reason, 'too-large');
    respond = (response) => response.end('x'.repeat(1_000));
    assert.equal((await send(BALANCE)).response?.body.length, 1_000);
    respond = () => undefined;
    const port = nodeHttp({
      providers: ['acme'],
      table: [acme],
      env: { ACME_API_KEY: KEY, COSTLINT_SANDBOX: sandbox },
      allowedHttpHosts: [],
    });
    const late = await port.send(connectionTo('acme'), billingRequest(BALANCE), {
      timeoutMs: 50,
      mostBytes: 10,
    });
    assert.equal(late.failure?.reason, 'timeout');
  });

  it('says when nobody answers, and when an answer ends too soon', async () => {
    respond = (response) => response.destroy();
    const gone = await send(BALANCE);
    assert.equal(gone.failure?.reason, 'cut-off');
    respond = (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"left":');
      setImmediate(() => response.destroy());
    };
    assert.equal((await send(BALANCE)).failure?.reason, 'cut-off');
    const nobody = await send(BALANCE, { COSTLINT_SANDBOX: 'http://127.0.0.1:1' });
    assert.match(nobody.failure?.message ?? '', /^Acme AI can't be reached \(ECONNREFUSED\)\.$/);
  });

  it('goes to this machine straight, whatever proxy there is', async () => {
    respond = (response) => response.end('{}');
    process.env.http_proxy = 'http://127.0.0.1:1';
    try {
      assert.equal((await send(BALANCE)).failure, null);
    } finally {
      delete process.env.http_proxy;
    }
  });

  it('tells a proxy that refuses from the provider, and shows it no key', async () => {
    const connects: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      connects.push(`${request.url} ${JSON.stringify(request.headers)}`);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    process.env.https_proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    try {
      const { failure } = await send(BALANCE, { COSTLINT_SANDBOX: '' });
      assert.deepEqual(failure, {
        reason: 'offline',
        message: "Acme AI can't be reached: the proxy refuses (HTTP 403).",
      });
      assert.match(connects.join(), /^api\.acme\.example:443 /);
      assert.doesNotMatch(connects.join(), /CANARY/);
    } finally {
      delete process.env.https_proxy;
      proxy.close();
    }
  });
});
