import { SEND_METHOD, type SendParams } from '../../../shared/src/account-protocol';
import type { BillingAnswer, BillingResponse } from '../../../shared/src/billing-provider';
import type { BillingHttp } from '../ports/billing-http';
import type { Clock } from '../ports/clock';

/** Sends a request to the client. May reject. */
export type AskClient = (method: string, params: SendParams) => Promise<unknown>;

/** The client keeps the time itself; this much later it is not waited for any longer. */
const PATIENCE = 10_000;

/** Lets the client send, which has the keys and the editor's own way to the network. */
export function clientHttp(ask: AskClient, clock: Pick<Clock, 'after'>): BillingHttp {
  return {
    send: (connection, request, bounds) =>
      new Promise((resolve) => {
        const cancel = clock.after(bounds.timeoutMs + PATIENCE, () =>
          resolve(failed('the editor did not answer')),
        );
        ask(SEND_METHOD, { connection, request, ...bounds })
          .then(
            (answer) => readAnswer(answer),
            () => failed('the editor could not send it'),
          )
          .then((answer) => {
            cancel();
            resolve(answer);
          });
      }),
  };
}

function readAnswer(value: unknown): BillingAnswer {
  if (!isRecord(value)) return failed('the editor answered nothing');
  const response = readResponse(value.response);
  if (response) return { response, failure: null };
  const { failure } = value;
  if (!isRecord(failure) || typeof failure.message !== 'string') return failed('the editor answered nothing');
  const reason = REASONS.find((each) => each === failure.reason) ?? 'offline';
  return { response: null, failure: { reason, message: asSentence(failure.message) } };
}

const REASONS = [
  'offline',
  'timeout',
  'cut-off',
  'too-large',
  'redirect',
  'not-http',
  'refused',
  'no-key',
] as const;

function readResponse(value: unknown): BillingResponse | null {
  if (!isRecord(value) || typeof value.status !== 'number' || typeof value.body !== 'string') return null;
  const headers = Object.entries(isRecord(value.headers) ? value.headers : {}).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name.toLowerCase(), text] as const] : [],
  );
  return { status: value.status, headers: Object.fromEntries(headers), body: value.body };
}

/** Sentences of others may lack their end. */
function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function failed(words: string): BillingAnswer {
  return { response: null, failure: { reason: 'offline', message: `Nothing was learnt: ${words}.` } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
