import type { Expression } from '../../core/ir/expressions';
import type { Return, Statement, Switch, Try } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** More branches than this are taken as statements one after another. */
const MAX_BRANCHES = 100;

interface Branch {
  readonly start: number;
  readonly test: SyntaxNode | null;
  readonly body: SyntaxNode | null;
}

/** `elseif` branches are written in a row and mean nested ones. */
export function lowerIf(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const branches: Branch[] = [branchOf(node)];
  let otherwise: SyntaxNode | null = null;
  for (const child of node.childrenForFieldName('alternative')) {
    if (child.type === 'else_if_clause') branches.push(branchOf(child));
    else otherwise = child.childForFieldName('body');
  }
  return lowerBranches(branches, 0, otherwise, node.endIndex, lower);
}

function branchOf(node: SyntaxNode): Branch {
  return {
    start: node.startIndex,
    test: node.childForFieldName('condition'),
    body: node.childForFieldName('body'),
  };
}

/** A block, or the one statement that stands for it. */
export function bodyOf(node: SyntaxNode | null, lower: Lowering): readonly Statement[] {
  if (node === null) return [];
  const type = node.type;
  return type === 'compound_statement' || type === 'colon_block'
    ? lower.statementsIn(node)
    : lower.statement(node);
}

function lowerBranches(
  branches: readonly Branch[],
  index: number,
  last: SyntaxNode | null,
  end: number,
  lower: Lowering,
): readonly Statement[] {
  const branch = branches[index];
  if (branch === undefined) return bodyOf(last, lower);
  if (index === MAX_BRANCHES)
    return [...branches.slice(index).map(({ body }) => body), last].flatMap((body) => bodyOf(body, lower));
  const { start, test, body } = branch;
  return lower.nested<readonly Statement[]>(
    () => [
      {
        kind: 'if',
        ...lower.spanOf(start, end),
        test: test === null ? nothing(start, lower) : lower.expression(test),
        // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
        then: bodyOf(body, lower),
        otherwise: lowerBranches(branches, index + 1, last, end, lower),
      },
    ],
    () => [],
  );
}

function nothing(at: number, lower: Lowering): Expression {
  return { kind: 'opaque', ...lower.spanOf(at, at), children: [] };
}

/** Cases without a body share that of the next one. */
export function lowerSwitch(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const subject = node.childForFieldName('condition');
  const block = node.childForFieldName('body');
  if (subject === null || block === null) return bodyOf(block, lower);
  const cases: Switch['cases'][number][] = [];
  let tests: Expression[] = [];
  let isDefault = false;
  for (const clause of lower.named(block)) {
    const value = clause.childForFieldName('value');
    if (value !== null) tests.push(lower.expression(value));
    else isDefault ||= clause.type === 'default_statement';
    const statements = lower.parts(clause).filter(({ startIndex }) => startIndex !== value?.startIndex);
    if (statements.length === 0) continue;
    const body = statements.flatMap((statement) => lower.statement(statement));
    cases.push({ tests: isDefault ? [] : tests, body });
    tests = [];
    isDefault = false;
  }
  return [
    { kind: 'switch', ...lower.span(node), subject: lower.expression(subject), cases, takesBreak: true },
  ];
}

export function lowerTry(node: SyntaxNode, lower: Lowering): Try {
  const handlers: (readonly Statement[])[] = [];
  let finalizer: readonly Statement[] = [];
  for (const child of lower.named(node)) {
    const type = child.type;
    if (type === 'catch_clause') handlers.push(lowerHandler(child, lower));
    else if (type === 'finally_clause') finalizer = bodyOf(child.childForFieldName('body'), lower);
  }
  return {
    kind: 'try',
    ...lower.span(node),
    body: bodyOf(node.childForFieldName('body'), lower),
    handlers,
    finalizer,
  };
}

/** `catch (A $e)` binds `$e` to something that is not known. */
function lowerHandler(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const name = node.childForFieldName('name');
  const statements = bodyOf(node.childForFieldName('body'), lower);
  if (name === null) return statements;
  const binding: Statement = {
    kind: 'assign',
    ...lower.span(name),
    target: { kind: 'bind', name: lower.name(name) },
    operator: '=',
    value: lower.unseen(name),
    annotation: null,
    declares: false,
  };
  return [binding, ...statements];
}

/** `return a`, `throw a`, `exit(a)`. */
export function lowerReturn(node: SyntaxNode, throws: boolean, lower: Lowering): Return {
  const [value] = lower.named(node);
  return {
    kind: 'return',
    ...lower.span(node),
    value: value === undefined ? null : lower.expression(value),
    throws,
  };
}
