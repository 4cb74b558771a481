import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { at, contentsOf, type Lowering, nameOf, opaque } from './lowering';

export function lowerType(node: SyntaxNode, to: Lowering): Expression {
  switch (node.type) {
    case 'type_identifier':
    case 'identifier':
      return nameOf(node, to);
    case 'nested_type_identifier':
    case 'nested_identifier':
      return lowerQualified(node, to);
    case 'generic_type':
      return lowerGeneric(node, to);
    case 'type_annotation':
    case 'parenthesized_type':
    case 'readonly_type': {
      const [inner] = contentsOf(node, to);
      return inner ? to.type(inner) : opaque(node, to);
    }
    case 'literal_type': {
      const [inner] = contentsOf(node, to);
      return inner ? to.expression(inner) : opaque(node, to);
    }
    case 'undefined':
    case 'null':
      return { kind: 'null', ...at(node, to) };
    case 'union_type':
      return lowerUnion(node, to);
    case 'object_type':
      return { kind: 'class-expression', ...at(node, to), node: to.classNode(node, []) };
    default:
      return opaque(node, to);
  }
}

function lowerQualified(node: SyntaxNode, to: Lowering): Expression {
  const [object, property] = contentsOf(node, to);
  if (!object || !property) return opaque(node, to);
  return { kind: 'member', ...at(node, to), object: to.type(object), property: nameOf(property, to) };
}

/** `Promise<T>` is an index by its argument; several arguments are a list. */
function lowerGeneric(node: SyntaxNode, to: Lowering): Expression {
  const [name, list] = contentsOf(node, to);
  if (!name || !list) return opaque(node, to);
  const args = contentsOf(list, to).map((child) => to.type(child));
  const index: Expression = args.length === 1 ? args[0]! : { kind: 'list', ...at(list, to), items: args };
  return { kind: 'index', ...at(node, to), object: to.type(name), index };
}

function lowerUnion(node: SyntaxNode, to: Lowering): Expression {
  const [left, right] = contentsOf(node, to);
  if (!left) return opaque(node, to);
  if (!right) return to.type(left);
  return { kind: 'binary', ...at(node, to), operator: '|', left: to.type(left), right: to.type(right) };
}
