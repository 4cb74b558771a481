import type { Evaluator } from '../evaluate/evaluator';
import { prefixOf } from '../evaluate/links';
import { joinFacts, prefixed, type SlotFacts, TEXT_CHANGED } from '../evaluate/slot-facts';
import type { Literal } from '../ir/expressions';
import type { FileLinks } from '../project/file-links';
import type { CallGate } from '../provenance/call-gate';
import type { PlacedProgram } from '../provenance/project-names';
import type { ShapeNames } from '../recognize/shape-index';
import type { Language } from '../source/language';
import type { ProgramSource } from '../source/program-source';
import type { SlotChange } from '../source/slot-change';
import type { TopLevel } from '../source/top-level';
import { type Candidate, candidatesIn } from './candidates';
import { GivenNames } from './given-names';
import type { ImportedSite, ImportedWrappers } from './imported-wrappers';
import type { WordFilter } from './word-filter';

/** The project around a file. */
export interface Surroundings {
  readonly links: FileLinks;
  readonly wrappers: ImportedWrappers;
}

/** What is needed to find the candidates of a file. */
export interface FileCandidatesParts {
  readonly source: ProgramSource;
  readonly language: Language;
  readonly evaluator: Evaluator;
  /** The way to the other files of its project; null when it is looked at by itself. */
  readonly surroundings: Surroundings | null;
  /** Whether its text, or that of the container around it, may hold calls without regard to other files. */
  mayHoldCalls(): boolean;
  /** Tells most calls that send nothing before they are looked at; null where the file or others may change. */
  readonly gate: CallGate | null;
  /** Tells whether a text has a name that callees of known calls end in. */
  readonly mentionsCall: WordFilter;
  /** The same names. */
  readonly callNames: ShapeNames;
}

const NONE: readonly Candidate[] = [];

/**
 * The calls of a file that may be billable, by the top-level statement that each stands in, and those of other files that are
 * run from here. What was found out about them is let go of when a text that it was read from changes.
 */
export class FileCandidates {
  readonly #bySlot = new Map<TopLevel, readonly Candidate[]>();
  readonly #given: GivenNames;
  /** Null until it was asked for. */
  #mayHoldSites: boolean | null = null;
  #placed: PlacedProgram | null = null;

  constructor(private readonly parts: FileCandidatesParts) {
    this.#given = new GivenNames(parts.callNames, parts.mentionsCall, (slot) => this.#textOf(slot));
  }

  /** Those of each top-level statement, in source order; looked for where they are not known. */
  bySlot(): readonly (readonly Candidate[])[] {
    if (!this.#isWorthSearching()) return [];
    const { source, surroundings } = this.parts;
    if (this.#given.update(source.slots, surroundings?.wrappers.members)) this.#bySlot.clear();
    return source.slots.map((slot) => this.#of(slot));
  }

  /** Whether one may send, as far as names tell. */
  mayPass(candidate: Candidate): boolean {
    const { gate } = this.parts;
    if (!gate) return true;
    this.#placed ??= this.#placedProgram();
    return this.#placed === null || candidate.mayPass(gate, this.#placed);
  }

  /** Those of other files; looked for when they are not known. */
  get imported(): readonly ImportedSite[] {
    return this.parts.surroundings?.wrappers.all ?? [];
  }

  /** The own ones that were found. */
  get own(): readonly Candidate[] {
    return [...this.#bySlot.values()].flat();
  }

  /** The same with those of other files. */
  get found(): readonly Candidate[] {
    const imported = this.parts.surroundings?.wrappers.found ?? [];
    return [...this.own, ...imported.map(({ candidate }) => candidate)];
  }

  /** Whether any was found in a statement. */
  standIn(slot: TopLevel): boolean {
    return (this.#bySlot.get(slot)?.length ?? 0) > 0;
  }

  /** Lets go of what depended on the slots that went or came. */
  absorb({ removed, added, edited }: SlotChange): void {
    for (const { slot, literals } of edited) this.#literalsChanged(slot, literals);
    if (removed.length === 0 && added.length === 0) return;
    for (const slot of removed) this.#bySlot.delete(slot);
    const { evaluator, surroundings } = this.parts;
    if ([...removed, ...added].some(importsSomething)) surroundings?.wrappers.forget();
    const facts = joinFacts([...removed, ...added].map((slot) => evaluator.factsOf(slot)));
    evaluator.invalidate([facts]);
    this.#forgetAffected(facts);
  }

  /** Another file that this one has come to was edited. */
  otherEdited(path: string, { removed, added, edited }: SlotChange): void {
    const { evaluator, surroundings } = this.parts;
    for (const { literals } of edited) evaluator.literalsChanged(literals);
    const slots = [...removed, ...added, ...edited.map(({ slot }) => slot)];
    const facts = joinFacts([TEXT_CHANGED, ...slots.map((slot) => evaluator.factsOf(slot))]);
    evaluator.invalidateOther(path, [facts]);
    surroundings?.wrappers.forget();
    this.#forgetAffected(prefixed(facts, prefixOf(path)));
  }

  /** Other files came or went: `keys` are what was read of them, `gone` the paths of those that went. */
  filesChanged(keys: readonly string[], gone: readonly string[]): void {
    const { evaluator, surroundings } = this.parts;
    evaluator.invalidateFiles(keys, gone);
    surroundings?.wrappers.forget();
    this.#forgetAffected({ binds: new Set(keys), calls: new Set() });
  }

  forgetCosts(): void {
    for (const each of this.found) each.forgetCost();
  }

  clear(): void {
    this.#bySlot.clear();
  }

  #forgetAffected(facts: SlotFacts): void {
    for (const each of this.found) each.forgetIfAffected(facts);
  }

  /** Calls of the slot itself and those that may read it by a name have to do with its literals; no others do. */
  #literalsChanged(slot: TopLevel, literals: readonly Literal[]): void {
    const { evaluator } = this.parts;
    const changed = evaluator.literalsChanged(literals);
    if (changed.size === 0) return;
    const own = new Set(this.#bySlot.get(slot));
    const facts = evaluator.factsOf(slot);
    for (const each of this.found) if (own.has(each) || each.affectedBy(facts)) each.forgetIfLooked(changed);
  }

  #of(slot: TopLevel): readonly Candidate[] {
    let candidates = this.#bySlot.get(slot);
    if (!candidates) {
      const text = this.#textOf(slot);
      const isWorthLowering = this.parts.mentionsCall.findsIn(text) || this.#given.someCalledIn(text);
      candidates = isWorthLowering ? candidatesIn(slot, this.#given.callNames, this.parts.evaluator) : NONE;
      this.#bySlot.set(slot, candidates);
    }
    return candidates;
  }

  #textOf(slot: TopLevel): string {
    return this.parts.source.text.slice(slot.start, slot.end);
  }

  /**
   * Without an import or an address that tells of calls, here or in what is imported, there is nothing to look for. Told of
   * what stays as it is: at each keystroke it would take longer than looking at the statement that has changed.
   */
  #isWorthSearching(): boolean {
    const { gate, surroundings } = this.parts;
    if (!gate) return true;
    this.#mayHoldSites ??= this.parts.mayHoldCalls() || surroundings?.wrappers.mayHoldCalls === true;
    return this.#mayHoldSites;
  }

  #placedProgram(): PlacedProgram | null {
    const { source, surroundings, language } = this.parts;
    if (!surroundings) return null;
    const { home, project } = surroundings.links;
    return { program: source, path: home.path, language, isWhole: project.textAt(home.path) === source.text };
  }
}

/** Whether a top-level statement says what is imported, or passes on what another file exports. */
function importsSomething({ statements }: TopLevel): boolean {
  return statements.some(({ kind }) => kind === 'import' || kind === 'export');
}
