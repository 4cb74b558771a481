import type { Value } from '../../core/evaluate/values';
import type { Prompt, PromptPart } from '../../core/recognize/call-request';
import { alternativesOf, given, MOST_ALTERNATIVES } from './values';

/**
 * Prompts without roles: one text or a list of texts, as completions, embeddings and media take them. A list of
 * token ids counts as one text for each id.
 */
export function plainPrompts(input: Value | null): readonly Prompt[] {
  const value = given(input);
  return value ? alternativesOf(value).slice(0, MOST_ALTERNATIVES).map(plainPrompt) : [];
}

function plainPrompt(value: Value): Prompt {
  if (value.kind !== 'list') return { parts: [plainText(value)], more: null };
  const rest = value.rest;
  return {
    parts: value.items.map(plainText),
    more: rest ? { label: 'inputs', low: rest.low, high: rest.high, each: [plainText(rest.each)] } : null,
  };
}

function plainText(value: Value): PromptPart {
  return { role: 'text', content: [{ kind: 'text', value }], named: null };
}
