import type { Expression } from '../ir/expressions';
import type { Loop, Pattern } from '../ir/statements';
import type { Context } from './context';
import { countOf } from './counts';
import { CUT, number, unknown } from './known';
import { anyItem } from './lists';
import { anchorOf, type Scope } from './scope';
import type { Value } from './values';

/** A loop over at most so many known items is followed item by item. */
const UNROLL_LIMIT = 24;

/** What a loop's target is in any iteration. */
export function anyItemOf(context: Context, { target, iterable }: Loop, scope: Scope): Value {
  if (iterable === null) return unknown(target?.kind === 'bind' ? target.name.name : 'item');
  return anyItem(iterated(context, iterable, scope), () => itemLabel(context, target, iterable));
}

/** What a loop goes through. Each name that is bound in the loop asks for it. */
function iterated(context: Context, iterable: Expression, scope: Scope): Value {
  const { machine } = context;
  return machine.local(iterable, anchorOf(scope), ' iterable', () => context.value(iterable, scope)) ?? CUT;
}

function itemLabel(context: Context, target: Pattern | null, iterable: Expression): string {
  return target?.kind === 'bind' ? target.name.name : `${context.spell(iterable)}[…]`;
}

/** What a loop goes through, when all of it is known and not too much to follow item by item. */
export function knownItems(context: Context, loop: Loop, scope: Scope): readonly Value[] | null {
  const { iterable, counter } = loop;
  if (iterable !== null) {
    const value = iterated(context, iterable, scope);
    return value.kind === 'list' && value.rest === null && value.items.length <= UNROLL_LIMIT
      ? value.items
      : null;
  }
  if (counter === null) return null;
  const from = context.value(counter.from, scope);
  const step = counter.step === null ? number(1) : context.value(counter.step, scope);
  const { how, low } = countOf(context, loop, scope);
  if (from.kind !== 'number' || step.kind !== 'number' || how !== 'exact' || low > UNROLL_LIMIT) return null;
  return Array.from({ length: low }, (_, index) => number(from.value + index * step.value));
}
