import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** A type as the expression it is: a name, a member, or for type arguments an index. Null for those of no use. */
export function lowerType(node: SyntaxNode | null, lower: Lowering): Expression | null {
  if (node === null) return null;
  return lower.nested(
    () => typeOf(node, lower),
    () => null,
  );
}

function typeOf(node: SyntaxNode, lower: Lowering): Expression | null {
  switch (node.type) {
    case 'type_identifier':
    case 'identifier':
      return namedType(node, lower);
    case 'scoped_type_identifier':
    case 'scoped_identifier':
      return lowerScoped(node, lower);
    case 'generic_type':
      return lowerGeneric(node, lower);
    case 'annotated_type':
      return lowerType(lower.named(node).at(-1) ?? null, lower);
    case 'array_type':
      return lowerArray(node, lower);
    default:
      return null;
  }
}

/** `var` says nothing of the type. */
function namedType(node: SyntaxNode, lower: Lowering): Expression | null {
  const name = lower.name(node);
  return name.name === 'var' || name.name === '' ? null : name;
}

/** `com.acme.Client`, `Outer.Inner`. */
function lowerScoped(node: SyntaxNode, lower: Lowering): Expression | null {
  const names = lower.named(node).filter((child) => !/annotation$/.test(child.type));
  const property = names.at(-1);
  const object = lowerType(names.length > 1 ? (names[0] ?? null) : null, lower);
  if (object === null || property === undefined) return null;
  return { kind: 'member', ...lower.span(node), object, property: lower.name(property) };
}

function lowerGeneric(node: SyntaxNode, lower: Lowering): Expression | null {
  const [generic, list] = lower.named(node);
  const object = lowerType(generic ?? null, lower);
  if (object === null || list === undefined) return object;
  const items = lower.named(list).flatMap((item) => lowerType(item, lower) ?? []);
  const [first] = items;
  if (first === undefined) return object;
  const index: Expression = items.length === 1 ? first : { kind: 'list', ...lower.span(list), items };
  return { kind: 'index', ...lower.span(node), object, index };
}

/** `T[]` is a list of them. */
function lowerArray(node: SyntaxNode, lower: Lowering): Expression | null {
  const index = lowerType(node.childForFieldName('element'), lower);
  if (index === null) return null;
  const span = lower.span(node);
  return { kind: 'index', ...span, object: { kind: 'name', ...span, name: 'List' }, index };
}
