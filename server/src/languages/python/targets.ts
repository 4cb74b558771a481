import type { Pattern } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** What stands left of `=`, after `for`, `as` or `with ... as`, or as a parameter. */
export function lowerTarget(node: SyntaxNode, lower: Lowering): Pattern {
  const type = node.type;
  switch (type) {
    case 'identifier':
      return { kind: 'bind', name: lower.name(node) };
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'expression_list':
    case 'tuple':
    case 'list':
      return lowerUnpacking(node, lower);
    case 'parenthesized_expression':
    case 'as_pattern_target':
      return lowerOnly(node, lower);
    case 'list_splat_pattern':
    case 'list_splat':
    case 'dictionary_splat_pattern':
      return { kind: 'rest', target: lowerOnly(node, lower) };
    default:
      return { kind: 'place', place: lower.expression(node, type) };
  }
}

function lowerUnpacking(node: SyntaxNode, lower: Lowering): Pattern {
  return lower.nested<Pattern>(
    () => ({ kind: 'unpack-list', items: lower.named(node).map((item) => lowerTarget(item, lower)) }),
    () => ({ kind: 'place', place: lower.unseen(node) }),
  );
}

function lowerOnly(node: SyntaxNode, lower: Lowering): Pattern {
  const [inner] = lower.named(node);
  return lower.nested<Pattern>(
    () => (inner ? lowerTarget(inner, lower) : { kind: 'place', place: lower.opaque(node) }),
    () => ({ kind: 'place', place: lower.unseen(node) }),
  );
}
