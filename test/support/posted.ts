import assert from 'node:assert/strict';
import { notesOf } from '../../server/src/core/analyze/assumption-notes';
import type { AnalyzeOptions } from '../../server/src/core/analyze/options';
import type { PostedCost } from '../../server/src/core/analyze/posted-request';
import { DEFAULT_OPTIONS, realEngine } from './engine';

/** What a request costs that is posted to an address. */
export function postedCost(
  url: string,
  body: unknown,
  {
    options = DEFAULT_OPTIONS,
    outputTokens = null,
  }: { options?: AnalyzeOptions; outputTokens?: number | null } = {},
): PostedCost['costed'] {
  const posted = { url, body, provider: null, batch: false, outputTokens };
  const cost = realEngine().engine.costPosted(posted, options);
  assert.ok(cost, `nothing is known of ${url}`);
  return cost.costed;
}

/** What was taken to be so, in words. */
export function wordsOf(costed: PostedCost['costed']): string {
  return notesOf(costed.grounds)
    .map(({ text }) => text)
    .join('\n');
}
