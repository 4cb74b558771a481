import type { Call } from '../ir/expressions';
import type { Place } from './frames';
import type { Arguments } from './values';

/** At most so many calls of one name are looked at; more make its parameters unknown. */
export const CALLER_LIMIT = 64;

/** A call in the file that runs a certain function. */
export interface Caller {
  readonly call: Call;
  readonly place: Place;
  /** What the function gets, those of a `partial` included. */
  readonly args: Arguments;
}

export interface Callers {
  /** In source order. */
  readonly calls: readonly Caller[];
  /** Whether these are all calls that could be looked at. */
  readonly complete: boolean;
}
