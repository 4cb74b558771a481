import type { Parameter } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerAnnotation } from './annotations';
import type { Lowering } from './lowering';
import { lowerTarget } from './targets';

export interface Signature {
  /** Without the receiver. */
  readonly parameters: readonly Parameter[];
  /** What a method calls its receiver; null when it has none, or takes it with `*args`. */
  readonly receiver: string | null;
}

/** `hasReceiver`: the first parameter is the receiver of a method. */
export function lowerParameters(list: SyntaxNode | null, hasReceiver: boolean, lower: Lowering): Signature {
  const parameters: Parameter[] = [];
  let receiver: string | null = null;
  let keywordOnly = false;
  for (const child of list === null ? [] : lower.named(list)) {
    const type = child.type;
    if (type === 'keyword_separator') keywordOnly = true;
    if (type === 'keyword_separator' || type === 'positional_separator') continue;
    const parameter = lowerParameter(child, type, keywordOnly, lower);
    if (parameter === null) continue;
    if (parameter.kind === 'rest') keywordOnly = true;
    if (hasReceiver && receiver === null && parameters.length === 0 && isPlainName(parameter))
      receiver = parameter.target.name.name;
    else parameters.push(parameter);
  }
  return { parameters, receiver };
}

type PlainName = Parameter & { readonly target: { readonly kind: 'bind' } };

function isPlainName(parameter: Parameter): parameter is PlainName {
  return parameter.kind === 'plain' && parameter.target.kind === 'bind';
}

function lowerParameter(
  node: SyntaxNode,
  type: string,
  keywordOnly: boolean,
  lower: Lowering,
): Parameter | null {
  if (type === 'identifier' || type.endsWith('_pattern'))
    return named(node, type, keywordOnly, null, null, lower);
  const [target, ...others] = lower.named(node);
  if (target === undefined) return null;
  let annotation: SyntaxNode | null = null;
  let fallback: SyntaxNode | null = null;
  for (const other of others) {
    if (type !== 'default_parameter' && other.type === 'type') annotation = other;
    else fallback = other;
  }
  return named(target, target.type, keywordOnly, annotation, fallback, lower);
}

function named(
  node: SyntaxNode,
  type: string,
  keywordOnly: boolean,
  annotation: SyntaxNode | null,
  fallback: SyntaxNode | null,
  lower: Lowering,
): Parameter {
  const target = lowerTarget(node, lower);
  return {
    target: target.kind === 'rest' ? target.target : target,
    fallback: fallback === null ? null : lower.expression(fallback),
    annotation: annotation === null ? null : lowerAnnotation(annotation, lower),
    kind: kindOf(type, keywordOnly),
  };
}

function kindOf(type: string, keywordOnly: boolean): Parameter['kind'] {
  if (type === 'list_splat_pattern') return 'rest';
  if (type === 'dictionary_splat_pattern') return 'keywords';
  return keywordOnly ? 'keyword-only' : 'plain';
}
