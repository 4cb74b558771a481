import type { Expression } from '../../core/ir/expressions';
import type { Loop, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { valuesOf } from './arguments';
import { type CallParts, lambdaBody, lambdaParameters } from './call-parts';
import { branchOf } from './conditions';
import type { Lowering } from './lowering';
import { patternOf } from './patterns';

function loop(node: SyntaxNode, body: readonly Statement[], told: Partial<Loop>, lower: Lowering): Loop {
  return {
    kind: 'loop',
    ...lower.span(node),
    target: null,
    iterable: null,
    counter: null,
    header: [],
    body,
    ...told,
  };
}

/** `while (a) b` and `do b while (a)`. */
export function lowerWhile(node: SyntaxNode, lower: Lowering): Loop {
  const condition = node.childForFieldName('condition');
  const body = lower.named(node).filter(({ id }) => id !== condition?.id);
  const header = condition === null ? [] : [lower.expression(condition)];
  return loop(node, branchOf(body.at(-1) ?? null, 'statements', lower), { header }, lower);
}

/** `for (a in b) c`, `for (i in 0 until n)`, `for ((k, v) in map)`. */
export function lowerFor(node: SyntaxNode, lower: Lowering): Loop {
  const parts = lower.named(node).filter(({ type }) => type !== 'label' && type !== 'annotation');
  const [variable, iterable, content] = parts;
  if (variable === undefined || iterable === undefined)
    return loop(node, branchOf(content ?? null, 'statements', lower), {}, lower);
  const target = patternOf(variable, lower);
  const body = branchOf(content ?? null, 'statements', lower);
  const label = lower.child(node, 'label');
  const named = label === null ? {} : { label: lower.text(label).replace(/@$/, '') };
  const counter = target?.kind === 'bind' ? counterOf(iterable, target.name.name, lower) : null;
  if (counter !== null) return loop(node, body, { ...named, counter, header: [counter.from] }, lower);
  return loop(node, body, { ...named, target, iterable: lower.expression(iterable) }, lower);
}

/** `a..b`, `a until b`, `a..<b`, with or without `step`. */
function counterOf(range: SyntaxNode, name: string, lower: Lowering): Loop['counter'] {
  const [first, word, last] = lower.named(range);
  if (first === undefined || word === undefined) return null;
  if (range.type === 'range_expression') {
    const inclusive = !/<\s*$/.test(lower.slice(first.endIndex, word.startIndex));
    return { from: lower.expression(first), to: lower.expression(word), inclusive, step: null, name };
  }
  if (range.type !== 'infix_expression' || last === undefined) return null;
  if (lower.text(word) === 'until')
    return { from: lower.expression(first), to: lower.expression(last), inclusive: false, step: null, name };
  if (lower.text(word) !== 'step') return null;
  const inner = counterOf(first, name, lower);
  return inner === null ? null : { ...inner, step: lower.expression(last) };
}

/** `repeat(n) { ... }`; null for other calls. */
export function lowerRepeat(node: SyntaxNode, { object, name, args, lambda }: CallParts, lower: Lowering) {
  const [times] = valuesOf(args, lower);
  if (object !== null || name !== 'repeat' || lambda === null || times === undefined) return null;
  const [declared] = lambdaParameters(lambda, lower);
  const pattern = declared === undefined ? null : patternOf(declared, lower);
  const start = lower.spanOf(lambda.startIndex, lambda.startIndex);
  const from: Expression = { kind: 'number', ...start, value: 0, source: '0' };
  const counted = pattern?.kind === 'bind' ? pattern.name.name : 'it';
  const counter = { from, to: lower.expression(times), inclusive: false, step: null, name: counted };
  const body = lambdaBody(lambda, lower).flatMap((each) => lower.statement(each));
  return loop(node, body, { counter }, lower);
}
