import type { Region, Replacement } from '../../core/container/container';
import type { TextRange } from '../../core/source/span';

const SHELLS = /(?:^|\/)(?:ba|z|k|da)?sh$/;

/**
 * A command that is written as a list, `["curl", "-s", "https://..."]`: its words as a shell would read them. What is
 * handed to a shell (`["sh", "-c", "..."]`) is read as that command. Null when it is no such list.
 */
export function execRegion(text: string, { start, end }: TextRange): Region | null {
  const words = wordsOf(text, start, end);
  const [first, ...rest] = words;
  if (!first) return null;
  const flag = rest.findIndex((word) => /^-\w*c$/.test(inside(text, word)));
  const command = SHELLS.test(inside(text, first)) && flag !== -1 ? rest[flag + 1] : null;
  if (command) {
    const region = { start: command.start + 1, end: command.end - 1 };
    return { language: 'shellscript', ...region, replaced: unescaped(text, region) };
  }
  return { language: 'shellscript', start: first.start, end: words.at(-1)!.end, replaced: separators(words) };
}

/** The quoted words of a list, with their quotes; none when it holds anything else. */
function wordsOf(text: string, start: number, end: number): readonly TextRange[] {
  const words: TextRange[] = [];
  let at = start + 1;
  for (;;) {
    while (at < end && ' \t\r\n,'.includes(text[at]!)) at += 1;
    const quote = text[at];
    if (at >= end || quote === ']') return words;
    if (quote !== '"' && quote !== "'") return [];
    const close = endOfQuoted(text, at, end);
    words.push({ start: at, end: close });
    at = close;
  }
}

/** Behind the quote that ends what begins with a quote at an offset; the end when none does. */
export function endOfQuoted(text: string, start: number, end: number): number {
  const quote = text[start];
  for (let at = start + 1; at < end; at += 1) {
    if (text[at] === quote) return at + 1;
    if (text[at] === '\\' && quote === '"') at += 1;
  }
  return end;
}

function inside(text: string, { start, end }: TextRange): string {
  return text.slice(start + 1, end - 1);
}

function separators(words: readonly TextRange[]): Replacement[] {
  return words.slice(1).map(({ start }, index) => ({ start: words[index]!.end, end: start, text: ' ' }));
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '' };

/** What escapes in double quotes stand for, as JSON and YAML write them. */
export function unescaped(text: string, { start, end }: TextRange): Replacement[] {
  const replaced: Replacement[] = [];
  if (text[start - 1] === "'") return replaced;
  for (let at = text.indexOf('\\', start); at !== -1 && at < end; at = text.indexOf('\\', at + 2)) {
    const letter = text[at + 1] ?? '';
    replaced.push({ start: at, end: Math.min(end, at + 2), text: ESCAPES[letter] ?? letter });
  }
  return replaced;
}
