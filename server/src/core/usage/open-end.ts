import type { Metered, Quantity } from './quantity';

/** What of a call has no end that the call itself sets: its output, else its input, else what is metered otherwise. */
export type OpenEnd = 'output' | 'input' | 'other';

const INPUTS: ReadonlySet<Metered> = new Set([
  'inputTokens',
  'inputImageTokens',
  'cachedInputTokens',
  'inputImages',
]);

/** Null where all quantities are known or capped. */
export function openEndOf(quantities: Iterable<readonly [Metered, Quantity]>): OpenEnd | null {
  let found: OpenEnd | null = null;
  for (const [metered, { how }] of quantities) {
    if (how !== 'unbounded') continue;
    if (metered === 'outputTokens') return 'output';
    if (INPUTS.has(metered)) found = 'input';
    else found ??= 'other';
  }
  return found;
}

/** Words for a call with an open end, in place of its worst case. */
export const OPEN_END_WORDS: Readonly<Record<OpenEnd, string>> = {
  output: 'no cap',
  input: 'input unbounded',
  other: 'no known end',
};
