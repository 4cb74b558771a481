import type { Call, Expression } from '../ir/expressions';
import type { FunctionNode } from '../ir/statements';
import type { DataFormatId } from '../project/data-format';
import type { Callers } from './callers';
import type { EffectIndex } from './effects';
import type { IntrinsicTable } from './intrinsic-table';
import type { LiteralCells } from './literal-cells';
import type { Machine } from './machine';
import type { Modules } from './modules';
import type { FunctionScope, Scope } from './scope';
import type { UnboundMemos } from './unbound-memos';
import type { Arguments, Value } from './values';

/** What the parts of the evaluator share, and how they reach each other. */
export interface Context {
  readonly machine: Machine;
  readonly modules: Modules;
  readonly intrinsics: IntrinsicTable;
  readonly effects: EffectIndex;
  readonly unbound: UnboundMemos;
  readonly literals: LiteralCells;
  /** What an expression is at a point. */
  value(expression: Expression, scope: Scope): Value;
  /** What a name, or a field of the receiver (`.field`), is just before a point; null when nothing binds it. */
  find(key: string, scope: Scope): Value | null;
  /** A member of a value; `label` is what the source calls it, asked for when it is unknown. */
  property(object: Value, name: string, label: () => string): Value;
  /** What calling a value gives. */
  call(target: Value, args: Arguments, label: () => string): Value;
  argumentsOf(call: Call, scope: Scope): Arguments;
  /** What an import in `from` (a `Program`) gives by an exported name, `*` for the module; null when no file gives that. */
  importedFrom(specifier: string, name: string, from: object): Value | null;
  /** The module `name` inside the one that `specifier` means in `from` (a `Program`); null when there is none. */
  submodule(specifier: string, name: string, from: object): Value | null;
  /** What to call the value of an expression that is not known. */
  spell(expression: Expression): string;
  /** The text of the file that the source at a point names; null when there is none, or it is not loaded. */
  readFile(named: string, scope: Scope): string | null;
  /** What a text says in a format of plain data; undefined when it is malformed or nobody reads the format. */
  parseData(format: DataFormatId, text: string): unknown;
  /** What a file of the project sets an environment variable to; that it was taken is noted. Null when none does. */
  environmentValue(variable: string): Value | null;
  /** What a key of the outside may be when a function may have run any number of times. */
  afterCalls(fn: FunctionNode, key: string, before: Value | null, scope: Scope): Value | null;
  /** The calls in the file that run a function, or construct the class whose constructor it is. */
  callersOf(fn: FunctionScope): Callers;
}
