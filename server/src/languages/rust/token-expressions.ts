import type { SyntaxNode } from '../../core/source/syntax';
import { madeOf } from './made-node';
import { readControl } from './token-control';
import { TokenCursor } from './token-cursor';
import { readPattern, readSingle } from './token-patterns';

/** How strongly operators bind; what binds more stands deeper. */
const STRENGTH: Readonly<Record<string, number>> = {
  '=': 1,
  '+=': 1,
  '-=': 1,
  '*=': 1,
  '/=': 1,
  '..': 2,
  '..=': 2,
  '||': 3,
  '&&': 4,
  '==': 5,
  '!=': 5,
  '<': 5,
  '>': 5,
  '<=': 5,
  '>=': 5,
  '|': 6,
  '^': 7,
  '&': 8,
  '<<': 9,
  '>>': 9,
  '+': 10,
  '-': 10,
  '*': 11,
  '/': 11,
  '%': 11,
};

/** Words that an expression ends before, whatever it is. */
const ENDS: ReadonlySet<string> = new Set([',', ';', '=>', 'else', '']);

/**
 * An expression that stands in the tokens of a macro. `plain`: no struct literal, for a block follows. Null at the end, and
 * where none begins; then nothing was gone past.
 */
export function readExpression(cursor: TokenCursor, plain = false, least = 0): SyntaxNode | null {
  let left = cursor.deeper(() => readPrefixed(cursor, plain));
  if (left === null) return null;
  for (let word = cursor.word(); !ENDS.has(word); word = cursor.word()) {
    const strength = STRENGTH[word];
    if (strength === undefined || strength < least || strength === 0) break;
    cursor.next();
    const right = readExpression(cursor, plain, strength === 1 ? strength : strength + 1);
    left = joined(left, word, strength, right, cursor);
  }
  return left;
}

function joined(
  left: SyntaxNode,
  word: string,
  strength: number,
  right: SyntaxNode | null,
  cursor: TokenCursor,
): SyntaxNode {
  const { startIndex } = left;
  const end = right?.endIndex ?? cursor.behind;
  if (strength === 1) {
    const type = word === '=' ? 'assignment_expression' : 'compound_assignment_expr';
    return madeOf(type, startIndex, end, { left, right });
  }
  return madeOf(strength === 2 ? 'range_expression' : 'binary_expression', startIndex, end, { left, right });
}

function readPrefixed(cursor: TokenCursor, plain: boolean): SyntaxNode | null {
  const start = cursor.peek()?.startIndex ?? cursor.end;
  const word = cursor.word();
  if (word === '&' || word === '&&') {
    cursor.next();
    cursor.takes('mut');
    const value = cursor.deeper(() => readPrefixed(cursor, plain));
    return value === null ? null : madeOf('reference_expression', start, value.endIndex, { value });
  }
  if (word === '-' || word === '!' || word === '*') {
    cursor.next();
    const value = cursor.deeper(() => readPrefixed(cursor, plain));
    return value === null ? null : madeOf('unary_expression', start, value.endIndex, {}, [value]);
  }
  const primary = readPrimary(cursor, plain);
  return primary === null ? null : readPostfixes(primary, cursor);
}

function readPrimary(cursor: TokenCursor, plain: boolean): SyntaxNode | null {
  const word = cursor.word();
  if (word === '|' || word === '||' || (word === 'move' && cursor.word(1).startsWith('|')))
    return readClosure(cursor);
  const control = readControl(cursor, { expression: readExpression, block: readBlock });
  if (control !== null) return control;
  const token = cursor.peek();
  if (token === null || ENDS.has(word) !== (token.type === 'token_tree')) return null;
  if (token.type === 'token_tree') {
    cursor.next();
    return readBrackets(token, cursor);
  }
  if (!token.isNamed && !/^\w/.test(word)) return null;
  cursor.next();
  return PATHS.has(token.type) ? readPathed(token, cursor, plain) : token;
}

const PATHS: ReadonlySet<string> = new Set(['identifier', 'self', 'super', 'crate', 'primitive_type']);

/** A path, a macro, or a struct literal. */
function readPathed(first: SyntaxNode, cursor: TokenCursor, plain: boolean): SyntaxNode {
  const path = readPath(first, cursor);
  const tree = cursor.peek(1);
  if (cursor.word() === '!' && tree?.type === 'token_tree') {
    cursor.next();
    cursor.next();
    return madeOf('macro_invocation', first.startIndex, tree.endIndex, { macro: path }, [tree]);
  }
  const body = cursor.peek();
  const isType = /(?:^|:)[A-Z]\w*$/.test(cursor.lower.text(path));
  if (plain || body === null || cursor.bracket() !== '{' || !isType) return path;
  cursor.next();
  return readStruct(path, body, cursor);
}

function readPath(first: SyntaxNode, cursor: TokenCursor): SyntaxNode {
  let path = first;
  while (cursor.word() === '::') {
    cursor.next();
    if (cursor.word().startsWith('<')) cursor.skipTypeArguments();
    else {
      const name = cursor.next();
      if (name === null || !name.isNamed) return path;
      path = madeOf('scoped_identifier', first.startIndex, name.endIndex, { path, name });
    }
  }
  return path;
}

function readStruct(name: SyntaxNode, tree: SyntaxNode, { lower, depth }: TokenCursor): SyntaxNode {
  const cursor = TokenCursor.inside(tree, lower, depth + 1);
  const fields: SyntaxNode[] = [];
  while (!cursor.isDone && !cursor.isTooDeep) {
    const field = readField(cursor);
    if (field === null) cursor.next();
    else fields.push(field);
    cursor.takes(',');
  }
  const body = madeOf('field_initializer_list', tree.startIndex, tree.endIndex, {}, fields);
  return madeOf('struct_expression', name.startIndex, tree.endIndex, { name, body });
}

function readField(cursor: TokenCursor): SyntaxNode | null {
  const first = cursor.peek();
  if (first === null) return null;
  if (cursor.takes('..')) {
    const base = readExpression(cursor);
    return base && madeOf('base_field_initializer', first.startIndex, base.endIndex, {}, [base]);
  }
  if (cursor.word(1) !== ':') {
    cursor.next();
    return madeOf('shorthand_field_initializer', first.startIndex, first.endIndex, {}, [first]);
  }
  cursor.next();
  cursor.next();
  const value = readExpression(cursor);
  return value && madeOf('field_initializer', first.startIndex, value.endIndex, { field: first, value });
}

/** `(a)`, `(a, b)`, `[a, b]`, `{ ... }`. */
function readBrackets(tree: SyntaxNode, cursor: TokenCursor): SyntaxNode {
  const open = cursor.lower.slice(tree.startIndex, tree.startIndex + 1);
  if (open === '{') return readBlock(tree, cursor);
  const items = readItems(tree, cursor);
  if (open === '[') return madeOf('array_expression', tree.startIndex, tree.endIndex, {}, items);
  const isTuple = items.length !== 1 || cursor.lower.slice(items[0]!.endIndex, tree.endIndex).includes(',');
  const type =
    items.length === 0 ? 'unit_expression' : isTuple ? 'tuple_expression' : 'parenthesized_expression';
  return madeOf(type, tree.startIndex, tree.endIndex, {}, items);
}

/** The expressions between the brackets of a tree, whatever divides them. */
export function readItems(
  tree: SyntaxNode,
  { lower, depth }: Pick<TokenCursor, 'lower' | 'depth'>,
): readonly SyntaxNode[] {
  const cursor = TokenCursor.inside(tree, lower, depth + 1);
  const items: SyntaxNode[] = [];
  while (!cursor.isDone && !cursor.isTooDeep) {
    const item = readExpression(cursor);
    if (item === null) cursor.next();
    else items.push(item);
  }
  return items;
}

/** `{ statements }` */
export function readBlock(
  tree: SyntaxNode,
  { lower, depth }: Pick<TokenCursor, 'lower' | 'depth'>,
): SyntaxNode {
  const cursor = TokenCursor.inside(tree, lower, depth + 1);
  const statements: SyntaxNode[] = [];
  while (!cursor.isDone && !cursor.isTooDeep) {
    const statement = readStatement(cursor);
    if (statement === null) cursor.next();
    else statements.push(statement);
  }
  return madeOf('macro_block', tree.startIndex, tree.endIndex, {}, statements);
}

function readStatement(cursor: TokenCursor): SyntaxNode | null {
  if (cursor.word() === 'let') return readLet(cursor);
  if (cursor.word() === 'use') {
    while (!cursor.isDone && !cursor.takes(';')) cursor.next();
    return null;
  }
  const value = readExpression(cursor);
  if (value === null || !cursor.takes(';')) return value;
  return madeOf('expression_statement', value.startIndex, cursor.behind, {}, [value]);
}

const TYPE_ENDS: ReadonlySet<string> = new Set(['=', ';', '|', ',', '->']);

function readLet(cursor: TokenCursor): SyntaxNode {
  const start = cursor.next()!.startIndex;
  const pattern = readPattern(cursor);
  if (cursor.takes(':')) cursor.skipType(TYPE_ENDS);
  const value = cursor.takes('=') ? readExpression(cursor) : null;
  const otherwise = cursor.takes('else') ? cursor.next() : null;
  const alternative = otherwise?.type === 'token_tree' ? readBlock(otherwise, cursor) : null;
  cursor.takes(';');
  return madeOf('let_declaration', start, cursor.behind, { pattern, value, alternative });
}

/** `|a, b: T| value`, `move || { ... }`. */
function readClosure(cursor: TokenCursor): SyntaxNode | null {
  const start = cursor.peek()!.startIndex;
  cursor.takes('move');
  const parameters: SyntaxNode[] = [];
  const open = cursor.peek()?.startIndex ?? start;
  if (!cursor.takes('||')) {
    cursor.takes('|');
    while (!cursor.isDone && !cursor.takes('|')) {
      parameters.push(readParameter(cursor));
      cursor.takes(',');
    }
  }
  const list = madeOf('closure_parameters', open, cursor.behind, {}, parameters);
  if (cursor.takes('->')) cursor.skipType(TYPE_ENDS);
  const body = readExpression(cursor);
  return madeOf('closure_expression', start, cursor.behind, { parameters: list, body });
}

/** Further patterns would take the closing bar for their own. */
function readParameter(cursor: TokenCursor): SyntaxNode {
  while (cursor.takes('&') || cursor.takes('mut') || cursor.takes('ref')) {}
  const pattern = readSingle(cursor);
  if (cursor.takes(':')) cursor.skipType(TYPE_ENDS);
  return pattern;
}

function readPostfixes(primary: SyntaxNode, cursor: TokenCursor): SyntaxNode {
  let value = primary;
  for (let next = readPostfix(value, cursor); next !== null; next = readPostfix(value, cursor)) value = next;
  return value;
}

/** One step behind a value; null when none follows. */
function readPostfix(value: SyntaxNode, cursor: TokenCursor): SyntaxNode | null {
  const { startIndex } = value;
  const tree = cursor.peek();
  if (tree === null) return null;
  if (cursor.takes('?')) return madeOf('try_expression', startIndex, cursor.behind, {}, [value]);
  if (cursor.word() === '.' && cursor.peek(1) !== null) return readMember(value, cursor);
  if (cursor.bracket() === '(' && !ENDS_IN_BLOCK.has(value.type)) {
    cursor.next();
    const args = madeOf('arguments', tree.startIndex, tree.endIndex, {}, readItems(tree, cursor));
    return madeOf('call_expression', startIndex, tree.endIndex, { function: value, arguments: args });
  }
  if (cursor.bracket() === '[' && !ENDS_IN_BLOCK.has(value.type)) {
    cursor.next();
    return madeOf('index_expression', startIndex, tree.endIndex, {}, [value, ...readItems(tree, cursor)]);
  }
  if (!cursor.takes('as')) return null;
  const typed = cursor.next();
  return typed && madeOf('type_cast_expression', startIndex, cursor.behind, { value });
}

const ENDS_IN_BLOCK: ReadonlySet<string> = new Set([
  'macro_block',
  'if_expression',
  'match_expression',
  'for_expression',
  'while_expression',
  'loop_expression',
]);

function readMember(value: SyntaxNode, cursor: TokenCursor): SyntaxNode {
  const { startIndex } = value;
  cursor.next();
  if (cursor.takes('await')) return madeOf('await_expression', startIndex, cursor.behind, {}, [value]);
  const field = cursor.next()!;
  const end = cursor.behind;
  if (cursor.word() === '::') {
    cursor.next();
    cursor.skipTypeArguments();
  }
  return madeOf('field_expression', startIndex, end, { value, field });
}
