import { decodeEscapes } from './escapes';

/**
 * What a text block means, from what stands between its quotes: without the rest of the first line, without the
 * indentation that all lines share (that of the closing quotes counts) and without white space at their ends. Escapes are
 * read last (JLS 3.10.6).
 */
export function textBlockValue(content: string): string {
  const lines = content.replace(/\r\n?/g, '\n').split('\n').slice(1);
  const width = sharedIndentation(lines);
  const stripped = lines.map((line) => (isBlank(line) ? '' : line.slice(width).replace(/[ \t\f]+$/, '')));
  return decodeEscapes(stripped.join('\n'));
}

function sharedIndentation(lines: readonly string[]): number {
  let width = Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line) && index < lines.length - 1) continue;
    const indent = isBlank(line) ? line.length : line.search(/\S/);
    width = Math.min(width, indent);
  }
  return Number.isFinite(width) ? width : 0;
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
