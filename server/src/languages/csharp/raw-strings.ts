/**
 * The content of a raw string (`"""`) of several lines: the first line and the line of the closing quotes are no part of
 * it, and what stands before the closing quotes is taken off every line. `holes` tells how long a hole's stand-in is.
 */
export function rawContent(raw: string): string {
  const text = raw.replaceAll('\r\n', '\n');
  if (!text.includes('\n')) return raw;
  const lines = text.split('\n');
  const indent = lines.at(-1) ?? '';
  if (indent.trim() !== '' || (lines[0] ?? '').trim() !== '') return text;
  return lines
    .slice(1, -1)
    .map((line) => withoutIndent(line, indent))
    .join('\n');
}

/** A blank line may be shorter than the indentation. */
export function withoutIndent(line: string, indent: string): string {
  if (line.startsWith(indent)) return line.slice(indent.length);
  return line.trim() === '' ? '' : line;
}
