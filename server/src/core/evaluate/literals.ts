import type { Comprehension, Expression, ListLiteral, ObjectLiteral } from '../ir/expressions';
import { mapAlternatives, oneOf } from './alternatives';
import type { Context } from './context';
import { CUT, knownKey, list, NULL, object, truth } from './known';
import { anyItem, asList, ListBuilder } from './lists';
import { mergeObjects } from './objects';
import type { ClauseScope, Scope } from './scope';
import type { ListValue, ObjectValue, Value } from './values';

export function listValue(context: Context, literal: ListLiteral, scope: Scope): Value {
  const { items } = literal;
  if (!items.some(({ kind }) => kind === 'spread'))
    return list(
      items.map((item) => context.value(item, scope)),
      null,
      literal,
    );
  const builder = new ListBuilder();
  for (const item of items) {
    if (item.kind !== 'spread') builder.add(context.value(item, scope));
    else builder.spread(context.value(item.value, scope), () => context.spell(item.value));
  }
  return builder.value(literal);
}

export function objectValue(context: Context, literal: ObjectLiteral, scope: Scope): Value {
  let done: Value | null = null;
  let entries = new Map<string, Value>();
  let open = false;
  for (const { key, value } of literal.entries) {
    if (key === null) {
      const base = object(entries, open, literal);
      done = mergeObjects(done === null ? base : mergeObjects(done, base), context.value(value, scope));
      entries = new Map();
      open = false;
      continue;
    }
    const name = key.kind === 'string' ? key.value : knownKey(context.value(key, scope));
    if (name === null) open = true;
    else entries.set(name, entryValue(context, name, value, scope));
  }
  const last = object(entries, open, literal);
  return done === null ? last : mergeObjects(done, last);
}

function entryValue(context: Context, name: string, value: Expression, scope: Scope): Value {
  context.machine.enterEntry(name);
  const found = context.machine.part(() => context.value(value, scope));
  context.machine.leaveEntry();
  return found;
}

/** At most so many items are made one by one. */
const ITEM_LIMIT = 64;

/** A comprehension over known items is made item by item; else one item stands for all. */
export function comprehensionValue(context: Context, node: Comprehension, scope: Scope): Value {
  const result = new ComprehensionRun(context, node).run(0, scope);
  const isMapping = node.element.kind === 'object' && isDictEntry(node.element);
  return isMapping ? asMapping(result) : { ...result, origin: node };
}

/** The element of a dict comprehension is an object of one entry whose key is no literal. */
function isDictEntry({ entries }: ObjectLiteral): boolean {
  const [entry] = entries;
  return entries.length === 1 && entry!.key !== null && entry!.key.kind !== 'string';
}

function asMapping({ items, rest }: ListValue): Value {
  const base: ObjectValue = object(new Map(), rest !== null);
  return items.reduce<Value>((all, item) => mergeObjects(all, item), base);
}

class ComprehensionRun {
  private made = 0;

  constructor(
    private readonly context: Context,
    private readonly node: Comprehension,
  ) {}

  run(index: number, scope: Scope): ListValue {
    const clause = this.node.clauses[index];
    if (clause === undefined) return this.element(scope);
    const { target, iterable } = clause;
    const label = () => (target.kind === 'bind' ? target.name.name : this.context.spell(iterable));
    const source = this.context.value(iterable, scope);
    const inside = (item: Value | null): ClauseScope => ({
      kind: 'clause',
      target,
      iterable,
      item,
      parent: scope,
    });
    if (source === CUT) return list([]);
    if (source.kind === 'one-of') return this.anyOf(source, index, inside, label);
    const { items, rest } = keysOf(source) ?? asList(source, label);
    let result = list([]);
    let left = rest;
    for (const [at, item] of items.entries()) {
      if (this.made >= ITEM_LIMIT) {
        const count = items.length - at;
        const more = { each: oneOf(items.slice(at)), low: count, high: count };
        left = left === null ? more : { ...left, each: oneOf([left.each, more.each]), low: left.low + count };
        break;
      }
      result = joined(result, this.run(index + 1, inside(item)));
    }
    if (left === null) return result;
    const each = this.run(index + 1, inside(left.each));
    return joined(result, repeated(each, left));
  }

  private anyOf(
    source: Extract<Value, { kind: 'one-of' }>,
    index: number,
    inside: (item: Value) => ClauseScope,
    label: () => string,
  ): ListValue {
    const lists = source.options.map((each) => asList(each, label));
    const high = lists.some(({ rest }) => rest?.high === null)
      ? null
      : Math.max(...lists.map(({ items, rest }) => items.length + (rest?.high ?? 0)));
    const low = Math.min(...lists.map(({ items, rest }) => items.length + (rest?.low ?? 0)));
    const each = this.run(index + 1, inside(anyItem(source, label)));
    return repeated(each, { low, high });
  }

  private element(scope: Scope): ListValue {
    const { context, node } = this;
    this.made++;
    let sure = true;
    for (const condition of node.conditions) {
      const holds = truth(context.value(condition, scope));
      if (holds === false) return list([]);
      sure &&= holds === true;
    }
    const value = context.value(node.element, scope);
    return sure ? list([value]) : list([], { each: value, low: 0, high: 1 });
  }
}

function keysOf(value: Value): ListValue | null {
  if (value.kind !== 'object' || value.open) return null;
  return list(
    [...value.entries.keys()].map((key) => ({
      kind: 'text',
      pieces: [{ kind: 'known', text: key, origin: null }],
    })),
  );
}

function joined(to: ListValue, more: ListValue): ListValue {
  if (to.items.length === 0 && to.rest === null) return more;
  const rest = more.rest === null ? to.rest : to.rest === null ? more.rest : bothRests(to.rest, more.rest);
  return { ...to, items: [...to.items, ...more.items], rest };
}

function bothRests(a: NonNullable<ListValue['rest']>, b: NonNullable<ListValue['rest']>): ListValue['rest'] {
  const high = a.high === null || b.high === null ? null : a.high + b.high;
  return { each: oneOf([a.each, b.each]), low: a.low + b.low, high };
}

/** A list of unknown items that is made of `each` so many times. */
function repeated(each: ListValue, times: { readonly low: number; readonly high: number | null }): ListValue {
  const items = each.rest === null ? each.items : [...each.items, each.rest.each];
  if (items.length === 0) return list([]);
  const low = times.low * (each.items.length + (each.rest?.low ?? 0));
  const most = each.rest?.high === null ? null : each.items.length + (each.rest?.high ?? 0);
  const high = times.high === null || most === null ? null : times.high * most;
  return list([], { each: oneOf(items), low, high });
}

/** The value behind `match`: any of its arms. */
export function anyArm(values: readonly Value[]): Value {
  return values.length === 0 ? NULL : mapAlternatives(oneOf(values), (each) => each);
}
