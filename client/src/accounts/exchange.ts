import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { BillingAnswer } from '../../../shared/src/billing-provider';
import {
  brokenOff,
  failedRequest,
  notSent,
  redirected,
  timedOut,
  tooLarge,
} from '../../../shared/src/send-failures';

/** One HTTP request as it goes out. */
export interface OutgoingRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** All of them, a key's too. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** For the whole exchange. */
  readonly timeoutMs: number;
  readonly mostBytes: number;
  /** Who is asked, for the words of a failure. */
  readonly name: string;
}

const NOT_MODIFIED = 304;

/**
 * Sends one request and reads its answer, in bounds of time and size. Redirects are not followed. Never rejects; what it
 * says of a failure holds an error code at most, never a part of the request or of the answer.
 *
 * The functions of Node's modules are looked up at each call: the editor puts its own in their place, which know its
 * proxy and certificates.
 */
export function exchange(outgoing: OutgoingRequest): Promise<BillingAnswer> {
  const { method, body, timeoutMs, name } = outgoing;
  return new Promise((resolve) => {
    const url = new URL(outgoing.url);
    let request: ClientRequest | null = null;
    const end = (answer: BillingAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      if (answer.failure !== null) request?.destroy();
    };
    const timer = setTimeout(() => end(timedOut(name, timeoutMs)), timeoutMs);
    try {
      const send = url.protocol === 'https:' ? https.request : http.request;
      request = send(url, { method, headers: headersOf(outgoing) }, (response) =>
        read(response, outgoing, end),
      );
      let wasSent = false;
      request.on('finish', () => {
        wasSent = true;
      });
      request.on('error', (error) => end(failedRequest(name, error, wasSent)));
      request.end(body ?? undefined);
    } catch {
      end(notSent(`no such request can be made to ${name}`));
    }
  });
}

function headersOf({ headers, body }: OutgoingRequest): Record<string, string> {
  const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return { ...headers, 'accept-encoding': 'identity', ...length };
}

function read(
  response: IncomingMessage,
  { name, mostBytes }: OutgoingRequest,
  end: (answer: BillingAnswer) => void,
): void {
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400 && status !== NOT_MODIFIED) {
    end(redirected(name, status));
    return;
  }
  const pieces: Buffer[] = [];
  let bytes = 0;
  response.on('data', (piece: Buffer) => {
    bytes += piece.length;
    pieces.push(piece);
    if (bytes > mostBytes) end(tooLarge(name, mostBytes));
  });
  // Nothing comes after the first of these that ends the exchange.
  response.on('end', () => {
    if (!response.complete) return end(brokenOff(name));
    const body = Buffer.concat(pieces).toString('utf8');
    end({ response: { status, headers: plainHeaders(response), body }, failure: null });
  });
  response.on('error', () => end(brokenOff(name)));
}

/** Names are in lower case already. Cookies are nobody's business. */
function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === 'set-cookie' ? [] : [[name, String(value)]],
    ),
  );
}
