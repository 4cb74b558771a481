import type { Value } from '../../core/evaluate/values';
import { jsonText } from '../../core/usage/json-text';
import type { Tokenizer } from '../../core/usage/tokenizer';
import type { TokenCount, Tokenizers } from '../../core/vendor/vendor';

/** Tokens of a text by an encoding that the vendor published. */
export function exactly(text: string, encoding: Tokenizer['id'], tokenizers: Tokenizers): TokenCount {
  const tokens = tokenizers.get(encoding).count(text);
  return { low: tokens, likely: tokens, high: tokens, how: 'counted' };
}

export const NO_TOKENS: TokenCount = { low: 0, likely: 0, high: 0, how: 'counted' };

/** A number of tokens that is known. */
export function tokens(count: number, how: TokenCount['how'] = 'counted'): TokenCount {
  return { low: count, likely: count, high: count, how };
}

/** A number of tokens that is known within bounds. */
export function between(low: number, likely: number, high: number, how: TokenCount['how']): TokenCount {
  return { low: Math.floor(low), likely: Math.round(likely), high: Math.ceil(high), how };
}

/** Tool definitions and a schema as the JSON that the request spells them in. */
export function definitionsAsJson(tools: Value | null, schema: Value | null): ReturnType<typeof jsonText> {
  const pieces = [tools, schema].flatMap((value) => (value ? jsonText(value).pieces : []));
  return { kind: 'text', pieces };
}
