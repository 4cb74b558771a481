import { alternatives, oneOf } from './alternatives';
import type { Context } from './context';
import { CUT, TOO_COMPLEX } from './known';
import { importersKey } from './links';
import type { Module } from './modules';
import { setterKey } from './setters';
import type { ClassValue, ObjectValue, Value } from './values';

/** At most so many assignments from outside are looked at. */
const MOST_SETTERS = 32;

/**
 * What files assign to a member of a thing that they did not make: `bot.model = ...`, `config.MODEL = ...`. `isMeant`
 * tells whether it is the thing, and `thing` stands for it. `alsoKeyed`: by a key that is written out, too
 * (`SETTINGS["model"] = ...`).
 */
export function assignedOutside(
  context: Context,
  files: readonly Module[],
  name: string,
  thing: object,
  isMeant: (value: Value) => boolean,
  alsoKeyed = false,
): readonly Value[] {
  const { machine } = context;
  const setters = files.flatMap(({ index, prefix }) => {
    machine.readCallers(prefix + setterKey(name));
    return index.settersOf(name).filter(({ keyed }) => alsoKeyed || !keyed);
  });
  const values = setters.slice(0, MOST_SETTERS).flatMap(({ object, value, scope }) => {
    const compute = () =>
      alternatives(context.value(object, scope)).some(isMeant) ? context.value(value, scope) : CUT;
    const found = machine.guard(`set ${machine.idOf(value)} ${machine.idOf(thing)}`, compute);
    return found === CUT ? [] : [found];
  });
  return setters.length > MOST_SETTERS ? [...values, TOO_COMPLEX] : values;
}

/** The evaluated file and those that import it: who may change what stands in another file before it runs. */
export function filesAround(context: Context, name: string): readonly Module[] {
  const { modules, machine } = context;
  const { links, home } = modules;
  if (links === null) return [home];
  machine.readName(importersKey(links.nameOf(home.program)));
  const { programs } = links.importersOf(home.program, name);
  return [home, ...programs.map((program) => modules.of(program))];
}

/** A member of an object or class of another file, with what is assigned to it around the evaluated file. */
export function withOutsideSetters(
  context: Context,
  {
    of,
    name,
    own,
  }: { readonly of: ObjectValue | ClassValue; readonly name: string; readonly own: Value | null },
): Value | null {
  const thing = identityOf(of);
  if (thing === null) return own;
  const isMeant = (each: Value) =>
    (each.kind === 'object' || each.kind === 'class') && identityOf(each) === thing;
  const files = filesAround(context, name);
  const values = assignedOutside(context, files, name, thing, isMeant, of.kind === 'object');
  if (values.length === 0) return own;
  return oneOf(own === null || own.kind === 'null' ? values : [own, ...values]);
}

function identityOf(of: ObjectValue | ClassValue): object | null {
  return of.kind === 'class' ? of.node : of.origin;
}
