import { type Anchor, anchorOffset } from './span';

/** Whether two pieces of IR are the same, wherever their anchors are: every node at the same place in the text. */
export function sameIr(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isRecord(one) || !isRecord(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  const shift = baseOf(other) - baseOf(one);
  return keys.every((key) => {
    const left = one[key];
    const right = other[key];
    if (key === 'anchor') return isRecord(right) && ('start' in one || shift === 0);
    const isPlace = (key === 'start' || key === 'end') && 'anchor' in one;
    if (isPlace) return typeof left === 'number' && typeof right === 'number' && left === right + shift;
    return sameIr(left, right);
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function baseOf(node: Readonly<Record<string, unknown>>): number {
  return isAnchor(node.anchor) ? anchorOffset(node.anchor) : 0;
}

function isAnchor(value: unknown): value is Anchor {
  return isRecord(value) && typeof value.offset === 'number';
}
