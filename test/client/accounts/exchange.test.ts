import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { exchange, type OutgoingRequest } from '../../../client/src/accounts/exchange';
import { type LocalServer, startLocalServer } from '../../support/local-server';

const CANARY = 'sk-acme-canary-0123456789';

describe('an exchange', () => {
  let server: LocalServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  async function ask(
    answer: Parameters<typeof startLocalServer>[0],
    given: Partial<OutgoingRequest> = {},
  ): ReturnType<typeof exchange> {
    await server?.close();
    server = await startLocalServer(answer);
    return exchange({
      method: 'GET',
      url: `${server.origin}/v1/balance?days=30`,
      headers: { authorization: `Bearer ${CANARY}` },
      body: null,
      timeoutMs: 5000,
      mostBytes: 1000,
      name: 'Acme AI',
      ...given,
    });
  }

  it('gives status, headers in lower case and body, whatever the status', async () => {
    const { response } = await ask((_request, answer) => {
      answer.writeHead(402, { 'X-Plan': 'Starter', 'Set-Cookie': 'a=b' }).end('{"error":"größer"}');
    });
    assert.equal(response?.status, 402);
    assert.equal(response?.body, '{"error":"größer"}');
    assert.equal(response?.headers['x-plan'], 'Starter');
    assert.equal(response?.headers['set-cookie'], undefined);
    assert.equal(server?.seen[0]?.url, '/v1/balance?days=30');
    assert.equal(server?.seen[0]?.headers.authorization, `Bearer ${CANARY}`);
  });

  it('sends a body with its length', async () => {
    let got = '';
    const { response } = await ask(
      (request, answer) => {
        request.setEncoding('utf8').on('data', (piece) => {
          got += piece;
        });
        request.on('end', () => answer.end('{}'));
      },
      { method: 'POST', body: '{"größe":1}' },
    );
    assert.equal(response?.status, 200);
    assert.equal(got, '{"größe":1}');
    assert.equal(server?.seen[0]?.headers['content-length'], '13');
  });

  it('follows no redirect, wherever it leads', async () => {
    for (const [status, location] of [
      [301, '/v1/other'],
      [307, 'https://evil.example/'],
    ] as const) {
      const { failure } = await ask((_request, answer) => answer.writeHead(status, { location }).end());
      assert.equal(failure?.reason, 'redirect');
      assert.equal(server?.seen.length, 1);
      assert.doesNotMatch(failure?.message ?? '', /evil/);
    }
  });

  it('takes "not modified" for an answer', async () => {
    const { response } = await ask((_request, answer) => answer.writeHead(304).end());
    assert.equal(response?.status, 304);
  });

  it('cuts off what is too large', async () => {
    const { failure } = await ask((_request, answer) => {
      for (let i = 0; i < 20; i++) answer.write('x'.repeat(100));
      answer.end();
    });
    assert.equal(failure?.reason, 'too-large');
    const fits = await ask((_request, answer) => answer.end('x'.repeat(1000)));
    assert.equal(fits.response?.body.length, 1000);
  });

  it('tells an answer that broke off from a whole one', async () => {
    const { failure } = await ask((_request, answer) => {
      answer.writeHead(200, { 'content-length': '500' });
      answer.write('{"balance":', () => answer.destroy());
    });
    assert.equal(failure?.reason, 'cut-off');
  });

  it('ends when its time is over', async () => {
    const { failure } = await ask(() => undefined, { timeoutMs: 20 });
    assert.equal(failure?.reason, 'timeout');
    const dripping = await ask((_request, answer) => answer.writeHead(200).write('{'), { timeoutMs: 20 });
    assert.equal(dripping.failure?.reason, 'timeout');
  });

  it('tells that nobody answers, with the code and without the key', async () => {
    const gone = await startLocalServer(() => undefined);
    await gone.close();
    const url = `${gone.origin}/`;
    const answer = await exchange({
      method: 'GET',
      url,
      headers: { authorization: `Bearer ${CANARY}` },
      body: null,
      timeoutMs: 5000,
      mostBytes: 10,
      name: 'Acme AI',
    });
    assert.equal(answer.failure?.reason, 'offline');
    assert.equal(answer.failure?.message, "Acme AI can't be reached (ECONNREFUSED).");
  });

  it('does not quote a header that no request may have', async () => {
    const answer = await ask(() => undefined, { headers: { authorization: `Bearer ${CANARY}\n` } });
    assert.equal(answer.failure?.reason, 'refused');
    assert.doesNotMatch(JSON.stringify(answer), /canary/);
    assert.equal(server?.seen.length, 0);
  });
});
