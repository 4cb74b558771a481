import type { Tokenizer } from '../../core/usage/tokenizer';
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
  | 'glm'
  | 'kimi'
  | 'unknown';

/** Tokens: at least, likely, at most, outside of rare texts. Whole numbers. */
export interface TokenBand {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

type Place = Exclude<keyof TextShape, 'cjk' | 'other'>;

/** Counts a text under an encoding. */
export type TextCount = (encoding: Tokenizer['id'], text: string) => number;

/**
 * A tokenizer whose vocabulary is not at hand cuts texts into pieces in a way that is known or seen, and how many of the
 * common words it knows follows from the size of its vocabulary. An encoding that does the same with the vocabulary of
 * o200k_base counts nearly as many tokens.
 */
interface StandIn {
  readonly encoding: Tokenizer['id'];
  /** Its own tokens per token of the stand-in. */
  readonly times: number;
  /**
   * Of the tokens that words in capitals have more than in the whole vocabulary of o200k_base, the share that is its own: at
   * least, likely, at most. Absent: all.
   */
  readonly capitals?: readonly [low: number, likely: number, high: number];
}

/** Of Claude: seen to be 0.5 and 0.7 of them, on two texts of nothing else. */
const CAPITALS = [0.3, 0.55, 0.85] as const;

/** How a family's tokens follow from those of o200k_base. */
interface Rule {
  /** Tokens per token of text in Latin letters. */
  readonly latin: number;
  /** Further tokens for each place of the text's shape; absent: none. */
  readonly places?: Partial<Record<Place, number>>;
  /** Tokens per token of other scripts: at least, likely, at most. */
  readonly cjk: readonly [low: number, likely: number, high: number];
  readonly other: readonly [low: number, likely: number, high: number];
  /** What stands in for its tokenizer on texts in Latin letters; absent: o200k_base, by `latin` and `places`. */
  readonly standIn?: StandIn;
  /** How far the count of long Latin texts may be off, and how much more a text of one token; relative, either way. */
  readonly off: readonly [long: number, short: number];
}

/** As far as it is known of those whose pattern and size of vocabulary are public, and that were compared with nothing. */
const LIKE_OURS: Rule = {
  latin: 1,
  cjk: [0.7, 0.88, 1.15],
  other: [0.8, 1.2, 2.4],
  off: [0.07, 0.3],
};

/**
 * Latin text. Llama 3, Qwen 3, DeepSeek V3, Gemma 3 (whose vocabulary Gemini shares: recorded requests of plain text count
 * the same to a token) and Mistral's Tekken were compared with o200k_base on some 1,500 stretches of 30 to 4,000
 * characters of English Markdown, Python, TypeScript and JSON; `off` holds 95 % of these. They split digits one by one
 * (Qwen, Gemma, Tekken), and take marks apart from words and line breaks (Gemma, in part DeepSeek). The stand-in of Gemma was
 * compared with it on 786 further stretches of Markdown, TypeScript and JSON: 1.2 % more tokens, 95 % of texts of 60 tokens and
 * more within 5 %.
 *
 * Claude has no public vocabulary since Claude 2, whose vocabulary was of 65,000 tokens and cut texts as the stand-in does.
 * `claude-legacy` (3 to 4.6): of recorded requests of short prose most came to the count of the first 50,000 tokens of
 * o200k_base exactly, all of 101 different ones within 8 % but for words in capitals. `claude` (4.7 and later): 1.23 times that
 * on 11 requests; the vendor says about 30 % more than before.
 *
 * GLM and Kimi take texts apart as o200k_base does (patterns of tiktoken, vocabularies of 151,000 and 163,000 tokens).
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
    standIn: { encoding: 'o200k_words_50k', times: 1, capitals: CAPITALS },
    off: [0.06, 0.3],
  },
  claude: {
    latin: 1.28,
    places: { marks: 0.5, underscores: 0.5, ends: 0.7, capitals: 0.8, long: 0.8 },
    cjk: [1.1, 1.45, 1.9],
    other: [1, 1.6, 2.8],
    standIn: { encoding: 'o200k_words_50k', times: 1.23, capitals: CAPITALS },
    off: [0.1, 0.4],
  },
  gemini: {
    latin: 0.99,
    places: { digits: 0.9, marks: 0.45, underscores: 0.9, ends: 0.7 },
    cjk: [0.82, 0.94, 1.15],
    other: [0.7, 0.95, 1.4],
    standIn: { encoding: 'o200k_words', times: 0.988 },
    off: [0.026, 0.22],
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
  glm: LIKE_OURS,
  kimi: LIKE_OURS,
  unknown: {
    latin: 1.03,
    places: { digits: 0.4, marks: 0.15, underscores: 0.3, capitals: 0.2 },
    cjk: [0.76, 1.1, 1.9],
    other: [0.7, 1.3, 2.8],
    off: [0.15, 0.5],
  },
};

/** Estimates the tokens that a family's tokenizer makes of `text`. */
export function calibratedTokens(family: TokenizerFamily, text: string, count: TextCount): TokenBand {
  const rule = RULES[family];
  const share = calibratedShare(rule, text, count);
  if (share === null) return NONE;
  const { low, likely, high, tokens, unlike } = share;
  return rounded(low, likely, high, offOf(rule, tokens, unlike / tokens));
}

/**
 * The same of texts that are counted one by one, such as those of a tool's definition. What one is off makes up for another, so
 * that all together are known as closely as one text of their length.
 */
export function calibratedSum(
  family: TokenizerFamily,
  texts: readonly string[],
  count: TextCount,
): TokenBand {
  const rule = RULES[family];
  let [low, likely, high, tokens, unlike] = [0, 0, 0, 0, 0];
  for (const text of texts) {
    const share = calibratedShare(rule, text, count);
    if (share === null) continue;
    unlike += share.unlike;
    low += share.low;
    likely += Math.max(1, Math.round(share.likely));
    high += share.high;
    tokens += share.tokens;
  }
  return tokens === 0 ? NONE : rounded(low, likely, high, offOf(rule, tokens, unlike / tokens));
}

const NONE: TokenBand = { low: 0, likely: 0, high: 0 };

/** What a text comes to before it is known how far that may be off; `tokens` are those that it is told from. */
interface Share extends TokenBand {
  readonly tokens: number;
  readonly unlike: number;
}

/** Null where there is nothing to count. */
function calibratedShare(rule: Rule, text: string, count: TextCount): Share | null {
  if (text === '') return null;
  const shape = shapeOf(text);
  const unlike = unlikenessOf(shape);
  if (rule.standIn !== undefined && shape.cjk + shape.other < MIXED) {
    const tokens = count(rule.standIn.encoding, text);
    return { ...standInShare(rule.standIn, tokens, text, shape, count), tokens, unlike };
  }
  const tokens = count('o200k_base', text);
  const latin = Math.max(0, 1 - shape.cjk - shape.other);
  const known = tokens * latin * rule.latin + placesOf(rule, shape);
  const of = (bound: 0 | 1 | 2) =>
    known + tokens * (shape.cjk * rule.cjk[bound] + shape.other * rule.other[bound]);
  return { low: of(0), likely: of(1), high: of(2), tokens, unlike };
}

/** Texts with a smaller share of other scripts are Latin ones. */
const MIXED = 0.02;

function standInShare(
  { encoding, times, capitals }: StandIn,
  tokens: number,
  text: string,
  shape: TextShape,
  count: TextCount,
): TokenBand {
  if (capitals === undefined || shape.capitals === 0)
    return { low: tokens * times, likely: tokens * times, high: tokens * times };
  const inCapitals = (text.match(/[A-Z]{3,64}/g) ?? []).map((word) => ` ${word}`).join('');
  const beyond = Math.max(0, count(encoding, inCapitals) - count('o200k_words', inCapitals));
  const of = (share: number) => (tokens - beyond * (1 - share)) * times;
  const [low, likely, high] = capitals;
  return { low: of(low), likely: of(likely), high: of(high) };
}

/** Where tokenizers may differ on a text: in plain words hardly anywhere. */
function unlikenessOf({ digits, marks, underscores, ends, capitals, long }: TextShape): number {
  return digits + marks + underscores + ends + capitals + long;
}

/** In texts where less than a quarter of the tokens may differ, counts are off by less: in plain words by two fifths. */
function offOf({ off: [long, short] }: Rule, tokens: number, unlike: number): number {
  return (long + short / Math.sqrt(tokens)) * (0.4 + 0.6 * Math.min(1, 4 * unlike));
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
