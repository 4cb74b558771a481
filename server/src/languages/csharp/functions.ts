import type { FunctionNode } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerBody } from './bodies';
import type { Lowering } from './lowering';
import { lowerParameters } from './parameters';
import { annotationOf } from './types';

/** A function inside of a method, or of the statements of a program. */
export function lowerLocalFunction(node: SyntaxNode, lower: Lowering): FunctionNode {
  return lowerFunction(node, false, lower);
}

/** A method, a local function, an operator. */
export function lowerFunction(node: SyntaxNode, isStatic: boolean, lower: Lowering): FunctionNode {
  const name = node.childForFieldName('name');
  const parameters = node.childForFieldName('parameters');
  const type = node.childForFieldName('returns') ?? node.childForFieldName('type');
  const body = node.childForFieldName('body');
  return {
    name: name === null ? null : lower.name(name),
    parameters: parameters === null ? [] : lowerParameters(parameters, lower),
    body: lowerBody(node, body, type, lower),
    decorators: [],
    returnType: annotationOf(type, lower),
    async: hasModifier(node, 'async', lower),
    generator: false,
    method: false,
    static: isStatic,
    ...lower.span(node),
  };
}

export function hasModifier(node: SyntaxNode, word: string, lower: Lowering): boolean {
  for (const child of node.children) if (child.type === 'modifier' && lower.text(child) === word) return true;
  return false;
}
