import type { SyntaxNode } from '../../core/source/syntax';
import { madeOf } from './made-node';
import { TokenCursor } from './token-cursor';

/** A pattern that stands in the tokens of a macro; one that binds and tests nothing where it can't be read. */
export function readPattern(cursor: TokenCursor): SyntaxNode {
  const first = cursor.peek();
  const start = first?.startIndex ?? cursor.end;
  while (cursor.takes('&') || cursor.takes('mut') || cursor.takes('ref') || cursor.takes('|')) {}
  const pattern = readSingle(cursor);
  if (cursor.word() !== '|' && cursor.word() !== '@') return pattern;
  const all = [pattern];
  const type = cursor.word() === '@' ? 'captured_pattern' : 'or_pattern';
  while (cursor.takes('|') || cursor.takes('@')) all.push(readSingle(cursor));
  return madeOf(type, start, cursor.behind, {}, all);
}

/** One pattern without alternatives, as closures take them. */
export function readSingle(cursor: TokenCursor): SyntaxNode {
  const first = cursor.next();
  if (first === null) return madeOf('unread_pattern', cursor.end, cursor.end, {});
  if (first.type === 'token_tree') return readTuple(first, cursor);
  const path = readPath(first, cursor);
  const tree = cursor.peek();
  if (tree !== null && cursor.bracket() === '(') {
    cursor.next();
    return madeOf(
      'tuple_struct_pattern',
      first.startIndex,
      tree.endIndex,
      { type: path },
      inner(tree, cursor),
    );
  }
  if (tree !== null && cursor.bracket() === '{' && /^[A-Z]/.test(lastWord(path, cursor))) {
    cursor.next();
    return madeOf('struct_pattern', first.startIndex, tree.endIndex, { type: path }, fieldsIn(tree, cursor));
  }
  return path;
}

function lastWord(path: SyntaxNode, { lower }: TokenCursor): string {
  return /\w+$/.exec(lower.text(path))?.[0] ?? '';
}

/** `a::b`, or any one token. */
function readPath(first: SyntaxNode, cursor: TokenCursor): SyntaxNode {
  let path = first;
  while (cursor.word() === '::' && cursor.peek(1)?.type === 'identifier') {
    cursor.next();
    const name = cursor.next()!;
    path = madeOf('scoped_identifier', first.startIndex, name.endIndex, { path, name });
  }
  return path;
}

function readTuple(tree: SyntaxNode, cursor: TokenCursor): SyntaxNode {
  return madeOf('tuple_pattern', tree.startIndex, tree.endIndex, {}, inner(tree, cursor));
}

function inner(tree: SyntaxNode, { lower, depth }: TokenCursor): readonly SyntaxNode[] {
  const cursor = TokenCursor.inside(tree, lower, depth + 1);
  const found: SyntaxNode[] = [];
  while (!cursor.isDone && !cursor.isTooDeep) {
    found.push(readPattern(cursor));
    cursor.takes(',');
  }
  return found;
}

function fieldsIn(tree: SyntaxNode, { lower, depth }: TokenCursor): readonly SyntaxNode[] {
  const cursor = TokenCursor.inside(tree, lower, depth + 1);
  const found: SyntaxNode[] = [];
  while (!cursor.isDone && !cursor.isTooDeep) {
    while (cursor.takes('mut') || cursor.takes('ref') || cursor.takes('..')) {}
    const name = cursor.next();
    if (name === null) break;
    const pattern = cursor.takes(':') ? readPattern(cursor) : null;
    found.push(madeOf('field_pattern', name.startIndex, cursor.behind, { name, pattern }));
    cursor.takes(',');
  }
  return found;
}
