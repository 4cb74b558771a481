import type { ServerResponse } from 'node:http';
import { ok, type SandboxResponse, type Wire } from './wire';

/** Longer than any answer may be. */
const HUGE = 20 * 1024 * 1024;
const CHUNK = 'x'.repeat(64 * 1024);
/** Longer than tests wait, and short enough that nobody waits for it. */
const LATE_MS = 400;
const TRICKLE_MS = 20;

/** What another provider would answer, well-formed and with a balance that is nobody's. */
export function answersOfOthers({ id }: Wire): SandboxResponse {
  if (id === 'fal')
    return ok({ object: 'balance', billing_type: 'prepaid', available: { amount: 777, currency: 'usd' } });
  return ok({ username: 'somebody', credits: { current_balance: 777, currency: 'USD' } });
}

/** A good answer, when nobody waits any more. */
export function sendLate(response: ServerResponse, text: string): void {
  setTimeout(() => response.end(text), LATE_MS).unref();
}

/** An answer that comes blank by blank and never ends. */
export function sendTrickle(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), TRICKLE_MS).unref();
  response.on('close', () => clearInterval(timer));
}

/** A message whose length is no number. */
export function sendBadChunk({ socket }: ServerResponse): void {
  socket?.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"a":\r\nmany\r\n');
}

export function sendHuge(response: ServerResponse, sent: number): void {
  if (sent === 0) response.writeHead(200, { 'content-type': 'application/json' });
  if (sent > HUGE || response.destroyed) {
    response.end();
    return;
  }
  if (response.write(CHUNK)) setImmediate(() => sendHuge(response, sent + CHUNK.length));
  else response.once('drain', () => sendHuge(response, sent + CHUNK.length));
}
