import type { Expression, ListLiteral, ObjectEntry, Opaque } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** A list, tuple, set, or bare `a, b`. */
export function lowerList(node: SyntaxNode, lower: Lowering): ListLiteral {
  return {
    kind: 'list',
    ...lower.span(node),
    items: lower.pieces('item', node, lower.named(node), (item, inner) => inner.expression(item)),
  };
}

/** Several expressions that stand side by side as one tuple, or the only one. */
export function lowerTuple(nodes: readonly SyntaxNode[], lower: Lowering): Expression | null {
  const first = nodes[0];
  const last = nodes[nodes.length - 1];
  if (first === undefined || last === undefined) return null;
  if (first === last) return lower.expression(first);
  return {
    kind: 'list',
    ...lower.spanOf(first.startIndex, last.endIndex),
    items: nodes.map((node) => lower.expression(node)),
  };
}

/** `*items`, or `**entries` where it stands in an expression. */
export function lowerSpread(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  return { kind: 'spread', ...lower.span(node), value: lower.expression(value) };
}

export function lowerDictionary(node: SyntaxNode, lower: Lowering): Expression {
  const entries = lower.pieces('entry', node, lower.named(node), lowerEntry);
  return { kind: 'object', ...lower.span(node), entries: entries.filter((entry) => entry !== null) };
}

/** `key: value` or `**merged`; null for what can't stand in a dict. */
export function lowerEntry(node: SyntaxNode, lower: Lowering): ObjectEntry | null {
  const type = node.type;
  const [first, second] = lower.named(node);
  if (first === undefined) return null;
  if (type === 'dictionary_splat') return { key: null, value: lower.expression(first) };
  if (type !== 'pair' || second === undefined) return null;
  return { key: lower.expression(first), value: lower.expression(second) };
}

/** `a:b` between brackets; with a step nobody follows what it takes. */
export function lowerSlice(node: SyntaxNode, lower: Lowering): Opaque {
  const parts = new Set(lower.parts(node).map(({ id }) => id));
  const found: (Expression | null)[] = [null];
  for (const child of node.children) {
    if (child.type === ':') found.push(null);
    else if (parts.has(child.id)) found[found.length - 1] = lower.expression(child);
  }
  const [from = null, to = null, ...step] = found;
  const children = found.filter((each) => each !== null);
  const slice: Opaque = { kind: 'opaque', ...lower.span(node), children };
  return step.length > 0 ? slice : { ...slice, bounds: [from, to] };
}

/** `a[b]`, and `a[b, c]` with a list as its index. */
export function lowerSubscript(node: SyntaxNode, lower: Lowering): Expression {
  const [object, ...indices] = lower.named(node);
  const index = lowerTuple(indices, lower);
  if (object === undefined || index === null) return lower.opaque(node);
  return { kind: 'index', ...lower.span(node), object: lower.expression(object), index };
}
