import type { Call, Expression, Literal } from '../ir/expressions';
import type { TopLevel } from '../source/top-level';
import { walkCalls } from './call-walk';
import type { Caller } from './callers';
import { targetsOf } from './calls';
import { wholeOf } from './class-parts';
import { sizeOfValue } from './counts';
import { Evaluation } from './evaluation';
import { findCallersAtHome } from './find-callers';
import type { Count, Frame, Place } from './frames';
import type { GivenValues } from './given-values';
import { setUpBy } from './handed-builder';
import { handedElsewhere, handedOver, handedTargetsOf } from './handed-over';
import { saidByHeir } from './heirs';
import { importsAny } from './imported-packages';
import { asData } from './instance-data';
import type { Intrinsics } from './intrinsics';
import { iterationsOf } from './iterations';
import { anywhereKey, type Links, prefixOf } from './links';
import type { Limits } from './machine';
import { isPlainLiteral } from './plain-literals';
import type { Program } from './program';
import type { CallPlace } from './program-index';
import type { Evaluated, LiteralWatch, Recorded } from './recording';
import type { ClassScope, FunctionScope, Scope } from './scope';
import { type Setter, setterKey } from './setters';
import { type SlotFacts, SlotFactsIndex, TEXT_KEY } from './slot-facts';
import type { StarImports } from './star-imports';
import { asBaseMade } from './unnamed-instances';
import type { Arguments, ClassValue, ExternalValue, FunctionValue, Value } from './values';

export const DEFAULT_LIMITS: Limits = { fuel: 10_000, sparing: 2000, depth: 160 };

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
  private readonly evaluation: Evaluation;
  private readonly facts: SlotFactsIndex;

  /**
   * `links` lead to the other files of the project; null: this file is all there is. `stars` tells whose a name is that may
   * come from several modules; null: nobody knows. `given` are values for what is unknown; null: there are none.
   */
  constructor(
    program: Program,
    intrinsics: Intrinsics,
    limits: Limits = DEFAULT_LIMITS,
    links: Links | null = null,
    stars: StarImports | null = null,
    given: GivenValues | null = null,
  ) {
    this.evaluation = new Evaluation(program, intrinsics, limits, links, stars, given);
    this.facts = new SlotFactsIndex(this.evaluation.effects);
  }

  /** Runs `read` and collects what all evaluations inside it assumed and looked at. */
  record<T>(read: () => T): Recorded<T> {
    return this.evaluation.machine.record(read);
  }

  /** Runs `look`, and tells the literals whose content was read in it. */
  readonly watch: LiteralWatch = (look) => {
    const { value, reads } = this.record(look);
    return { value, literals: reads.literals };
  };

  /** `value` with its notes. Use `bindScope` for a scope in which parameters have given values. */
  evaluate(expression: Expression, scope: Scope): Evaluated {
    return this.record(() => this.value(expression, scope));
  }

  /** What an expression is at a point of the program. */
  value(expression: Expression, scope: Scope): Value {
    return this.evaluation.value(expression, scope);
  }

  /** A member of a value that was evaluated before; `label` is what to call it when it is unknown. */
  property(object: Value, name: string, label = name): Value {
    return this.evaluation.property(object, name, () => label);
  }

  /** A value as it is written as data: instances of the project's classes become objects of their fields. */
  asData(value: Value): Value {
    return asData(this.evaluation, value);
  }

  /** An instance of a class without a name as what it extends, where that comes from a package. */
  asBaseMade(value: Value): Value {
    return asBaseMade(this.evaluation, value);
  }

  /** What the class of the project says by a member of its own through which something from outside was reached. */
  saidByHeir(value: ExternalValue, name: string, at: Arguments): Value | null {
    return saidByHeir(this.evaluation, value, name, at);
  }

  /** What a function makes of what it is handed: `request(r -> r.model("m"))`, `request { model = "m" }`. */
  applied(fn: FunctionValue, to: Value, at: Arguments): Value {
    return setUpBy(this.evaluation, fn, to, at);
  }

  /** What a file of the project sets an environment variable to; null when none does. */
  environmentValue(variable: string): Value | null {
    return this.evaluation.project.environmentValue(variable);
  }

  /** What the files say of a key by which a program is configured; null when none says anything. */
  configured(key: string): Value | null {
    return this.evaluation.project.configured(key);
  }

  /** The arguments of a call at a point of the program, evaluated when read and then kept. */
  argumentsOf(call: Call, scope: Scope): Arguments {
    return this.evaluation.argumentsOf(call, scope);
  }

  /** What a call may run: every alternative of its callee (at most eight), partial applications taken apart. */
  targetsOf(call: Call, scope: Scope): readonly CallTarget[] {
    return this.evaluation.machine.sparing(() => targetsOf(this.evaluation, call, scope));
  }

  /** As `isPlainLiteral`: then no call of its members sends anything. */
  isPlainLiteral(expression: Expression, scope: Scope): boolean {
    return isPlainLiteral(this.evaluation, expression, scope);
  }

  /** What a call hands on to be run later (`to_thread(f, x)`), with the arguments that it is run with. */
  handedTargetsOf(call: Call, scope: Scope): readonly CallTarget[] {
    return this.evaluation.machine.sparing(() => handedTargetsOf(this.evaluation, call, scope));
  }

  /** What may run where a call hands a method on to something of which this file knows nothing; see `handed-over.ts`. */
  handedElsewhere(call: Call, scope: Scope): readonly CallTarget[] {
    return handedElsewhere(this.evaluation, call, scope);
  }

  /** The same as it is written; null when a call hands nothing on. */
  handedOver(call: Call, scope: Scope): { readonly expression: Expression; readonly args: Arguments } | null {
    return handedOver(this.evaluation, call, scope);
  }

  /**
   * The calls in this file that run a function, in source order: by its own name (or that of the variable or field
   * that it is assigned to), as a method of instances of its class, or handed to something that calls it (`submit(f, x)`). Bounded; see `CALLER_LIMIT`.
   */
  callersOf(fn: FunctionScope): readonly Caller[] {
    return this.evaluation.callersOf(fn).calls;
  }

  /** As `callersOf`, for a function of another file: the calls in this one that run it. */
  callersAtHome(fn: FunctionScope): readonly Caller[] {
    return findCallersAtHome(this.evaluation, fn);
  }

  /** The class around a point: where the point is in an extension of a class, that class. */
  classAt(scope: ClassScope): ClassValue {
    return wholeOf(this.evaluation, scope);
  }

  /** Whether a point stands in the evaluated file, and not in another one of the project. */
  isAtHome(scope: Scope): boolean {
    const { modules } = this.evaluation;
    return modules.at(scope) === modules.home;
  }

  /** Whether the file of a point imports anything of some packages, at module level. */
  importsAny(packages: Iterable<string>, scope: Scope): boolean {
    return importsAny(this.evaluation, packages, scope);
  }

  /** The text of the file that a point stands in, where that is another one of the project. */
  textElsewhere(scope: Scope): string | null {
    const { modules, machine } = this.evaluation;
    const module = modules.at(scope);
    if (module === modules.home) return null;
    machine.readName(module.prefix + TEXT_KEY);
    return module.program.text;
  }

  /** The calls in this file whose callee has a certain last name, or that are handed a thing of that name. */
  callsNaming(name: string): readonly CallPlace[] {
    this.evaluation.machine.readCallers(name);
    return this.evaluation.modules.home.index.callsNaming(name);
  }

  /** The same in the file in which a point of the program stands. */
  callsNamingAt(scope: Scope, name: string): readonly CallPlace[] {
    const { modules, machine } = this.evaluation;
    const { index, prefix } = modules.at(scope);
    machine.readCallers(prefix + name);
    return index.callsNaming(name);
  }

  /** The same in this file and in those that it sees without importing them. */
  callsNamingAround(name: string): readonly CallPlace[] {
    const { modules, machine } = this.evaluation;
    return modules.withSiblings(modules.home, name, name).flatMap(({ index, prefix }) => {
      machine.readCallers(prefix + name);
      return index.callsNaming(name);
    });
  }

  /** The same in this file and in those in which its program is set up. */
  callsSettingUp(name: string): readonly CallPlace[] {
    const { modules, machine } = this.evaluation;
    return modules.settingUp(name).flatMap(({ index, prefix }) => {
      machine.readCallers(prefix + name);
      return index.callsNaming(name);
    });
  }

  /** Assignments in this file to members of a certain name (`bot.model = ...`), those of receivers left aside. */
  settersOf(name: string): readonly Setter[] {
    this.evaluation.machine.readCallers(setterKey(name));
    return this.evaluation.modules.home.index.settersOf(name);
  }

  /** How many items an iterable has. */
  countOf(iterable: Expression, scope: Scope): Count {
    return sizeOfValue(this.value(iterable, scope));
  }

  /**
   * How often the inside of a frame runs for each run of its outside: 1 (exact) for frames that are no repetition, the
   * length of the list for a function that is handed to a `map`.
   */
  iterationsOf(frame: Frame): Count {
    return iterationsOf(this.evaluation, frame);
  }

  /** Visits the calls in a slot that are `wanted`, in source order; a call before those in its arguments. */
  walkCalls(
    slot: TopLevel,
    wanted: (call: Call) => boolean,
    visit: (call: Call, place: Place) => void,
  ): void {
    walkCalls(slot, { call: wanted }, visit);
  }

  /** What a slot means to the rest of the file. Kept as long as the slot lives. */
  factsOf(slot: TopLevel): SlotFacts {
    return this.facts.of(slot);
  }

  /**
   * To be told after every change of the program: the facts of the slots that went and of those that came. Results
   * that read none of what they bind or call stay valid.
   */
  invalidate(changed: readonly SlotFacts[]): void {
    const [names, calls] = namesAndCalls(changed);
    this.evaluation.modules.home.index.forget(names, calls);
    this.evaluation.machine.invalidate(names, calls);
  }

  /** As `invalidate`, for a change of another file of the project: `path` is what its program is called. */
  invalidateOther(path: string, changed: readonly SlotFacts[]): void {
    const [names, calls] = namesAndCalls(changed);
    const prefix = prefixOf(path);
    this.evaluation.modules.withPrefix(prefix)?.index.forget(names, calls);
    const anywhere = [...names].map(anywhereKey);
    this.evaluation.machine.invalidate(
      [...prefixedNames(names, prefix), ...anywhere],
      prefixedNames(calls, prefix),
    );
  }

  /** To be told that files came, went, were loaded or let go of; `keys` as in `links.ts`. */
  invalidateFiles(keys: readonly string[], gone: readonly string[]): void {
    for (const path of gone) this.evaluation.modules.drop(prefixOf(path));
    this.evaluation.machine.invalidate(keys, []);
  }

  /**
   * To be told of literals whose content changed in place: results that looked at it are no longer true, those that only
   * pass it on stay true and show the new content. Gives what stands in `Reads` for those that any result has to do with.
   */
  literalsChanged(changed: readonly Literal[]): ReadonlySet<object> {
    const { literals, machine } = this.evaluation;
    const cells = new Set<object>();
    for (const literal of changed) {
      const cell = literals.find(literal);
      if (cell) cells.add(cell);
    }
    if (cells.size > 0) machine.invalidateLiterals(cells);
    return cells;
  }

  /** To be told when the content of a cell of given values is looked at. */
  readonly noteRead = (cell: object): void => this.evaluation.machine.readLiteral(cell);

  /** To be told of cells of given values whose content changed, as of literals. */
  cellsChanged(changed: ReadonlySet<object>): void {
    if (changed.size > 0) this.evaluation.machine.invalidateLiterals(changed);
  }
}

function prefixedNames(names: ReadonlySet<string>, prefix: string): readonly string[] {
  return [...names].map((name) => prefix + name);
}

function namesAndCalls(changed: readonly SlotFacts[]): [ReadonlySet<string>, ReadonlySet<string>] {
  return [
    new Set(changed.flatMap(({ binds }) => [...binds])),
    new Set(changed.flatMap(({ calls }) => [...calls])),
  ];
}
