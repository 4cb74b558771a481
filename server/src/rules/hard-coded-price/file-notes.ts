import { declaredIn } from './declared-names';

/** What the text of a statement tells of the file around it. */
export interface StatementNotes {
  /** How often it speaks of models that are asked, by name or by what they take. */
  readonly ai: number;
  /** How often it counts tokens by the million, by the thousand, and one by one. */
  readonly millions: number;
  readonly thousands: number;
  /** How often it counts in credits of its own. */
  readonly credits: number;
  /** How often it states money. */
  readonly money: number;
  /** How often it speaks of cents. */
  readonly cents: number;
  /** As `declaredIn` gives them. */
  readonly declared: readonly string[];
}

/** What the statements of a file tell together, in few words, so that they seldom change. */
export interface FileNotes {
  readonly ai: boolean;
  /** The one number of tokens that prices are for wherever the file says it; null where it says none or several. */
  readonly per: number | null;
  /** Whether it counts in credits of its own rather than in money. */
  readonly credits: boolean;
  /** Whether it speaks of cents. */
  readonly cents: boolean;
  /** As `joinDeclared` takes them. */
  readonly declared: string;
}

/** What is known of the file that a literal stands in. */
export interface FileFacts extends Omit<FileNotes, 'declared'> {
  readonly fileName: string;
}

/** Names and words that only those use who ask models. */
export const AI =
  /gpt[-_]?[345]|openai|anthropic|claude|gemini|llama|mistral|deepseek|qwen|\bllms?\b|prompt_?tokens|completion_?tokens|(?:input|output|total|cached)_?tokens|(?:input|output|prompt|candidates)_?token_?count|text-embedding|dall[-_]?e(?![a-z])|whisper|elevenlabs|replicate[./'"]|replicate_(?:api|cost|price|usd)|fal_(?:key|api|cost|price)|import replicate|fal-ai|\bfal\.|stability[-.]?ai|midjourney|stable.?diffusion|flux[-_. ](?:1|2|pro|dev|schnell|kontext)|seedream|seedance|kling|hailuo|runwayml|ideogram|nano-?banana|imagen-?\d|\bveo[- ]?\d|\bsora[- ]?\d|\btts-1\b|deepgram|assemblyai|\bcohere\b|doubao|hunyuan|minimax|moonshot|\bglm-\d|grok-\d|vertexai|bedrock|openrouter|langchain|tiktoken|语言模型|大模型/i;
const ALL_AI = new RegExp(AI.source, 'gi');
const CREDITS = /\d\s?credits? per\b|\d\s?credits?\/|credits? per (?:image|second|video|generation|minute)/gi;
const MONEY = /[$€£¥]\s?\d|\busd\b/gi;
const CENTS = /(?:\b|_)(?:[cC]ents?|CENTS?)(?:\b|_)|[a-z]Cents?\b|\b[cC]ents[A-Z]/g;
const MILLIONS = /1_000_000|1000000\b|\b1e6|\b1e-6|MILLION|[Mm]illion|\bMTok|mtok|[Pp]er_?M\b|1[Mm]\b|百万/g;
const THOUSANDS =
  /\/\s?1_?000(?:\.0)?\b|\*\s?0\.001\b|1[Kk](?![a-z]{3})|[Pp]er_?K\b|[Tt]housand|\b1_?000 tok|千/g;

export function notesOf(text: string): StatementNotes {
  return {
    declared: declaredIn(text),
    ai: countOf(text, ALL_AI),
    millions: countOf(text, MILLIONS),
    thousands: countOf(text, THOUSANDS),
    credits: countOf(text, CREDITS),
    money: countOf(text, MONEY),
    cents: countOf(text, CENTS),
  };
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

export function joinNotes(notes: readonly StatementNotes[], fileName: string): FileNotes {
  const sum = (of: (each: StatementNotes) => number) => notes.reduce((all, each) => all + of(each), 0);
  const [millions, thousands] = [sum(({ millions }) => millions), sum(({ thousands }) => thousands)];
  const ai = sum((each) => each.ai) + countOf(fileName, ALL_AI);
  const declared = notes.flatMap((each) => each.declared).join(';');
  const inCredits = sum((each) => each.credits);
  const credits = inCredits > 0 && inCredits * 2 >= sum(({ money }) => money);
  const cents = notes.some((each) => each.cents > 0);
  return { ai: ai > 0, per: perOf(millions, thousands), credits, cents, declared };
}

function perOf(millions: number, thousands: number): number | null {
  if (millions > 0 && thousands === 0) return 1_000_000;
  return thousands > 0 && millions === 0 ? 1000 : null;
}
