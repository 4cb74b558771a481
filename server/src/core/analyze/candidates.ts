import type { Evaluator } from '../evaluate/evaluator';
import type { Place } from '../evaluate/frames';
import { NO_LITERALS, type Reads, readsAny } from '../evaluate/recording';
import { affects, joinReads, type SlotFacts } from '../evaluate/slot-facts';
import type { Call } from '../ir/expressions';
import type { CallGate } from '../provenance/call-gate';
import type { PlacedProgram } from '../provenance/project-names';
import { rangeOf, type Span, type TextRange } from '../source/span';
import type { TopLevel } from '../source/top-level';
import { type CalledName, type CallNames, calledName } from './call-names';
import { type CallHome, type CallResult, type Costing, SitePlan } from './call-result';
import {
  type Recognition,
  type RecognitionParts,
  type RecognizedSite,
  recognizeSite,
} from './recognized-site';
import type { Stated } from './stated-assumptions';

/** A call whose callee ends in a name that matters, with what was found out about it. */
export class Candidate {
  /** Names of the functions around it, outermost first. */
  readonly path: string;
  #recognized: { readonly site: RecognizedSite | null; readonly reads: Reads } | null = null;
  #plan: { readonly plan: SitePlan; readonly literals: Reads['literals'] } | null = null;
  #result: CallResult | null = null;
  /** Literals that have changed since the plan was last asked. */
  #changed: Reads['literals'] = NO_LITERALS;
  #stated: Stated | null = null;

  constructor(
    readonly call: Call,
    readonly place: Place,
    private readonly called: CalledName,
    private readonly recognize: typeof recognizeSite = recognizeSite,
  ) {
    this.path = pathOf(place);
  }

  /** Where the name of what it runs stands. */
  get callee(): Span {
    const { own, handed } = this.called;
    const isHanded = this.#recognized?.site?.found === 'handed';
    return (isHanded ? handed : own) ?? own ?? handed ?? this.call.callee;
  }

  get range(): TextRange {
    return rangeOf(this.call);
  }

  /** What it sends, null when it is no call that we know; looked at anew only when something that it read has changed. */
  site(parts: RecognitionParts): RecognizedSite | null {
    if (this.#recognized === null) {
      const { site, reads } = this.#ofLiteral(parts) ?? this.recognize(this.call, this.place, parts);
      this.#recognized = { site, reads: joinReads(reads) };
    }
    return this.#recognized.site;
  }

  /** Whether it may send, as far as names tell; `from`: where it is reached from, when that is another file. */
  mayPass(gate: CallGate, program: PlacedProgram, from: string | null = null): boolean {
    const { call, place } = this;
    const handed = this.called.handed?.name ?? null;
    if (from === null) return gate.mayPass(call, place, handed, program);
    return gate.mayPassFrom(from, call, place, handed, program);
  }

  /** What it sends as another evaluator sees it; nothing of that is kept. */
  recognizedBy(parts: RecognitionParts): Recognition {
    return this.recognize(this.call, this.place, parts);
  }

  /** What a member of a text or a list does is no call that we know, unless it is handed one. */
  #ofLiteral({ evaluator }: RecognitionParts): Recognition | null {
    const { callee } = this.call;
    if (callee.kind !== 'member' || this.called.handed !== null) return null;
    const { value, reads } = evaluator.record(() =>
      evaluator.isPlainLiteral(callee.object, this.place.scope),
    );
    return value ? { site: null, reads: [reads] } : null;
  }

  /** What it costs; `site` is what it sends, `file` the path of its file where that is not the one that is analysed. */
  result(
    site: RecognizedSite,
    stated: Stated | null,
    costing: Costing,
    evaluator: Evaluator,
    file: string | null = null,
  ): CallResult {
    if (!sameStated(stated, this.#stated)) this.forgetCost();
    this.#stated = stated;
    this.#result ??= this.#planFor(
      evaluator,
      () => new SitePlan(site, stated, costing, this.homeIn(file)),
    ).cost(this.#changed);
    this.#changed = NO_LITERALS;
    return this.#result;
  }

  /** What the plan looks at is noted; what the cost looks at, the wording of prompts, is looked at anew each time. */
  #planFor(evaluator: Evaluator, make: () => SitePlan): SitePlan {
    if (this.#plan === null) {
      const { value: plan, reads } = evaluator.record(make);
      this.#plan = { plan, literals: reads.literals };
    }
    return this.#plan.plan;
  }

  /** The innermost function that it stands in, of a file elsewhere where a path says so; null: it stands in none. */
  homeIn(file: string | null): CallHome | null {
    const name = this.path.split('.').at(-1) ?? '';
    return name === '' ? null : { function: name, file };
  }

  forgetCost(): void {
    this.#plan = null;
    this.#result = null;
  }

  forgetIfAffected(changed: SlotFacts): void {
    if (this.affectedBy(changed)) this.#forget();
  }

  affectedBy(changed: SlotFacts): boolean {
    return this.#recognized !== null && affects(changed, this.#recognized.reads);
  }

  /** Where literals that it has to do with have changed: what only sends their content is just counted again. */
  forgetIfLooked(literals: Reads['literals']): void {
    if (this.#recognized !== null && readsAny(this.#recognized.reads.literals, literals)) this.#forget();
    else if (this.#plan !== null && readsAny(this.#plan.literals, literals)) this.forgetCost();
    else {
      this.#result = null;
      this.#changed = this.#changed.size === 0 ? literals : new Set([...this.#changed, ...literals]);
    }
  }

  #forget(): void {
    this.#recognized = null;
    this.forgetCost();
  }
}

/** The candidates of one slot, in source order. */
export function candidatesIn(slot: TopLevel, names: CallNames, evaluator: Evaluator): Candidate[] {
  const found: Candidate[] = [];
  const isWanted = (call: Call) => calledName(call, names) !== null;
  evaluator.walkCalls(slot, isWanted, (call, place) =>
    found.push(new Candidate(call, place, calledName(call, names)!)),
  );
  return found;
}

function pathOf(place: Place): string {
  const names: string[] = [];
  for (const frame of place.frames)
    if (frame.kind === 'function' && frame.fn.name) names.push(frame.fn.name.name);
  return names.join('.');
}

function sameStated(a: Stated | null, b: Stated | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.model === b.model &&
    a.provider === b.provider &&
    a.inputTokens === b.inputTokens &&
    a.outputTokens === b.outputTokens &&
    a.calls === b.calls &&
    a.logged === b.logged
  );
}
