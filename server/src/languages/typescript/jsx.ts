import type { Expression, ObjectEntry } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { at, contentsOf, keyOf, type Lowering, opaque } from './lowering';
import { lowerString } from './strings';

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
  if (node.namedChildren.some(isNumbered)) return [lowerAttributes(node, to)];
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

/** Whether an attribute is a number: `price={3}`. */
function isNumbered(node: SyntaxNode): boolean {
  if (node.type !== 'jsx_attribute') return false;
  return node.namedChildren.at(-1)?.namedChildren[0]?.type === 'number';
}

/** Attributes with numbers among them are an object, so that each is known with its name and what stands beside it. */
function lowerAttributes(node: SyntaxNode, to: Lowering): Expression {
  const entries: ObjectEntry[] = [];
  for (const child of node.namedChildren) {
    const [name, given] = child.type === 'jsx_attribute' ? child.namedChildren : [];
    if (!name) {
      if (child.type === 'jsx_expression')
        for (const value of valuesIn(child, to)) entries.push({ key: null, value });
    } else if (given?.type === 'string')
      entries.push({ key: keyOf(name, to), value: lowerString(given, to) });
    else if (given) for (const value of valuesIn(given, to)) entries.push({ key: keyOf(name, to), value });
  }
  return { kind: 'object', ...at(node, to), entries };
}

function valuesIn(node: SyntaxNode, to: Lowering): readonly Expression[] {
  if (node.type !== 'jsx_expression') return [to.expression(node)];
  return contentsOf(node, to).map((inner) => to.expression(inner));
}
