import { shapeOf, type TextShape } from './text-shape';

/** Tokenizers that are not counted exactly; `unknown` is any other. */
export type TokenizerFamily =
  | 'claude-legacy'
  | 'claude'
  | 'gemini'
  | 'llama3'
  | 'qwen'
  | 'deepseek'
  | 'mistral'
  | 'mistral-v3'
  | 'unknown';

/** Tokens: at least, likely, at most, outside of rare texts. Whole numbers. */
export interface TokenBand {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

type Place = Exclude<keyof TextShape, 'cjk' | 'other'>;

/** How a family's tokens follow from those of o200k_base. */
interface Rule {
  /** Tokens per token of text in Latin letters. */
  readonly latin: number;
  /** Further tokens for each place of the text's shape; absent: none. */
  readonly places?: Partial<Record<Place, number>>;
  /** Tokens per token of other scripts: at least, likely, at most. */
  readonly cjk: readonly [low: number, likely: number, high: number];
  readonly other: readonly [low: number, likely: number, high: number];
  /** How far the count of long Latin texts may be off, and how much more a text of one token; relative, either way. */
  readonly off: readonly [long: number, short: number];
}

/**
 * Latin text. Llama 3, Qwen 3, DeepSeek V3, Gemma 3 (whose vocabulary Gemini shares: recorded requests of plain text count
 * the same to a token) and Mistral's Tekken were compared with o200k_base on some 1,500 stretches of 30 to 4,000
 * characters of English Markdown, Python, TypeScript and JSON; `off` holds 95 % of these. They split digits one by one
 * (Qwen, Gemma, Tekken), and take marks apart from words and line breaks (Gemma, in part DeepSeek).
 *
 * Claude has no public vocabulary. `claude-legacy` (3 to 4.6): recorded requests of pydantic-ai whose text is short common
 * words count as in o200k_base to a token, words of eleven letters and more 0.7 tokens more, words in capitals 0.6, marks
 * before words 0.37 (in JSON of tools and schemas too). `claude` (4.7 and later) came to 1.28-1.37
 * times o200k_base; the vendor says about 30 % more than before.
 *
 * Other scripts: Chinese from 10,000 characters counted by each vendor's own counter; bands of what was not measured are wide
 * on purpose.
 */
const RULES: Readonly<Record<TokenizerFamily, Rule>> = {
  'claude-legacy': {
    latin: 1,
    places: { marks: 0.37, underscores: 0.37, ends: 0.7, capitals: 0.6, long: 0.7 },
    cjk: [1, 1.16, 1.4],
    other: [0.9, 1.3, 2.2],
    off: [0.06, 0.3],
  },
  claude: {
    latin: 1.28,
    places: { marks: 0.5, underscores: 0.5, ends: 0.7, capitals: 0.8, long: 0.8 },
    cjk: [1.1, 1.45, 1.9],
    other: [1, 1.6, 2.8],
    off: [0.1, 0.4],
  },
  gemini: {
    latin: 0.99,
    places: { digits: 0.9, marks: 0.45, underscores: 0.9, ends: 0.7 },
    cjk: [0.82, 0.94, 1.15],
    other: [0.7, 0.95, 1.4],
    off: [0.05, 0.3],
  },
  llama3: { latin: 1, cjk: [0.92, 1.04, 1.25], other: [0.9, 1.2, 2.2], off: [0.022, 0.18] },
  qwen: {
    latin: 1,
    places: { digits: 1 },
    cjk: [0.82, 0.94, 1.1],
    other: [0.9, 1.2, 2.2],
    off: [0.022, 0.18],
  },
  deepseek: {
    latin: 1.01,
    places: { marks: 0.17, underscores: 0.17 },
    cjk: [0.76, 0.86, 1.05],
    other: [0.9, 1.2, 2.2],
    off: [0.04, 0.38],
  },
  mistral: {
    latin: 1.02,
    places: { digits: 0.92, capitals: 0.5 },
    cjk: [0.8, 1.05, 1.5],
    other: [0.8, 1.2, 2.2],
    off: [0.04, 0.4],
  },
  'mistral-v3': {
    latin: 1.1,
    places: { digits: 1, marks: 0.2, underscores: 0.7, long: 0.4 },
    cjk: [0.9, 1.39, 1.6],
    other: [0.8, 1.3, 2.4],
    off: [0.1, 0.5],
  },
  unknown: {
    latin: 1.03,
    places: { digits: 0.4, marks: 0.15, underscores: 0.3, capitals: 0.2 },
    cjk: [0.76, 1.1, 1.9],
    other: [0.7, 1.3, 2.8],
    off: [0.15, 0.5],
  },
};

/** Estimates the tokens that a family's tokenizer makes of `text`, which has `o200k` tokens in o200k_base. */
export function calibratedTokens(family: TokenizerFamily, o200k: number, text: string): TokenBand {
  if (o200k === 0) return { low: 0, likely: 0, high: 0 };
  const shape = shapeOf(text);
  const { low, likely, high } = calibratedShare(RULES[family], o200k, shape);
  return rounded(low, likely, high, offOf(RULES[family], o200k, unlikenessOf(shape) / o200k));
}

/**
 * The same of texts that are counted one by one, such as those of a tool's definition. What one is off makes up for another, so
 * that all together are known as closely as one text of their length.
 */
export function calibratedSum(
  family: TokenizerFamily,
  texts: readonly { readonly text: string; readonly o200k: number }[],
): TokenBand {
  const rule = RULES[family];
  let [low, likely, high, o200k, unlike] = [0, 0, 0, 0, 0];
  for (const each of texts) {
    if (each.o200k === 0) continue;
    const shape = shapeOf(each.text);
    const share = calibratedShare(rule, each.o200k, shape);
    unlike += unlikenessOf(shape);
    low += share.low;
    likely += Math.max(1, Math.round(share.likely));
    high += share.high;
    o200k += each.o200k;
  }
  return o200k === 0
    ? { low: 0, likely: 0, high: 0 }
    : rounded(low, likely, high, offOf(rule, o200k, unlike / o200k));
}

function calibratedShare(rule: Rule, o200k: number, shape: TextShape): TokenBand {
  const latin = Math.max(0, 1 - shape.cjk - shape.other);
  const known = o200k * latin * rule.latin + placesOf(rule, shape);
  const of = (bound: 0 | 1 | 2) =>
    known + o200k * (shape.cjk * rule.cjk[bound] + shape.other * rule.other[bound]);
  return { low: of(0), likely: of(1), high: of(2) };
}

/** Where tokenizers may differ on a text: in plain words hardly anywhere. */
function unlikenessOf({ digits, marks, underscores, ends, capitals, long }: TextShape): number {
  return digits + marks + underscores + ends + capitals + long;
}

/** In texts where less than a quarter of the tokens may differ, counts are off by less: in plain words by two fifths. */
function offOf({ off: [long, short] }: Rule, o200k: number, unlike: number): number {
  return (long + short / Math.sqrt(o200k)) * (0.4 + 0.6 * Math.min(1, 4 * unlike));
}

function rounded(low: number, likely: number, high: number, off: number): TokenBand {
  const whole = Math.max(1, Math.round(likely));
  return {
    low: Math.min(whole, Math.max(1, Math.floor(low * (1 - off)))),
    likely: whole,
    high: Math.max(whole, Math.ceil(high * (1 + off))),
  };
}

function placesOf({ places = {} }: Rule, shape: TextShape): number {
  let sum = 0;
  for (const place in places) sum += (places[place as Place] ?? 0) * shape[place as Place];
  return sum;
}
