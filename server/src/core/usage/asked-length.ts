import { type LiteralWatch, type Reads, readsAny } from '../evaluate/recording';
import type { Value } from '../evaluate/values';
import type { Prompt, PromptPart } from '../recognize/call-request';
import { AnyOfWords } from './any-of-words';

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

const COUNTS = [...'0123456789', ...Object.keys(NUMBERS)];
const COUNTED = [...COUNTS, 'short', 'brief', 'concise', 'simple'];
const ONE = ['one', 'single'];
/** What only, just and with end in. */
const ONLY = ['y', 't', 'h'];
const afterEach = (words: readonly string[], ...more: readonly string[]) =>
  words.flatMap((word) => more.map((each) => `${word}${each}`));
const [ONE_NOUN, THE_NOUN] = [afterEach(ONE, ' ', '-'), afterEach(ONLY, ' the ', ' a ')];

/**
 * Every phrase holds one of these, whole or in part. The messages of a batch are another text in each of a million requests, and
 * hardly one says anything of the kind.
 */
const MARKS = new AnyOfWords([
  { end: 'ntence', before: afterEach(COUNTED, ' se') },
  { end: 'agraph', before: afterEach(COUNTED, ' par') },
  { end: 'bullet', before: afterEach(COUNTED, ' ') },
  { end: ' words', before: [...COUNTS, '-word'] },
  { end: 'number', before: [...ONE_NOUN, ...THE_NOUN] },
  { end: 'letter', before: [...ONE_NOUN, ...THE_NOUN] },
  { end: 'aracte', before: afterEach(ONE_NOUN, 'ch') },
  { end: 'ategor', before: afterEach(THE_NOUN, 'c') },
  ...['word', 'digi'].flatMap((noun) => [
    { end: `e ${noun}`, before: ['on', 'singl', ...afterEach(ONLY, ' th')] },
    { end: `e-${noun}`, before: ['on', 'singl'] },
    { end: `a ${noun}`, before: afterEach(ONLY, ' ') },
  ]),
  ...['labe', 'name'].flatMap((noun) => [
    { end: `e ${noun}`, before: afterEach(ONLY, ' th') },
    { end: `a ${noun}`, before: afterEach(ONLY, ' ') },
  ]),
  { end: 'yes/no', before: [''] },
  { end: ' or no', before: ['yes'] },
  { end: 'r fals', before: ['true o'] },
  { end: 'e/fals', before: ['tru'] },
]);

/** What one message says of the answer's length, as it was last looked at. */
interface LookedAt {
  readonly part: PromptPart;
  found: AskedLength | null;
  readonly literals: Reads['literals'];
}

/**
 * The length that the instructions of a prompt ask for: the user's last message says it, else a system message. Only messages
 * are looked at again that hold a literal which has changed: whoever types in a constant has this asked of hundreds of calls.
 */
export class AskedLengths {
  readonly #parts: readonly LookedAt[];

  /** `lengthIn`: as `lengthAskedIn`. */
  constructor(
    { parts }: Prompt,
    watch: LiteralWatch,
    private readonly lengthIn: (text: string) => AskedLength | null,
  ) {
    this.#parts = parts
      .filter(({ role }) => role === 'user' || role === 'text' || role === 'system')
      .map((part) => {
        const { value, literals } = watch(() => this.#lengthInContent(part.content));
        return { part, found: value, literals };
      });
  }

  /** Looks again at what has changed; whether that says something else now. */
  update(changed: ReadonlySet<object>): boolean {
    let isOther = false;
    for (const each of this.#parts) {
      if (!readsAny(each.literals, changed)) continue;
      const found = this.#lengthInContent(each.part.content);
      isOther ||= found !== each.found;
      each.found = found;
    }
    return isOther;
  }

  get asked(): AskedLength | null {
    const last = this.#parts.findLast(({ part }) => part.role !== 'system');
    return (
      last?.found ??
      this.#parts.find(({ part, found }) => part.role === 'system' && found !== null)?.found ??
      null
    );
  }

  /** Every text is read, whatever the others say: so the same literals are noted whatever the wording. */
  #lengthInContent(content: PromptPart['content']): AskedLength | null {
    let first: AskedLength | null = null;
    for (const each of content) {
      if (each.kind !== 'text') continue;
      const found = this.lengthIn(knownOf(each.value));
      first ??= found;
    }
    return first;
  }
}

function knownOf(value: Value): string {
  if (value.kind !== 'text') return '';
  const [first] = value.pieces;
  if (value.pieces.length === 1) return first?.kind === 'known' ? first.text : '';
  return value.pieces.map((piece) => (piece.kind === 'known' ? piece.text : ' ')).join('');
}

/** What a text says of how long the answer shall be; null: nothing. */
export function lengthAskedIn(text: string): AskedLength | null {
  const seen = text.length <= 2 * STRETCH ? text : `${text.slice(0, STRETCH)}\n${text.slice(-STRETCH)}`;
  if (!MARKS.isIn(seen)) return null;
  for (const { pattern, each } of PHRASES) {
    const match = pattern.exec(seen);
    if (!match) continue;
    const count = match[1] === undefined ? 1 : (NUMBERS[match[1].toLowerCase()] ?? Number(match[1]));
    if (count > 0) return { tokens: Math.max(1, Math.round(count * each)), words: match[0].toLowerCase() };
  }
  return null;
}
