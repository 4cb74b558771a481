import type { Expression } from '../ir/expressions';
import type { Assignment, Pattern } from '../ir/statements';
import { alternatives } from './alternatives';
import { annotated, withType } from './annotations';
import { bindsKey, fieldOfKey, forEachKey, rootKey } from './children';
import type { Context } from './context';
import { NULL, unknown } from './known';
import { changeAt } from './mutations';
import { binary, coalesce } from './operators';
import { valueInPattern } from './patterns';
import { isSameMaking } from './same-making';
import type { Scope } from './scope';
import type { Value } from './values';

/** What a key is behind an assignment; `before` is what it was when the new value was known. */
export function afterAssignment(
  context: Context,
  statement: Assignment,
  key: string,
  before: Value | null,
  scope: Scope,
): Value | null {
  const { target, operator, value } = statement;
  if (!mentions(target, key)) return before;
  if (value !== null && (operator !== '=' || changesInside(target, key)))
    return afterChange(context, { target, operator, value }, key, before, scope);
  const bound = valueInPattern(context, target, declared(context, statement, scope), key, scope);
  if (bound === null) return before;
  return statement.declares || statement.annotation !== null ? bound : ofField(context, bound, key, scope);
}

/** What a field is set to, or what its declared type says where that says more. */
function ofField(context: Context, value: Value, key: string, scope: Scope): Value {
  if (value.kind !== 'unknown' && value.kind !== 'external') return value;
  for (let at = scope; at.kind !== 'module'; at = at.parent) {
    if (at.kind !== 'class') continue;
    const name = fieldOfKey(key) ?? (at.node.ownScope ? key : null);
    const field = name === null ? undefined : at.node.fields.find((each) => each.name === name);
    return field?.annotation ? withType(context, value, field.annotation, at, field.name) : value;
  }
  return value;
}

/** The same for an assignment that is used as a value, and for `+=` and its like. */
export function afterChange(
  context: Context,
  { target, operator, value }: { target: Pattern; operator: string; value: Expression },
  key: string,
  before: Value | null,
  scope: Scope,
): Value | null {
  const assign = (old: Value) => assigned(context, operator, old, value, scope);
  if (target.kind === 'place' && changesInside(target, key)) {
    const holder = before ?? (isKeyOfName(target.place) ? unknown(key) : null);
    return holder && changeAt(context, target.place, holder, assign, scope);
  }
  if (!bindsKey(target, key)) return before;
  return valueInPattern(context, target, assign(before ?? NULL), key, scope) ?? before;
}

/** Whether a part of what the key stands for is assigned: `self.x.y = ...`, `x[0] = ...`. */
function changesInside(target: Pattern, key: string): boolean {
  return target.kind === 'place' && rootKey(target.place) === key && !bindsKey(target, key);
}

/** `settings["model"]`: what is filled so holds that, wherever it was begun. */
function isKeyOfName(place: Expression): boolean {
  return place.kind === 'index' && place.object.kind === 'name' && place.index.kind === 'string';
}

function assigned(context: Context, operator: string, old: Value, source: Expression, scope: Scope): Value {
  const value = () => context.value(source, scope);
  if (operator === '=' || operator === ':=') return value();
  if (operator === '.=') return steppedTo(old, value());
  if (operator === '||=' || operator === '??=') return coalesce(context, operator.slice(0, 2), old, value);
  return binary(operator.slice(0, -1), old, value(), () => context.spell(source));
}

/** The result of a call that nobody keeps, where it is the next step of what the call was made on. */
function steppedTo(old: Value, result: Value): Value {
  const before = alternatives(old);
  const isStep = (each: Value) =>
    each.kind === 'external' && before.some((one) => one.kind === 'external' && isSameMaking(each, one));
  return alternatives(result).every(isStep) ? result : old;
}

function declared(
  context: Context,
  { value, annotation, target, declares }: Assignment,
  scope: Scope,
): Value {
  const label = target.kind === 'bind' ? target.name.name : '';
  if (value) return withType(context, context.value(value, scope), annotation, scope, label);
  const typed = annotation === null ? null : annotated(context, annotation, scope, label);
  return typed ?? (declares || annotation === null ? NULL : unknown(label));
}

function mentions(pattern: Pattern, key: string): boolean {
  let found = false;
  forEachKey(pattern, (each) => {
    found ||= each === key;
  });
  return found;
}
