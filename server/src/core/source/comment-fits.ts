import type { TextRange } from './span';
import type { SyntaxNode } from './syntax';

/** A text with its tree. */
export interface ParsedText {
  readonly text: string;
  readonly root: SyntaxNode;
}

/** Comments that were put into a text: where it was, and where they now are. */
export interface InsertedComment {
  readonly at: number;
  readonly range: TextRange;
}

/** Whether what was put into a text are comments there, and changed nothing of the program around them. */
export function commentsFit(
  before: ParsedText,
  after: ParsedText,
  inserted: readonly InsertedComment[],
): boolean {
  if (after.root.hasError && !before.root.hasError) return false;
  const isNew = (node: SyntaxNode) => inserted.some(({ range }) => isWithin(node, range));
  return inserted.every(({ at, range }) => {
    const old = around(before, { start: at, end: at }, () => false);
    const present = around(after, range, isNew);
    return old.join('\n') === present.join('\n') && holdsComment(after.root, range);
  });
}

/** The nodes around a range, from the outside in, each with what it consists of. */
function around(
  { text, root }: ParsedText,
  { start, end }: TextRange,
  isNew: (node: SyntaxNode) => boolean,
): string[] {
  const found: string[] = [];
  for (let node: SyntaxNode | undefined = root; node; ) {
    const parts: readonly SyntaxNode[] = node.namedChildren;
    const kept = parts.filter((each) => !isComment(each) && !isNew(each) && !isBlank(each, text));
    // Text between tags may be parted by a comment.
    if (kept.length > 0) found.push(`${node.type} ${kept.map(({ type }) => type).join(' ')}`);
    node = parts.find(
      (each) => each.startIndex < start && end < each.endIndex && !isComment(each) && !isNew(each),
    );
  }
  return found;
}

function holdsComment(node: SyntaxNode, range: TextRange): boolean {
  if (node.endIndex <= range.start || range.end <= node.startIndex) return false;
  if (isComment(node) && (isWithin(node, range) || isAround(node, range))) return true;
  return node.namedChildren.some((each) => holdsComment(each, range));
}

/** A comment may take the line break behind it. */
function isWithin({ startIndex, endIndex }: SyntaxNode, { start, end }: TextRange): boolean {
  return startIndex >= start && endIndex <= end + 1;
}

/** Behind a comment it becomes a part of that one. */
function isAround({ startIndex, endIndex }: SyntaxNode, { start, end }: TextRange): boolean {
  return startIndex <= start && end <= endIndex;
}

function isComment({ type }: SyntaxNode): boolean {
  return type.includes('comment');
}

function isBlank({ startIndex, endIndex }: SyntaxNode, text: string): boolean {
  return endIndex - startIndex < LONGEST_BLANK && text.slice(startIndex, endIndex).trim() === '';
}

/** Longer stretches without a letter are none of a program that people read. */
const LONGEST_BLANK = 10_000;

/** The lines of the nodes around an offset that is not the root, from the inside out. */
export function rangesAround(root: SyntaxNode, offset: number): TextRange[] {
  const ranges: TextRange[] = [];
  for (let node: SyntaxNode | undefined = root; node; ) {
    if (node !== root) ranges.unshift({ start: node.startIndex, end: node.endIndex });
    node = node.namedChildren.find((each) => each.startIndex <= offset && offset < each.endIndex);
  }
  return ranges;
}
