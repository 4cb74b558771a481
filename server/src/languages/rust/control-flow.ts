import type { Expression } from '../../core/ir/expressions';
import type { Loop, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { conditionOf } from './conditions';
import type { Lowering, Tail } from './lowering';
import { lowerPattern } from './patterns';

/** `if a {} else if b {} else {}`, `if let Some(a) = b {}`; branches end in values for `tail`. */
export function lowerIf(node: SyntaxNode, lower: Lowering, tail: Tail | null): readonly Statement[] {
  const condition = node.childForFieldName('condition');
  const consequence = node.childForFieldName('consequence');
  const { before, test, bound } = conditionOf(condition, node, lower);
  return [
    ...before,
    {
      kind: 'if',
      ...lower.span(node),
      test,
      // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
      then: [...bound, ...lower.statementsIn(consequence, tail)],
      otherwise: lowerElse(node.childForFieldName('alternative'), lower, tail),
    },
  ];
}

function lowerElse(clause: SyntaxNode | null, lower: Lowering, tail: Tail | null): readonly Statement[] {
  const [inner] = clause === null ? [] : lower.named(clause);
  if (inner === undefined) return [];
  return inner.type === 'if_expression' ? lower.statement(inner, tail) : lower.statementsIn(inner, tail);
}

/** What a loop is called is part of the loop's own node. */
function labelOf(node: SyntaxNode, lower: Lowering): { readonly label?: string } {
  const label = node.namedChildren.find((child) => child.type === 'label');
  return label === undefined ? {} : { label: lower.text(label) };
}

export function lowerLoop(
  node: SyntaxNode,
  type: string,
  lower: Lowering,
  tail: Tail | null,
): readonly Statement[] {
  const body = node.childForFieldName('body');
  const around = { ...lower.span(node), ...labelOf(node, lower) };
  const behind = tail === null || type !== 'loop_expression' ? [] : tail(voidOf(node), lower);
  if (type === 'for_expression') return [lowerFor(node, body, around, lower)];
  const condition = type === 'while_expression' ? node.childForFieldName('condition') : null;
  const { before, test, bound } = conditionOf(condition, node, lower);
  const loop: Loop = {
    kind: 'loop',
    ...around,
    target: null,
    iterable: null,
    counter: null,
    header: before.length > 0 || type === 'loop_expression' ? [] : [test],
    body: [...before, ...bound, ...lower.statementsIn(body)],
  };
  return [loop, ...behind];
}

/** What a `loop` gives by its breaks is not followed. */
function voidOf(node: SyntaxNode): SyntaxNode {
  const nothing: SyntaxNode = {
    id: node.id,
    type: 'loop_value',
    startIndex: node.endIndex,
    endIndex: node.endIndex,
    isNamed: true,
    isError: false,
    isMissing: false,
    hasError: false,
    children: [],
    namedChildren: [],
    childForFieldName: () => null,
    childrenForFieldName: () => [],
  };
  return nothing;
}

function lowerFor(
  node: SyntaxNode,
  body: SyntaxNode | null,
  around: Pick<Loop, 'anchor' | 'start' | 'end' | 'label'>,
  lower: Lowering,
): Loop {
  const pattern = node.childForFieldName('pattern');
  const value = node.childForFieldName('value');
  const target = pattern === null ? null : lowerPattern(pattern, lower);
  return {
    kind: 'loop',
    ...around,
    ...counted(value, target, lower),
    header: [],
    body: lower.statementsIn(body),
  };
}

/** `0..n` counts; everything else is gone through. */
function counted(
  value: SyntaxNode | null,
  target: Loop['target'],
  lower: Lowering,
): Pick<Loop, 'iterable' | 'counter' | 'target'> {
  const iterable = value === null ? null : lower.expression(value);
  const range = value === null ? null : rangeOf(value, lower);
  if (range === null) return { iterable, counter: null, target };
  const name = target?.kind === 'bind' ? target.name.name : '#index';
  return { iterable: null, target: null, counter: { ...range, step: null, name } };
}

function rangeOf(
  node: SyntaxNode,
  lower: Lowering,
): { from: Expression; to: Expression; inclusive: boolean } | null {
  const inner = node.type === 'parenthesized_expression' ? lower.named(node)[0] : node;
  if (inner?.type !== 'range_expression') return null;
  const [from, to] = lower.named(inner);
  if (from === undefined || to === undefined) return null;
  const inclusive = lower.slice(from.endIndex, to.startIndex).includes('=');
  return { from: lower.expression(from), to: lower.expression(to), inclusive };
}
