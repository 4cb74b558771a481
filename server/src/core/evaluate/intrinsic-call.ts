import type { Context } from './context';
import type { Intrinsic } from './intrinsics';
import type { Arguments, Value } from './values';

/** A call of something that the language itself offers. */
export interface IntrinsicCall {
  readonly context: Context;
  readonly intrinsic: Intrinsic;
  /** What the method is called on; null for functions. */
  readonly receiver: Value | null;
  readonly args: Arguments;
  readonly label: () => string;
}
