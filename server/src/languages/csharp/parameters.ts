import type { Parameter } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { keyedService } from './located-services';
import type { Lowering } from './lowering';
import { lowerTarget } from './targets';
import { annotationOf } from './types';

/** `(string a, int b = 1, params string[] c)`, or the one name of `a => b`. */
export function lowerParameters(list: SyntaxNode, lower: Lowering): readonly Parameter[] {
  if (list.type === 'implicit_parameter' || list.type === 'identifier')
    return [{ target: lowerTarget(list, lower), fallback: null, annotation: null, kind: 'plain' }];
  const parameters = lower.named(list).flatMap((node) => lowerParameter(node, lower));
  const rest = restOf(list, lower);
  return rest === null ? parameters : [...parameters, rest];
}

function lowerParameter(node: SyntaxNode, lower: Lowering): Parameter[] {
  if (node.type !== 'parameter') return [];
  const name = node.childForFieldName('name');
  if (name === null) return [];
  const type = node.childForFieldName('type');
  const fallback = fallbackOf(node, name, type, lower);
  return [
    {
      target: lowerTarget(name, lower),
      fallback: fallback === null ? keyedService(node, type, lower) : lower.expression(fallback, type),
      annotation: annotationOf(type, lower),
      kind: 'plain',
    },
  ];
}

function fallbackOf(
  node: SyntaxNode,
  name: SyntaxNode,
  type: SyntaxNode | null,
  lower: Lowering,
): SyntaxNode | null {
  const last = lower.named(node).at(-1);
  if (last === undefined || last.startIndex <= name.startIndex || last.startIndex === type?.startIndex)
    return null;
  return last;
}

/** `params T[] a` has no node of its own. */
function restOf(list: SyntaxNode, lower: Lowering): Parameter | null {
  const name = list.childForFieldName('name');
  if (name === null) return null;
  const type = list.childForFieldName('type');
  return {
    target: lowerTarget(name, lower),
    fallback: null,
    annotation: annotationOf(type, lower),
    kind: 'rest',
  };
}
