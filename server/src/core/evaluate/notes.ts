import { NotedSet } from './noted-set';
import { type Assumption, KEY_SEPARATOR } from './values';

/** What an evaluation notes on its way. */
export interface Notes {
  assumptions: Assumption[] | null;
  readonly names: NotedSet<string>;
  readonly callers: NotedSet<string>;
  /** Literals whose content was looked at. */
  readonly literals: NotedSet<object>;
  /** Keys of all that was guarded against itself. */
  readonly guarded: NotedSet<string>;
}

export function emptyNotes(): Notes {
  return {
    assumptions: null,
    names: new NotedSet(),
    callers: new NotedSet(),
    literals: new NotedSet(),
    guarded: new NotedSet(),
  };
}

/** Adds the notes of an evaluation that is over; `within` are the keys of the entry that they were noted for. */
export function addNotes(to: Notes, from: Notes, within: string | null): void {
  if (from.assumptions !== null) to.assumptions = withAssumptions(to.assumptions, from.assumptions, within);
  to.names.addAll(from.names);
  to.callers.addAll(from.callers);
  to.literals.addAll(from.literals);
  to.guarded.addAll(from.guarded);
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
    case 'environment-file':
      return b.kind === a.kind && a.variable === b.variable && a.value === b.value && a.path === b.path;
    case 'parameter-default':
      return b.kind === a.kind && a.name === b.name && a.value === b.value;
    case 'grows-in-loop':
      return b.kind === a.kind && a.name === b.name;
  }
}
