import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { contentsOf, type Lowering, opaque } from './lowering';

/** JSX is opaque; the values of its attributes and its children are found inside. */
export function lowerJsx(node: SyntaxNode, to: Lowering): Expression {
  if (node.type !== 'jsx_expression') return opaque(node, to, jsxContents(node, to));
  return opaque(
    node,
    to,
    contentsOf(node, to).map((inner) => to.expression(inner)),
  );
}

function jsxContents(node: SyntaxNode, to: Lowering): Expression[] {
  const found: Expression[] = [];
  for (const child of node.namedChildren) {
    switch (child.type) {
      case 'jsx_opening_element':
      case 'jsx_attribute':
        found.push(...jsxContents(child, to));
        break;
      case 'jsx_expression':
        found.push(...contentsOf(child, to).map((inner) => to.expression(inner)));
        break;
      case 'jsx_element':
      case 'jsx_self_closing_element':
      case 'ERROR':
        found.push(to.expression(child));
        break;
    }
  }
  return found;
}
