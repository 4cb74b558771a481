import { knownText } from '../evaluate/known';
import type { Value } from '../evaluate/values';

/**
 * Tokens that a model likely thinks at medium effort, which are billed as output: of what OpenAI calls "a few hundred to tens
 * of thousands" (developers.openai.com, guides/reasoning) the few. No vendor publishes more.
 */
const MEDIUM = 300;

/** Other efforts, by OpenRouter's shares for them relative to medium (openrouter.ai/docs, reasoning tokens, 2026-08-22). */
const EFFORTS: Readonly<Record<string, number>> = {
  none: 0,
  disabled: 0,
  minimal: 0.2,
  low: 0.4,
  medium: 1,
  high: 1.6,
  xhigh: 1.9,
  max: 1.9,
};

const EFFORT_KEYS = ['effort', 'reasoning_effort', 'thinkingLevel', 'thinking_level', 'level', 'type'];
const BUDGET_KEYS = ['budget_tokens', 'budgetTokens', 'thinkingBudget', 'thinking_budget', 'max_tokens'];

/** What a model thinks likely: tokens, and what says so. */
export interface LikelyThoughts {
  readonly tokens: number;
  readonly words: string;
}

/** `reasoning` is the effort or budget as given; `unasked`: whether the model thinks where nothing is said. */
export function likelyThoughts(reasoning: Value | null, unasked: boolean): LikelyThoughts | null {
  if (reasoning === null || reasoning.kind === 'null')
    return unasked ? { tokens: MEDIUM, words: 'thoughts, which the model has unasked' } : null;
  const budget = budgetOf(reasoning);
  if (budget !== null)
    return budget === 0
      ? null
      : { tokens: Math.min(MEDIUM, budget), words: 'thoughts within the budget that is set' };
  const effort = effortOf(reasoning);
  const share = effort === null ? 1 : (EFFORTS[effort] ?? 1);
  if (share === 0) return null;
  const words =
    effort !== null && effort in EFFORTS ? `thoughts at ${effort} effort` : 'thoughts, which it asks for';
  return { tokens: Math.round(MEDIUM * share), words };
}

function effortOf(value: Value): string | null {
  if (value.kind === 'boolean') return value.value ? null : 'none';
  const text = knownText(value);
  if (text !== null) return text.toLowerCase();
  if (value.kind !== 'object') return null;
  for (const key of EFFORT_KEYS) {
    const given = value.entries.get(key);
    const named = given ? knownText(given) : null;
    if (named !== null) return named.toLowerCase();
  }
  return null;
}

/** Null where none is set, or the model itself decides. */
function budgetOf(value: Value): number | null {
  if (value.kind === 'number') return value.value >= 0 ? value.value : null;
  if (value.kind !== 'object') return null;
  for (const key of BUDGET_KEYS) {
    const given = value.entries.get(key);
    if (given?.kind === 'number' && given.value >= 0) return given.value;
  }
  return null;
}
