import type { Call } from '../ir/expressions';
import type { Place } from './frames';
import type { Arguments } from './values';

/** At most so many callers of one function are looked at; the rest makes its parameters unknown. */
export const CALLER_LIMIT = 64;

/** A call in the file that runs a certain function. */
export interface Caller {
  readonly call: Call;
  readonly place: Place;
  /** What the function gets, those of a `partial` included. */
  readonly args: Arguments;
}
