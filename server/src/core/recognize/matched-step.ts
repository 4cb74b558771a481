import type { Arguments, Value } from '../evaluate/values';
import type { Language } from '../source/language';
import { namedArgument, positionalOrNamed } from './arguments';
import type { StepView } from './site-view';

/** An earlier call on the way to a callee, as a shape sees it. */
export class MatchedStep implements StepView {
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
