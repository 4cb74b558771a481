import type { Expression, ObjectEntry } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { TokenCursor } from './token-cursor';
import { readExpression } from './token-expressions';

/** `json!({ "a": b, "c": [1, null] })`: the value that is written. */
export function lowerJson(node: SyntaxNode, tree: SyntaxNode, lower: Lowering): Expression {
  const cursor = TokenCursor.inside(tree, lower, 0);
  return lowerValue(cursor) ?? lower.unseen(node);
}

/** A JSON value: an object, a list, `null`, or any expression that is serialised. */
function lowerValue(cursor: TokenCursor): Expression | null {
  const { lower } = cursor;
  const token = cursor.peek();
  if (token === null) return null;
  if (cursor.bracket() === '{') return jsonObject(cursor.next()!, cursor);
  if (cursor.bracket() === '[') return jsonList(cursor.next()!, cursor);
  if (cursor.word() === 'null') {
    cursor.next();
    return { kind: 'null', ...lower.span(token) };
  }
  const value = readExpression(cursor);
  return value === null ? null : lower.expression(value);
}

function jsonObject(tree: SyntaxNode, { lower, depth }: TokenCursor): Expression {
  const cursor = TokenCursor.inside(tree, lower, depth + 1);
  const entries: ObjectEntry[] = [];
  while (!cursor.isDone && !cursor.isTooDeep) {
    const entry = jsonEntry(cursor);
    if (entry !== null) entries.push(entry);
    while (!cursor.isDone && !cursor.takes(',')) cursor.next();
  }
  return { kind: 'object', ...lower.span(tree), entries };
}

/** `"key": value`; a key that is no literal is an expression in parentheses, or a name. */
function jsonEntry(cursor: TokenCursor): ObjectEntry | null {
  const key = readExpression(cursor);
  if (key === null || !cursor.takes(':')) return null;
  const value = lowerValue(cursor);
  return value === null ? null : { key: cursor.lower.expression(key), value };
}

function jsonList(tree: SyntaxNode, { lower, depth }: TokenCursor): Expression {
  const cursor = TokenCursor.inside(tree, lower, depth + 1);
  const items: Expression[] = [];
  while (!cursor.isDone && !cursor.isTooDeep) {
    const item = lowerValue(cursor);
    if (item !== null) items.push(item);
    while (!cursor.isDone && !cursor.takes(',')) cursor.next();
  }
  return { kind: 'list', ...lower.span(tree), items };
}
