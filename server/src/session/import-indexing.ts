import type { FileImports } from '../core/project/import-index';
import { ImportIndex } from '../core/project/import-index';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';

/** Shows that something takes its time. */
export interface Progress {
  /** Of 100. */
  report(percent: number, message: string): void;
  done(): void;
}

/** Begins to show progress; null where it can't be shown. `cancel` is called when the user has enough of it. */
export type BeginProgress = (title: string, cancel: () => void) => Promise<Progress | null>;

/** What the index is made of. */
export interface ImportIndexingParts {
  readonly clock: Clock;
  readonly log: Log;
  /** Files that may import others; null while they are being listed. */
  paths(): Iterable<string> | null;
  /** What a file imports; null when it can't be read. Never rejects. */
  importsOf(path: string): Promise<FileImports | null>;
  /** Whether an import in the file `from` may mean the file at `path`. */
  leadsTo(specifier: string, from: string, path: string): boolean;
  /** To be called when others are known to import these files. */
  changed(paths: readonly string[]): void;
  beginProgress(): BeginProgress | null;
}

/** How many files are read at a time: a few milliseconds' work. */
const FILES_PER_SLICE = 8;

/** Files beyond these are not looked at. */
const MOST_FILES = 20_000;

/** In ms: how long nobody must type, and from when on progress is shown. */
const REST = 300;
const PATIENCE = 1000;

/**
 * Who imports whom in the workspace. Owns the index, which holds the names of imports and no text, bound by a number of
 * files, and one timer; made when somebody asks for importers first, in small slices while nobody types, and kept up to
 * date from then on. What was cancelled is not begun again before `restart`.
 */
export class ImportIndexing {
  readonly #index: ImportIndex;
  readonly #pending = new Set<string>();
  /** What was answered, by path; null where nothing was known yet. */
  readonly #answers = new Map<string, readonly string[] | null>();
  readonly #names = new Map<string, string>();
  #state: 'unasked' | 'building' | 'ready' | 'cancelled' = 'unasked';
  #total = 0;
  #isReading = false;
  #cancelTimer: (() => void) | null = null;
  #progress: ShownProgress | null = null;

  constructor(private readonly parts: ImportIndexingParts) {
    this.#index = new ImportIndex((specifier, from, path) => parts.leadsTo(specifier, from, path));
  }

  get size(): number {
    return this.#index.size;
  }

  get isReady(): boolean {
    return this.#state === 'ready';
  }

  /** As in `WorkspaceFiles`; to ask is to want it. */
  importersOf(path: string): readonly string[] | null {
    let answer = this.#answers.get(path);
    if (answer === undefined) {
      answer = this.#state === 'ready' ? this.#index.importersOf(path) : null;
      this.#answers.set(path, answer);
    }
    if (this.#state === 'unasked') this.restart();
    return answer;
  }

  /** Looks at all files anew, for somebody has asked or asks again. */
  restart(): void {
    if (this.#state === 'building') return;
    this.#state = 'building';
    this.#total = 0;
    this.#index.clear();
    this.#names.clear();
    this.#pending.clear();
    this.#schedule(REST);
    this.#progress = new ShownProgress(this.parts, () => this.#cancel());
  }

  /** As `restart`, where somebody has asked. */
  refresh(): void {
    if (this.#state !== 'unasked') this.restart();
  }

  /** To be told that nobody asks for the importers of a file any more. */
  release(path: string): void {
    this.#answers.delete(path);
  }

  /** To be told which files came, changed or went; they are looked at when nobody types. */
  filesChanged(paths: readonly string[], gone: readonly string[]): void {
    if (this.#state === 'unasked' || this.#state === 'cancelled') return;
    for (const path of gone) {
      this.#pending.delete(path);
      this.#index.delete(path);
    }
    // All of them are looked at when they are known.
    if (this.#state === 'building' && this.#total === 0) return;
    for (const path of paths) if (this.#pending.size + this.#index.size < MOST_FILES) this.#pending.add(path);
    if (this.#pending.size > 0) this.#schedule(REST);
  }

  /** What a file imports whose text is known already. */
  set(path: string, imports: FileImports): void {
    if (this.#state === 'unasked' || this.#state === 'cancelled') return;
    this.#pending.delete(path);
    this.#index.set(path, this.#owned(imports));
  }

  /** To be called after changes, and when imports may lead elsewhere. Tells whose importers are others now. */
  answersMayChange(): void {
    if (this.#state !== 'ready') return;
    const changed: string[] = [];
    for (const [path, before] of this.#answers) {
      const now = this.#index.importersOf(path);
      this.#answers.set(path, now);
      if ((before ?? []).join('\n') !== now.join('\n')) changed.push(path);
    }
    if (changed.length > 0) this.parts.changed(changed);
  }

  /** To be told that somebody types: it goes on when nobody does. */
  pause(): void {
    if (this.#pending.size > 0 || this.#state === 'building') this.#schedule(REST);
  }

  dispose(): void {
    this.#cancelTimer?.();
    this.#progress?.end();
    this.#state = 'cancelled';
  }

  #cancel(): void {
    if (this.#state !== 'building') return;
    this.parts.log.info(
      'Who imports whom was not looked at to the end: values that callers in other files hand over stay unknown. The command Costlint: Restart Server looks again.',
    );
    this.dispose();
    this.#pending.clear();
    this.#index.clear();
  }

  #schedule(ms: number): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.parts.clock.after(ms, () => {
      this.#cancelTimer = null;
      void this.#step();
    });
  }

  async #step(): Promise<void> {
    if (this.#isReading) return;
    if (this.#state === 'building' && this.#total === 0 && !this.#begin()) {
      this.#schedule(REST);
      return;
    }
    const slice = [...this.#firstPending()];
    this.#isReading = true;
    const read = await Promise.all(slice.map((path) => this.parts.importsOf(path)));
    this.#isReading = false;
    if (this.#state === 'cancelled') return;
    for (const [at, path] of slice.entries()) this.#take(path, read[at] ?? null);
    this.#progress?.at(this.#total - this.#pending.size, this.#total);
    if (this.#pending.size === 0) this.#end();
    // Whoever began to type meanwhile has put it off.
    else if (this.#cancelTimer === null) this.#schedule(0);
  }

  /** False when it is not known yet what is to be looked at. */
  #begin(): boolean {
    const { log } = this.parts;
    const paths = this.parts.paths();
    if (paths === null) return false;
    for (const path of paths) {
      if (this.#pending.size === MOST_FILES) {
        log.warn(`Only ${MOST_FILES} files of the workspace are looked at for who imports whom.`);
        break;
      }
      this.#pending.add(path);
    }
    this.#total = this.#pending.size;
    return true;
  }

  *#firstPending(): Iterable<string> {
    let count = 0;
    for (const path of this.#pending) {
      if (count++ === FILES_PER_SLICE) return;
      yield path;
    }
  }

  #take(path: string, imports: FileImports | null): void {
    // What was set or went meanwhile is known better.
    if (!this.#pending.delete(path)) return;
    if (imports) this.#index.set(path, this.#owned(imports));
    else this.#index.delete(path);
  }

  #end(): void {
    if (this.#state === 'building') {
      this.#state = 'ready';
      this.#total = 0;
      this.#progress?.end();
      this.#progress = null;
    }
    this.answersMayChange();
  }

  /** The same names, each of them once in memory. */
  #owned({ specifiers, passesOn }: FileImports): FileImports {
    const names = specifiers.map((each) => {
      const known = this.#names.get(each);
      if (known !== undefined) return known;
      this.#names.set(each, each);
      return each;
    });
    return { specifiers: names, passesOn };
  }
}

/** Progress that is shown once it has taken a while. */
class ShownProgress {
  #shown: Progress | null = null;
  #ended = false;
  #percent = 0;
  readonly #cancelTimer: () => void;

  constructor({ clock, beginProgress }: ImportIndexingParts, cancel: () => void) {
    this.#cancelTimer = clock.after(REST + PATIENCE, async () => {
      const shown = (await beginProgress()?.('Costlint: who imports whom', cancel)) ?? null;
      if (this.#ended) shown?.done();
      else this.#shown = shown;
    });
  }

  at(done: number, total: number): void {
    const percent = Math.floor((100 * done) / Math.max(1, total));
    if (percent === this.#percent) return;
    this.#percent = percent;
    this.#shown?.report(percent, `${done} of ${total} files`);
  }

  end(): void {
    this.#ended = true;
    this.#cancelTimer();
    this.#shown?.done();
    this.#shown = null;
  }
}
