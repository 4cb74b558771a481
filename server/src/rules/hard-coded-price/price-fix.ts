import type { Fix } from '../../core/analyze/file-analysis';
import type { TextRange } from '../../core/source/span';
import type { CommentLines } from './comment-lines';
import type { UnitPrice } from './settle-units';
import type { Verdict } from './verdict';

/** A price with what is said of it. */
export interface JudgedPrice {
  readonly price: UnitPrice;
  readonly verdict: Verdict;
}

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
export function priceFix(
  found: readonly JudgedPrice[],
  {
    lines,
    marks,
    start,
  }: { readonly lines: CommentLines; readonly marks: readonly string[]; readonly start: number },
): readonly Fix[] {
  const [first] = found;
  if (!first || found.some(({ price, verdict }) => verdict.today === null || price.unit === null)) return [];
  const { line } = first.price.candidate;
  const comment = commentEdit(line, first.verdict.asOf, { lines, marks, start });
  if (comment === null) return [];
  const edits = found.flatMap(({ price, verdict }) => literalEdit(price, verdict));
  if (edits === null) return [];
  const title = edits.length > 0 ? 'Set today’s price, with its day' : 'Say of which day the price is';
  return [{ title, edits: [...edits, comment] }];
}

interface Edit {
  readonly range: TextRange;
  readonly newText: string;
}

/** Only the digits change: what else is spelled there (`m`, `_f64`, quotes) stays. */
function literalEdit({ candidate }: UnitPrice, { state, today }: Verdict): readonly Edit[] {
  if (state === 'matches' || today === null) return [];
  const { literal } = candidate.placed;
  const { start } = candidate.range;
  const source = literal.kind === 'number' ? literal.source : literal.value;
  const digits = /[\d_]*\.?[\d_]*(?:[eE][+-]?\d+)?/.exec(source)?.[0] ?? '';
  const at = literal.kind === 'number' ? start : start + 1;
  return [{ range: { start: at, end: at + digits.length }, newText: spelled(today, digits) }];
}

/** A number keeps its point, for that says its type in some languages. */
function spelled(amount: string, before: string): string {
  return before.includes('.') && !amount.includes('.') ? `${amount}.0` : amount;
}

function commentEdit(
  line: number,
  asOf: string,
  {
    lines,
    marks,
    start,
  }: { readonly lines: CommentLines; readonly marks: readonly string[]; readonly start: number },
): Edit | null {
  const mark = marks.find((each) => each === '//' || each === '#');
  const code = lines.codeOf(line);
  const text = lines.textOf(line).trimEnd();
  const comment = lines.commentOf(line);
  // A comment would belong to the text or the macro that goes on in the next line.
  if (mark === undefined || code.endsWith('\\') || !lines.isClosed(line)) return null;
  const at = start + lines.startOf(line) + text.length;
  const said = `${MARK} ${asOf}`;
  if (comment === '') return { range: { start: at, end: at }, newText: ` ${mark} ${said}` };
  return text.endsWith('*/') ? null : { range: { start: at, end: at }, newText: ` ${said}` };
}
