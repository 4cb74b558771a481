import type { ClassNode } from '../ir/statements';
import type { Caller } from './callers';
import { baseOf } from './class-bases';
import { isSuperCall } from './constructors';
import type { Context } from './context';
import type { Module } from './modules';
import { type ClassScope, functionAround, type Scope } from './scope';

/** Names that calls of a base's constructor end in: `super(...)`, `super().__init__(...)`. */
const NAMES = ['super', '__init__'];

/** The calls in a file by which constructors of other classes run that of a class which they extend. */
export function superCallers(
  context: Context,
  { index, prefix }: Module,
  node: ClassNode,
): readonly Caller[] {
  return NAMES.flatMap((name) => {
    context.machine.readCallers(prefix + name);
    return index.callsNaming(name).flatMap(({ call, place }) => {
      const around = isSuperCall(call) ? classAround(place.scope) : null;
      const base = around && baseOf(context, { kind: 'class', node: around.node, scope: around.parent });
      const isMeant = base?.kind === 'class' && base.node === node;
      return isMeant ? [{ call, place, args: context.argumentsOf(call, place.scope) }] : [];
    });
  });
}

/** The class whose method a point is in. */
function classAround(scope: Scope): ClassScope | null {
  const parent = functionAround(scope)?.parent;
  return parent?.kind === 'class' ? parent : null;
}
