import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** A type as far as it is made of names, members and arguments. `Task<T>` is an index by its argument. */
export function lowerType(node: SyntaxNode, lower: Lowering): Expression {
  return lower.nested(
    () => lowerByKind(node, lower),
    () => lower.unseen(node),
  );
}

function lowerByKind(node: SyntaxNode, lower: Lowering): Expression {
  switch (node.type) {
    case 'identifier':
      return lower.name(node);
    case 'qualified_name':
    case 'alias_qualified_name':
      return lowerQualified(node, lower);
    case 'generic_name':
      return lowerGeneric(node, lower);
    case 'nullable_type':
    case 'ref_type':
    case 'scoped_type':
      return lowerInner(node, lower);
    case 'array_type':
      return listOf(node, lower);
    default:
      return lower.unseen(node);
  }
}

/** `A.B<C>`: the arguments belong to the whole. */
function lowerQualified(node: SyntaxNode, lower: Lowering): Expression {
  const [object, property] = lower.named(node);
  if (object === undefined || property === undefined) return lower.unseen(node);
  const name = property.type === 'generic_name' ? lower.named(property)[0] : property;
  if (name === undefined) return lower.unseen(node);
  const member: Expression = {
    kind: 'member',
    ...lower.span(node),
    object: lowerType(object, lower),
    property: lower.name(name),
  };
  return property.type === 'generic_name' ? withArguments(node, member, property, lower) : member;
}

function lowerGeneric(node: SyntaxNode, lower: Lowering): Expression {
  const [name] = lower.named(node);
  return name === undefined ? lower.unseen(node) : withArguments(node, lower.name(name), node, lower);
}

function withArguments(
  node: SyntaxNode,
  object: Expression,
  generic: SyntaxNode,
  lower: Lowering,
): Expression {
  const list = lower.named(generic)[1];
  if (list === undefined) return object;
  const items = lower.named(list).map((child) => lowerType(child, lower));
  const [only] = items;
  if (only === undefined) return object;
  const index: Expression = items.length === 1 ? only : { kind: 'list', ...lower.span(list), items };
  return { kind: 'index', ...lower.span(node), object, index };
}

function lowerInner(node: SyntaxNode, lower: Lowering): Expression {
  const [inner] = lower.named(node);
  return inner === undefined ? lower.unseen(node) : lowerType(inner, lower);
}

/** `T[]` is a list of `T`. */
function listOf(node: SyntaxNode, lower: Lowering): Expression {
  const [inner] = lower.named(node);
  if (inner === undefined) return lower.unseen(node);
  const span = lower.span(node);
  return {
    kind: 'index',
    ...span,
    object: { kind: 'name', ...span, name: 'List' },
    index: lowerType(inner, lower),
  };
}

/** What a declaration says of the type; null for `var`. */
export function annotationOf(type: SyntaxNode | null, lower: Lowering): Expression | null {
  return type === null || type.type === 'implicit_type' ? null : lowerType(type, lower);
}

/** The last name of a type: `List` of `System.Collections.Generic.List<T>?`. */
export function typeName(type: SyntaxNode, lower: Lowering): string {
  switch (type.type) {
    case 'identifier':
      return lower.plainName(type);
    case 'generic_name': {
      const [name] = lower.named(type);
      return name === undefined ? '' : lower.plainName(name);
    }
    case 'qualified_name':
    case 'alias_qualified_name': {
      const last = lower.named(type).at(-1);
      return last === undefined ? '' : typeName(last, lower);
    }
    case 'nullable_type': {
      const [inner] = lower.named(type);
      return inner === undefined ? '' : typeName(inner, lower);
    }
    default:
      return '';
  }
}

/** The type arguments of a type, outermost first: `K` and `V` of `Dictionary<K, V>`. */
export function typeArguments(type: SyntaxNode, lower: Lowering): readonly SyntaxNode[] {
  switch (type.type) {
    case 'generic_name': {
      const list = lower.named(type)[1];
      return list === undefined ? [] : lower.named(list);
    }
    case 'qualified_name':
    case 'alias_qualified_name':
    case 'nullable_type': {
      const last = lower.named(type).at(-1);
      return last === undefined ? [] : typeArguments(last, lower);
    }
    default:
      return [];
  }
}

/** What one item is of a type that is a collection: the type of its items, or of its values. */
export function itemType(type: SyntaxNode | null, lower: Lowering): SyntaxNode | null {
  if (type === null) return null;
  if (type.type === 'array_type') return lower.named(type)[0] ?? null;
  if (type.type === 'nullable_type') return itemType(lower.named(type)[0] ?? null, lower);
  return typeArguments(type, lower).at(-1) ?? null;
}
