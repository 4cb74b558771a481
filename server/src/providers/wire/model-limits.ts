import type { AccountFacts } from '../../core/billing/account-facts';

/** The rate limits of a model or of a group of models. */
export interface ModelLimits {
  /** As people are shown it. */
  readonly models: string;
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
  /** All limits in words: `500 requests per minute`. */
  readonly words: readonly string[];
}

/** More rows than these say less. */
const MOST_ROWS = 20;

/**
 * What limits by model tell of an account: a number where it is the same for all of them, and a row for each. Where the
 * list goes on elsewhere, no number can be that of all.
 */
export function modelLimitFacts(rows: readonly ModelLimits[], isWhole: boolean): AccountFacts {
  const requestsPerMinute = isWhole ? sameOf(rows.map((row) => row.requestsPerMinute)) : null;
  const tokensPerMinute = isWhole ? sameOf(rows.map((row) => row.tokensPerMinute)) : null;
  const shown = rows
    .slice(0, MOST_ROWS)
    .map((row) => [`Limits of ${row.models}`, row.words.join(', ')] as const);
  const hidden = rows.length - shown.length;
  const rest =
    hidden > 0 || !isWhole ? [['Limits of further models', restWords(hidden, isWhole)] as const] : [];
  return {
    limits: {
      ...(requestsPerMinute === null ? {} : { requestsPerMinute }),
      ...(tokensPerMinute === null ? {} : { tokensPerMinute }),
    },
    details: [...shown, ...rest],
  };
}

/** A limit in words: `30,000 tokens per minute`. */
export function limitWords(value: number, unit: string): string {
  return `${value.toLocaleString('en-US')} ${unit}`;
}

function sameOf(values: readonly (number | null)[]): number | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function restWords(hidden: number, isWhole: boolean): string {
  return isWhole || hidden > 0 ? `${isWhole ? '' : 'at least '}${hidden} more` : 'not listed';
}
