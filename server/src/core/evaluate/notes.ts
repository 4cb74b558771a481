import { type Assumption, KEY_SEPARATOR } from './values';

/** What an evaluation notes on its way. Sets are made when first needed. */
export interface Notes {
  assumptions: Assumption[] | null;
  names: Set<string> | null;
  callers: Set<string> | null;
  /** Literals whose content was looked at. */
  literals: Set<object> | null;
  /** Keys of all that was guarded against itself. */
  guarded: Set<string> | null;
}

export function emptyNotes(): Notes {
  return { assumptions: null, names: null, callers: null, literals: null, guarded: null };
}

/** `within` are the keys of the entry that `from` was noted for. */
export function addNotes(to: Notes, from: Notes, within: string | null): void {
  if (from.assumptions !== null) to.assumptions = withAssumptions(to.assumptions, from.assumptions, within);
  to.names = merged(to.names, from.names);
  to.callers = merged(to.callers, from.callers);
  to.literals = merged(to.literals, from.literals);
  to.guarded = merged(to.guarded, from.guarded);
}

function merged<T>(to: Set<T> | null, from: ReadonlySet<T> | null): Set<T> | null {
  if (from === null) return to;
  if (to === null) return new Set(from);
  for (const name of from) to.add(name);
  return to;
}

export function withAssumptions(
  to: Assumption[] | null,
  from: readonly Assumption[],
  within: string | null,
): Assumption[] {
  const all = to ?? [];
  for (const each of from) addAssumption(all, within === null ? each : atKey(each, within));
  return all;
}

export function atKey(assumption: Assumption, key: string): Assumption {
  const { within } = assumption;
  return { ...assumption, within: within === undefined ? key : key + KEY_SEPARATOR + within };
}

export function addAssumption(all: Assumption[], added: Assumption): void {
  for (const each of all) if (sameAssumption(each, added)) return;
  all.push(added);
}

function sameAssumption(a: Assumption, b: Assumption): boolean {
  if (a.within !== b.within) return false;
  switch (a.kind) {
    case 'environment-default':
      return b.kind === a.kind && a.variable === b.variable && a.value === b.value;
    case 'parameter-default':
      return b.kind === a.kind && a.name === b.name && a.value === b.value;
    case 'grows-in-loop':
      return b.kind === a.kind && a.name === b.name;
  }
}
