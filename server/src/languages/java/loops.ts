import type { Loop, Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { countedVariable } from '../wire/counted-loop';
import type { Lowering } from './lowering';

function loop(node: SyntaxNode, told: Partial<Loop>, lower: Lowering): Loop {
  return {
    kind: 'loop',
    ...lower.span(node),
    target: null,
    iterable: null,
    counter: null,
    header: [],
    body: lower.body(node.childForFieldName('body')),
    ...told,
  };
}

/** `while (a)` and `do ... while (a)`. */
export function lowerWhile(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const condition = node.childForFieldName('condition');
  return [loop(node, { header: condition === null ? [] : [lower.expression(condition)] }, lower)];
}

/** `for (A a : list)`. */
export function lowerForEach(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const name = node.childForFieldName('name');
  const target: Pattern | null = name === null ? null : { kind: 'bind', name: lower.name(name) };
  return [loop(node, { target, iterable: lower.expressionOr(node.childForFieldName('value'), node) }, lower)];
}

/** What the header declares stands before the loop; a variable that counts has no value of its own there. */
export function lowerFor(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const before = node.childrenForFieldName('init').flatMap((each) => headerStatements(each, lower));
  const condition = node.childForFieldName('condition');
  const test = condition === null ? null : lower.expression(condition);
  const updates = node.childrenForFieldName('update').map((each) => lower.expression(each));
  const counted = countedVariable(before, test, updates[0] ?? null);
  const header = [...counted.header, ...(test === null ? [] : [test]), ...updates];
  return [...counted.before, loop(node, { header, counter: counted.counter }, lower)];
}

function headerStatements(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  if (/_declaration$/.test(node.type)) return lower.statement(node);
  return [{ kind: 'expression', ...lower.span(node), value: lower.expression(node) }];
}
