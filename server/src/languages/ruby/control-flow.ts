import type { Expression } from '../../core/ir/expressions';
import type { Loop, Return, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { lowerTarget } from './targets';

const BRANCHING: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'case',
  'case_match',
  'begin',
  'parenthesized_statements',
]);

/** Whether a node is a statement whose last value is meant where an expression stands. */
export function isBranching(type: string): boolean {
  return BRANCHING.has(type);
}

/** More branches than this are taken as statements one after another. */
const MAX_BRANCHES = 100;

/** `if`, `elsif` and `unless`. */
export function lowerIf(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  return lowerBranch(node, type === 'unless', MAX_BRANCHES, lower);
}

function lowerBranch(
  node: SyntaxNode,
  negated: boolean,
  left: number,
  lower: Lowering,
): readonly Statement[] {
  const condition = node.childForFieldName('condition');
  const body = lower.statementsIn(node.childForFieldName('consequence'));
  const other = node.childForFieldName('alternative');
  const otherwise = lower.nested<readonly Statement[]>(
    () => lowerAlternative(other, left, lower),
    () => [],
  );
  if (left === 0) return [...body, ...otherwise];
  const test = condition === null ? nothing(node.startIndex, lower) : lower.expression(condition);
  return [branch(node, test, negated ? otherwise : body, negated ? body : otherwise, lower)];
}

function lowerAlternative(node: SyntaxNode | null, left: number, lower: Lowering): readonly Statement[] {
  if (node === null) return [];
  return node.type === 'elsif'
    ? lowerBranch(node, false, Math.max(0, left - 1), lower)
    : lower.statementsIn(node);
}

function branch(
  node: SyntaxNode,
  test: Expression,
  body: readonly Statement[],
  otherwise: readonly Statement[],
  lower: Lowering,
): Statement {
  // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
  return { kind: 'if', ...lower.span(node), test, then: body, otherwise };
}

/** `statement if test`, `statement unless test`. */
export function lowerIfModifier(node: SyntaxNode, negated: boolean, lower: Lowering): readonly Statement[] {
  const [body, condition] = lower.named(node);
  if (body === undefined || condition === undefined) return lower.statementsIn(node);
  const statements = lower.statement(body);
  const test = lower.expression(condition);
  return [branch(node, test, negated ? [] : statements, negated ? statements : [], lower)];
}

/** `while`, `until`, and both behind a statement. */
export function lowerWhile(node: SyntaxNode, lower: Lowering): Loop {
  const condition = node.childForFieldName('condition');
  const body = node.childForFieldName('body');
  const isList = body?.type === 'do';
  return {
    kind: 'loop',
    ...lower.span(node),
    target: null,
    iterable: null,
    counter: null,
    header: condition === null ? [] : [lower.expression(condition)],
    body: body === null ? [] : isList ? lower.statementsIn(body) : lower.statement(body),
  };
}

/** `for a in b do ... end`. */
export function lowerFor(node: SyntaxNode, lower: Lowering): Loop {
  const pattern = node.childForFieldName('pattern');
  const [value = null] = lower.named(node.childForFieldName('value') ?? node);
  return {
    kind: 'loop',
    ...lower.span(node),
    target: pattern === null ? null : lowerTarget(pattern, lower),
    iterable: value === null ? null : lower.expression(value),
    counter: null,
    header: [],
    body: lower.statementsIn(node.childForFieldName('body')),
  };
}

/** `begin ... rescue ... else ... ensure ... end`, and a body with such clauses. */
export function lowerBody(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const clauses: SyntaxNode[] = [];
  const plain: SyntaxNode[] = [];
  for (const child of lower.parts(node)) (CLAUSES.has(child.type) ? clauses : plain).push(child);
  const body = lower.statementsOf(node, plain);
  if (clauses.length === 0) return body;
  const handlers: (readonly Statement[])[] = [];
  let finalizer: readonly Statement[] = [];
  for (const clause of clauses) {
    const type = clause.type;
    if (type === 'rescue') handlers.push(lowerRescue(clause, lower));
    else if (type === 'ensure') finalizer = lower.statementsIn(clause);
    else body.push(...lower.statementsIn(clause));
  }
  return [{ kind: 'try', ...lower.span(node), body, handlers, finalizer }];
}

const CLAUSES: ReadonlySet<string> = new Set(['rescue', 'else', 'ensure']);

/** `rescue E => e` binds `e` to something that is not known. */
function lowerRescue(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const statements = lower.statementsIn(node.childForFieldName('body'));
  const variable = node.childForFieldName('variable');
  if (variable === null) return statements;
  const binding: Statement = {
    kind: 'assign',
    ...lower.span(variable),
    target: lowerTarget(variable, lower),
    operator: '=',
    value: lower.unseen(variable),
    annotation: null,
    declares: false,
  };
  return [binding, ...statements];
}

/** `statement rescue other`. */
export function lowerRescueModifier(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [body, handler] = lower.named(node);
  if (body === undefined) return [];
  const handlers = handler === undefined ? [[]] : [lower.statement(handler)];
  return [{ kind: 'try', ...lower.span(node), body: lower.statement(body), handlers, finalizer: [] }];
}

/** `return a, b`. */
export function lowerReturn(node: SyntaxNode, lower: Lowering): Return {
  const [list] = lower.named(node);
  const values = list === undefined ? [] : lower.named(list);
  const [first, second] = values;
  const value =
    first === undefined || list === undefined
      ? null
      : second === undefined
        ? lower.expression(first)
        : { kind: 'list' as const, ...lower.span(list), items: values.map((each) => lower.expression(each)) };
  return { kind: 'return', ...lower.span(node), value, throws: false };
}

export function nothing(at: number, lower: Lowering): Expression {
  return { kind: 'opaque', ...lower.spanOf(at, at), children: [] };
}
