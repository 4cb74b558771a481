import type { BillingResponse } from '../../../shared/src/billing-provider';

/** Responses as they are kept on disk; they are read by the same rules each time. Times are in ms since 1970. */
export interface StoredAnswers {
  /** When it was asked last, whatever came of it. */
  readonly askedAt: number;
  /** When the answers came; older than `askedAt` where the last question failed. */
  readonly answeredAt: number;
  readonly answers: Readonly<Record<string, BillingResponse>>;
}

/** Only what readers look at is kept of the headers. */
const KEPT_HEADERS = ['etag', 'last-modified'];

export function toStore({ askedAt, answeredAt, answers }: StoredAnswers): string {
  const kept = Object.entries(answers).map(([id, { status, headers, body }]) => {
    const some = KEPT_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]));
    return [id, { status, headers: Object.fromEntries(some), body }];
  });
  return JSON.stringify({ format: 1, askedAt, answeredAt, answers: Object.fromEntries(kept) });
}

/** Null for what was not written by `toStore`: another version's, or half of a file. */
export function fromStore(text: string): StoredAnswers | null {
  const stored = parsed(text);
  if (!isRecord(stored) || stored.format !== 1 || !isRecord(stored.answers)) return null;
  const { askedAt, answeredAt } = stored;
  if (typeof askedAt !== 'number' || typeof answeredAt !== 'number') return null;
  const answers: Record<string, BillingResponse> = {};
  for (const [id, answer] of Object.entries(stored.answers)) {
    if (!isRecord(answer) || typeof answer.status !== 'number' || typeof answer.body !== 'string')
      return null;
    answers[id] = { status: answer.status, headers: textsOf(answer.headers), body: answer.body };
  }
  return { askedAt, answeredAt, answers };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
  );
}
