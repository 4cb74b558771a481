/** How deep data is nested at most; what lies beyond is not looked at. */
export const DATA_DEPTH = 64;

/** A text of data that is not empty, or a number. */
export type Leaf = string | number;

/** Stand for any text but the empty one, and for any number. */
const TEXT = Symbol('text');
const NUMBER = Symbol('number');

/** How data is built: its keys and empty texts, and where it has other texts and numbers. */
type Shape = typeof TEXT | typeof NUMBER | '' | boolean | null | undefined | ListShape | ObjectShape;

class ListShape {
  constructor(readonly items: readonly Shape[]) {}
}

class ObjectShape {
  constructor(
    readonly keys: readonly string[],
    readonly values: readonly Shape[],
  ) {}
}

/** Data as `JSON.parse` gives it without its numbers and the wording of its texts: what requests that are built alike share. */
export class DataShape {
  readonly #shape: Shape;
  /** How many lists, objects and other values it consists of. */
  readonly parts: number;
  /** As `outlineOf` has it of all data that is built so. */
  readonly outline: number;

  constructor(data: unknown) {
    this.#shape = shapeOf(data, DATA_DEPTH);
    this.parts = partsOf(this.#shape);
    this.outline = outlineOf(data);
  }

  /** The leaves of data that is built so, in order; null where it is built otherwise. */
  leavesOf(data: unknown): readonly Leaf[] | null {
    const leaves: Leaf[] = [];
    return gather(this.#shape, data, leaves) ? leaves : null;
  }
}

/** A number that data which is built alike has in common, and other data seldom: of how many keys it has, and items in lists. */
export function outlineOf(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  let outline = 1;
  for (const key in data) {
    const value = (data as Record<string, unknown>)[key];
    outline = (Math.imul(outline, 31) + (Array.isArray(value) ? value.length + 2 : 1)) | 0;
  }
  return outline;
}

function shapeOf(data: unknown, depth: number): Shape {
  if (typeof data === 'string') return data === '' ? '' : TEXT;
  if (typeof data === 'number') return NUMBER;
  if (typeof data !== 'object' || data === null) return data as boolean | null;
  if (depth === 0) return undefined;
  if (Array.isArray(data)) return new ListShape(data.map((item) => shapeOf(item, depth - 1)));
  const keys = Object.keys(data);
  const values = keys.map((key) => shapeOf((data as Record<string, unknown>)[key], depth - 1));
  return new ObjectShape(keys, values);
}

function partsOf(shape: Shape): number {
  if (shape instanceof ListShape) return shape.items.reduce<number>((sum, item) => sum + partsOf(item), 1);
  if (shape instanceof ObjectShape) return shape.values.reduce<number>((sum, each) => sum + partsOf(each), 1);
  return 1;
}

/** Written for speed: a file has a million of them, and making words of each takes as long as parsing it. */
function gather(shape: Shape, data: unknown, leaves: Leaf[]): boolean {
  if (typeof data === 'string') {
    if (data === '') return shape === '';
    leaves.push(data);
    return shape === TEXT;
  }
  if (typeof data === 'number') {
    leaves.push(data);
    return shape === NUMBER;
  }
  if (typeof data !== 'object' || data === null) return shape === data;
  if (shape instanceof ObjectShape) return gatherObject(shape, data as Record<string, unknown>, leaves);
  if (shape instanceof ListShape) return Array.isArray(data) && gatherList(shape, data, leaves);
  return shape === undefined;
}

function gatherObject({ keys, values }: ObjectShape, data: Record<string, unknown>, leaves: Leaf[]): boolean {
  if (Array.isArray(data)) return false;
  let count = 0;
  for (const key in data) {
    if (keys[count] !== key || !gather(values[count], data[key], leaves)) return false;
    count += 1;
  }
  return count === keys.length;
}

function gatherList({ items }: ListShape, data: readonly unknown[], leaves: Leaf[]): boolean {
  if (items.length !== data.length) return false;
  for (let index = 0; index < items.length; index++)
    if (!gather(items[index], data[index], leaves)) return false;
  return true;
}
