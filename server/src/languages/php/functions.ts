import type { FunctionNode } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { assignPromoted, lowerParameters, promotedIn } from './parameters';
import { readScope } from './scopes';
import { lowerType } from './types';

/** A function or method. */
export function lowerFunction(node: SyntaxNode, lower: Lowering): FunctionNode {
  const name = node.childForFieldName('name');
  const list = node.childForFieldName('parameters');
  const body = node.childForFieldName('body');
  const scope = readScope(body, lower);
  const promoted = promotedIn(list, lower);
  return {
    name: name === null ? null : lower.name(name),
    parameters: lowerParameters(list, lower),
    body:
      body === null
        ? lower.unseen(node)
        : lower.nestedDefinition<FunctionNode['body']>(
            () => (promoted.length === 0 ? lower.block(body) : lowerConstructor(node, lower)),
            () => lower.unseen(body),
          ),
    decorators: [],
    returnType: lowerType(node.childForFieldName('return_type'), lower),
    async: false,
    generator: scope.yields,
    method: false,
    static: isStatic(node),
    ...lower.span(node),
    ...(scope.outerNames.length > 0 ? { outerNames: scope.outerNames } : {}),
  };
}

/** The block of a constructor with promoted parameters begins with their assignments. */
function lowerConstructor(node: SyntaxNode, lower: Lowering) {
  return lower.block(node, (whole, inside) => [
    ...promotedIn(whole.childForFieldName('parameters'), inside).flatMap((each) =>
      assignPromoted(each, inside),
    ),
    ...inside.statementsIn(whole.childForFieldName('body')),
  ]);
}

function isStatic(node: SyntaxNode): boolean {
  return node.namedChildren.some(({ type }) => type === 'static_modifier');
}

/** `function () use ($a) { ... }`, `fn () => ...`. What `use` takes by reference is changed outside. */
export function lowerClosure(node: SyntaxNode, lower: Lowering): FunctionNode {
  const body = node.childForFieldName('body');
  const scope = readScope(body, lower);
  const outerNames = [...scope.outerNames, ...referencedNames(node, lower)];
  return {
    name: null,
    parameters: lowerParameters(node.childForFieldName('parameters'), lower),
    body: lowerClosureBody(node, body, lower),
    decorators: [],
    returnType: lowerType(node.childForFieldName('return_type'), lower),
    async: false,
    generator: scope.yields,
    method: false,
    static: false,
    ...lower.span(node),
    ...(outerNames.length > 0 ? { outerNames } : {}),
  };
}

function lowerClosureBody(node: SyntaxNode, body: SyntaxNode | null, lower: Lowering): FunctionNode['body'] {
  if (body === null) return lower.unseen(node);
  if (body.type !== 'compound_statement') return lower.expression(body);
  return lower.nestedDefinition<FunctionNode['body']>(
    () => lower.block(body),
    () => lower.unseen(body),
  );
}

function referencedNames(node: SyntaxNode, lower: Lowering): readonly string[] {
  const clause = node.namedChildren.find(({ type }) => type === 'anonymous_function_use_clause');
  if (clause === undefined) return [];
  return lower
    .named(clause)
    .filter(({ type }) => type === 'by_ref')
    .flatMap((each) => lower.named(each).map((name) => lower.text(name)));
}
