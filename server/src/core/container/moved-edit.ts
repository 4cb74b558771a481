import type { Edit } from '../analyze/file-analysis';
import type { OffsetMap } from './offset-map';

/**
 * A change of a program as one of its file: further lines are indented as the file indents them. Null where the file does
 * not hold the place as it is, or begins the line with something else than the program's line and blanks.
 */
export function movedEdit(
  { range, newText }: Edit,
  program: string,
  map: OffsetMap,
  file: string,
): Edit | null {
  const there = map.plainRange(range);
  if (!there || !newText.includes('\n')) return there && { range: there, newText };
  const own = lineBefore(range.start, program);
  const written = lineBefore(there.start, file);
  const indent = written.slice(0, written.length - own.length);
  if (!written.endsWith(own) || indent.trim() !== '') return null;
  const lineBreak = file.includes('\r\n') ? '\r\n' : '\n';
  return { range: there, newText: newText.replace(/\r?\n/g, lineBreak + indent) };
}

/** What stands before an offset in its line. */
function lineBefore(offset: number, text: string): string {
  return text.slice(
    Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1,
    offset,
  );
}
