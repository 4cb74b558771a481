import { enclosingNames } from '../evaluate/enclosing-names';
import type { Evaluator } from '../evaluate/evaluator';
import { stepTo } from '../evaluate/known';
import type { Scope } from '../evaluate/scope';
import type { Arguments, ExternalValue, Value } from '../evaluate/values';
import type { Language } from '../source/language';
import { namedArgument, positionalOrNamed } from './arguments';
import { callsOn } from './calls-on';
import { PackageFileView } from './file-view';
import { MatchedStep } from './matched-step';
import type { ReadWatch } from './read-watch';
import type { ShapeIndex, ShapeMatch } from './shape-index';
import type { AssignedMember, FileView, SiteView, StepView } from './site-view';

/** What can be asked of all that is around a call. */
export interface Surroundings {
  readonly evaluator: Evaluator;
  readonly shapes: ShapeIndex;
  readonly scope: Scope;
}

/** A recognised call as its shape sees it. */
export class MatchedSite implements SiteView {
  readonly module: string;
  readonly method: string;
  readonly steps: readonly StepView[];
  readonly names: readonly string[];

  readonly args: Arguments;
  readonly assigned: readonly AssignedMember[];

  /** `watch` is told which arguments are read. */
  constructor(
    match: ShapeMatch,
    args: Arguments,
    readonly language: Language,
    watch: ReadWatch | null,
    private readonly callee: ExternalValue,
    private readonly around: Surroundings,
  ) {
    this.assigned = (callee.set ?? []).map(({ at, name, value }) => ({
      name,
      value,
      ofModule: callee.path.slice(0, at).every(({ kind }) => kind === 'member'),
    }));
    this.args = watch ? watch.arguments(args) : args;
    this.module = match.module;
    this.names = match.path.map((segment) => segment.name);
    this.method = this.names.at(-1) ?? '';
    this.steps = match.whole.flatMap((segment) =>
      segment.call ? [new MatchedStep(segment.name, watched(segment.call.args, watch), language)] : [],
    );
  }

  get within(): readonly string[] {
    return enclosingNames(this.around.scope);
  }

  get file(): FileView {
    return new PackageFileView(this.callee.module, this.around.evaluator, this.language);
  }

  get owner(): Value {
    return { ...this.callee, path: this.callee.path.slice(0, -1) };
  }

  get result(): Value {
    return stepTo(this.callee, { kind: 'call', args: this.args });
  }

  configured(key: string): Value | null {
    return this.around.evaluator.configured(key);
  }

  providerAt(url: string): string | null {
    return this.around.shapes.providerAt(url);
  }

  callsOn(made: Value, method: string): readonly Arguments[] {
    return callsOn(made, method, this.around.evaluator);
  }

  asData(value: Value): Value {
    return this.around.evaluator.asData(value);
  }

  asBaseMade(value: Value): Value {
    return this.around.evaluator.asBaseMade(value);
  }

  saidByHeir(name: string): Value | null {
    return this.around.evaluator.saidByHeir(this.callee, name, this.args);
  }

  built(value: Value): Value {
    if (value.kind !== 'function') return value;
    const builder: Value = {
      kind: 'external',
      module: this.callee.module,
      path: [{ kind: 'member', name: 'builder' }],
    };
    return this.around.evaluator.applied(value, builder, this.args);
  }

  get argumentsOpen(): boolean {
    return this.args.open;
  }

  argument(name: string, optionsAt = 0): Value | null {
    return namedArgument(this.args, name, optionsAt, this.language);
  }

  argumentAt(index: number, name: string): Value | null {
    return positionalOrNamed(this.args, index, name, this.language);
  }

  step(name: string): StepView | null {
    return this.steps.find((step) => step.name === name) ?? null;
  }
}

function watched(args: Arguments | null, watch: ReadWatch | null): Arguments | null {
  return args && watch ? watch.arguments(args) : args;
}
