import type { Loop, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { countedVariable } from '../wire/counted-loop';
import { hasContent } from '../wire/has-content';
import { bodyOf } from './branches';
import { at, type Lowering, opaque } from './lowering';

export function lowerWhile(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const condition = node.childForFieldName('condition');
  return [
    {
      kind: 'loop',
      ...at(node, to),
      target: null,
      iterable: null,
      counter: null,
      header: condition ? [to.expression(condition)] : [],
      body: bodyOf(node.childForFieldName('body'), to),
    },
  ];
}

export function lowerDo(node: SyntaxNode, to: Lowering): readonly Statement[] {
  return lowerWhile(node, to);
}

/** `for ... of` goes over the values of its iterable; the keys that `for ... in` goes over are not known. */
export function lowerForIn(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const values = node.childForFieldName('operator')?.type === 'of';
  const iterated = right ? to.expression(right) : opaque(node, to);
  return [
    {
      kind: 'loop',
      ...at(node, to),
      target: left ? to.pattern(left) : null,
      iterable: values || !right ? iterated : opaque(right, to, [iterated]),
      counter: null,
      header: [],
      body: bodyOf(node.childForFieldName('body'), to),
    },
  ];
}

/** What the header declares stands before the loop; a variable that counts has no value of its own there. */
export function lowerFor(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const first = node.childForFieldName('initializer');
  const condition = node.childForFieldName('condition');
  const increment = node.childForFieldName('increment');
  const before = first ? to.statement(first) : [];
  const test = condition && condition.type !== 'empty_statement' ? to.expression(condition) : null;
  const step = increment ? to.expression(increment) : null;
  const counted = countedVariable(before, test, step);
  const header = [...counted.header, test, step].filter((part) => part !== null).filter(hasContent);
  const loop: Loop = {
    kind: 'loop',
    ...at(node, to),
    target: null,
    iterable: null,
    counter: counted.counter,
    header,
    body: bodyOf(node.childForFieldName('body'), to),
  };
  return [...counted.before, loop];
}
