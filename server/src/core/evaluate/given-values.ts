import type { Expression } from '../ir/expressions';
import { CUT, NULL } from './known';
import type { UnknownValue, Value } from './values';

/** Values that are given for what only the program knows when it runs. */
export interface GivenValues {
  /**
   * What stands for something unknown. `label` is what it is called (`row["title"]`), `name` the last name by which it is
   * written where it is used; null: it has none. `absent` is what it is where the data has no such thing; null: then the
   * program fails. Null when nothing is given for it.
   */
  find(label: string, name: string | null, absent: Value | null): Value | null;
}

/** A value that was evaluated, or what is given in its place. Counters and what fuel ran out for stay what they are. */
export function orGiven(value: Value, written: Expression, given: GivenValues): Value {
  if (value === CUT) return value;
  if (value.kind === 'unknown') {
    if (value.reason !== 'run-time' || value.longest !== undefined) return value;
    return given.find(value.label, lastNameOf(written), absentAt(value, written)) ?? value;
  }
  const free = value.kind === 'external' && value.module === '' ? lastNameOf(written) : null;
  return (free === null ? null : given.find(free, free, null)) ?? value;
}

/** Whoever asks by a call (`row.get("lang", "en")`) reckons with nothing being there. */
function absentAt({ fallback }: UnknownValue, { kind }: Expression): Value | null {
  return fallback ?? (kind === 'call' ? NULL : null);
}

function lastNameOf(written: Expression): string | null {
  switch (written.kind) {
    case 'name':
      return written.name;
    case 'member':
      return written.property.name;
    case 'index':
      return written.index.kind === 'string' ? written.index.value : null;
    default:
      return null;
  }
}
