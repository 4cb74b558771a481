import { breaking } from '../../core/evaluate/leaving';
import type { Expression } from '../../core/ir/expressions';
import type { Loop, Return, Statement, Try, With } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { nestedWith } from '../wire/nested-with';
import { lowerTuple } from './collections';
import type { Lowering } from './lowering';
import { lowerTarget } from './targets';

/** More branches than this are taken as statements one after another. */
const MAX_BRANCHES = 100;

interface Branch {
  readonly start: number;
  readonly test: SyntaxNode | null;
  readonly body: SyntaxNode | null;
}

/** `elif` branches are written in a row and mean nested ones. */
export function lowerIf(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const parts: SyntaxNode[] = [];
  const branches: Branch[] = [];
  let otherwise: SyntaxNode | null = null;
  for (const child of lower.named(node)) {
    const type = child.type;
    if (type === 'elif_clause') branches.push(branchOf(child, lower.named(child)));
    else if (type === 'else_clause') otherwise = blockOf(child, lower);
    else parts.push(child);
  }
  return lowerBranches([branchOf(node, parts), ...branches], 0, otherwise, node.endIndex, lower);
}

function branchOf(node: SyntaxNode, parts: readonly SyntaxNode[]): Branch {
  const body = bodyAmong(parts);
  const [test = null] = parts;
  return { start: node.startIndex, test: test === body ? null : test, body };
}

function lowerBranches(
  branches: readonly Branch[],
  index: number,
  last: SyntaxNode | null,
  end: number,
  lower: Lowering,
): readonly Statement[] {
  const branch = branches[index];
  if (branch === undefined) return lower.statementsIn(last);
  if (index === MAX_BRANCHES)
    return [...branches.slice(index).map(({ body }) => body), last].flatMap((body) =>
      lower.statementsIn(body),
    );
  const { start, test, body } = branch;
  return lower.nested<readonly Statement[]>(
    () => [
      {
        kind: 'if',
        ...lower.spanOf(start, end),
        test: test === null ? nothing(start, lower) : lower.expression(test),
        // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
        then: lower.statementsIn(body),
        otherwise: lowerBranches(branches, index + 1, last, end, lower),
      },
    ],
    () => [],
  );
}

function nothing(at: number, lower: Lowering): Expression {
  return { kind: 'opaque', ...lower.spanOf(at, at), children: [] };
}

function bodyAmong(parts: readonly SyntaxNode[]): SyntaxNode | null {
  return parts.find((part) => part.type === 'block') ?? null;
}

function blockOf(node: SyntaxNode, lower: Lowering): SyntaxNode | null {
  return bodyAmong(lower.named(node));
}

interface LoopParts {
  readonly header: readonly SyntaxNode[];
  readonly body: SyntaxNode | null;
  readonly otherwise: SyntaxNode | null;
}

function loopParts(node: SyntaxNode, lower: Lowering): LoopParts {
  const header: SyntaxNode[] = [];
  let body: SyntaxNode | null = null;
  let otherwise: SyntaxNode | null = null;
  for (const child of lower.named(node)) {
    const type = child.type;
    if (type === 'block') body = child;
    else if (type === 'else_clause') otherwise = blockOf(child, lower);
    else header.push(child);
  }
  return { header, body, otherwise };
}

export function lowerFor(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const { header, body, otherwise } = loopParts(node, lower);
  const [target, ...iterables] = header;
  const loop: Loop = {
    kind: 'loop',
    ...lower.span(node),
    target: target === undefined ? null : lowerTarget(target, lower),
    iterable: lowerTuple(iterables, lower),
    counter: null,
    header: [],
    body: lower.statementsIn(body),
  };
  return [loop, ...lowerElse(loop, otherwise, lower)];
}

export function lowerWhile(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const { header, body, otherwise } = loopParts(node, lower);
  const loop: Loop = {
    kind: 'loop',
    ...lower.span(node),
    target: null,
    iterable: null,
    counter: null,
    header: header.map((condition) => lower.expression(condition)),
    body: lower.statementsIn(body),
  };
  return [loop, ...lowerElse(loop, otherwise, lower)];
}

/** What stands under a loop's `else` comes after it, unless a `break` has left it. */
function lowerElse(loop: Loop, otherwise: SyntaxNode | null, lower: Lowering): readonly Statement[] {
  const statements = lower.statementsIn(otherwise);
  if (otherwise === null || statements.length === 0 || breaking(loop) === 'never') return statements;
  const test = nothing(otherwise.startIndex, lower);
  // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
  return [{ kind: 'if', ...lower.span(otherwise), test, then: statements, otherwise: [] }];
}

export function lowerTry(node: SyntaxNode, lower: Lowering): Try {
  const body: Statement[] = [];
  const handlers: (readonly Statement[])[] = [];
  let finalizer: readonly Statement[] = [];
  for (const child of lower.named(node)) {
    const type = child.type;
    if (type === 'block') body.push(...lower.statementsIn(child));
    else if (type === 'else_clause') body.push(...lower.statementsIn(blockOf(child, lower)));
    else if (type === 'finally_clause') finalizer = lower.statementsIn(blockOf(child, lower));
    else handlers.push(lowerHandler(child, lower));
  }
  return { kind: 'try', ...lower.span(node), body, handlers, finalizer };
}

/** `except E as e` binds `e` to something that is not known. */
function lowerHandler(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const parts = lower.named(node);
  const statements = lower.statementsIn(bodyAmong(parts));
  const [caught] = parts;
  if (caught?.type !== 'as_pattern') return statements;
  const [type, target] = lower.named(caught);
  if (type === undefined || target === undefined) return statements;
  const binding: Statement = {
    kind: 'assign',
    ...lower.span(caught),
    target: lowerTarget(target, lower),
    operator: '=',
    value: { kind: 'opaque', ...lower.span(type), children: [lower.expression(type)] },
    annotation: null,
    declares: false,
  };
  return [binding, ...statements];
}

export function lowerWith(node: SyntaxNode, lower: Lowering): With {
  const items: With['items'][number][] = [];
  let body: readonly Statement[] = [];
  for (const child of lower.named(node)) {
    const type = child.type;
    if (type === 'block') body = lower.statementsIn(child);
    else if (type === 'with_clause')
      for (const item of lower.named(child)) items.push(...lowerWithItem(item, lower));
  }
  return nestedWith(items, body, lower.span(node));
}

function lowerWithItem(node: SyntaxNode, lower: Lowering): readonly With['items'][number][] {
  const [content] = lower.named(node);
  if (content === undefined) return [];
  const type = content.type;
  if (type !== 'as_pattern') return [{ value: lower.expression(content, type), target: null }];
  const [value, target] = lower.named(content);
  if (value === undefined) return [];
  return [
    {
      value: lower.expression(value),
      target: target === undefined ? null : lowerTarget(target, lower),
    },
  ];
}

/** `return a`, `raise a from b`. */
export function lowerReturn(node: SyntaxNode, throws: boolean, lower: Lowering): Return {
  const [value] = lower.named(node);
  return {
    kind: 'return',
    ...lower.span(node),
    value: value === undefined ? null : lower.expression(value),
    throws,
  };
}
