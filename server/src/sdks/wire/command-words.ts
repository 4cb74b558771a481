import type { TextPiece, Value } from '../../core/evaluate/values';
import type { SiteView } from '../../core/recognize/site-view';
import { textValue } from './values';

/** A command line is not longer than this. */
const MOST_WORDS = 200;

/**
 * Words of a command as they are handed over; a word that can't be told may be any. What stands in the variable that a command
 * is run by (`$CURL`) comes first, without the name of the command.
 */
export function wordsOf(site: SiteView): readonly Value[] {
  const words: Value[] = [...wordsBefore(site.args.named('command'))];
  for (let at = 0; at < MOST_WORDS; at++) {
    const word = site.args.positional(at);
    if (!word) break;
    words.push(word);
  }
  return words;
}

function wordsBefore(command: Value | null): readonly Value[] {
  if (command?.kind === 'list') return command.items.slice(1);
  const known = command ? startOf(command) : '';
  return known.split(/\s+/).slice(1).filter(Boolean).map(textValue);
}

/** What a word begins with, as far as it is written out. */
export function startOf(word: Value): string {
  if (word.kind === 'number') return String(word.value);
  const first = word.kind === 'text' ? word.pieces[0] : undefined;
  return first?.kind === 'known' ? first.text : '';
}

/** A word without as many of its first characters. */
export function withoutStart(word: Value, length: number): Value {
  if (word.kind !== 'text') return word;
  const [first, ...rest] = word.pieces;
  if (first?.kind !== 'known') return word;
  const kept: readonly TextPiece[] =
    first.text.length > length
      ? [{ kind: 'known', text: first.text.slice(length), origin: first.origin }]
      : [];
  return { kind: 'text', pieces: [...kept, ...rest] };
}
