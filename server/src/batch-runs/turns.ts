import { setImmediate as otherEvents } from 'node:timers/promises';

/** Decides when others on the thread that prices have their turn. */
export interface Turns {
  /** Told of so much text (UTF-16 units) that was priced; null where it is not their turn yet. */
  after(text: number): Promise<void> | null;
}

/** What a row that is put into a call counts as. */
export const ROW = 1 << 10;

/** Nobody else is on a thread of its own. */
export const ALONE: Turns = { after: () => null };

/** While code has hardly run it is slow, so turns are short at first. */
const FIRST_SLICE = 1 << 10;
const LAST_SLICE = 1 << 16;

/** A thread that has other things to do, and hears of them by whom it is told to stop. */
export class SharedThread implements Turns {
  #slice = FIRST_SLICE;
  #priced = 0;

  constructor(private readonly signal: AbortSignal) {}

  /** Rejects with the signal's reason when that says to stop. */
  after(text: number): Promise<void> | null {
    this.#priced += text;
    if (this.#priced < this.#slice) return null;
    this.#priced = 0;
    this.#slice = Math.min(LAST_SLICE, this.#slice + FIRST_SLICE);
    return this.#turn();
  }

  async #turn(): Promise<void> {
    await otherEvents();
    this.signal.throwIfAborted();
  }
}
