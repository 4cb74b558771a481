import type { Expression, Lambda } from '../../core/ir/expressions';
import type { FunctionNode, Parameter } from '../../core/ir/statements';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerAnnotation } from './annotations';
import type { Lowering } from './lowering';
import { lowerParameters } from './parameters';
import { readScope } from './scopes';

/** How a function stands in a class: whether calls bind its first parameter, and to what. */
export type Binding = 'none' | 'instance' | 'class' | 'static';

export interface FunctionSurroundings {
  /** The definition with its decorators. */
  readonly span: Span;
  readonly decorators: readonly Expression[];
  readonly binding: Binding;
}

export function lowerFunction(
  node: SyntaxNode,
  { span, decorators, binding }: FunctionSurroundings,
  lower: Lowering,
): FunctionNode {
  const { name, parameters, returnType, body } = partsOf(node, lower);
  const method = binding === 'instance' || binding === 'class';
  const signature = lowerParameters(parameters, method, lower);
  const scope = readScope(body, lower);
  return {
    name: name === null ? null : lower.name(name),
    parameters: signature.parameters,
    body:
      body === null
        ? lower.unseen(node)
        : lower.nestedDefinition<FunctionNode['body']>(
            () => lower.block(body, innerReceiver(signature.receiver, signature.parameters, lower)),
            () => lower.unseen(body),
          ),
    decorators,
    returnType: returnType === null ? null : lowerAnnotation(returnType, lower),
    async: lower.slice(node.startIndex, node.startIndex + 5) === 'async',
    generator: scope.yields,
    method,
    static: binding === 'class' || binding === 'static',
    // Last: an object that begins as a copy of another one and grows takes many times as long to make.
    ...span,
    ...(scope.outerNames.length > 0 ? { outerNames: scope.outerNames } : {}),
  };
}

interface FunctionParts {
  name: SyntaxNode | null;
  parameters: SyntaxNode | null;
  returnType: SyntaxNode | null;
  body: SyntaxNode | null;
}

function partsOf(node: SyntaxNode, lower: Lowering): FunctionParts {
  const parts: FunctionParts = { name: null, parameters: null, returnType: null, body: null };
  for (const child of lower.named(node)) {
    const type = child.type;
    if (type === 'identifier') parts.name ??= child;
    else if (type === 'parameters') parts.parameters = child;
    else if (type === 'type') parts.returnType = child;
    else if (type === 'block') parts.body = child;
  }
  return parts;
}

export function lowerLambda(node: SyntaxNode, lower: Lowering): Lambda {
  let list: SyntaxNode | null = null;
  let value: SyntaxNode | null = null;
  for (const child of lower.named(node)) {
    if (child.type === 'lambda_parameters') list = child;
    else value = child;
  }
  const { parameters } = lowerParameters(list, false, lower);
  const inner = lower.withReceiver(innerReceiver(null, parameters, lower));
  const fn: FunctionNode = {
    name: null,
    parameters,
    body: value === null ? lower.unseen(node) : inner.expression(value),
    decorators: [],
    returnType: null,
    async: false,
    generator: false,
    method: false,
    static: false,
    ...lower.span(node),
  };
  return { kind: 'lambda', ...lower.span(node), fn };
}

/** Functions inside a method see its receiver, unless a parameter of theirs takes the name. */
function innerReceiver(own: string | null, parameters: readonly Parameter[], lower: Lowering): string | null {
  if (own !== null) return own;
  const hidden = parameters.some(
    ({ target }) => target.kind === 'bind' && target.name.name === lower.receiver,
  );
  return hidden ? null : lower.receiver;
}
