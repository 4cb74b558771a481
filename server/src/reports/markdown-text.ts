import { cutText, escapeForTerminal } from './terminal-text';

/** Longer texts are cut: a message may quote a line of any length. */
const MOST_WORDS = 300;

/** A table whose cells are texts of others. */
export function markdownRows(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(escapedForMarkdown).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)];
}

/** Text in which nothing is markup or a link, in one line. */
export function escapedForMarkdown(text: string): string {
  return escapeForTerminal(cutText(text, MOST_WORDS))
    .replace(/[\\`*_{}[\]<>#!|~@&^]/g, '\\$&')
    .replaceAll('://', '\\://')
    .replace(/www\./gi, (word) => `${word.slice(0, 3)}\\.`)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
