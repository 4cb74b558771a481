import type { TextRange } from '../../core/source/span';
import { linesIn } from '../wire/lines';
import { type Scalar, ScalarReader } from './yaml-scalars';

/** The keys of one block of `key: value` lines, and the key that it stands under. */
export interface Mapping {
  readonly column: number;
  readonly keys: Map<string, string>;
  readonly owner: { readonly mapping: Mapping; readonly key: string } | null;
  lastKey: string;
}

/** A scalar of a YAML text: a value of a key, or an item of the list under a key. */
export interface Entry {
  readonly mapping: Mapping;
  readonly key: string;
  readonly keyRange: TextRange | null;
  readonly scalar: Scalar;
}

/**
 * The scalars of a YAML text with the keys that they stand under. No parser of all of YAML: lines of keys, lists and
 * scalars, as people write them; anything else is passed over.
 */
export function yamlEntries(text: string): readonly Entry[] {
  const reader = new EntryReader(text);
  for (const line of linesIn(text, { start: 0, end: text.length })) reader.line(line);
  return reader.entries;
}

const KEY = /^(?:"([^"\\\n]*)"|'([^'\n]*)'|([\w.$/-]+))[ \t]*:(?=[ \t]|$)/;
/** Longer keys than this are no keys. */
const LONGEST_KEY = 200;

class EntryReader {
  readonly entries: Entry[] = [];
  private readonly stack: Mapping[] = [];
  private behind = 0;

  constructor(private readonly text: string) {}

  line({ start, end }: TextRange): void {
    if (start < this.behind) return;
    let at = start;
    while (at < end && this.text[at] === ' ') at += 1;
    if (at === end || this.text[at] === '#' || this.text[at] === '\t') return;
    if (this.text.startsWith('---', start)) this.stack.length = 0;
    else this.content(start, at, end);
  }

  private content(lineStart: number, from: number, end: number): void {
    const { text } = this;
    let at = from;
    let dash = -1;
    while (text[at] === '-' && (at + 1 >= end || text[at + 1] === ' ')) {
      dash = at - lineStart;
      this.leave(dash + 1);
      at += 1;
      while (at < end && text[at] === ' ') at += 1;
    }
    const column = at - lineStart;
    const key = KEY.exec(text.slice(at, Math.min(end, at + LONGEST_KEY)));
    if (key) this.key(key, at, column, end);
    else if (dash !== -1) this.item(at, dash, end);
  }

  private key(match: RegExpExecArray, at: number, column: number, end: number): void {
    const [whole, double, single, plain] = match;
    const key = double ?? single ?? plain ?? '';
    const mapping = this.mappingAt(column);
    mapping.lastKey = key;
    const keyRange = { start: at, end: at + key.length + (plain === undefined ? 2 : 0) };
    this.scalar(at + whole.length, end, column, { mapping, key, keyRange });
    mapping.keys.set(key, this.wordsOf(mapping, key));
  }

  private item(at: number, dash: number, end: number): void {
    const mapping = this.stack.findLast(({ column }) => column <= dash);
    if (mapping) this.scalar(at, end, dash, { mapping, key: mapping.lastKey, keyRange: null });
  }

  private scalar(from: number, end: number, column: number, entry: Omit<Entry, 'scalar'>): void {
    const scalar = new ScalarReader(this.text).read(from, end, column);
    if (!scalar) return;
    this.behind = Math.max(this.behind, scalar.end);
    this.entries.push({ ...entry, scalar });
  }

  private wordsOf(mapping: Mapping, key: string): string {
    const last = this.entries.at(-1);
    if (last?.mapping !== mapping || last.key !== key || last.keyRange === null) return '';
    return this.text.slice(last.scalar.start, Math.min(last.scalar.end, last.scalar.start + LONGEST_KEY));
  }

  private mappingAt(column: number): Mapping {
    this.leave(column + 1);
    const present = this.stack.at(-1);
    if (present?.column === column) return present;
    const owner = present ? { mapping: present, key: present.lastKey } : null;
    const mapping: Mapping = { column, keys: new Map(), owner, lastKey: '' };
    this.stack.push(mapping);
    return mapping;
  }

  private leave(column: number): void {
    while (this.stack.length > 0 && this.stack.at(-1)!.column >= column) this.stack.pop();
  }
}
