import type { Expression, ListLiteral, ObjectEntry, ObjectLiteral } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { itemType } from './types';

/** `[a, ..b]`, which this grammar takes for what stands behind `a?`. */
export function lowerCollection(node: SyntaxNode, target: SyntaxNode | null, lower: Lowering): ListLiteral {
  const each = itemType(target, lower);
  const items = lower.named(node).flatMap((argument) => {
    const [inner] = argument.type === 'argument' ? lower.named(argument) : [argument];
    if (inner === undefined || inner.startIndex === inner.endIndex) return [];
    return [lowerItem(inner, each, lower)];
  });
  return { kind: 'list', ...lower.span(node), items };
}

function lowerItem(node: SyntaxNode, each: SyntaxNode | null, lower: Lowering): Expression {
  const spread = node.type === 'range_expression' && lower.text(node).startsWith('..');
  const [value] = spread ? lower.named(node) : [];
  if (value === undefined) return lower.expression(node, each);
  return { kind: 'spread', ...lower.span(node), value: lower.expression(value) };
}

/** `new[] { a, b }`, `new T[] { a }`, `new T[3]`, `stackalloc T[3]`. */
export function lowerArray(node: SyntaxNode, lower: Lowering): Expression {
  const parts = lower.named(node);
  const items = parts.find(({ type }) => type === 'initializer_expression');
  const type = parts.find((part) => part.type === 'array_type') ?? null;
  if (items !== undefined) return { ...lowerItems(items, type, lower), ...lower.span(node) };
  return lower.opaque(node);
}

/** The items in the braces of a collection. */
export function lowerItems(node: SyntaxNode, target: SyntaxNode | null, lower: Lowering): ListLiteral {
  const each = itemType(target, lower);
  const items = lower
    .pieces('item', node, lower.named(node), (child, inner) => inner.expression(child, each))
    .map((item) => item);
  return { kind: 'list', ...lower.span(node), items };
}

/** What stands in braces without a type: members, keys, pairs, or items. */
export function lowerInitializer(
  node: SyntaxNode,
  target: SyntaxNode | null,
  lower: Lowering,
): ListLiteral | ObjectLiteral {
  const children = lower.named(node);
  if (children.some(({ type }) => type === 'assignment_expression')) return lowerEntries(node, target, lower);
  return lowerItems(node, target, lower);
}

/** `{ A = 1, ["b"] = 2 }`, `{ { "a", 1 } }` as an object. */
export function lowerEntries(node: SyntaxNode, target: SyntaxNode | null, lower: Lowering): ObjectLiteral {
  const each = itemType(target, lower);
  const entries = lower.named(node).flatMap((child) => entryOf(child, each, lower));
  return { kind: 'object', ...lower.span(node), entries };
}

export function entryOf(node: SyntaxNode, each: SyntaxNode | null, lower: Lowering): ObjectEntry[] {
  if (node.type === 'assignment_expression') return assignedEntry(node, each, lower);
  const [key, value] = node.type === 'initializer_expression' ? lower.named(node) : [];
  if (key === undefined || value === undefined) return [];
  return [{ key: lower.expression(key), value: lower.expression(value, each) }];
}

function assignedEntry(node: SyntaxNode, each: SyntaxNode | null, lower: Lowering): ObjectEntry[] {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (left === null || right === null) return [];
  return [{ key: entryKey(left, lower), value: lower.expression(right, each) }];
}

function entryKey(node: SyntaxNode, lower: Lowering): Expression {
  if (node.type === 'identifier') return lower.key(node);
  const [argument] = lower.named(node);
  const key = argument?.type === 'argument' ? lower.named(argument)[0] : argument;
  return key === undefined ? lower.unseen(node) : lower.expression(key);
}

/** `(a, b)`. */
export function lowerTuple(node: SyntaxNode, lower: Lowering): ListLiteral {
  const items = lower.named(node).flatMap((argument) => {
    const inner = argument.type === 'argument' ? lower.named(argument).at(-1) : argument;
    return inner === undefined ? [] : [lower.expression(inner)];
  });
  return { kind: 'list', ...lower.span(node), items };
}

/** `new { model, q = a.B, c.Name }`: what has no name is called as its last name. */
export function lowerAnonymous(node: SyntaxNode, lower: Lowering): ObjectLiteral {
  const entries: ObjectEntry[] = [];
  let pending: SyntaxNode | null = null;
  let named: SyntaxNode | null = null;
  const finish = () => {
    if (pending !== null) entries.push(...anonymousEntry(named, pending, lower));
    pending = null;
    named = null;
  };
  for (const child of node.children) {
    const { type } = child;
    if (type === ',' || type === '}') finish();
    else if (type === '=') {
      named = pending;
      pending = null;
    } else if (child.isNamed && type !== 'comment' && !type.startsWith('preproc_')) pending = child;
  }
  finish();
  return { kind: 'object', ...lower.span(node), entries };
}

function anonymousEntry(name: SyntaxNode | null, value: SyntaxNode, lower: Lowering): ObjectEntry[] {
  const last = name ?? lastName(value);
  return last === null ? [] : [{ key: lower.key(last), value: lower.expression(value) }];
}

function lastName(node: SyntaxNode): SyntaxNode | null {
  if (node.type === 'identifier') return node;
  if (node.type === 'member_access_expression') return node.childForFieldName('name');
  const binding = node.type === 'conditional_access_expression' ? node.namedChildren.at(-1) : undefined;
  return binding?.type === 'member_binding_expression' ? (binding.namedChildren[0] ?? null) : null;
}

/** `a with { B = 1 }`. */
export function lowerWith(node: SyntaxNode, lower: Lowering): Expression {
  const [value, ...changes] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  const entries = changes.flatMap((change): ObjectEntry[] => {
    const [name, assigned] = change.type === 'with_initializer' ? lower.named(change) : [];
    return name === undefined || assigned === undefined
      ? []
      : [{ key: lower.key(name), value: lower.expression(assigned) }];
  });
  const copy: ObjectEntry = { key: null, value: lower.expression(value) };
  return { kind: 'object', ...lower.span(node), entries: [copy, ...entries] };
}
