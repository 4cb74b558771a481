import type { Value } from '../evaluate/values';
import type { Prompt } from '../recognize/call-request';

/** How long a prompt asks the answer to be: tokens, and its words for it. */
export interface AskedLength {
  readonly tokens: number;
  readonly words: string;
}

/** Tokens of English, of which a word has four thirds (platform.openai.com/tokenizer). */
const WORD = 4 / 3;
const SENTENCE = 25;
const PARAGRAPH = 100;
const BULLET = 25;
const SHORTEST = 5;

/** Of longer texts the start and the end are looked at, where instructions stand. */
const STRETCH = 4_000;

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const NUMBER = `(\\d{1,4}|${Object.keys(NUMBERS).join('|')})`;

interface Phrase {
  readonly pattern: RegExp;
  readonly each: number;
}

/** What instructions say in English, the narrowest first. */
const PHRASES: readonly Phrase[] = [
  { pattern: /\b(?:single|one)[- ](?:word|number|digit|letter|character)\b/i, each: SHORTEST },
  { pattern: /\b(?:yes or no|true or false|yes\/no|true\/false)\b/i, each: SHORTEST },
  {
    pattern: /\b(?:only|just)(?: with)? (?:the|a) (?:number|label|category|name|digit|letter|word)\b/i,
    each: SHORTEST,
  },
  {
    pattern: new RegExp(
      `\\b(?:in|of|within|under|than|to|most|exactly|about|around|maximum) ${NUMBER}(?:-word)? words\\b`,
      'i',
    ),
    each: WORD,
  },
  {
    pattern: new RegExp(`\\b${NUMBER} (?:short |brief |concise |simple )?sentences?\\b`, 'i'),
    each: SENTENCE,
  },
  { pattern: new RegExp(`\\b${NUMBER} (?:short |brief |concise )?paragraphs?\\b`, 'i'), each: PARAGRAPH },
  { pattern: new RegExp(`\\b${NUMBER} (?:short |brief |concise )?bullets?\\b`, 'i'), each: BULLET },
];

/** The length that the instructions of a prompt ask for: the user's last message says it, else a system message. */
export function askedLength({ parts }: Prompt): AskedLength | null {
  const texts = parts.map(({ role, content }) => ({
    role,
    text: content.map((each) => (each.kind === 'text' ? knownOf(each.value) : '')).join('\n'),
  }));
  const asked = texts.findLast(({ role }) => role === 'user' || role === 'text')?.text ?? '';
  const system = texts.flatMap(({ role, text }) => (role === 'system' ? [text] : []));
  return lengthIn(asked) ?? lengthIn(system.join('\n'));
}

function knownOf(value: Value): string {
  if (value.kind !== 'text') return '';
  return value.pieces.map((piece) => (piece.kind === 'known' ? piece.text : ' ')).join('');
}

/** All calls of a file often send the same instructions: whoever types in one has it looked at once. */
const REMEMBERED = 16;
const looked = new Map<string, AskedLength | null>();

function lengthIn(text: string): AskedLength | null {
  const known = looked.get(text);
  if (known !== undefined) return known;
  const found = lookFor(text);
  if (looked.size >= REMEMBERED) looked.clear();
  looked.set(text, found);
  return found;
}

function lookFor(text: string): AskedLength | null {
  const seen = text.length <= 2 * STRETCH ? text : `${text.slice(0, STRETCH)}\n${text.slice(-STRETCH)}`;
  for (const { pattern, each } of PHRASES) {
    const match = pattern.exec(seen);
    if (!match) continue;
    const count = match[1] === undefined ? 1 : (NUMBERS[match[1].toLowerCase()] ?? Number(match[1]));
    if (count > 0) return { tokens: Math.max(1, Math.round(count * each)), words: match[0].toLowerCase() };
  }
  return null;
}
