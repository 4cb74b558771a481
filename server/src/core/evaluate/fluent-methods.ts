import type { FunctionNode, Statement } from '../ir/statements';
import { fieldOfKey } from './children';
import type { Context } from './context';
import { EFFECT } from './effects';
import type { BlockScope, FunctionScope } from './scope';
import type { ClassValue, Value } from './values';

/** More fields than these are not followed through one method. */
const MOST_FIELDS = 8;

/**
 * The instance that a method gives back which sets fields of it (`Model(m) { this.model = m; return this; }`), with what it
 * set there: chains of such calls make what they are handed. Any other result stays what it is.
 */
export function withFieldsSet(context: Context, scope: FunctionScope, result: Value): Value {
  const { fn, receiver, args } = scope;
  if (args === null || result.kind !== 'instance' || result !== receiver || 'kind' in fn.body) return result;
  const { statements } = fn.body;
  if (!givesItselfBack(statements.at(-1))) return result;
  const fields = fieldsSet(context, fn, result.of);
  const end: BlockScope = {
    kind: 'block',
    statements,
    index: statements.length - 1,
    owner: null,
    parent: scope,
    iteration: null,
  };
  const set = new Map(result.set);
  for (const [key, field] of fields.slice(0, MOST_FIELDS)) {
    const value = context.find(key, end);
    if (value !== null) set.set(field, value);
  }
  return set.size === 0 ? result : { ...result, set };
}

/** What a function changes that are fields, with the keys by which statements call them. */
function fieldsSet(
  context: Context,
  fn: FunctionNode,
  { node }: ClassValue,
): readonly (readonly [key: string, field: string])[] {
  const isOwn = (name: string) => node.ownScope === true && node.fields.some((field) => field.name === name);
  return [...context.effects.ofFunction(fn)].flatMap(([key, flags]) => {
    const field = fieldOfKey(key) ?? (isOwn(key) ? key : null);
    return (flags & ~EFFECT.pass) !== 0 && field !== null ? [[key, field] as const] : [];
  });
}

function givesItselfBack(last: Statement | undefined): boolean {
  return last?.kind === 'return' && last.value?.kind === 'self';
}
