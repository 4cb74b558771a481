import type { Expression } from '../ir/expressions';
import { alternatives, oneOf } from './alternatives';
import { wholeOf } from './class-parts';
import { fieldAtStart, methodBesideField, receiverAt } from './classes';
import type { Context } from './context';
import { functionAround, type Scope } from './scope';
import type { Value } from './values';

/** What a call runs by its callee: a method where the class has a field of the same name, too (`config.model()`). */
export function calleeValue(context: Context, callee: Expression, scope: Scope): Value {
  if (callee.kind === 'member') {
    const { object, property } = callee;
    const receivers = alternatives(context.value(object, scope));
    const methods = receivers.flatMap((each) => methodBesideField(context, each, property.name) ?? []);
    return methods.length > 0 ? oneOf(methods) : context.value(callee, scope);
  }
  const value = context.callee(callee, scope);
  if (callee.kind !== 'name' || value.kind === 'function' || value.kind === 'class') return value;
  return methodInScope(context, callee.name, scope) ?? inherited(context, callee.name, value, scope) ?? value;
}

/** The method of a class around that has a field of the same name. */
function methodInScope(context: Context, name: string, scope: Scope): Value | null {
  for (let at = scope; at.kind !== 'module'; at = at.parent) {
    if (at.kind !== 'class' || !at.node.ownScope) continue;
    const of = wholeOf(context, at);
    const inner = receiverAt(context, scope);
    const own = inner?.kind === 'instance' && inner.of.node === of.node ? inner : null;
    const found = methodBesideField(context, own ?? { kind: 'instance', of, args: null }, name);
    if (found !== null) return found;
  }
  return null;
}

/** A method that nothing in the project declares may be one of a base from outside, where methods are called by their names. */
function inherited(context: Context, name: string, value: Value, scope: Scope): Value | null {
  const isGlobal = value.kind === 'external' && value.module === '' && value.path.length === 1;
  if (!isGlobal || !/^[a-z_]/.test(name) || !functionAround(scope)?.fn.calledByName) return null;
  const receiver = receiverAt(context, scope);
  const found = receiver === null ? null : fieldAtStart(context, receiver, name);
  return found?.kind === 'external' ? found : null;
}
