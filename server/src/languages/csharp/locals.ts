import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { declarationsOf } from './declared-names';
import type { Lowering } from './lowering';
import { lowerTarget } from './targets';
import { annotationOf } from './types';

/** `var a = b, c = d;`, `using var a = b;`, `const string A = "b";`: a statement for each name. */
export function lowerLocal(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const declaration = lower.named(node).find(({ type }) => type === 'variable_declaration');
  return declaration === undefined ? [] : lowerVariables(declaration, lower);
}

export function lowerVariables(declaration: SyntaxNode, lower: Lowering): readonly Statement[] {
  const type = declaration.childForFieldName('type');
  return lower
    .named(declaration)
    .filter((child) => child.type === 'variable_declarator')
    .flatMap((declarator) => lowerVariable(declarator, type, lower));
}

function lowerVariable(
  declarator: SyntaxNode,
  type: SyntaxNode | null,
  lower: Lowering,
): readonly Statement[] {
  const [name, value] = variableParts(declarator, lower);
  if (name === undefined) return [];
  return [
    ...(value === undefined ? [] : declarationsOf(value, lower)),
    {
      kind: 'assign',
      ...lower.spanOf(type?.startIndex ?? declarator.startIndex, declarator.endIndex),
      target: lowerTarget(name, lower),
      operator: '=',
      value: value === undefined ? null : lower.expression(value, type),
      annotation: annotationOf(type, lower),
      declares: true,
    },
  ];
}

/** The name of a declared variable, and its value where there is one. */
export function variableParts(
  declarator: SyntaxNode,
  lower: Lowering,
): readonly [SyntaxNode | undefined, SyntaxNode | undefined] {
  const [name, ...others] = lower.named(declarator);
  const value = others.filter(({ type }) => type !== 'bracketed_argument_list').at(-1);
  return [name, value];
}
