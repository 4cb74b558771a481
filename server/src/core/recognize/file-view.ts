import { alternatives } from '../evaluate/alternatives';
import type { Evaluator } from '../evaluate/evaluator';
import type { ExternalValue, Value } from '../evaluate/values';
import type { Language } from '../source/language';
import { MatchedStep } from './matched-step';
import type { FileView, PlacedStep, StepView } from './site-view';

/** More places than these are not looked at. */
const MOST = 16;

/** What the file of a call says elsewhere, as far as it is of the package that the call comes from. */
export class PackageFileView implements FileView {
  readonly #package: string;

  constructor(
    module: string,
    private readonly evaluator: Evaluator,
    private readonly language: Language,
  ) {
    this.#package = packageOf(module);
  }

  callsOf(name: string): readonly PlacedStep[] {
    const { evaluator } = this;
    const places = [...evaluator.callsNamingAround(name), ...evaluator.callsSettingUp(name)];
    return [...new Map(places.map((each) => [each.call, each])).values()]
      .slice(0, MOST)
      .flatMap(({ call, place }) => {
        const step = new MatchedStep(name, evaluator.argumentsOf(call, place.scope), this.language);
        return alternatives(evaluator.value(call.callee, place.scope)).flatMap((each) => {
          const callee = this.#own(each);
          return callee ? [{ step, receiver: { ...callee, path: callee.path.slice(0, -1) } }] : [];
        });
      });
  }

  registered(name: string): readonly StepView[] {
    const { evaluator } = this;
    return evaluator
      .callsSettingUp(name)
      .slice(0, MOST)
      .flatMap(({ call, place }) => {
        const { callee } = call;
        if (callee.kind !== 'member' || callee.property.name !== name) return [];
        if (this.#own(evaluator.value(callee.object, place.scope))) return [];
        return [new MatchedStep(name, evaluator.argumentsOf(call, place.scope), this.language)];
      });
  }

  setOf(owner: string, name: string): Value | null {
    const { evaluator } = this;
    for (const { object, value, scope } of evaluator.settersOf(name).slice(0, MOST)) {
      const last = this.#own(evaluator.value(object, scope))?.path.at(-1);
      if (last?.kind === 'member' && last.name === owner) return evaluator.value(value, scope);
    }
    return null;
  }

  #own(value: Value): ExternalValue | null {
    return value.kind === 'external' && packageOf(value.module) === this.#package ? value : null;
  }
}

function packageOf(module: string): string {
  return module.split(/[./]/)[0] ?? module;
}
