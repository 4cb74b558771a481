import type { How, Usage } from '../usage/quantity';
import type { Stated } from './stated-assumptions';

/** What a call uses, with what a comment states in place of what was reckoned. */
export function withStated(usage: Usage, stated: Stated | null): Usage {
  if (stated === null) return usage;
  const how: How = stated.measured ? 'measured' : 'stated';
  const said = (tokens: number) => ({ low: tokens, likely: tokens, high: tokens, how });
  return {
    ...usage,
    ...(stated.inputTokens !== null ? { inputTokens: said(stated.inputTokens) } : {}),
    ...(stated.outputTokens !== null && usage.outputTokens
      ? { outputTokens: said(stated.outputTokens) }
      : {}),
  };
}
