import type { Value } from '../evaluate/values';
import { countOf } from './count-output';
import type { Usage } from './quantity';

/**
 * What a call uses that may go on for several turns, at most `steps` of them (null: it makes one). It makes at least
 * one turn, and likely is one too, for how many follow is the model's choice. Each further turn sends again all that
 * went before and what the tools gave back, so nothing that is known limits the input.
 */
export function overTurns(usage: Usage, steps: Value | null): Usage {
  const turns = countOf(steps);
  if (turns.high === 1) return usage;
  const { inputTokens, outputTokens } = usage;
  return {
    ...usage,
    ...(inputTokens ? { inputTokens: { ...inputTokens, high: null, how: 'unbounded' } } : {}),
    ...(outputTokens ? { outputTokens: outputOver(outputTokens, turns.high) } : {}),
  };
}

function outputOver(each: NonNullable<Usage['outputTokens']>, turns: number | null) {
  if (turns === null || each.high === null) return { ...each, high: null, how: 'unbounded' as const };
  return { ...each, high: each.high * turns };
}
