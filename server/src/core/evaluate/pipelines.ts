import type { Binary, Expression } from '../ir/expressions';
import { mapAlternatives } from './alternatives';
import { GivenArguments } from './given-arguments';
import { stepTo } from './known';
import { isProjectModule } from './project-module';
import type { Scope } from './scope';
import type { StarImports } from './star-imports';
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
 * A pipeline of things that come from modules: `a | b` is `a.pipe(b)`. What stands before the first of them that somebody
 * knows (a dict, a function, what another file makes) only feeds it, where more follows. Null when it is no pipeline.
 */
export function pipelineValue(parts: readonly Value[], { expression, scope, stars }: PipedAt): Value | null {
  const known = parts.findIndex((part) => isExternal(part) && !isFromElsewhere(part, stars));
  const first = known === -1 ? parts.findIndex(isExternal) : known;
  const start = parts[first];
  if (!start) return null;
  const isSure = first === 0 || (first === 1 && parts.length > 2);
  if (!isSure && !parts.slice(0, first).every(feeds)) return null;
  return parts.slice(first + 1).reduce((value, part) => piped(value, part, { expression, scope }), start);
}

/** Whether something may be what feeds a pipeline: a mapping does when it holds parts of one, else it may be joined to another. */
function feeds(value: Value): boolean {
  if (value.kind !== 'object') return ['unknown', 'function', 'external'].includes(value.kind);
  return [...value.entries.values()].some(({ kind }) => kind === 'external' || kind === 'function');
}

/** Whether a thing comes from a module of which nobody knows what it holds. */
function isFromElsewhere(value: Value, stars: StarImports | null): boolean {
  return (
    value.kind === 'external' && (isProjectModule(value.module) || stars?.isKnown(value.module) === false)
  );
}

/** Where a pipeline is written. */
interface PipedAt {
  readonly expression: Expression;
  readonly scope: Scope;
  /** What is known of modules; null where nothing is. */
  readonly stars: StarImports | null;
}

function isExternal(value: Value): boolean {
  return value.kind === 'external' || (value.kind === 'one-of' && value.options.every(isExternal));
}

function piped(
  value: Value,
  part: Value,
  { expression, scope }: Pick<PipedAt, 'expression' | 'scope'>,
): Value {
  const args = new GivenArguments(expression, scope, [part]);
  return mapAlternatives(value, (each) =>
    each.kind === 'external'
      ? stepTo(stepTo(each, { kind: 'member', name: 'pipe' }), { kind: 'call', args })
      : each,
  );
}
