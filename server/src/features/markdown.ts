/**
 * The one writer of Markdown. All text that comes from source code, settings, catalogs or the network passes through
 * `escapeMarkdown`; only words of our own are written as they are.
 */

/** Longer texts are cut: a hover is no place for them. */
const LONGEST = 200;

/** Control characters, and the characters that change the direction of text or are not seen. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g;

/** Everything that Markdown, its tables, its bare links and the editor's icons give a meaning to. */
const MEANINGFUL = /[\\`*_{}[\]()<>#+!|~&$:@^=]/g;

/** Editors leave no room between the columns of a hover, and trim plain spaces. Lines of a long last cell stay aligned. */
const GAP = '&nbsp;&nbsp;';

/** Text of others as one line of plain words: no control characters, no hidden ones, nothing that turns text around. */
export function plainLine(text: string): string {
  const line = text
    .slice(0, LONGEST * 4)
    .replace(INVISIBLE, ' ')
    .trim();
  return line.length > LONGEST ? `${cut(line)}…` : line;
}

/** As `plainLine`, so that Markdown shows it letter by letter: no link, no table cell, no icon, no HTML. */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .replace(MEANINGFUL, '\\$&')
    .replace(/^-/, '\\-')
    .replace(/^(\d+)\./, '$1\\.')
    .replace(/www\./gi, (word) => `${word.slice(0, 3)}\\.`);
}

/** A word of our own (a setting's key, a comment) in typewriter letters; anything else is escaped instead. */
export function codeWord(word: string): string {
  return /^[\w.:=… -]+$/.test(word) ? `\`${word}\`` : escapeMarkdown(word);
}

/** A link to a page of the web; the words alone where the address is not of a kind that can be written as it is. */
export function markdownLink(words: string, url: string): string {
  const isPlain = /^https:\/\/[\w.-]+(?:\/[\w.~%/-]*)?$/.test(url);
  return isPlain ? `[${escapeMarkdown(words)}](${url})` : escapeMarkdown(words);
}

/** A table; cells are Markdown already. The first column is left-aligned, the others as `alignments` say. */
export function markdownTable(
  header: readonly string[],
  alignments: readonly ('left' | 'right')[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const spaced = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === cells.length - 1 ? cell : cell + GAP));
  const rule = alignments.map((alignment) => (alignment === 'right' ? '--:' : ':--'));
  return [line(spaced(header)), line(rule), ...rows.map((row) => line(spaced(row)))].join('\n');
}

/** Cuts without splitting a surrogate pair. */
function cut(line: string): string {
  const code = line.charCodeAt(LONGEST - 1);
  return line.slice(0, code >= 0xd800 && code <= 0xdbff ? LONGEST - 1 : LONGEST);
}
