import { boolean, list, NULL, number, object, text, unknown } from './known';
import type { Value } from './values';

/** How deep data is nested, and how many values it holds, at most; what lies beyond is unknown. */
const DEPTH = 16;
const MOST_VALUES = 10_000;

/** What is read from a file of plain data, as a value. */
export function plainData(data: unknown): Value {
  let left = MOST_VALUES;
  const convert = (each: unknown, depth: number): Value => {
    left -= 1;
    if (left < 0 || depth === 0) return unknown('', 'too-complex');
    if (each === null || each === undefined) return NULL;
    switch (typeof each) {
      case 'string':
        return text(each);
      case 'number':
        return number(each);
      case 'bigint':
        return number(Number(each));
      case 'boolean':
        return boolean(each);
      case 'object':
        return Array.isArray(each)
          ? list(each.map((item) => convert(item, depth - 1)))
          : entriesOf(each, (entry) => convert(entry, depth - 1));
      default:
        return unknown('');
    }
  };
  return convert(data, DEPTH);
}

/** Dates and the like are no data that anybody sends. */
function entriesOf(each: object, convert: (entry: unknown) => Value): Value {
  if (Object.getPrototypeOf(each) !== Object.prototype && Object.getPrototypeOf(each) !== null)
    return unknown('');
  return object(new Map(Object.entries(each).map(([key, entry]) => [key, convert(entry)])));
}
