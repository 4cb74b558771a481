import type { Clock } from '../ports/clock';

/** What was noticed of one file or folder. */
export type FileChange = 'came' | 'changed' | 'went';

/** Changes by path; null: so many, or of such a kind, that everything is to be looked at again. */
export type ChangedBatch = ReadonlyMap<string, FileChange> | null;

/** How long changes are gathered, in ms: editors and git write many files in a row. */
const GATHERING = 200;

/** From so many on it costs less to look at everything. */
const MOST_CHANGES = 2000;

/** Gathers what is told of files on disk. Owns one timer and a bound number of paths, handed on together. */
export class ChangedFiles {
  #changes = new Map<string, FileChange>();
  #everything = false;
  #cancel: (() => void) | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly handOn: (batch: ChangedBatch) => void,
  ) {}

  add(path: string, change: FileChange): void {
    if (this.#changes.size < MOST_CHANGES) this.#changes.set(path, change);
    else this.#everything = true;
    this.#schedule();
  }

  addEverything(): void {
    this.#everything = true;
    this.#schedule();
  }

  dispose(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #schedule(): void {
    this.#cancel ??= this.clock.after(GATHERING, () => {
      const batch = this.#everything ? null : this.#changes;
      this.#changes = new Map();
      this.#everything = false;
      this.#cancel = null;
      this.handOn(batch);
    });
  }
}
