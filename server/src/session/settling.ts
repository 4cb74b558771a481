import type { Clock } from '../ports/clock';
import { turnOfOthers } from './parse-budget';

/** What has to settle. */
export interface SettlingParts {
  readonly clock: Clock;
  /** Reads what analyses asked for and did not get; false when there was nothing. Never rejects. */
  load(): Promise<boolean>;
  /** Lets go of what was asked for and is not to be read. */
  giveUp(): void;
  /** Open documents whose analysis may be another one now. */
  affected(): readonly string[];
  /** Analyses a document again; true when something is to be shown otherwise. Never rejects. */
  ask(uri: string): Promise<boolean>;
  /** To be called with the documents that are to be shown otherwise. */
  shown(uris: readonly string[]): void;
}

/** How often a document is asked in a row: each time it may come to files that it did not know of. */
const MOST_ROUNDS = 8;

/**
 * Takes over what happened to other files and asks the open documents again that this is of interest to, until nothing is
 * new. One at a time, and others get their turn in between.
 */
export class Settling {
  readonly #changes: (() => void)[] = [];
  #isRunning = false;
  #isDisposed = false;

  constructor(private readonly parts: SettlingParts) {}

  /** `change` tells whoever keeps results of other files. */
  after(change: () => void): void {
    this.#changes.push(change);
    this.start();
  }

  start(): void {
    if (!this.#isRunning && !this.#isDisposed) void this.#run();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#changes.length = 0;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    const shown = new Set<string>();
    let round = 0;
    while (round < MOST_ROUNDS && (await this.#takeOver())) {
      await this.#askAll(shown);
      round += 1;
    }
    if (round === MOST_ROUNDS) this.parts.giveUp();
    this.#isRunning = false;
    if (this.#isDisposed) return;
    if (shown.size > 0) this.parts.shown([...shown]);
    if (this.#changes.length > 0) this.start();
  }

  /** False when there is nothing new. */
  async #takeOver(): Promise<boolean> {
    const loaded = await this.parts.load();
    const changes = this.#changes.splice(0);
    for (const change of changes) change();
    return !this.#isDisposed && (loaded || changes.length > 0);
  }

  async #askAll(shown: Set<string>): Promise<void> {
    for (const [index, uri] of this.parts.affected().entries()) {
      if (index > 0) await turnOfOthers(this.parts.clock);
      if (this.#isDisposed) return;
      if (await this.parts.ask(uri)) shown.add(uri);
    }
  }
}
