import type { Parameter } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { injectedValue } from './modifiers';
import { typeIn } from './patterns';
import { isType } from './types';

/** Parameters, each with its default, which stands behind it in the list. */
export function lowerParameters(list: SyntaxNode, lower: Lowering): readonly Parameter[] {
  const parameters: Parameter[] = [];
  let modifiers: SyntaxNode | null = null;
  for (const child of lower.named(list)) {
    if (child.type === 'parameter_modifiers') modifiers = child;
    else if (child.type === 'parameter') {
      const isRest = modifiers !== null && /\bvararg\b/.test(lower.text(modifiers));
      const parameter = parameterOf(child, isRest ? 'rest' : 'plain', lower);
      if (parameter !== null) parameters.push({ ...parameter, fallback: injectedValue(modifiers, lower) });
      modifiers = null;
    } else if (parameters.length > 0 && !isType(child)) {
      const last = parameters.pop()!;
      parameters.push({ ...last, fallback: lower.expression(child) });
    }
  }
  return parameters;
}

/** The types of those that take the rest are those of one of them. */
function parameterOf(node: SyntaxNode, kind: Parameter['kind'], lower: Lowering): Parameter | null {
  const name = lower.child(node, 'identifier');
  if (name === null) return null;
  const annotation = kind === 'rest' ? null : typeIn(node, lower);
  return { target: { kind: 'bind', name: lower.name(name) }, fallback: null, annotation, kind };
}
