import { mapAlternatives, oneOf } from './alternatives';
import { instanceProperty, memberOfClass } from './classes';
import type { Context } from './context';
import { declaredArgument } from './declared-arguments';
import { declaredSetting } from './declared-settings';
import { parentFolder } from './file-intrinsics';
import { keptMember } from './kept-state';
import { CUT, knownKey, list, memberSet, NULL, number, stepTo, text, unknown, unknownFrom } from './known';
import { anyItem, itemAt, sizeOf, someOf } from './lists';
import { assignedOutside, filesAround, withOutsideSetters } from './outside-setters';
import { knownLength } from './text';
import { slicedText } from './text-slices';
import type {
  ClassValue,
  InstanceValue,
  ListValue,
  ModuleValue,
  ObjectValue,
  TextValue,
  Value,
} from './values';

type Label = () => string;

/** A member of a value by its name. */
export function property(context: Context, object: Value, name: string, label: Label): Value {
  switch (object.kind) {
    case 'one-of':
      return propertyOfMany(context, object.options, object.likely, name, label);
    case 'external':
      return externalProperty(context, object, name);
    case 'module':
      return moduleProperty(context, object, name) ?? unknown(label());
    case 'object':
      return entryNamed(context, object, name, label);
    case 'instance':
      return propertyOfInstance(context, object, name, label);
    case 'class':
      return classMember(context, object, name) ?? unknown(label());
    case 'text':
      return propertyOfText(object, name, label);
    case 'list':
      return name === 'length' ? listLength(object, label) : unknown(label());
    case 'number':
      return memberOfPlain(object, name, label);
    case 'unknown':
      return object === CUT
        ? CUT
        : object.label === ''
          ? unknown(label(), object.reason)
          : unknownFrom(object, `.${name}`);
    default:
      return unknown(label());
  }
}

/** What a type without a name leaves open is called as it is written there. */
function propertyOfInstance(context: Context, object: InstanceValue, name: string, label: Label): Value {
  const value = instanceProperty(context, object, name) ?? unknown(label());
  const isOpen = value.kind === 'unknown' && value.label === name && object.of.node.name === null;
  return isOpen && object.args === null ? unknown(label(), value.reason) : value;
}

function entryNamed(context: Context, of: ObjectValue, name: string, label: Label): Value {
  const own = of.entries.get(name) ?? null;
  const value = of.shared ? withOutsideSetters(context, { of, name, own }) : own;
  return value ?? (of.open ? unknown(label()) : NULL);
}

function classMember(context: Context, of: ClassValue, name: string): Value | null {
  const own = memberOfClass(context, of, name);
  const isElsewhere = context.modules.at(of.scope) !== context.modules.home;
  return isElsewhere && own?.kind !== 'function' ? withOutsideSetters(context, { of, name, own }) : own;
}

/** A member of one of several values: those that have none at all are not meant. */
function propertyOfMany(
  context: Context,
  options: readonly Value[],
  likely: number,
  name: string,
  label: Label,
): Value {
  const holders: readonly Value[] = options.filter((option) => option.kind !== 'null');
  if (holders.length === 0) return unknown(label());
  return oneOf(
    holders.map((each) => property(context, each, name, label)),
    Math.max(0, holders.indexOf(options[likely]!)),
  );
}

function externalProperty(
  context: Context,
  object: Extract<Value, { kind: 'external' }>,
  name: string,
): Value {
  const assigned = object.set ? memberSet(object, name) : null;
  if (assigned !== null) return assigned;
  const declared = declaredSetting(context, object, name);
  if (declared !== null) return declared;
  const meaning = context.intrinsics.ofExternal(object);
  const next = stepTo(object, { kind: 'member', name });
  if (meaning === 'parsed-arguments') return declaredArgument(context, object, name) ?? next;
  if (meaning === 'kept-state') return keptMember(context, object, name) ?? next;
  if (meaning !== 'environment-object') return next;
  if (context.intrinsics.ofExternal(next) !== null) return next;
  return context.project.environmentValue(name) ?? unknown(name, 'environment');
}

function moduleProperty(
  context: Context,
  { program, specifier, from }: ModuleValue,
  name: string,
): Value | null {
  const own = context.modules.of(program).exports.find(name);
  if (own === null) return context.project.inModule(specifier, name, from);
  if (own.kind === 'function' || own.kind === 'class') return own;
  const isMeant = (each: Value) => each.kind === 'module' && each.program === program;
  const assigned = assignedOutside(context, filesAround(context, name), name, program, isMeant);
  return assigned.length === 0 ? own : oneOf([own, ...assigned]);
}

/** Members of an enumeration are its values; `.value` gives the same. */
function memberOfPlain(value: Value, name: string, label: Label): Value {
  return name === 'value' ? value : unknown(label());
}

function propertyOfText(value: TextValue, name: string, label: Label): Value {
  switch (name) {
    case 'length':
      return textLength(value, label);
    case 'parent':
      return parentFolder(value) ?? unknown(label());
    case 'parents':
      return foldersOf(value);
    default:
      return memberOfPlain(value, name, label);
  }
}

/** How many of the folders above a path are told. */
const MOST_FOLDERS = 8;

function foldersOf(path: TextValue): Value {
  const folders: Value[] = [];
  let folder = parentFolder(path);
  while (folder !== null && folders.length < MOST_FOLDERS) {
    folders.push(folder);
    folder = parentFolder(folder);
  }
  return list(folders);
}

function textLength(value: TextValue, label: Label): Value {
  const length = knownLength(value);
  return length === null ? unknown(label()) : number(length);
}

function listLength(value: ListValue, label: Label): Value {
  const { low, high } = sizeOf(value);
  return low === high ? number(low) : unknown(label());
}

/** `object[key]`. With a key that is not known, any entry may be meant. */
export function indexed(context: Context, object: Value, key: Value, label: Label): Value {
  if (object.kind === 'one-of') return mapAlternatives(object, (each) => indexed(context, each, key, label));
  if (key.kind === 'one-of') return mapAlternatives(key, (each) => indexed(context, object, each, label));
  switch (object.kind) {
    case 'list':
      return key.kind === 'number' ? itemAt(object, key.value, label) : anyItem(object, label);
    case 'text':
      return charAt(object, key, label);
    case 'object':
      return entryAt(context, object, key, label);
    case 'unknown':
      return object === CUT
        ? CUT
        : object.label === ''
          ? unknown(label(), object.reason)
          : unknown(label(), object.reason);
    default: {
      const name = knownKey(key);
      if (name !== null) return property(context, object, name, label);
      return isClassName(object) ? object : unknown(label());
    }
  }
}

/** An imported class, by its name: what stands in brackets behind it are its type arguments (`Agent[Context]`). */
function isClassName(value: Value): boolean {
  const last = value.kind === 'external' ? value.path.at(-1) : undefined;
  return last?.kind === 'member' && /^[A-Z]/.test(last.name);
}

function charAt(object: TextValue, key: Value, label: Label): Value {
  const first = object.pieces[0];
  if (key.kind !== 'number' || first?.kind !== 'known' || key.value < 0) return unknown(label());
  const unit = first.text[key.value];
  return unit === undefined ? unknown(label()) : text(unit);
}

function entryAt(
  context: Context,
  object: Extract<Value, { kind: 'object' }>,
  key: Value,
  label: Label,
): Value {
  const name = knownKey(key);
  if (name !== null) return property(context, object, name, label);
  const values = [...object.entries.values()];
  if (object.open || values.length === 0) values.push(unknown(label()));
  return oneOf(values);
}

/** `object[a:b]`: some of the items; of a text the part, where all of it is known. `bounds` are null where they are not told. */
export function slice(
  object: Value,
  bounds: readonly [from: Value | null, to: Value | null] | null,
  label: Label,
): Value {
  return mapAlternatives(object, (each) => {
    if (each.kind === 'list') return someOf(each);
    const part = each.kind === 'text' && bounds ? slicedText(each, ...bounds, 'characters') : null;
    return each === CUT ? CUT : (part ?? unknown(label()));
  });
}
