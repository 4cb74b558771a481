import type { Argument, Expression, ObjectEntry } from '../../core/ir/expressions';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { fieldKeys, fieldNames } from './structs';
import { bareType, elementType, isBuilder, lowerType } from './types';

/** `T{...}`, `[]T{...}`, `map[K]V{...}`, `struct{...}{...}` */
export function lowerComposite(node: SyntaxNode, lower: Lowering): Expression {
  const type = node.childForFieldName('type');
  const body = node.childForFieldName('body');
  return body === null ? lower.opaque(node) : lowerOfType(node, type, body, lower);
}

/** What stands in braces, by its type; `node` is where it stands. Null: a type that its place does not tell. */
function lowerOfType(
  node: SyntaxNode,
  written: SyntaxNode | null,
  body: SyntaxNode,
  lower: Lowering,
): Expression {
  const type = written === null ? null : bareType(written, lower);
  switch (type?.type) {
    case 'slice_type':
    case 'array_type':
    case 'implicit_length_array_type':
      return lowerItems(node, elementType(type), body, lower);
    case 'map_type':
      return lowerEntries(node, type.childForFieldName('value'), body, lower);
    case 'struct_type':
      return lowerAnonymous(node, type, body, lower);
    default:
      return lowerNamed(node, type, body, lower);
  }
}

function lowerItems(
  node: SyntaxNode,
  element: SyntaxNode | null,
  body: SyntaxNode,
  lower: Lowering,
): Expression {
  const kind = `item ${element === null ? '' : lower.text(element)}`;
  const items = lower.pieces(kind, body, lower.named(body), (item, inner) =>
    lowerElement(pairValue(item) ?? item, element, inner),
  );
  return { kind: 'list', ...lower.span(node), items };
}

function lowerEntries(
  node: SyntaxNode,
  element: SyntaxNode | null,
  body: SyntaxNode,
  lower: Lowering,
): Expression {
  const kind = `entry ${element === null ? '' : lower.text(element)}`;
  const entries = lower.pieces(kind, body, lower.named(body), (item, inner): ObjectEntry | null => {
    const key = item.childForFieldName('key');
    const value = pairValue(item);
    if (key === null || value === null) return null;
    return { key: lowerElement(key, null, inner), value: lowerElement(value, element, inner) };
  });
  return { kind: 'object', ...lower.span(node), entries: entries.filter((entry) => entry !== null) };
}

/** The value of `key: value`; null for what is no pair. */
function pairValue(item: SyntaxNode): SyntaxNode | null {
  return item.type === 'keyed_element' ? item.childForFieldName('value') : null;
}

/** An item or key; braces alone have the type that their place says. */
function lowerElement(node: SyntaxNode, type: SyntaxNode | null, lower: Lowering): Expression {
  const inner = node.type === 'literal_element' ? lower.named(node)[0] : node;
  if (inner === undefined) return lower.opaque(node);
  if (inner.type !== 'literal_value') return lower.expression(inner);
  return lower.nested<Expression>(
    () => lowerOfType(inner, type, inner, lower),
    () => lower.unseen(inner),
  );
}

/** Of a struct type without a name the fields are what it is: by their keys in JSON, where it says such. */
function lowerAnonymous(node: SyntaxNode, type: SyntaxNode, body: SyntaxNode, lower: Lowering): Expression {
  const names = fieldNames(type, lower);
  const keys = fieldKeys(type, lower);
  const entries = lower.named(body).map((item, index): ObjectEntry => {
    const key = item.childForFieldName('key');
    const name = key === null ? (names[index] ?? '') : lower.text(key);
    const at = lower.span(key ?? item);
    return {
      key: { kind: 'string', ...at, value: keys.get(name) ?? name },
      value: lowerElement(pairValue(item) ?? item, null, lower),
    };
  });
  return { kind: 'object', ...lower.span(node), entries };
}

/** A struct, or a named map or list: told apart by what stands in the braces. */
function lowerNamed(
  node: SyntaxNode,
  type: SyntaxNode | null,
  body: SyntaxNode,
  lower: Lowering,
): Expression {
  const items = lower.named(body);
  const [first] = items;
  if (type !== null && isBuilder(type, lower)) return { kind: 'string', ...lower.span(node), value: '' };
  if (first !== undefined && !isFieldOrValue(first, lower))
    return first.type === 'keyed_element'
      ? lowerEntries(node, null, body, lower)
      : lowerItems(node, null, body, lower);
  const written = type === null ? null : lowerType(type, lower);
  const callee =
    written && isElsewhere(type, node)
      ? movedTo(lower.spanOf(node.startIndex, node.startIndex), written)
      : written;
  if (callee === null) return lowerUntyped(node, items, lower);
  const args = lower.pieces('field', body, items, lowerField);
  return { kind: 'call', ...lower.span(node), callee, args, construct: true };
}

/** Whether an item may be a field of a struct: `Name: value`, or a value that says its type itself. */
function isFieldOrValue(item: SyntaxNode, lower: Lowering): boolean {
  const part = item.type === 'keyed_element' ? item.childForFieldName('key') : item;
  const inner = part?.type === 'literal_element' ? lower.named(part)[0] : part;
  if (inner === undefined || inner === null) return false;
  return item.type === 'keyed_element' ? inner.type === 'identifier' : inner.type !== 'literal_value';
}

function lowerField(item: SyntaxNode, lower: Lowering): Argument {
  const key = item.childForFieldName('key');
  return {
    name: key === null ? null : lower.text(key),
    value: lowerElement(pairValue(item) ?? item, null, lower),
    spread: 'none',
  };
}

/** Fields of a struct whose type can't be seen. */
function lowerUntyped(node: SyntaxNode, items: readonly SyntaxNode[], lower: Lowering): Expression {
  const entries = items.flatMap((item): readonly ObjectEntry[] => {
    const key = item.childForFieldName('key');
    const value = pairValue(item);
    if (key === null || value === null) return [];
    return [
      {
        key: { kind: 'string', ...lower.span(key), value: lower.text(key) },
        value: lowerElement(value, null, lower),
      },
    ];
  });
  return { kind: 'object', ...lower.span(node), entries };
}

/** Whether a type is that of the list or map around, which is written before. */
function isElsewhere(type: SyntaxNode | null, node: SyntaxNode): boolean {
  return type !== null && (type.startIndex < node.startIndex || type.endIndex > node.endIndex);
}

/** The name of a type as if it stood where it is left out: a node must lie within the one around it. */
function movedTo(place: Span, type: Expression): Expression {
  switch (type.kind) {
    case 'name':
      return { ...type, ...place };
    case 'member':
      return {
        ...type,
        ...place,
        object: movedTo(place, type.object),
        property: { ...type.property, ...place },
      };
    case 'index':
      return { ...type, ...place, object: movedTo(place, type.object), index: movedTo(place, type.index) };
    default:
      return { kind: 'opaque', ...place, children: [] };
  }
}
