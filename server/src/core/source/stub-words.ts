/**
 * How tests in a language say what a call is to answer, or ask whether it came. Where a function is named, an expression tells
 * what it is called on, by the last name of that; without a name for a function of its own.
 */
export interface StubWords {
  /** Functions that are handed the call. */
  readonly handedCalls: Readonly<Record<string, RegExp>>;
  /** Functions that are handed a function with the call. */
  readonly handedFunctions: Readonly<Record<string, RegExp>>;
  /** Methods on the call that say what it answers. */
  readonly answers: readonly string[];
  /** Functions and methods whose result stands for a double that is asked what was called on it. */
  readonly asked: readonly string[];
}
