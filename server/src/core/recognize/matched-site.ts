import type { Arguments, Value } from '../evaluate/values';
import type { Language } from '../source/language';
import { namedArgument, positionalOrNamed } from './arguments';
import type { ShapeMatch } from './shape-index';
import type { SiteView, StepView } from './site-view';

/** A recognised call as its shape sees it. */
export class MatchedSite implements SiteView {
  readonly module: string;
  readonly method: string;
  readonly steps: readonly StepView[];
  readonly names: readonly string[];

  constructor(
    match: ShapeMatch,
    readonly args: Arguments,
    readonly language: Language,
  ) {
    this.module = match.module;
    this.names = match.path.map((segment) => segment.name);
    this.method = this.names.at(-1) ?? '';
    this.steps = match.whole.flatMap((segment) =>
      segment.call ? [new MatchedStep(segment.name, segment.call.args, language)] : [],
    );
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

class MatchedStep implements StepView {
  constructor(
    readonly name: string,
    readonly args: Arguments | null,
    readonly language: Language,
  ) {}

  argument(name: string, optionsAt = 0): Value | null {
    return this.args ? namedArgument(this.args, name, optionsAt, this.language) : null;
  }

  argumentAt(index: number, name: string): Value | null {
    return this.args ? positionalOrNamed(this.args, index, name, this.language) : null;
  }
}
