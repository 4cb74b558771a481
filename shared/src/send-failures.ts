import type { BillingAnswer, SendFailure } from './billing-provider';

/**
 * What both who send say of a request without an answer: `name` is who was asked. Nothing of the request, of the answer or of an
 * error but its code is told, for the rest may repeat a key.
 */

export function timedOut(name: string, timeoutMs: number): BillingAnswer {
  return failed('timeout', `${name} did not answer within ${timeoutMs / 1000} s.`);
}

/** `why`: in place of the error's code, for people. */
export function unreachable(name: string, why: { readonly error: unknown } | string): BillingAnswer {
  const reason = typeof why === 'string' ? `: ${why}` : codeInBrackets(why.error);
  return failed('offline', `${name} can't be reached${reason}.`);
}

export function redirected(name: string, status: number): BillingAnswer {
  return failed(
    'redirect',
    `${name} wants to be asked elsewhere, which a key never follows (HTTP ${status}).`,
  );
}

export function tooLarge(name: string, mostBytes: number): BillingAnswer {
  return failed('too-large', `The answer of ${name} is larger than ${sizeText(mostBytes)}.`);
}

export function brokenOff(name: string): BillingAnswer {
  return failed('cut-off', `The answer of ${name} was cut off.`);
}

/** What became of a request that ended with an error; `wasSent`: all of it had gone out. */
export function failedRequest(name: string, error: unknown, wasSent: boolean): BillingAnswer {
  const code = codeOf(error);
  if (code === 'HPE_HEADER_OVERFLOW')
    return failed('too-large', `The headers of the answer of ${name} are too large.`);
  if (code.startsWith('HPE_')) return failed('not-http', `${name} answered something that is no HTTP.`);
  if (wasSent)
    return failed('cut-off', `${name} ended the connection before it answered${codeInBrackets(error)}.`);
  return unreachable(name, { error });
}

/** `why` is half a sentence, for people. */
export function notSent(why: string, reason: 'refused' | 'no-key' = 'refused'): BillingAnswer {
  return failed(reason, `Nothing was sent: ${why}.`);
}

function codeInBrackets(error: unknown): string {
  const code = codeOf(error);
  return code === '' ? '' : ` (${code})`;
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^[A-Z][A-Z0-9_]{2,50}$/.test(code) ? code : '';
}

const MEGABYTE = 1_000_000;

function sizeText(bytes: number): string {
  return bytes >= MEGABYTE
    ? `${Math.round(bytes / MEGABYTE)} MB`
    : `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

function failed(reason: SendFailure['reason'], message: string): BillingAnswer {
  return { response: null, failure: { reason, message } };
}
