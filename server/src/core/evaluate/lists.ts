import { alternatives, mapPairs, oneOf } from './alternatives';
import { CUT, list, NULL, text, unknown } from './known';
import type { ListValue, Value } from './values';

/** Lists hold at most so many items one by one; what is behind them is joined to `rest`. */
const ITEM_LIMIT = 2000;

/** An item by position, from the end when negative. */
export function itemAt(value: Value, index: number, label: () => string): Value {
  if (value === CUT) return value;
  if (value.kind !== 'list') return unknown(label());
  const { items, rest } = value;
  if (rest === null) return items[index < 0 ? items.length + index : index] ?? NULL;
  if (index >= 0 && index < items.length) return items[index]!;
  return anyItem(value, label);
}

/** One of the items, which one is not known. */
export function anyItem(value: Value, label: () => string): Value {
  if (value === CUT) return value;
  if (value.kind === 'one-of')
    return oneOf(
      value.options.map((each) => anyItem(each, label)),
      value.likely,
    );
  if (value.kind === 'object' && !value.open && value.entries.size > 0)
    return oneOf([...value.entries.keys()].map((key) => text(key)));
  if (value.kind !== 'list') return unknown(label());
  const { items, rest } = value;
  const all = rest === null ? items : [...items, rest.each];
  return all.length === 0 ? unknown(label()) : oneOf(all);
}

/** A list of items as they are written, spreads opened. */
export class ListBuilder {
  private lists: ListValue[] = [list([])];
  private likely = 0;

  add(item: Value): void {
    this.lists = this.lists.map((each) => withItems(each, [item]));
  }

  /** Adds all items of a value. A missing value (`cond && [...]`) adds nothing. */
  spread(value: Value, label: () => string): void {
    const added = mapPairs(
      this.value(null),
      value,
      (to, from) => concatLists(to, from, label),
      joinUncertain(label),
    );
    this.lists = alternatives(added).filter((each) => each.kind === 'list');
    this.likely = added.kind === 'one-of' ? added.likely : 0;
  }

  value(origin: ListValue['origin']): Value {
    const lists = origin === null ? this.lists : this.lists.map((each) => ({ ...each, origin }));
    return oneOf(lists, this.likely);
  }
}

function joinUncertain(label: () => string): (left: Value, right: Value) => Value {
  return (left, right) => {
    const lists = alternatives(right).map((each) => asList(each, label));
    const each = oneOf(lists.flatMap(({ items, rest }) => (rest ? [...items, rest.each] : items)));
    const low = Math.min(...lists.map(({ items, rest }) => items.length + (rest?.low ?? 0)));
    const highs = lists.map(({ items, rest }) =>
      rest?.high === null ? null : items.length + (rest?.high ?? 0),
    );
    const high = highs.includes(null) ? null : Math.max(...highs.map((one) => one ?? 0));
    const added = list([], { each, low, high });
    return oneOf(
      alternatives(left).map((one) => concatLists(one, added, label)),
      left.kind === 'one-of' ? left.likely : 0,
    );
  };
}

/** A value taken as a list: something unknown is a list of unknown length. */
export function asList(value: Value, label: () => string): ListValue {
  if (value === CUT) return list([]);
  if (value.kind === 'list') return value;
  if (value.kind === 'null' || value.kind === 'boolean') return list([]);
  if (value.kind === 'object' && !value.open && value.entries.size === 0) return list([]);
  if (isUnset(value)) return list([]);
  return list([], {
    each: unknown(value.kind === 'unknown' && value.label !== '' ? value.label : label()),
    low: 0,
    high: null,
  });
}

/** Whether a value is a member of something from a module that was made without it: `T{a: x}.b`. */
function isUnset(value: Value): boolean {
  if (value.kind !== 'external') return false;
  const [made, member] = value.path.slice(-2);
  if (made?.kind !== 'call' || member?.kind !== 'member') return false;
  return made.args.literal === true && !made.args.names().includes(member.name);
}

/** One list behind the other. */
export function concatLists(left: Value, right: Value, label: () => string): ListValue {
  const first = asList(left, label);
  const second = asList(right, label);
  const joined = withItems(first, second.items);
  return second.rest === null ? joined : withRest(joined, second.rest);
}

export function withItems(to: ListValue, items: readonly Value[]): ListValue {
  if (items.length === 0) return to;
  const room = ITEM_LIMIT - to.items.length;
  if (items.length <= room) return { ...to, items: [...to.items, ...items] };
  const kept: ListValue = { ...to, items: [...to.items, ...items.slice(0, room)] };
  const count = items.length - Math.max(0, room);
  return withRest(kept, { each: oneOf(items.slice(Math.max(0, room))), low: count, high: count });
}

/** More items that are not known one by one. */
export function withRest(to: ListValue, more: NonNullable<ListValue['rest']>): ListValue {
  if (to.rest === null) return { ...to, rest: more };
  const high = to.rest.high === null || more.high === null ? null : to.rest.high + more.high;
  return { ...to, rest: { each: oneOf([to.rest.each, more.each]), low: to.rest.low + more.low, high } };
}

/** How many items a list has at least and at most; null: no known end. */
export function sizeOf({ items, rest }: ListValue): { readonly low: number; readonly high: number | null } {
  if (rest === null) return { low: items.length, high: items.length };
  return { low: items.length + rest.low, high: rest.high === null ? null : items.length + rest.high };
}

/** A list of which some items are gone. */
export function someOf(from: ListValue): ListValue {
  const each = from.rest === null ? from.items : [...from.items, from.rest.each];
  if (each.length === 0) return from;
  return list([], { each: oneOf(each), low: 0, high: sizeOf(from).high }, from.origin);
}
