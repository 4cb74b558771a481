import type { Call, Expression } from '../ir/expressions';
import type { TopLevel } from '../source/top-level';
import type { Caller } from './callers';
import type { Count, Frame, Place } from './frames';
import type { Intrinsics } from './intrinsics';
import type { Program } from './program';
import type { Evaluated, Recorded } from './recording';
import type { FunctionScope, Scope } from './scope';
import type { SlotFacts } from './slot-facts';
import type { Arguments, Value } from './values';

/** Bounds of one evaluation, in steps and not in time: the same everywhere. */
export interface Limits {
  /** Steps; roughly expressions looked at. */
  readonly fuel: number;
  /** Evaluations inside evaluations. */
  readonly depth: number;
}

export const DEFAULT_LIMITS: Limits = { fuel: 20_000, depth: 160 };

/** What a call runs, with the arguments it gets there: those of a `partial` come before its own. */
export interface CallTarget {
  readonly callee: Value;
  readonly args: Arguments;
}

/**
 * Tells what expressions of one file may be when the program runs. Never throws, always ends; what it can't tell is
 * an unknown value. The same program gives the same values in whatever order they are asked for.
 *
 * Evaluation is lazy: arguments are evaluated when they are read, and assumptions and reads are noted then. Whoever
 * reads arguments does it inside `record`, or the notes are lost.
 */
export class Evaluator {
  constructor(
    private readonly program: Program,
    private readonly intrinsics: Intrinsics,
    private readonly limits: Limits = DEFAULT_LIMITS,
  ) {}

  /** Runs `read` and collects what all evaluations inside it assumed and looked at. */
  record<T>(read: () => T): Recorded<T> {
    throw new Error(`${this.limits.fuel}${read}`);
  }

  /** `value` with its notes. Use `bindScope` for a scope in which parameters have given values. */
  evaluate(expression: Expression, scope: Scope): Evaluated {
    return this.record(() => this.value(expression, scope));
  }

  /** What an expression is at a point of the program. */
  value(expression: Expression, scope: Scope): Value {
    throw new Error(`${expression.kind}${scope.kind}${this.intrinsics.globals}`);
  }

  /** The arguments of a call at a point of the program, evaluated when read and then kept. */
  argumentsOf(call: Call, scope: Scope): Arguments {
    throw new Error(`${call.kind}${scope.kind}`);
  }

  /** What a call may run: every alternative of its callee (at most eight), partial applications taken apart. */
  targetsOf(call: Call, scope: Scope): readonly CallTarget[] {
    throw new Error(`${call.kind}${scope.kind}`);
  }

  /**
   * The calls in this file that run a function, in source order: by its name, through names bound to it, as a method of
   * instances of its class, or handed to a function that calls it (`map(f, xs)`, `submit(f, x)`; then without `call`
   * arguments of its own). Bounded; see `CALLER_LIMIT`.
   */
  callersOf(fn: FunctionScope): readonly Caller[] {
    throw new Error(`${fn.kind}`);
  }

  /** How many items an iterable has. */
  countOf(iterable: Expression, scope: Scope): Count {
    throw new Error(`${iterable.kind}${scope.kind}`);
  }

  /**
   * How often the inside of a frame runs for each run of its outside. 1 (exact) for frames that are no repetition; the
   * length of the list for a function that is handed to a `map`.
   */
  iterationsOf(frame: Frame): Count {
    throw new Error(`${frame.kind}`);
  }

  /**
   * Visits the calls in a slot whose last callee name is `wanted`, in source order. Calls without one (`f()()`) have
   * the name ''. Calls inside arguments are visited after the call around them.
   */
  walkCalls(
    slot: TopLevel,
    wanted: (name: string) => boolean,
    visit: (call: Call, place: Place) => void,
  ): void {
    throw new Error(`${slot.start}${wanted}${visit}`);
  }

  /** What a slot means to the rest of the file. Kept as long as the slot lives. */
  factsOf(slot: TopLevel): SlotFacts {
    throw new Error(`${slot.start}${this.program}`);
  }

  /**
   * To be told after every change of the program: the facts of the slots that went and of those that came. Results
   * that read none of what they bind or call stay valid.
   */
  invalidate(changed: readonly SlotFacts[]): void {
    throw new Error(`${changed.length}`);
  }
}
