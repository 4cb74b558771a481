import type { Lambda } from '../../core/ir/expressions';
import type { FunctionNode } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import { lowerBody } from './bodies';
import type { Lowering } from './lowering';
import { lowerParameters } from './parameters';

/** `a => b`, `async (a, b) => { ... }`, `delegate (int a) { ... }`. */
export function lowerLambda(node: SyntaxNode, lower: Lowering): Lambda {
  const parameters = node.childForFieldName('parameters');
  const last = lower.named(node).at(-1);
  const isBody = last !== undefined && last.startIndex !== parameters?.startIndex;
  const body = node.childForFieldName('body') ?? (isBody ? last : null);
  const taken = parameters === null ? [] : lowerParameters(parameters, lower);
  const fn: FunctionNode = {
    ...plainFunction(lower.span(node), taken, lowerBody(node, body, null, lower)),
    async: node.children.some((child) => child.type === 'modifier' && lower.text(child) === 'async'),
  };
  return { kind: 'lambda', ...lower.span(node), fn };
}
