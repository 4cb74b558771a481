/** Texts that ids of a model are, start with, hold or end with. */
export interface MatchTexts {
  readonly aliases: readonly string[];
  readonly starts: readonly string[];
  readonly contains: readonly string[];
  readonly ends: readonly string[];
}

interface Collected {
  readonly aliases: string[];
  readonly starts: string[];
  readonly contains: string[];
  readonly ends: string[];
}

const DATE_ENDINGS: readonly { readonly pattern: string; readonly date: RegExp }[] = [
  { pattern: '-\\d{8}$', date: /-\d{8}$/ },
  { pattern: '-\\d{4}-\\d{2}-\\d{2}$', date: /-\d{4}-\d{2}-\d{2}$/ },
];
const NOT_SPEECH = '^(?!.*-[tT][tT][sS](?:$|-))';
const SPEECH = /-tts(?:$|-)/;
/** Deeper nesting is not what the data has. */
const MOST_DEPTH = 8;

/**
 * The match clause of a model as plain texts. Its own matching prices near-miss names and its patterns are regular
 * expressions from outside, so that neither is ever run: each clause is read, and one that is not understood throws.
 */
export function readMatch(match: unknown, id: string, where: string): MatchTexts {
  const into: Collected = { aliases: [], starts: [], contains: [], ends: [] };
  collect(match, into, where, 0);
  if (covers(match, id.toLowerCase())) into.aliases.unshift(id);
  return { ...into, aliases: [...new Set(into.aliases)] };
}

function clauseOf(match: unknown): readonly [string, unknown] {
  const entries = typeof match === 'object' && match !== null ? Object.entries(match) : [];
  return entries.length === 1 && entries[0] ? entries[0] : ['', match];
}

function collect(match: unknown, into: Collected, where: string, depth: number): void {
  const [kind, value] = clauseOf(match);
  if (Array.isArray(value) && depth < MOST_DEPTH) {
    const parts: readonly unknown[] = value;
    if (kind === 'or') {
      for (const part of parts) collect(part, into, where, depth + 1);
      return;
    }
    // All must hold, and the one kind of it that is known only shuts out speech models, as a version suffix does.
    const rest = parts.filter((part) => clauseOf(part)[1] !== NOT_SPEECH);
    if (kind !== 'and' || rest.length !== 1) throw unknown(where, 'combination', match);
    collect(rest[0], into, where, depth + 1);
    return;
  }
  if (typeof value !== 'string') throw unknown(where, 'match', match);
  if (kind === 'equals') into.aliases.push(value);
  else if (kind === 'starts_with') into.starts.push(value.toLowerCase());
  else if (kind === 'contains') into.contains.push(value.toLowerCase());
  else if (kind === 'ends_with') into.ends.push(value.toLowerCase());
  else if (kind === 'regex') collectPattern(value, into, where);
  else throw unknown(where, 'match', match);
}

function collectPattern(pattern: string, into: Collected, where: string): void {
  const read = readPattern(pattern);
  if (read === null) throw new Error(`${where}: unknown pattern ${pattern}`);
  (read.ends === 'digit' ? into.starts : into.aliases).push(read.literal);
}

interface Pattern {
  readonly literal: string;
  /** What follows the literal text: a date (understood anyway), a digit and anything, or nothing. */
  readonly ends: 'date' | 'digit' | 'nothing';
  readonly date?: RegExp;
}

/** Three kinds of pattern are known: a listed id with a date, a literal id, and a literal start followed by a digit. */
function readPattern(pattern: string): Pattern | null {
  const dated = DATE_ENDINGS.find((ending) => pattern.endsWith(ending.pattern));
  const digit = pattern.endsWith('-\\d');
  const body = dated ? pattern.slice(0, -dated.pattern.length) : pattern.replace(digit ? /\\d$/ : /\$$/, '');
  const literal = body.slice(1).replace(/\\([.[\]])/g, '$1');
  if (!body.startsWith('^') || /[\\^$*+?(){}|]/.test(literal)) return null;
  if (dated) return { literal, ends: 'date', date: dated.date };
  return { literal, ends: digit ? 'digit' : 'nothing' };
}

/** Whether a clause covers an id (in lower case); what is not understood covers none. */
function covers(match: unknown, id: string): boolean {
  const [kind, value] = clauseOf(match);
  if (Array.isArray(value)) {
    if (kind === 'or') return value.some((part) => covers(part, id));
    return kind === 'and' && value.every((part) => covers(part, id));
  }
  if (typeof value !== 'string') return false;
  if (kind === 'regex') return coveredByPattern(value, id);
  const text = value.toLowerCase();
  if (kind === 'equals') return id === text;
  if (kind === 'starts_with') return id.startsWith(text);
  if (kind === 'ends_with') return id.endsWith(text);
  return kind === 'contains' && id.includes(text);
}

function coveredByPattern(pattern: string, id: string): boolean {
  if (pattern === NOT_SPEECH) return !SPEECH.test(id);
  const read = readPattern(pattern);
  if (read === null) return false;
  const literal = read.literal.toLowerCase();
  if (read.ends === 'nothing') return id === literal;
  if (read.ends === 'digit') return id.startsWith(literal) && /^\d/.test(id.slice(literal.length));
  return read.date !== undefined && id.replace(read.date, '') === literal && id !== literal;
}

function unknown(where: string, what: string, match: unknown): Error {
  return new Error(`${where}: unknown ${what} ${JSON.stringify(match)}`);
}
