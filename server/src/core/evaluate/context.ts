import type { Call, Expression } from '../ir/expressions';
import type { FunctionNode } from '../ir/statements';
import type { Callers } from './callers';
import type { ClassParts } from './class-parts';
import type { EffectIndex } from './effects';
import type { IntrinsicTable } from './intrinsic-table';
import type { LiteralCells } from './literal-cells';
import type { Machine } from './machine';
import type { Modules } from './modules';
import type { ProjectReads } from './project-reads';
import type { FunctionScope, Scope } from './scope';
import type { StarImports } from './star-imports';
import type { UnboundMemos } from './unbound-memos';
import type { Arguments, Value } from './values';

/** What the parts of the evaluator share, and how they reach each other. */
export interface Context {
  readonly machine: Machine;
  readonly modules: Modules;
  readonly project: ProjectReads;
  readonly intrinsics: IntrinsicTable;
  readonly effects: EffectIndex;
  readonly unbound: UnboundMemos;
  readonly classParts: ClassParts;
  readonly literals: LiteralCells;
  readonly stars: StarImports | null;
  /** What an expression is at a point. */
  value(expression: Expression, scope: Scope): Value;
  /** What is called at a point: as `value`, but a method that is named does not run. */
  callee(expression: Expression, scope: Scope): Value;
  /** What a name, or a field of the receiver (`.field`), is just before a point; null when nothing binds it. */
  find(key: string, scope: Scope): Value | null;
  /** A member of a value; `label` is what the source calls it, asked for when it is unknown. */
  property(object: Value, name: string, label: () => string): Value;
  /** What calling a value gives. */
  call(target: Value, args: Arguments, label: () => string): Value;
  argumentsOf(call: Call, scope: Scope): Arguments;
  /** What to call the value of an expression that is not known. */
  spell(expression: Expression): string;
  /** What a key of the outside may be when a function may have run any number of times. */
  afterCalls(fn: FunctionNode, key: string, before: Value | null, scope: Scope): Value | null;
  /** The calls in the file that run a function, or construct the class whose constructor it is. */
  callersOf(fn: FunctionScope): Callers;
}
