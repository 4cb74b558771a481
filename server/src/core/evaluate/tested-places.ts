import type { Expression } from '../ir/expressions';
import { type IrNode, walk } from '../source/walk';
import type { Context } from './context';
import { knownKey } from './known';
import type { Scope } from './scope';

/**
 * Whether a value is made of what a test looks at: `x ? x.trim() : y`, `isset(a["b"]) ? a["b"] : y`. The other one is what
 * the author had in mind where nothing is given then.
 */
export function isMadeOfTested(context: Context, value: Expression, test: Expression, scope: Scope): boolean {
  const places = testedPlaces(test);
  if (places.length === 0) return false;
  let found = false;
  walk(value, (node) => {
    found ||= places.some((place) => isSamePlace(context, node, place, scope));
    return !found;
  });
  return found;
}

/** The names, members and items that a test looks at, each as a whole. */
function testedPlaces(test: Expression): readonly Expression[] {
  const places: Expression[] = [];
  walk(test, (node) => {
    if (node.kind === 'call') {
      // The function that is called is no place: `has(x)`, `x.present()`.
      const { callee, args } = node;
      const inside = callee.kind === 'member' ? [callee.object] : [];
      for (const each of [...inside, ...args.map(({ value }) => value)]) places.push(...testedPlaces(each));
      return false;
    }
    if (!isPlace(node)) return node.kind !== 'lambda' && !isOrdering(node);
    places.push(node);
    return false;
  });
  return places;
}

/** How large a number is says nothing of whether it is there. */
function isOrdering(node: IrNode): boolean {
  return node.kind === 'binary' && /^[<>]=?$/.test(node.operator);
}

function isPlace(node: IrNode): node is Extract<Expression, { kind: 'name' | 'member' | 'index' }> {
  if (node.kind === 'name') return true;
  if (node.kind === 'member') return node.object.kind === 'self' || isPlace(node.object);
  return node.kind === 'index' && isPlace(node.object) && isKey(node.index);
}

function isKey({ kind }: Expression): boolean {
  return kind === 'string' || kind === 'number';
}

/** Keys are evaluated, for who reads a literal is noted. */
function isSamePlace(context: Context, one: IrNode, other: IrNode, scope: Scope): boolean {
  if (one.kind === 'name' && other.kind === 'name') return one.name === other.name;
  if (one.kind === 'self' || other.kind === 'self') return one.kind === other.kind;
  if (one.kind === 'member' && other.kind === 'member')
    return one.property.name === other.property.name && isSamePlace(context, one.object, other.object, scope);
  if (one.kind !== 'index' || other.kind !== 'index') return false;
  if (!isSamePlace(context, one.object, other.object, scope)) return false;
  const key = knownKey(context.value(one.index, scope));
  return key !== null && key === knownKey(context.value(other.index, scope));
}
