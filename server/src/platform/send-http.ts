import * as http from 'node:http';
import * as https from 'node:https';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import type { BillingAnswer, BillingResponse } from '../../../shared/src/billing-provider';
import { isLoopback } from '../../../shared/src/plain-url';
import {
  brokenOff,
  failedRequest,
  redirected,
  timedOut,
  tooLarge,
  unreachable,
} from '../../../shared/src/send-failures';
import { agentFor } from './proxy-agent';

/** One request, checked already. Its headers may hold a key: nothing of them is ever told. */
export interface HttpCall {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** From the start to the last byte. */
  readonly timeoutMs: number;
  readonly mostBytes: number;
}

/**
 * Sends one request and reads the whole answer. Redirects are not followed, answers are not unpacked, certificates are checked.
 * Never rejects; `name` is who is asked, for the words of a failure.
 */
export function sendHttp(call: HttpCall, name: string): Promise<BillingAnswer> {
  return new Promise((resolve) => {
    const url = new URL(call.url);
    // Whoever sits between could read what goes to this machine.
    const proxy = isLoopback(url.hostname) ? undefined : agentFor(call.url);
    if (proxy === null) return resolve(unreachable(name, "the proxy's address is no URL"));
    const deadline = AbortSignal.timeout(call.timeoutMs);
    const options = {
      method: call.method,
      headers: { 'accept-encoding': 'identity', 'user-agent': 'costlint', ...call.headers },
      agent: proxy ?? false,
      signal: deadline,
      // Through a proxy the name would be lost of a host that is an address.
      checkServerIdentity: (_: string, certificate: PeerCertificate) =>
        checkServerIdentity(url.hostname.replaceAll(/^\[|\]$/g, ''), certificate),
    } as const;
    const onResponse = (response: http.IncomingMessage) =>
      void readResponse(response, call, name).then(resolve);
    const request =
      url.protocol === 'https:'
        ? https.request(url, options, onResponse)
        : http.request(url, options, onResponse);
    // What a proxy answers that makes no way is not the provider's word.
    request.on('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => {
      if (statusCode === 200) return;
      resolve(unreachable(name, `the proxy refuses (HTTP ${statusCode})`));
      request.destroy();
    });
    let wasSent = false;
    request.on('finish', () => {
      wasSent = true;
    });
    request.on('error', (error) =>
      resolve(deadline.aborted ? timedOut(name, call.timeoutMs) : failedRequest(name, error, wasSent)),
    );
    request.end(call.body ?? undefined);
  });
}

async function readResponse(
  response: http.IncomingMessage,
  { mostBytes }: HttpCall,
  name: string,
): Promise<BillingAnswer> {
  const fail = (answer: BillingAnswer): BillingAnswer => {
    response.destroy();
    return answer;
  };
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400 && status !== 304) return fail(redirected(name, status));
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response) {
      length += chunk.length;
      if (length > mostBytes) return fail(tooLarge(name, mostBytes));
      chunks.push(chunk);
    }
  } catch {
    return fail(brokenOff(name));
  }
  const body = Buffer.concat(chunks).toString('utf8');
  return { response: { status, headers: headersOf(response), body }, failure: null };
}

function headersOf(response: http.IncomingMessage): BillingResponse['headers'] {
  const entries = Object.entries(response.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return Object.fromEntries(entries);
}
