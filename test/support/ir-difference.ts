import { type Anchor, anchorOffset } from '../../server/src/core/source/span';

/**
 * Where two pieces of IR differ, ranges taken from the start of the text; null when they are the same. The words
 * are the path to the first difference.
 */
export function irDifference(one: unknown, other: unknown): string | null {
  return differ(one, other, '');
}

function differ(one: unknown, other: unknown, path: string): string | null {
  if (one === other || (Number.isNaN(one) && Number.isNaN(other))) return null;
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return `${path}: ${one.length} items instead of ${other.length}`;
    for (const [index, item] of one.entries()) {
      const found = differ(item, other[index], `${path}[${index}]`);
      if (found) return found;
    }
    return null;
  }
  if (!isObject(one) || !isObject(other)) return `${path}: ${String(one)} instead of ${String(other)}`;
  return differInFields(one, other, path);
}

function differInFields(one: Fields, other: Fields, path: string): string | null {
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return `${path}: ${keys} instead of ${Object.keys(other)}`;
  const base = isAnchor(one.anchor) ? anchorOffset(one.anchor) : 0;
  const otherBase = isAnchor(other.anchor) ? anchorOffset(other.anchor) : 0;
  for (const key of keys) {
    const left = one[key];
    const right = other[key];
    if (key === 'anchor') {
      if (!('start' in one) && base !== otherBase)
        return `${path}: anchor at ${base} instead of ${otherBase}`;
    } else if ((key === 'start' || key === 'end') && typeof left === 'number' && typeof right === 'number') {
      if (base + left !== otherBase + right)
        return `${path}.${key}: ${base + left} instead of ${otherBase + right}`;
    } else {
      const found = differ(left, right, `${path}.${key}`);
      if (found) return found;
    }
  }
  return null;
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isAnchor(value: unknown): value is Anchor {
  return isObject(value) && typeof value.offset === 'number';
}
