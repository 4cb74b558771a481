import type { Argument } from '../ir/expressions';
import { alternatives, oneOf } from './alternatives';
import { CALLER_LIMIT } from './callers';
import type { Context } from './context';
import { CUT, TOO_COMPLEX } from './known';
import type { Module } from './modules';
import { filesAround } from './outside-setters';
import { positionOf } from './positional-fields';
import type { CallPlace } from './program-index';
import { isForTests } from './test-places';
import type { ClassValue, Value } from './values';

/**
 * What a field of any instance of a class is that has no constructor: what the places give that make one by name
 * (`Client{model: m}`, `Client(model=m)`), or by place (`Client{m}`). Null where none does.
 */
export function fieldOfAny(context: Context, of: ClassValue, name: string): Value | null {
  const { machine, unbound } = context;
  const key = `made ${machine.idOf(of.node)} ${name}`;
  const compute = () => machine.guard(key, () => givenIn(context, of, name) ?? CUT, CUT);
  const memo = unbound.of(of.scope, of.node, key);
  const value = memo === null ? compute() : machine.unit(memo, compute);
  return value === CUT ? null : value;
}

function givenIn(context: Context, of: ClassValue, name: string): Value | null {
  const { machine } = context;
  const places = constructionsOf(context, of);
  const position = positionOf(of.node, name);
  const values = places.slice(0, CALLER_LIMIT).flatMap(({ call, place }): readonly Value[] => {
    machine.spend();
    if (!call.args.some((argument) => mayGive(argument, name, position))) return [];
    const isMeant = (callee: Value) => callee.kind === 'class' && callee.node === of.node;
    if (!alternatives(context.value(call.callee, place.scope)).some(isMeant)) return [];
    const args = context.argumentsOf(call, place.scope);
    const given = args.named(name) ?? (position === null ? null : args.positional(position));
    return given === null || given === CUT ? [] : [given];
  });
  if (places.length > CALLER_LIMIT) values.push(TOO_COMPLEX);
  return values.length === 0 ? null : oneOf(values);
}

function mayGive({ name: given, spread }: Argument, name: string, position: number | null): boolean {
  return given === name || spread === 'mapping' || (given === null && position !== null);
}

/** Calls that name a class, in its module and in the files that import the evaluated one. */
function constructionsOf(context: Context, of: ClassValue): readonly CallPlace[] {
  const name = of.node.name?.name;
  if (name === undefined) return [];
  const { modules, machine } = context;
  const files = new Set<Module>([
    ...modules.withSiblings(modules.at(of.scope), name, name),
    ...filesAround(context, name),
  ]);
  return [...files].flatMap(({ index, prefix }) => {
    machine.readCallers(prefix + name);
    return index.callsNaming(name).filter(({ place }) => !isForTests(place.scope, of.scope));
  });
}
