import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { positional } from './positional';

/** The name of the function that runs another on what there is; nobody can spell it. */
export const WHEN_GIVEN = '#when-given';

/** Functions that give what they are given, held in another way. */
const HOLDS =
  /^(?:(?:\w+::)*(?:String|str|ToString|ToOwned|Into|From|AsRef|Cow|Box|Arc)::\w+|(?:\w+::)*(?:Some|Ok))$/;

/** Methods of an `Option` or `Result` that leave what is in it. */
const LEAVES: ReadonlySet<string> = new Set([
  'filter',
  'inspect',
  'take',
  'as_deref',
  'ok',
  'cloned',
  'copied',
]);

/** How a value is looked at: whether it may be nothing, for which a fallback is then said. */
type Use = 'given' | 'fallback';

/**
 * What surely is an `Option` or `Result`, for a method of theirs is called on it: `base.map(|b| format!("{b}/v1"))` is what
 * the closure makes of the one thing in it, and `name.filter(|n| !n.is_empty())` that thing. Null for what else gives it.
 */
export function lowerOption(node: SyntaxNode, use: Use, lower: Lowering): Expression | null {
  const callee = node.type === 'call_expression' ? node.childForFieldName('function') : null;
  const list = node.childForFieldName('arguments');
  if (callee?.type !== 'field_expression' || list === null) return null;
  const inner = callee.childForFieldName('value');
  const field = callee.childForFieldName('field');
  if (inner === null || field === null) return null;
  const name = lower.text(field);
  const [first, ...others] = lower.named(list);
  const held = () => lowerOption(inner, use, lower) ?? lower.expression(inner);
  if (LEAVES.has(name)) return held();
  if (first === undefined || others.length > 0 || (name !== 'map' && name !== 'and_then')) return null;
  if (HOLDS.test(bare(first, lower))) return held();
  if (use === 'fallback') return whenGiven(node, inner, first, lower);
  return {
    kind: 'call',
    ...lower.span(node),
    callee: lower.expression(first),
    args: [positional(held())],
    construct: false,
  };
}

/** What a function makes of what an `Option` holds; nothing where it holds nothing. */
export function whenGiven(node: SyntaxNode, value: SyntaxNode, run: SyntaxNode, lower: Lowering): Expression {
  const held = lowerOption(value, 'fallback', lower) ?? lower.expression(value);
  if (HOLDS.test(bare(run, lower))) return held;
  const callee: Expression = {
    kind: 'name',
    ...lower.spanOf(run.startIndex, run.startIndex),
    name: WHEN_GIVEN,
  };
  const args = [positional(held), positional(lower.expression(run))];
  return { kind: 'call', ...lower.span(node), callee, args, construct: false };
}

/** `a.map_or(b, f)`, `a.map_or_else(|| b, f)`: what `f` makes of `a`, or `b`. */
export const MAPS_OR: ReadonlySet<string> = new Set(['map_or', 'map_or_else']);

/** Null where it is called in another way. */
export function lowerMapOr(
  node: SyntaxNode,
  value: SyntaxNode,
  [fallback, run, ...others]: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  if (!fallback || !run || others.length > 0) return null;
  const isMade = fallback.type === 'closure_expression';
  return {
    kind: 'coalesce',
    ...lower.span(node),
    operator: '??',
    left: whenGiven(node, value, run, lower),
    right: isMade ? givenBy(fallback, lower) : lower.expression(fallback),
  };
}

/** What a function gives that is run when there is nothing: `unwrap_or_else(|_| "x".to_string())`, `or_else(fallback)`. */
export function givenBy(argument: SyntaxNode, lower: Lowering): Expression {
  if (argument.type === 'closure_expression') {
    const body = argument.childForFieldName('body');
    return lower.expression(body ?? argument);
  }
  return {
    kind: 'call',
    ...lower.span(argument),
    callee: lower.expression(argument),
    args: [],
    construct: false,
  };
}

/** A path without blanks and type arguments. */
function bare(node: SyntaxNode, lower: Lowering): string {
  return lower.text(node).replace(/\s|::<[^>]*>/g, '');
}
