import type { Expression, ObjectEntry } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** `[a, *b]`, and `a, b` on the right of an assignment. */
export function lowerArray(node: SyntaxNode, lower: Lowering): Expression {
  const nodes = lower.named(node);
  const loose = nodes.filter(({ type }) => type === 'pair' || type === 'hash_splat_argument');
  const items = lower.pieces(
    'item',
    node,
    nodes.filter((each) => !loose.includes(each)),
    lowerItem,
  );
  if (loose.length > 0) items.push(objectOf(node, loose, lower));
  return { kind: 'list', ...lower.span(node), items };
}

function lowerItem(node: SyntaxNode, lower: Lowering): Expression {
  const type = node.type;
  return type === 'splat_argument' ? lowerSpread(node, lower) : lower.expression(node, type);
}

/** `*items`. */
export function lowerSpread(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  return {
    kind: 'spread',
    ...lower.span(node),
    value: value ? lower.expression(value) : lower.nameAt(node, '*'),
  };
}

export function lowerHash(node: SyntaxNode, lower: Lowering): Expression {
  const entries = lower.pieces('entry', node, lower.named(node), lowerEntry);
  return { kind: 'object', ...lower.span(node), entries: entries.filter((entry) => entry !== null) };
}

/** Pairs that stand without braces, as one object. */
export function objectOf(node: SyntaxNode, pairs: readonly SyntaxNode[], lower: Lowering): Expression {
  const entries = pairs.map((pair) => lowerEntry(pair, lower)).filter((entry) => entry !== null);
  return { kind: 'object', ...lower.span(node), entries };
}

/** `key: value`, `"key" => value`, `key:`, `**merged`; null for what can't stand in a hash. */
function lowerEntry(node: SyntaxNode, lower: Lowering): ObjectEntry | null {
  const type = node.type;
  const [first, second] = lower.named(node);
  if (type === 'hash_splat_argument')
    return { key: null, value: first ? lower.expression(first) : lower.nameAt(node, '**') };
  if (type !== 'pair' || first === undefined) return null;
  const key = lowerKey(first, lower);
  if (second === undefined)
    return key.kind === 'string' ? { key, value: lower.nameAt(first, key.value) } : null;
  return { key, value: lower.expression(second) };
}

export function lowerKey(node: SyntaxNode, lower: Lowering): Expression {
  const type = node.type;
  if (type !== 'hash_key_symbol') return lower.expression(node, type);
  return { kind: 'string', ...lower.span(node), value: lower.text(node) };
}

/** `a[b]`; with a range or two numbers it is a part, which nobody looks for more closely. */
export function lowerElement(node: SyntaxNode, lower: Lowering): Expression {
  const [object, index, ...others] = lower.named(node);
  if (object === undefined || index === undefined) return lower.opaque(node);
  const type = index.type;
  const isPart = others.length > 0 || type === 'range';
  return {
    kind: 'index',
    ...lower.span(node),
    object: lower.expression(object),
    index: isPart ? lower.opaque(index) : lower.expression(index, type),
  };
}
