import type { Loop, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { countedVariable } from '../wire/counted-loop';
import { bodyOf } from './control-flow';
import { declarationsOf } from './declared-names';
import { lowerVariables } from './locals';
import type { Lowering } from './lowering';
import { lowerTarget } from './targets';

/** `foreach (var a in b)`, `await foreach`. */
export function lowerForeach(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  return [
    {
      kind: 'loop',
      ...lower.span(node),
      target: left === null ? null : lowerTarget(left, lower),
      iterable: right === null ? lower.unseen(node) : lower.expression(right),
      counter: null,
      header: [],
      body: bodyOf(node.childForFieldName('body'), lower),
    },
  ];
}

export function lowerWhile(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const condition = node.childForFieldName('condition');
  return [
    ...(condition === null ? [] : declarationsOf(condition, lower)),
    {
      kind: 'loop',
      ...lower.span(node),
      target: null,
      iterable: null,
      counter: null,
      header: condition === null ? [] : [lower.expression(condition)],
      body: bodyOf(node.childForFieldName('body'), lower),
    },
  ];
}

/** What the header declares stands before the loop; a variable that counts has no value of its own there. */
export function lowerFor(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const first = node.childForFieldName('initializer');
  const condition = node.childForFieldName('condition');
  const before = first?.type === 'variable_declaration' ? lowerVariables(first, lower) : [];
  const loose = first !== null && before.length === 0 ? [lower.expression(first)] : [];
  const test = condition === null ? null : lower.expression(condition);
  const steps = node
    .childrenForFieldName('update')
    .filter(({ isNamed }) => isNamed)
    .map((step) => lower.expression(step));
  const counted = countedVariable(before, test, steps[0] ?? null);
  const header = [...counted.header, ...loose, ...(test === null ? [] : [test]), ...steps];
  const loop: Loop = {
    kind: 'loop',
    ...lower.span(node),
    target: null,
    iterable: null,
    counter: counted.counter,
    header,
    body: bodyOf(node.childForFieldName('body'), lower),
  };
  return [...counted.before, loop];
}
