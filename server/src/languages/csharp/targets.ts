import type { Pattern } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** What an assignment, a declaration or a loop binds: `a`, `(a, var b)`, `a.b`, `a[0]`. */
export function lowerTarget(node: SyntaxNode, lower: Lowering): Pattern {
  switch (node.type) {
    case 'identifier':
    case 'implicit_parameter':
      return lower.text(node) === '' || lower.isOwn(lower.plainName(node))
        ? placeOf(node, lower)
        : { kind: 'bind', name: lower.name(node) };
    case 'declaration_expression': {
      const name = node.childForFieldName('name');
      return name === null ? placeOf(node, lower) : lowerTarget(name, lower);
    }
    case 'tuple_pattern':
    case 'parenthesized_variable_designation':
      return { kind: 'unpack-list', items: lower.named(node).map((item) => itemTarget(item, lower)) };
    case 'tuple_expression':
      return {
        kind: 'unpack-list',
        items: lower.named(node).map((item) => {
          const inner = item.type === 'argument' ? lower.named(item).at(-1) : item;
          return inner === undefined ? null : itemTarget(inner, lower);
        }),
      };
    default:
      return placeOf(node, lower);
  }
}

function itemTarget(node: SyntaxNode, lower: Lowering): Pattern | null {
  return node.type === 'discard' || lower.text(node) === '_' ? null : lowerTarget(node, lower);
}

function placeOf(node: SyntaxNode, lower: Lowering): Pattern {
  return { kind: 'place', place: lower.expression(node) };
}
