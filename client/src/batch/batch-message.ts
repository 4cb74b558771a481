import type { BatchAssumed } from '../../../shared/src/batch-protocol';

/** What the page may say: a line to open, an action of the toolbar, or what is assumed now. */
export type BatchMessage =
  | { readonly line: number }
  | { readonly action: BatchAction }
  | { readonly assumed: BatchAssumed };

const ACTIONS = ['refresh', 'quote', 'cancel', 'markdown', 'csv', 'json'] as const;

export type BatchAction = (typeof ACTIONS)[number];

const MOST_MODELS = 8;
const MOST_MEASURED = 2_000;
const LONGEST = 20_000;

/** Reads a message of the page; null for anything that a page of ours does not say. */
export function readBatchMessage(message: unknown): BatchMessage | null {
  if (typeof message !== 'object' || message === null) return null;
  const { line, action, assumed } = message as Record<string, unknown>;
  const known = ACTIONS.find((each) => each === action);
  if (known) return { action: known };
  if (typeof assumed === 'object' && assumed !== null)
    return { assumed: readAssumed(assumed as Record<string, unknown>) };
  return typeof line === 'number' && Number.isInteger(line) && line >= 1 ? { line } : null;
}

/** Fields that hold nothing, or nothing that can be read, assume nothing. */
export function readAssumed(fields: Readonly<Record<string, unknown>>): BatchAssumed {
  const text = (name: string) => {
    const value = fields[name];
    return typeof value === 'string' ? value.trim().slice(0, LONGEST) : '';
  };
  const whole = (name: string, most: number) => {
    const digits = text(name).replaceAll(/[\s,_]/g, '');
    const value = /^\d{1,12}$/.test(digits) ? Number(digits) : null;
    return value !== null && value <= most ? value : null;
  };
  const balance = text('balance').replaceAll(/[\s,_$€£]/g, '');
  const models = text('also').split(',');
  const counts = text('measured').split(/[\s,;]+/);
  return {
    outputTokens: whole('outputTokens', 10_000_000),
    measured: counts.flatMap((each) => (/^\d{1,7}$/.test(each) ? Number(each) : [])).slice(0, MOST_MEASURED),
    sample: whole('sample', 1_000_000) || null,
    retries: whole('retries', 1_000) ?? 0,
    balance: /^\d+(?:\.\d+)?$/.test(balance) ? balance : null,
    requestsPerMinute: whole('requestsPerMinute', 1_000_000_000) || null,
    tokensPerMinute: whole('tokensPerMinute', 1_000_000_000_000) || null,
    by: text('by') || null,
    also: models.flatMap((name) => name.trim() || []).slice(0, MOST_MODELS),
  };
}
