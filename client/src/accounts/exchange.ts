import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { BillingAnswer, SendFailure } from '../../../shared/src/billing-provider';

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
}

const NOT_MODIFIED = 304;

/**
 * Sends one request and reads its answer, in bounds of time and size. Redirects are not followed. Never rejects; what it
 * says of a failure holds the host's name and an error code, never a part of the request or of the answer.
 *
 * The functions of Node's modules are looked up at each call: the editor puts its own in their place, which know its
 * proxy and certificates.
 */
export function exchange(outgoing: OutgoingRequest): Promise<BillingAnswer> {
  const { method, body, timeoutMs } = outgoing;
  return new Promise((resolve) => {
    const url = new URL(outgoing.url);
    const { host } = url;
    let request: ClientRequest | null = null;
    const end = (answer: BillingAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      if (answer.failure !== null) request?.destroy();
    };
    const fail = (reason: SendFailure['reason'], message: string) => end(failure(reason, message));
    const timer = setTimeout(
      () => fail('timeout', `${host} did not answer within ${timeoutMs / 1000} s`),
      timeoutMs,
    );
    try {
      const send = url.protocol === 'https:' ? https.request : http.request;
      request = send(url, { method, headers: headersOf(outgoing) }, (response) =>
        read(response, host, outgoing.mostBytes, end),
      );
      let wasSent = false;
      request.on('finish', () => {
        wasSent = true;
      });
      request.on('error', (error) => {
        const code = codeOf(error);
        if (code === 'HPE_HEADER_OVERFLOW')
          fail('too-large', `the headers of the answer of ${host} are too large`);
        else if (code.startsWith('HPE_')) fail('not-http', `${host} answered something that is no HTTP`);
        else if (wasSent) fail('cut-off', `${host} ended the connection before it answered (${code})`);
        else fail('offline', `${host} can not be reached (${code})`);
      });
      request.end(body ?? undefined);
    } catch (error) {
      fail('refused', `the request to ${host} can not be made (${codeOf(error)})`);
    }
  });
}

function headersOf({ headers, body }: OutgoingRequest): Record<string, string> {
  const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return { ...headers, 'accept-encoding': 'identity', ...length };
}

function read(
  response: IncomingMessage,
  host: string,
  mostBytes: number,
  end: (answer: BillingAnswer) => void,
): void {
  const status = response.statusCode ?? 0;
  const fail = (reason: SendFailure['reason'], message: string) => end(failure(reason, message));
  if (status >= 300 && status < 400 && status !== NOT_MODIFIED) {
    fail('redirect', `${host} answered with a redirect, which is not followed`);
    return;
  }
  const pieces: Buffer[] = [];
  let bytes = 0;
  response.on('data', (piece: Buffer) => {
    bytes += piece.length;
    pieces.push(piece);
    if (bytes > mostBytes) fail('too-large', `the answer of ${host} is larger than ${mostBytes} bytes`);
  });
  // Nothing comes after the first of these that ends the exchange.
  response.on('end', () => {
    if (!response.complete) return fail('cut-off', `the answer of ${host} broke off`);
    const body = Buffer.concat(pieces).toString('utf8');
    end({ response: { status, headers: plainHeaders(response), body }, failure: null });
  });
  response.on('error', () => fail('cut-off', `the answer of ${host} broke off`));
}

/** Names are in lower case already. Cookies are nobody's business. */
function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === 'set-cookie' ? [] : [[name, String(value)]],
    ),
  );
}

/** An error's message may quote what was sent; its code does not. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : 'no reason given';
}

function failure(reason: SendFailure['reason'], message: string): BillingAnswer {
  return { response: null, failure: { reason, message } };
}
