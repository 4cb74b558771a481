import type { Expression } from '../ir/expressions';
import type { Switch } from '../ir/statements';
import type { Context } from './context';
import { CUT, truth } from './known';
import { binary } from './operators';
import { anchorOf, type Scope } from './scope';
import type { Value } from './values';

/** Whether a test holds. `holds` null: it may or may not; then `likely` may still tell which is usual. */
export interface Decision {
  readonly holds: boolean | null;
  readonly likely: boolean | null;
}

/** What a test decides. One that stands on a default is not sure: the default may not be what is given. */
export function decide(context: Context, test: Expression, scope: Scope): Decision {
  let likely: boolean | null = null;
  const isDoubtful = context.machine.isDoubtful(() => {
    likely = truth(tested(context, test, scope));
  });
  return { holds: isDoubtful ? null : likely, likely };
}

/** A test's value; each name that is changed behind it asks for it. */
function tested(context: Context, test: Expression, scope: Scope): Value {
  const value = () => context.value(test, scope);
  return context.machine.local(test, anchorOf(scope), ' test', value) ?? CUT;
}

/** Indices of the cases of a switch that may be run. */
export interface Choice {
  readonly cases: readonly number[];
  /** Which of `cases` is usual; -1 when none tells. */
  readonly likely: number;
  /** Whether one of them is run for sure. */
  readonly complete: boolean;
}

/** Which cases of a switch are run. */
export function choose(context: Context, { subject, cases }: Switch, scope: Scope): Choice {
  let value: Value | null = null;
  const isDoubtful = context.machine.isDoubtful(() => {
    value = tested(context, subject, scope);
  });
  const possible: number[] = [];
  let likely = -1;
  for (const [index, { tests }] of cases.entries()) {
    const holds = value === null ? [] : tests.map((test) => equals(value!, context.value(test, scope)));
    const isDefault = tests.length === 0;
    if (!isDoubtful && !isDefault && holds.every((each) => each === false)) continue;
    const isMet = isDefault || holds.some((each) => each === true);
    if (isMet && likely < 0 && (!isDefault || possible.length === 0 || isDoubtful)) likely = possible.length;
    possible.push(index);
    if (isMet && !isDoubtful) {
      if (!isDefault) return { cases: [index], likely: 0, complete: true };
      break;
    }
  }
  return { cases: possible, likely, complete: cases.some(({ tests }) => tests.length === 0) };
}

function equals(value: Value, test: Value): boolean | null {
  return truth(binary('==', value, test, () => ''));
}
