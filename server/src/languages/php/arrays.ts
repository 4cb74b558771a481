import type { Expression, ObjectEntry } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { builtIn } from './built-in';
import type { Lowering } from './lowering';

/**
 * `[...]`, `array(...)`: an object where one of its elements has a key, else a list. Where every element is spread it may
 * be either, by what is spread.
 */
export function lowerArray(node: SyntaxNode, lower: Lowering): Expression {
  const elements = lower.named(node).filter((child) => child.type === 'array_element_initializer');
  const span = lower.span(node);
  if (elements.some((element) => hasKey(element, lower)))
    return { kind: 'object', ...span, entries: lower.pieces('entry', node, elements, lowerEntry) };
  if (elements.length > 0 && elements.every((element) => spreadIn(element, lower)))
    return {
      ...builtIn('array_merge', node, lower),
      args: elements.map((element) => ({ name: null, value: spreadValue(element, lower), spread: 'none' })),
    };
  return { kind: 'list', ...span, items: lower.pieces('item', node, elements, lowerItem) };
}

function hasKey(element: SyntaxNode, lower: Lowering): boolean {
  return lower.named(element).length > 1;
}

function spreadIn(element: SyntaxNode, lower: Lowering): SyntaxNode | null {
  const [inner] = lower.named(element);
  return inner?.type === 'variadic_unpacking' ? inner : null;
}

function spreadValue(element: SyntaxNode, lower: Lowering): Expression {
  const spread = spreadIn(element, lower);
  return lower.partOf(element, spread === null ? null : lower.named(spread)[0]);
}

function lowerEntry(element: SyntaxNode, lower: Lowering): ObjectEntry {
  if (spreadIn(element, lower)) return { key: null, value: spreadValue(element, lower) };
  const [key, value] = lower.named(element);
  if (key === undefined || value === undefined)
    return { key: lower.unseen(element), value: lower.partOf(element, key) };
  return { key: lower.expression(key), value: lower.expression(value) };
}

function lowerItem(element: SyntaxNode, lower: Lowering): Expression {
  if (spreadIn(element, lower))
    return { kind: 'spread', ...lower.span(element), value: spreadValue(element, lower) };
  return lower.partOf(element, lower.named(element)[0]);
}

/** `$a['b']`; `$a[]` is read nowhere. In a string a bare key is a text: `"$a[b]"`. */
export function lowerSubscript(node: SyntaxNode, lower: Lowering): Expression {
  const [object, index] = lower.named(node);
  if (object === undefined || index === undefined) return lower.opaque(node);
  return {
    kind: 'index',
    ...lower.span(node),
    object: lower.expression(object),
    index: index.type === 'name' ? lowerBareKey(index, lower) : lower.expression(index),
  };
}

function lowerBareKey(index: SyntaxNode, lower: Lowering): Expression {
  const isConstant = /^[A-Z][A-Z0-9_]*$/.test(lower.text(index));
  return isConstant ? lower.expression(index) : lower.key(index);
}
