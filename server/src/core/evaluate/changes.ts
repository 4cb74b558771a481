import type { Entry } from './kept-results';

/** What has changed since results were made: counted in epochs, one for each change of the program. */
export class Changes {
  epoch = 0;
  private readonly names = new Map<string, number>();
  private readonly callers = new Map<string, number>();
  private readonly literals = new WeakMap<object, number>();

  ofNames(names: Iterable<string>, callers: Iterable<string>): void {
    this.epoch++;
    for (const name of names) this.names.set(name, this.epoch);
    for (const name of callers) this.callers.set(name, this.epoch);
  }

  ofLiterals(cells: Iterable<object>): void {
    this.epoch++;
    for (const cell of cells) this.literals.set(cell, this.epoch);
  }

  /** Whether they leave a kept result true: nothing that it read has changed since it was made. */
  leave(entry: Entry): boolean {
    if (entry.checked === this.epoch) return true;
    const { names, callers, literals } = entry.notes;
    if (isStale(names.items, this.names, entry.made)) return false;
    if (isStale(callers.items, this.callers, entry.made)) return false;
    if (isStale(literals.items, this.literals, entry.made)) return false;
    entry.checked = this.epoch;
    return true;
  }
}

function isStale<T>(
  read: ReadonlySet<T> | null,
  changed: { get(key: T): number | undefined },
  made: number,
): boolean {
  if (read === null) return false;
  for (const key of read) if ((changed.get(key) ?? -1) > made) return true;
  return false;
}
