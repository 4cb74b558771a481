import type { Clock } from '../ports/clock';

/** Files that one analysis may parse; the others are parsed before the next one. */
const FILES_PER_ANALYSIS = 16;

/** How many are parsed before others get their turn: a few milliseconds' work. */
const FILES_PER_TURN = 4;

/** More than these are not parsed ahead: a project keeps about as many that nobody uses yet. */
const MOST_AHEAD = 64;

/** Spreads the parsing of other files over turns. Owns the paths of files that were put off. */
export class ParseBudget {
  #left = FILES_PER_ANALYSIS;
  #postponed = new Set<string>();

  /** To be called before an analysis. */
  renew(): void {
    this.#left = FILES_PER_ANALYSIS;
  }

  /** Whether a file may be parsed now. */
  take(path: string): boolean {
    if (this.#left > 0) this.#left -= 1;
    else this.#postponed.add(path);
    return !this.#postponed.has(path);
  }

  get hasPostponed(): boolean {
    return this.#postponed.size > 0;
  }

  takePostponed(): readonly string[] {
    const postponed = [...this.#postponed];
    this.#postponed = new Set();
    return postponed;
  }

  /** Parses files that were put off, a few at a time. */
  async spend(paths: readonly string[], clock: Clock, parse: (path: string) => void): Promise<void> {
    for (const [index, path] of paths.slice(0, MOST_AHEAD).entries()) {
      if (index % FILES_PER_TURN === FILES_PER_TURN - 1) await turnOfOthers(clock);
      this.renew();
      parse(path);
    }
  }
}

/** Comes back when what waits was done. */
export function turnOfOthers(clock: Pick<Clock, 'after'>): Promise<void> {
  return new Promise((resolve) => {
    clock.after(0, resolve);
  });
}
