import type { Tokenizer } from '../../core/usage/tokenizer';
import type { Definitions, TokenCount, Tokenizers } from '../../core/vendor/vendor';
import { calibratedSum, calibratedTokens, type TextCount, type TokenizerFamily } from './calibration';

/** Tokens of a text by an encoding that the vendor published. */
export function exactly(text: string, encoding: Tokenizer['id'], tokenizers: Tokenizers): TokenCount {
  return tokens(tokenizers.get(encoding).count(text));
}

/** Tokens of a text by a tokenizer that is not at hand. */
export function estimated(
  text: string,
  family: TokenizerFamily,
  tokenizers: Tokenizers,
  how: TokenCount['how'] = 'calibrated',
): TokenCount {
  return { ...calibratedTokens(family, text, countBy(tokenizers)), how };
}

/** Tokens of texts that are counted one by one. */
export function estimatedSum(
  texts: readonly string[],
  family: TokenizerFamily,
  tokenizers: Tokenizers,
): TokenCount {
  return { ...calibratedSum(family, texts, countBy(tokenizers)), how: 'calibrated' };
}

function countBy(tokenizers: Tokenizers): TextCount {
  return (encoding, text) => tokenizers.get(encoding).count(text);
}

export const NO_TOKENS: TokenCount = { low: 0, likely: 0, high: 0, how: 'counted' };

/** A number of tokens that is known. */
export function tokens(count: number, how: TokenCount['how'] = 'counted'): TokenCount {
  return { low: count, likely: count, high: count, how };
}

/** A number of tokens that is known within bounds. */
export function between(low: number, likely: number, high: number, how: TokenCount['how']): TokenCount {
  return { low: Math.max(0, Math.floor(low)), likely: Math.round(likely), high: Math.ceil(high), how };
}

/** Sums counts; the sum is as sure as the least sure of them. */
export function total(counts: readonly TokenCount[]): TokenCount {
  const order: readonly TokenCount['how'][] = ['counted', 'calibrated', 'assumed'];
  return counts.reduce(
    (sum, each) => ({
      low: sum.low + each.low,
      likely: sum.likely + each.likely,
      high: sum.high + each.high,
      how: order.indexOf(each.how) > order.indexOf(sum.how) ? each.how : sum.how,
    }),
    NO_TOKENS,
  );
}

/** Tokens of o200k_base of the tools as compact JSON, one count for each. */
export function jsonOfTools({ tools }: Definitions, tokenizers: Tokenizers): number {
  const encoding = tokenizers.get('o200k_base');
  return tools.reduce(
    (sum, { name, description, parameters }) =>
      sum +
      encoding.count(JSON.stringify({ name, description: description ?? '', input_schema: parameters })),
    0,
  );
}

/** Tokens of o200k_base of the schema as compact JSON; 0 without one. */
export function jsonOfSchema({ schema }: Definitions, tokenizers: Tokenizers): number {
  return schema === null ? 0 : tokenizers.get('o200k_base').count(JSON.stringify(schema));
}
