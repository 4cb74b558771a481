import type { SyntaxNode } from '../../core/source/syntax';
import { madeOf } from './made-node';
import { TokenCursor } from './token-cursor';
import { readPattern } from './token-patterns';

/** What control flow in the tokens of a macro is made of. */
export interface TokenReaders {
  expression(cursor: TokenCursor, plain?: boolean): SyntaxNode | null;
  block(tree: SyntaxNode, cursor: TokenCursor): SyntaxNode;
}

/** Control flow, or a block with a word before it; null for everything else. */
export function readControl(cursor: TokenCursor, readers: TokenReaders): SyntaxNode | null {
  switch (cursor.word()) {
    case 'if':
      return readIf(cursor, readers);
    case 'match':
      return readMatch(cursor, readers);
    case 'for':
      return readFor(cursor, readers);
    case 'while':
    case 'loop':
      return readLoop(cursor, readers);
    case 'async':
    case 'unsafe':
      return readWordedBlock(cursor, readers);
    case 'return':
    case 'break':
    case 'continue':
      return readJump(cursor, readers);
    case "'":
      return readLabelled(cursor, readers);
    default:
      return null;
  }
}

/** A block that follows; an empty one where it is missing. */
function blockAt(cursor: TokenCursor, readers: TokenReaders): SyntaxNode {
  const tree = cursor.peek();
  if (tree === null || cursor.bracket() !== '{')
    return madeOf('macro_block', cursor.behind, cursor.behind, {});
  cursor.next();
  return readers.block(tree, cursor);
}

/** What stands between the word and the block, `let` conditions included. */
function conditionAt(cursor: TokenCursor, readers: TokenReaders): SyntaxNode | null {
  const start = cursor.peek()?.startIndex ?? cursor.end;
  if (!cursor.takes('let')) return readers.expression(cursor, true);
  const pattern = readPattern(cursor);
  const value = cursor.takes('=') ? readers.expression(cursor, true) : null;
  return madeOf('let_condition', start, cursor.behind, { pattern, value });
}

function readIf(cursor: TokenCursor, readers: TokenReaders): SyntaxNode {
  const start = cursor.next()!.startIndex;
  const condition = conditionAt(cursor, readers);
  const consequence = blockAt(cursor, readers);
  if (cursor.word() !== 'else')
    return madeOf('if_expression', start, cursor.behind, { condition, consequence });
  const elseStart = cursor.next()!.startIndex;
  const inner = elseAt(cursor, readers);
  const alternative = madeOf('else_clause', elseStart, cursor.behind, {}, [inner]);
  return madeOf('if_expression', start, cursor.behind, { condition, consequence, alternative });
}

function elseAt(cursor: TokenCursor, readers: TokenReaders): SyntaxNode {
  const further = cursor.word() === 'if' ? cursor.deeper(() => readIf(cursor, readers)) : null;
  return further ?? blockAt(cursor, readers);
}

function readMatch(cursor: TokenCursor, readers: TokenReaders): SyntaxNode {
  const start = cursor.next()!.startIndex;
  const value = readers.expression(cursor, true);
  const tree = cursor.bracket() === '{' ? cursor.next() : null;
  const body =
    tree && madeOf('match_block', tree.startIndex, tree.endIndex, {}, armsIn(tree, cursor, readers));
  return madeOf('match_expression', start, cursor.behind, { value, body });
}

function armsIn(
  tree: SyntaxNode,
  { lower, depth }: TokenCursor,
  readers: TokenReaders,
): readonly SyntaxNode[] {
  const cursor = TokenCursor.inside(tree, lower, depth + 1);
  const arms: SyntaxNode[] = [];
  while (!cursor.isDone && !cursor.isTooDeep) {
    const inner = readPattern(cursor);
    const condition = cursor.takes('if') ? readers.expression(cursor, true) : null;
    const pattern = madeOf('match_pattern', inner.startIndex, cursor.behind, { condition }, [inner]);
    if (!cursor.takes('=>')) continue;
    const value = readers.expression(cursor);
    if (value !== null) arms.push(madeOf('match_arm', inner.startIndex, cursor.behind, { pattern, value }));
    cursor.takes(',');
  }
  return arms;
}

function readFor(cursor: TokenCursor, readers: TokenReaders): SyntaxNode {
  const start = cursor.next()!.startIndex;
  const pattern = readPattern(cursor);
  cursor.takes('in');
  const value = readers.expression(cursor, true);
  const body = blockAt(cursor, readers);
  return madeOf('for_expression', start, cursor.behind, { pattern, value, body });
}

function readLoop(cursor: TokenCursor, readers: TokenReaders): SyntaxNode {
  const isWhile = cursor.word() === 'while';
  const start = cursor.next()!.startIndex;
  const condition = isWhile ? conditionAt(cursor, readers) : null;
  const body = blockAt(cursor, readers);
  return madeOf(isWhile ? 'while_expression' : 'loop_expression', start, cursor.behind, { condition, body });
}

function readWordedBlock(cursor: TokenCursor, readers: TokenReaders): SyntaxNode | null {
  const isAsync = cursor.word() === 'async';
  const moves = cursor.word(1) === 'move' ? 1 : 0;
  if (cursor.bracket(1 + moves) !== '{') return null;
  const start = cursor.next()!.startIndex;
  cursor.takes('move');
  const block = blockAt(cursor, readers);
  return madeOf(isAsync ? 'async_block' : 'unsafe_block', start, cursor.behind, {}, [block]);
}

function readJump(cursor: TokenCursor, readers: TokenReaders): SyntaxNode {
  const word = cursor.word();
  const start = cursor.next()!.startIndex;
  if (cursor.takes("'")) cursor.next();
  const value = word === 'continue' ? null : readers.expression(cursor);
  return madeOf(`${word}_expression`, start, cursor.behind, {}, value === null ? [] : [value]);
}

/** `'outer: loop { ... }`; which loop a jump leaves is not followed inside of macros. */
function readLabelled(cursor: TokenCursor, readers: TokenReaders): SyntaxNode | null {
  if (cursor.word(2) !== ':') return null;
  cursor.next();
  cursor.next();
  cursor.next();
  return readControl(cursor, readers);
}
