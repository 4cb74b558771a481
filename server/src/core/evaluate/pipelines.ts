import type { Binary, Expression } from '../ir/expressions';
import { mapAlternatives } from './alternatives';
import { GivenArguments } from './given-arguments';
import { stepTo } from './known';
import type { Scope } from './scope';
import type { Value } from './values';

/** The parts of `a | b | c`, in order. */
export function pipedParts(expression: Binary): readonly Expression[] {
  const parts: Expression[] = [];
  let at: Expression = expression;
  while (at.kind === 'binary' && at.operator === '|') {
    parts.push(at.right);
    at = at.left;
  }
  parts.push(at);
  return parts.reverse();
}

/**
 * A pipeline of things that come from modules: `a | b` is `a.pipe(b)`. What stands before the first of them (a dict, a
 * function) only feeds it, where more follows. Null when it is no pipeline.
 */
export function pipelineValue(parts: readonly Value[], { expression, scope }: PipedAt): Value | null {
  const first = parts.findIndex(isExternal);
  const start = parts[first];
  if (!start || first > 1) return null;
  if (first === 1 && parts.length < 3 && !feeds(parts[0]!)) return null;
  return parts.slice(first + 1).reduce((value, part) => piped(value, part, { expression, scope }), start);
}

/** Whether something may be what feeds a pipeline: a mapping does when it holds parts of one, else it may be joined to another. */
function feeds(value: Value): boolean {
  if (value.kind !== 'object') return value.kind === 'unknown' || value.kind === 'function';
  return [...value.entries.values()].some(({ kind }) => kind === 'external' || kind === 'function');
}

/** Where a pipeline is written. */
interface PipedAt {
  readonly expression: Expression;
  readonly scope: Scope;
}

function isExternal(value: Value): boolean {
  return value.kind === 'external' || (value.kind === 'one-of' && value.options.every(isExternal));
}

function piped(value: Value, part: Value, { expression, scope }: PipedAt): Value {
  const args = new GivenArguments(expression, scope, [part]);
  return mapAlternatives(value, (each) =>
    each.kind === 'external'
      ? stepTo(stepTo(each, { kind: 'member', name: 'pipe' }), { kind: 'call', args })
      : each,
  );
}
