import type { Expression } from '../../core/ir/expressions';
import type { Loop, Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { builtInMethod } from './built-in';
import { bodyOf } from './control-flow';
import { countedVariable } from './counted-loops';
import type { Lowering } from './lowering';
import { lowerTarget } from './targets';

/** What `foreach` goes over: the values of something, or its keys with their values. */
export const EACH_VALUE = 'as $value';
export const EACH_ENTRY = 'as $key => $value';

export function lowerForeach(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const body = node.childForFieldName('body');
  const [iterable, target] = lower.named(node);
  if (iterable === undefined) return [];
  const isBody = target === undefined || target.startIndex === body?.startIndex;
  const pair = !isBody && target.type === 'pair' ? lower.named(target) : null;
  const name = pair === null ? EACH_VALUE : EACH_ENTRY;
  return [
    {
      kind: 'loop',
      ...lower.span(node),
      target: isBody ? null : pair === null ? lowerTarget(target, lower) : pairTarget(pair, lower),
      iterable: builtInMethod(lower.expression(iterable), name, [], iterable, lower),
      counter: null,
      header: [],
      body: bodyOf(body, lower),
    },
  ];
}

function pairTarget(pair: readonly SyntaxNode[], lower: Lowering): Pattern {
  return { kind: 'unpack-list', items: pair.map((item) => lowerTarget(item, lower)) };
}

export function lowerWhile(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const condition = node.childForFieldName('condition');
  const header = condition === null ? [] : [lower.expression(condition)];
  return [loop(node, header, lower)];
}

export function lowerDo(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  return lowerWhile(node, lower);
}

/** What the header begins with stands before the loop; a variable that counts has no value of its own there. */
export function lowerFor(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const before = expressionsOf(node.childForFieldName('initialize'), lower);
  const [test = null] = expressionsOf(node.childForFieldName('condition'), lower);
  const updates = expressionsOf(node.childForFieldName('update'), lower);
  const counted = countedVariable(before, test, updates[0] ?? null);
  const header = [...counted.header, ...(test === null ? [] : [test]), ...updates];
  const statements = counted.before.map(
    (value): Statement => ({
      kind: 'expression',
      anchor: value.anchor,
      start: value.start,
      end: value.end,
      value,
    }),
  );
  return [...statements, { ...loop(node, header, lower), counter: counted.counter }];
}

function expressionsOf(node: SyntaxNode | null, lower: Lowering): readonly Expression[] {
  if (node === null) return [];
  const parts = node.type === 'sequence_expression' ? lower.named(node) : [node];
  return parts.map((part) => lower.expression(part));
}

function loop(node: SyntaxNode, header: readonly Expression[], lower: Lowering): Loop {
  return {
    kind: 'loop',
    ...lower.span(node),
    target: null,
    iterable: null,
    counter: null,
    header,
    body: bodyOf(node.childForFieldName('body'), lower),
  };
}
