import type { Statement, Try, With } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { declarationsOf } from './declared-names';
import { lowerVariables } from './locals';
import type { Lowering } from './lowering';
import { annotationOf } from './types';

/** The statements of a body: those in its braces, or the single one. */
export function bodyOf(node: SyntaxNode | null, lower: Lowering): readonly Statement[] {
  if (node === null) return [];
  return node.type === 'block' ? lower.statementsIn(node) : lower.statement(node);
}

/** What the test declares is seen behind the statement too. */
export function lowerIf(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const condition = node.childForFieldName('condition');
  return [
    ...(condition === null ? [] : declarationsOf(condition, lower)),
    {
      kind: 'if',
      ...lower.span(node),
      test: condition === null ? lower.unseen(node) : lower.expression(condition),
      // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
      then: bodyOf(node.childForFieldName('consequence'), lower),
      otherwise: bodyOf(node.childForFieldName('alternative'), lower),
    },
  ];
}

export function lowerTry(node: SyntaxNode, lower: Lowering): Try {
  const handlers: (readonly Statement[])[] = [];
  let finalizer: readonly Statement[] = [];
  for (const child of lower.named(node)) {
    if (child.type === 'catch_clause') handlers.push(handlerOf(child, lower));
    else if (child.type === 'finally_clause')
      finalizer = lower.statementsIn(lower.named(child).at(-1) ?? null);
  }
  const body = lower.statementsIn(node.childForFieldName('body'));
  return { kind: 'try', ...lower.span(node), body, handlers, finalizer };
}

/** `catch (E e)` binds `e` to something that is not known. */
function handlerOf(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const statements = lower.statementsIn(node.childForFieldName('body'));
  const caught = lower.named(node).find(({ type }) => type === 'catch_declaration');
  const name = caught?.childForFieldName('name');
  if (caught === undefined || !name) return statements;
  const binding: Statement = {
    kind: 'assign',
    ...lower.span(caught),
    target: { kind: 'bind', name: lower.name(name) },
    operator: '=',
    value: lower.unseen(caught),
    annotation: annotationOf(caught.childForFieldName('type'), lower),
    declares: true,
  };
  return [binding, ...statements];
}

/** `using (var a = b) { ... }`. */
export function lowerUsingStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const body = node.childForFieldName('body');
  const declaration = lower.named(node).find(({ type }) => type === 'variable_declaration');
  if (declaration !== undefined) {
    const statements = [...lowerVariables(declaration, lower), ...bodyOf(body, lower)];
    return [{ kind: 'block', ...lower.span(node), statements }];
  }
  const [value] = lower.named(node);
  const items: With['items'] =
    value === undefined || value.startIndex === body?.startIndex
      ? []
      : [{ value: lower.expression(value), target: null }];
  return [{ kind: 'with', ...lower.span(node), items, body: bodyOf(body, lower) }];
}

/** `this` is a word of the grammar and no node that has a name. */
export function ownInstance(node: SyntaxNode): SyntaxNode | undefined {
  return node.children.find(({ type }) => type === 'this');
}

/** `return a;`, `throw a;`. */
export function lowerReturn(node: SyntaxNode, throws: boolean, lower: Lowering): readonly Statement[] {
  const value = lower.named(node)[0] ?? ownInstance(node);
  return [
    ...(value === undefined ? [] : declarationsOf(value, lower)),
    {
      kind: 'return',
      ...lower.span(node),
      value: value === undefined ? null : lower.expression(value),
      throws,
    },
  ];
}
