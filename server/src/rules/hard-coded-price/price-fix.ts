import type { Fix } from '../../core/analyze/file-analysis';
import type { TextRange } from '../../core/source/span';
import type { JudgedPrice, Surroundings } from './judged-price';

/** Says of which day a price in its line is, so that it is not reported while that is so. */
const MARK = 'costlint-price';

/** Whether the line says that its prices were looked up. */
export function isDated(comment: string): boolean {
  return comment.includes(MARK);
}

/**
 * Sets the prices of one line to today's, with a comment of which day they are. None where one of them is not surely known, or
 * where no comment can stand at the end of the line.
 */
export function priceFix(found: readonly JudgedPrice[], around: Surroundings): readonly Fix[] {
  const [first] = found;
  if (!first || found.some(({ price, verdict }) => price === null || verdict.today === null)) return [];
  const comment = commentEdit(first.line, first.verdict.asOf, around);
  if (comment === null) return [];
  const edits: Edit[] = [];
  for (const each of found) {
    const edit = literalEdit(each, around);
    if (edit === null) return [];
    edits.push(...edit);
  }
  const title = edits.length > 0 ? 'Set today’s price, with its day' : 'Say of which day the price is';
  return [{ title, edits: [...edits, comment] }];
}

interface Edit {
  readonly range: TextRange;
  readonly newText: string;
}

const DIGITS = /(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+)(?:[eE][+-]?\d+)?/;

/** Only the digits change: what else is spelled there (`m`, `_f64`, quotes) stays. Null where they are not found. */
function literalEdit(
  { range, verdict: { state, today } }: JudgedPrice,
  { lines, start }: Surroundings,
): Edit[] | null {
  if (state === 'matches') return [];
  const spelling = lines.text.slice(range.start - start, range.end - start);
  const digits = DIGITS.exec(spelling);
  if (digits === null || today === null) return null;
  const at = range.start + digits.index;
  return [{ range: { start: at, end: at + digits[0].length }, newText: spelled(today, digits[0]) }];
}

/** A number keeps its point, for that says its type in some languages. */
function spelled(amount: string, before: string): string {
  return before.includes('.') && !amount.includes('.') ? `${amount}.0` : amount;
}

function commentEdit(line: number, asOf: string, around: Surroundings): Edit | null {
  const { lines, marks, start } = around;
  const mark = marks.find((each) => each === '//' || each === '#');
  const code = lines.codeOf(line);
  const text = lines.textOf(line).trimEnd();
  const comment = lines.commentOf(line);
  // A comment would belong to the text or the macro that goes on in the next line.
  if (mark === undefined || code.endsWith('\\') || !lines.isClosed(line)) return null;
  const at = start + lines.startOf(line) + text.length;
  const said = `${MARK} ${asOf}`;
  const goesOn = marks.some((each) => endsIn(comment, each, text));
  if (!goesOn && text.endsWith('*/')) return null;
  return { range: { start: at, end: at }, newText: goesOn ? ` ${said}` : ` ${mark} ${said}` };
}

/** Whether a line ends in a comment that its end closes. */
function endsIn(comment: string, mark: string, line: string): boolean {
  const from = mark === '//' || mark === '#' ? comment.lastIndexOf(mark) : -1;
  return from >= 0 && line.endsWith(comment.slice(from).trimEnd());
}
