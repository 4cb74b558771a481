import type { Statement, Try, With } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { nestedWith } from '../wire/nested-with';
import { declaration } from './assignments';
import type { Lowering } from './lowering';

export function lowerTry(node: SyntaxNode, lower: Lowering): Try {
  const parts = lower.named(node);
  const finalizer = parts.find(({ type }) => type === 'finally_clause');
  return {
    kind: 'try',
    ...lower.span(node),
    body: lower.body(node.childForFieldName('body')),
    handlers: parts.filter(({ type }) => type === 'catch_clause').map((each) => lowerHandler(each, lower)),
    finalizer: finalizer === undefined ? [] : lower.body(blockIn(finalizer, lower)),
  };
}

/** What is caught is not known. */
function lowerHandler(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const parameter = lower.named(node).find(({ type }) => type === 'catch_formal_parameter');
  const name = parameter?.childForFieldName('name');
  const body = lower.body(node.childForFieldName('body'));
  if (parameter === undefined || !name) return body;
  return [declaration(parameter, name, null, lower.unseen(parameter), lower), ...body];
}

function blockIn(node: SyntaxNode, lower: Lowering): SyntaxNode | null {
  return lower.named(node).find(({ type }) => type === 'block') ?? null;
}

/** `try (A a = b) { ... } catch ...`. */
export function lowerTryWith(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const whole = lowerTry(node, lower);
  const resources = node.childForFieldName('resources');
  const items = resources === null ? [] : lower.named(resources).map((each) => lowerResource(each, lower));
  const opened = nestedWith(items, whole.body, lower.span(node));
  const isPlain = whole.handlers.length === 0 && whole.finalizer.length === 0;
  return isPlain ? [opened] : [{ ...whole, body: [opened] }];
}

function lowerResource(node: SyntaxNode, lower: Lowering): With['items'][number] {
  const name = node.childForFieldName('name');
  const value = node.childForFieldName('value') ?? lower.named(node)[0];
  return {
    value: lower.expressionOr(value, node),
    target: name === null ? null : { kind: 'bind', name: lower.name(name) },
  };
}
