import type { ListValue, Value } from '../../core/evaluate/values';
import type { Prompt, PromptPart } from '../../core/recognize/call-request';
import { alternativesOf, given, MOST_ALTERNATIVES } from './values';

/**
 * Prompts without roles: one text or a list of texts, as completions, embeddings and media take them. A text may also be
 * given as the ids of its tokens.
 */
export function plainPrompts(input: Value | null): readonly Prompt[] {
  const value = given(input);
  return value ? alternativesOf(value).slice(0, MOST_ALTERNATIVES).map(plainPrompt) : [];
}

function plainPrompt(value: Value): Prompt {
  if (value.kind !== 'list' || isTokenIds(value)) return { parts: [plainText(value)], more: null };
  const rest = value.rest;
  return {
    parts: value.items.map(plainText),
    more: rest ? { label: 'inputs', low: rest.low, high: rest.high, each: [plainText(rest.each)] } : null,
  };
}

function plainText(value: Value): PromptPart {
  const ids = value.kind === 'list' && isTokenIds(value);
  return {
    role: 'text',
    content: [ids ? { kind: 'token-ids', ids: value } : { kind: 'text', value }],
    named: null,
  };
}

function isTokenIds({ items, rest }: ListValue): boolean {
  const [first] = items;
  if (first === undefined) return rest !== null && isId(rest.each);
  return items.every(isId) && (rest === null || rest.each.kind === 'unknown' || isId(rest.each));
}

function isId(value: Value): boolean {
  return value.kind === 'number' && Number.isInteger(value.value) && value.value >= 0;
}

/** Documents that are ordered by a question, which is billed with each of them again (docs.voyageai.com/docs/pricing). */
export function rankedTexts(documents: Value | null, query: Value | null): readonly Prompt[] {
  const asked = plainPrompts(query)[0]?.parts ?? [];
  return plainPrompts(documents).map(({ parts, more }) => ({
    parts: parts.flatMap((part) => [...asked, part]),
    more: more?.each ? { ...more, each: [...asked, ...more.each] } : more,
  }));
}
