/** Tokenizers that are not counted exactly; `unknown` is any other. */
export type TokenizerFamily =
  | 'claude-legacy'
  | 'claude'
  | 'gemini'
  | 'llama3'
  | 'qwen'
  | 'deepseek'
  | 'mistral'
  | 'unknown';

/** Tokens: at least, likely, at most, outside of rare texts. Whole numbers. */
export interface TokenBand {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** What a text is made of decides how far two tokenizers differ on it. */
type Material = 'words' | 'dense' | 'cjk' | 'other';

type Ratios = Readonly<Record<Material, readonly [low: number, likely: number, high: number]>>;

/**
 * Tokens of a family per token of o200k_base, by what the text is made of: `words` are small Latin letters and blanks,
 * `dense` capitals, digits and symbols, `cjk` Chinese, Japanese and Korean, `other` every other script.
 *
 * `claude-legacy` is Claude 3 to 4.6, `claude` is 4.7 and later. The likely ratios for words and CJK come from counting
 * the same texts (10 KB of English prose; 10,000 Chinese characters) with each vendor's counter, and for Claude and
 * Gemini from 696 public recorded requests of pydantic-ai (MIT), less the overheads of overheads.ts: Claude before 4.7
 * 1.07-1.13 on prose of 230 to 10,000 tokens, 0.99-1.00 on one sentence repeated, 1.5 on capitals; Claude 4.8
 * 1.28-1.37; Gemini 1.00-1.15. Of 40 Claude and 13 Gemini requests of text 51 lie in the band. Bands of what was not measured are wide on purpose: Gemini and Qwen count every
 * digit, and scripts besides Latin and CJK differ most between vocabularies.
 */
const RATIOS: Readonly<Record<TokenizerFamily, Ratios>> = {
  'claude-legacy': {
    words: [0.95, 1.1, 1.25],
    dense: [0.95, 1.25, 1.7],
    cjk: [1, 1.16, 1.4],
    other: [0.9, 1.3, 2.2],
  },
  claude: { words: [1.1, 1.35, 1.65], dense: [1.15, 1.55, 2.2], cjk: [1.1, 1.45, 1.9], other: [1, 1.6, 2.8] },
  gemini: {
    words: [0.93, 1.03, 1.15],
    dense: [0.9, 1.15, 2.2],
    cjk: [0.82, 0.94, 1.15],
    other: [0.7, 0.95, 1.4],
  },
  llama3: {
    words: [0.96, 1, 1.07],
    dense: [0.94, 1.02, 1.2],
    cjk: [0.92, 1.04, 1.25],
    other: [0.9, 1.2, 2.2],
  },
  qwen: { words: [0.96, 1, 1.08], dense: [0.94, 1.15, 2.2], cjk: [0.82, 0.94, 1.1], other: [0.9, 1.2, 2.2] },
  deepseek: {
    words: [0.97, 1.05, 1.15],
    dense: [0.94, 1.1, 1.7],
    cjk: [0.76, 0.86, 1.05],
    other: [0.9, 1.2, 2.2],
  },
  mistral: {
    words: [0.95, 1.05, 1.22],
    dense: [0.95, 1.2, 2.2],
    cjk: [0.9, 1.2, 1.55],
    other: [0.8, 1.2, 2.2],
  },
  unknown: {
    words: [0.9, 1.08, 1.65],
    dense: [0.9, 1.25, 2.5],
    cjk: [0.76, 1.1, 1.9],
    other: [0.7, 1.3, 2.8],
  },
};

/** Tokens of o200k_base per character of each material, to weigh the characters of a mixed text. */
const DENSITY: Readonly<Record<Material, number>> = { words: 0.22, dense: 0.45, cjk: 0.65, other: 0.4 };
const MATERIALS: readonly Material[] = ['words', 'dense', 'cjk', 'other'];

/** So many characters, spread over the text, tell what it is made of. */
const SAMPLES = 2048;

/** Estimates the tokens that a family's tokenizer makes of `text`, which has `o200k` tokens in o200k_base. */
export function calibratedTokens(family: TokenizerFamily, o200k: number, text: string): TokenBand {
  if (o200k === 0) return { low: 0, likely: 0, high: 0 };
  const shares = materialShares(text);
  const ratio = (bound: 0 | 1 | 2) =>
    MATERIALS.reduce((sum, material) => sum + shares[material] * RATIOS[family][material][bound], 0);
  // One token of slack at both ends: rounding weighs most in the shortest texts.
  return {
    low: Math.max(1, Math.floor(o200k * ratio(0)) - 1),
    likely: Math.max(1, Math.round(o200k * ratio(1))),
    high: Math.ceil(o200k * ratio(2)) + 1,
  };
}

/** The share of the text's tokens that each material likely has; together 1. */
function materialShares(text: string): Record<Material, number> {
  const weights = { words: 0, dense: 0, cjk: 0, other: 0 };
  const step = Math.max(1, text.length / SAMPLES);
  for (let at = 0; at < text.length; at += step) {
    const material = materialOf(text.charCodeAt(Math.floor(at)));
    weights[material] += DENSITY[material];
  }
  const total = weights.words + weights.dense + weights.cjk + weights.other || 1;
  for (const material of MATERIALS) weights[material] /= total;
  return weights;
}

function materialOf(unit: number): Material {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x61 && unit <= 0x7a) ? 'words' : 'dense';
  if (unit < 0x250) return 'words';
  if (unit >= 0x3000 && unit <= 0x9fff) return 'cjk';
  if (unit >= 0xac00 && unit <= 0xd7af) return 'cjk';
  return unit >= 0xff00 && unit <= 0xffef ? 'cjk' : 'other';
}
