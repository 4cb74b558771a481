import type { Scope } from './scope';
import type {
  Arguments,
  ExternalValue,
  InstanceValue,
  ListValue,
  ObjectValue,
  Step,
  TextPiece,
  TextValue,
  Value,
} from './values';

/** How deep structures are compared; below they are the same only when identical. */
const DEPTH = 5;

/** Whether two values can't be told apart. */
export function same(a: Value, b: Value, depth = DEPTH): boolean {
  if (a === b) return true;
  if (depth === 0) return false;
  switch (a.kind) {
    case 'null':
      return b.kind === 'null';
    case 'boolean':
      return b.kind === 'boolean' && a.value === b.value;
    case 'number':
      return b.kind === 'number' && Object.is(a.value, b.value);
    case 'text':
      return b.kind === 'text' && sameAll(a.pieces, b.pieces, samePiece) && sameJson(a, b, depth);
    case 'unknown':
      return (
        b.kind === 'unknown' &&
        a.reason === b.reason &&
        a.label === b.label &&
        a.longest === b.longest &&
        sameMaybe(a.fallback ?? null, b.fallback ?? null, depth)
      );
    case 'list':
      return b.kind === 'list' && sameLists(a, b, depth);
    case 'object':
      return b.kind === 'object' && sameObjects(a, b, depth);
    case 'external':
      return b.kind === 'external' && sameExternals(a, b) && sameMembers(a, b, depth);
    case 'module':
      return b.kind === 'module' && a.program === b.program;
    case 'function':
      return (
        b.kind === 'function' &&
        a.fn === b.fn &&
        sameScope(a.scope, b.scope) &&
        sameMaybe(a.receiver, b.receiver, depth)
      );
    case 'class':
      return b.kind === 'class' && a.node === b.node;
    case 'instance':
      return (
        b.kind === 'instance' &&
        a.of.node === b.of.node &&
        sameArguments(a.args, b.args) &&
        sameFields(a.set, b.set, depth)
      );
    case 'partial':
      return b.kind === 'partial' && sameArguments(a.args, b.args) && same(a.target, b.target, depth - 1);
    case 'one-of':
      return b.kind === 'one-of' && sameAll(a.options, b.options, (x, y) => same(x, y, depth - 1));
  }
}

function sameAll<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => boolean): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!compare(a[index]!, b[index]!)) return false;
  return true;
}

function samePiece(a: TextPiece, b: TextPiece): boolean {
  if (a.kind === 'known') return b.kind === 'known' && a.text === b.text;
  if (a.kind === 'hole') return b.kind === 'hole' && a.label === b.label && a.longest === b.longest;
  return b.kind === 'long' && a.length === b.length;
}

function sameMaybe(a: Value | null, b: Value | null, depth: number): boolean {
  if (a === null || b === null) return a === b;
  return same(a, b, depth - 1);
}

function sameLists(a: ListValue, b: ListValue, depth: number): boolean {
  if (!sameAll(a.items, b.items, (x, y) => same(x, y, depth - 1))) return false;
  if (a.rest === null || b.rest === null) return a.rest === b.rest;
  return (
    a.rest.low === b.rest.low && a.rest.high === b.rest.high && same(a.rest.each, b.rest.each, depth - 1)
  );
}

function sameObjects(a: ObjectValue, b: ObjectValue, depth: number): boolean {
  if (a.open !== b.open || a.entries.size !== b.entries.size) return false;
  for (const [key, value] of a.entries) {
    const other = b.entries.get(key);
    if (other === undefined || !same(value, other, depth - 1)) return false;
  }
  return true;
}

function sameExternals(a: ExternalValue, b: ExternalValue): boolean {
  return a.module === b.module && a.heir?.node === b.heir?.node && sameAll(a.path, b.path, sameStep);
}

function sameMembers(a: ExternalValue, b: ExternalValue, depth: number): boolean {
  if (a.set === b.set) return true;
  return sameAll(
    a.set ?? [],
    b.set ?? [],
    (one, other) => one.at === other.at && one.name === other.name && same(one.value, other.value, depth - 1),
  );
}

function sameFields(a: InstanceValue['set'], b: InstanceValue['set'], depth: number): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.size !== b.size) return false;
  for (const [name, value] of a) {
    const other = b.get(name);
    if (other === undefined || !same(value, other, depth - 1)) return false;
  }
  return true;
}

function sameStep(a: Step, b: Step): boolean {
  if (a.kind === 'member') return b.kind === 'member' && a.name === b.name;
  if (a.kind === 'call') return b.kind === 'call' && sameArguments(a.args, b.args);
  return b.kind === 'instance';
}

function sameArguments(a: Arguments | null, b: Arguments | null): boolean {
  if (a === null || b === null) return a === b;
  if (a === b) return true;
  return a.span === b.span && ((a.closed === true && b.closed === true) || sameScope(a.scope, b.scope));
}

/** Whether two points of the program are one, looked at under the same circumstances. */
export function sameScope(a: Scope, b: Scope): boolean {
  let left = a;
  let right = b;
  while (left !== right) {
    if (!sameLink(left, right)) return false;
    if (left.kind === 'module' || right.kind === 'module') return true;
    left = left.parent;
    right = right.parent;
  }
  return true;
}

function sameLink(a: Scope, b: Scope): boolean {
  switch (a.kind) {
    case 'module':
      return b.kind === 'module' && a.slot === b.slot && a.index === b.index;
    case 'block':
      return (
        b.kind === 'block' &&
        a.statements === b.statements &&
        a.index === b.index &&
        a.iteration === b.iteration
      );
    case 'function':
      return b.kind === 'function' && a.fn === b.fn && a.args === b.args && a.receiver === b.receiver;
    case 'class':
      return b.kind === 'class' && a.node === b.node;
    case 'clause':
      return b.kind === 'clause' && a.target === b.target && a.item === b.item;
  }
}

function sameJson(a: TextValue, b: TextValue, depth: number): boolean {
  if (a.json === undefined || b.json === undefined) return a.json === b.json;
  return same(a.json, b.json, depth - 1);
}
