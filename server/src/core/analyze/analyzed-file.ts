import type { QuotedCall } from '../billing/quote';
import type { Places } from '../container/container';
import type { Evaluator } from '../evaluate/evaluator';
import type { GivenValues } from '../evaluate/given-values';
import { prefixOf } from '../evaluate/links';
import { JSON_SPELLING } from '../evaluate/record-cells';
import { joinFacts, prefixed, type SlotFacts } from '../evaluate/slot-facts';
import type { Literal } from '../ir/expressions';
import type { KnownModels } from '../price/known-models';
import type { FileLinks } from '../project/file-links';
import type { CallGate } from '../provenance/call-gate';
import type { PlacedProgram } from '../provenance/project-names';
import type { Provider } from '../provider/provider';
import type { ShapeNames } from '../recognize/shape-index';
import { ignoresIn } from '../rules/ignore-comments';
import { type AcceptsEdits, type FoundAt, ignoreEdits } from '../rules/ignore-edits';
import type { Rule, RuleView } from '../rules/rule';
import { runRules } from '../rules/run-rules';
import { KeptReports } from '../rules/source-view';
import { LineIndex } from '../source/line-index';
import type { ProgramSource } from '../source/program-source';
import type { SlotChange } from '../source/slot-change';
import { rangeOf, type Span, type TextRange } from '../source/span';
import type { TextEdit } from '../source/syntax';
import type { TopLevel } from '../source/top-level';
import type { Costing } from './call-result';
import { type Candidate, candidatesIn } from './candidates';
import { PlacedCall, PlacedUse } from './costed';
import type { OpenFile } from './engine-api';
import { excerptOf } from './excerpt';
import type { CallAnalysis, Costed, Edit, FileAnalysis } from './file-analysis';
import { GivenNames } from './given-names';
import type { ImportedWrappers } from './imported-wrappers';
import type { AnalyzeOptions } from './options';
import { inOrder, placeImportedUses, placeUses } from './place-uses';
import { promptTexts } from './prompt-texts';
import { quotedCallOf } from './quoted-call';
import type { RecognitionParts, RecognizedSite, Sending } from './recognized-site';
import { CallRows, type RowCosting, type RowParts, type RowQuestion } from './row-costing';
import { mayStateNow, type StatedComment, statedComments } from './stated-assumptions';
import { StatedIndex } from './stated-for-call';
import type { WordFilter } from './word-filter';

/** What an open file needs of the engine around it. */
export interface AnalyzedFileParts extends RecognitionParts {
  readonly source: ProgramSource;
  readonly rules: readonly Rule[];
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
  costingFor(options: AnalyzeOptions, evaluator?: Evaluator): Costing;
  /** Sees the same file with values for what is unknown. */
  evaluatorWith(given: GivenValues): Evaluator;
  modelsOn(date: string): KnownModels;
  readonly providers: readonly Provider[];
  modelsAt(provider: string): readonly string[];
}

/** The project around a file. */
export interface Surroundings {
  readonly links: FileLinks;
  readonly wrappers: ImportedWrappers;
}

/** One open text with everything that was found out about it, kept up to date edit by edit. */
export class AnalyzedFile implements OpenFile {
  readonly #parts: AnalyzedFileParts;
  readonly #candidates = new Map<TopLevel, readonly Candidate[]>();
  readonly #given: GivenNames;
  readonly #reports = new KeptReports();
  #options: AnalyzeOptions | null = null;
  #costing: Costing | null = null;
  #analysis: FileAnalysis | null = null;
  #isStale = false;
  /** Null until it was asked for. */
  #mayHoldSites: boolean | null = null;
  #placed: PlacedProgram | null = null;
  /** Of the present text; null when it must be looked for them. */
  #comments: readonly StatedComment[] | null = null;

  constructor(parts: AnalyzedFileParts) {
    this.#parts = parts;
    this.#given = new GivenNames(parts.callNames, parts.mentionsCall, (slot) => this.#textOf(slot));
    parts.surroundings?.links.listen({
      edited: (path, change) => this.#otherEdited(path, change),
      changed: (keys, gone) => this.#filesChanged(keys, gone),
    });
  }

  get text(): string {
    return this.#parts.source.text;
  }

  get places(): Places {
    return new LineIndex(this.text);
  }

  get isStale(): boolean {
    return this.#isStale;
  }

  update(text: string, edits: readonly TextEdit[]): void {
    const { source, surroundings } = this.#parts;
    const { links } = surroundings ?? {};
    const change = links ? links.project.update(links.home, text, edits) : source.update(text, edits);
    this.#absorb(change);
    const hadNone = this.#comments?.length === 0;
    if (!hadNone || mayStateNow(text, change.replaced)) this.#comments = null;
    this.#analysis = null;
  }

  settle(): boolean {
    const { source, surroundings } = this.#parts;
    const { links } = surroundings ?? {};
    const change = links ? links.project.settle(links.home) : source.settle();
    this.#absorb(change);
    const changed = change.removed.length > 0 || change.added.length > 0;
    if (changed) this.#analysis = null;
    return changed;
  }

  analyze(options: AnalyzeOptions): FileAnalysis {
    if (options !== this.#options) this.#startOver(options);
    this.#isStale = false;
    this.#analysis ??= this.#assemble(this.#costing!, options);
    return this.#analysis;
  }

  quotedCall({ callee, api, model }: CallAnalysis): QuotedCall | null {
    if (model === null) return null;
    const candidate = [...this.#candidates.values()]
      .flat()
      .find((each) => rangeOf(each.callee).start === callee.start);
    if (!candidate) return null;
    const { evaluator } = this.#parts;
    const { call, place } = candidate;
    const body = candidate.site(this.#parts)?.requests[0]?.body ?? null;
    return evaluator.record(() => quotedCallOf(call, place, { api, model, body }, evaluator)).value;
  }

  placeOf(span: Span): TextRange | null {
    return this.#parts.source.holdsSpan(span) ? rangeOf(span) : null;
  }

  ignoreEdits(found: FoundAt, accepts?: AcceptsEdits): readonly Edit[] | null {
    return ignoreEdits(found, this.#parts.source, accepts);
  }

  rowCosting(costed: Costed, options: AnalyzeOptions, question: RowQuestion): RowCosting | null {
    if (!(costed instanceof PlacedCall || costed instanceof PlacedUse)) return null;
    const { site } = costed.result;
    const candidate = this.#candidateOf(site);
    if (!candidate) return null;
    const { evaluatorWith, costingFor, shapes, language } = this.#parts;
    const { call } = 'call' in site ? site : { call: null };
    const parts: RowParts = {
      evaluatorWith,
      recognize: (evaluator) => candidate.recognizedBy({ evaluator, shapes, language }),
      meant: ({ site: found }) =>
        call === null ? found : (found?.uses.find((use) => use.call === call) ?? null),
      plan: (requests, api, stated, evaluator) =>
        costingFor(options, evaluator).plan(requests, api, stated, candidate.homeIn(null)),
      stated: costed.stated && { ...costed.stated, inputTokens: null, calls: null },
      spelling: language.spelling ?? JSON_SPELLING,
      lenient: language.namedArguments === 'options-object',
    };
    return new CallRows(parts, question);
  }

  #candidateOf(site: Sending): Candidate | null {
    const own = [...this.#candidates.values()].flat();
    const imported = this.#parts.surroundings?.wrappers.found.map(({ candidate }) => candidate) ?? [];
    const isOf = (found: RecognizedSite | null) => found === site || found?.uses.some((use) => use === site);
    return [...own, ...imported].find((each) => isOf(each.site(this.#parts))) ?? null;
  }

  excerpt(): string {
    const { slots } = this.#parts.source;
    return excerptOf(
      slots.map((slot) => ({
        text: this.#textOf(slot),
        holdsCalls: (this.#candidates.get(slot)?.length ?? 0) > 0,
      })),
    );
  }

  dispose(): void {
    this.#candidates.clear();
    const { source, surroundings } = this.#parts;
    if (surroundings) surroundings.links.project.close(surroundings.links);
    else source.dispose();
  }

  #startOver(options: AnalyzeOptions): void {
    this.#options = options;
    this.#costing = this.#parts.costingFor(options);
    this.#analysis = null;
    this.#eachCandidate((candidate) => candidate.forgetCost());
  }

  /** Lets go of what depended on the slots that went or came. */
  #absorb(change: SlotChange): void {
    const { removed, added, edited } = change;
    for (const { slot, literals } of edited) this.#literalsChanged(slot, literals);
    if (removed.length === 0 && added.length === 0) return;
    for (const slot of removed) this.#candidates.delete(slot);
    if ([...removed, ...added].some(importsSomething)) this.#parts.surroundings?.wrappers.forget();
    const { evaluator } = this.#parts;
    const facts = joinFacts([...removed, ...added].map((slot) => evaluator.factsOf(slot)));
    evaluator.invalidate([facts]);
    this.#eachCandidate((candidate) => candidate.forgetIfAffected(facts));
  }

  /** Calls of the slot itself and those that may read it by a name have to do with its literals; no others do. */
  #literalsChanged(slot: TopLevel, literals: readonly Literal[]): void {
    const { evaluator } = this.#parts;
    const changed = evaluator.literalsChanged(literals);
    if (changed.size === 0) return;
    const own = new Set(this.#candidates.get(slot));
    const facts = evaluator.factsOf(slot);
    this.#eachCandidate((each) => {
      if (own.has(each) || each.affectedBy(facts)) each.forgetIfLooked(changed);
    });
  }

  /** Another file that this one has come to was edited. */
  #otherEdited(path: string, { removed, added, edited }: SlotChange): void {
    const { evaluator, surroundings } = this.#parts;
    for (const { literals } of edited) evaluator.literalsChanged(literals);
    const slots = [...removed, ...added, ...edited.map(({ slot }) => slot)];
    const facts = joinFacts(slots.map((slot) => evaluator.factsOf(slot)));
    evaluator.invalidateOther(path, [facts]);
    surroundings?.wrappers.forget();
    this.#forgetAffected(prefixed(facts, prefixOf(path)));
  }

  #filesChanged(keys: readonly string[], gone: readonly string[]): void {
    const { evaluator, surroundings } = this.#parts;
    evaluator.invalidateFiles(keys, gone);
    surroundings?.wrappers.forget();
    this.#forgetAffected({ binds: new Set(keys), calls: new Set() });
  }

  #forgetAffected(facts: SlotFacts): void {
    this.#eachCandidate((candidate) => candidate.forgetIfAffected(facts));
    this.#analysis = null;
    this.#isStale = true;
  }

  #eachCandidate(visit: (candidate: Candidate) => void): void {
    for (const candidates of this.#candidates.values()) for (const each of candidates) visit(each);
    for (const { candidate } of this.#parts.surroundings?.wrappers.found ?? []) visit(candidate);
  }

  #candidatesOf(slot: TopLevel): readonly Candidate[] {
    let candidates = this.#candidates.get(slot);
    if (!candidates) {
      const worthLowering = this.#mentionsCall(slot) || this.#given.someCalledIn(this.#textOf(slot));
      candidates = worthLowering ? candidatesIn(slot, this.#given.callNames, this.#parts.evaluator) : [];
      this.#candidates.set(slot, candidates);
    }
    return candidates;
  }

  #mentionsCall(slot: TopLevel): boolean {
    return this.#parts.mentionsCall.findsIn(this.#textOf(slot));
  }

  #textOf(slot: TopLevel): string {
    return this.text.slice(slot.start, slot.end);
  }

  #assemble(costing: Costing, options: AnalyzeOptions): FileAnalysis {
    const { text } = this;
    const { source, rules } = this.#parts;
    const { commentMarks } = source.language;
    const broken = source.hasErrors;
    const ignores = ignoresIn(text, commentMarks);
    this.#comments ??= statedComments(text, commentMarks);
    const comments = this.#comments;
    const stated = comments.length > 0 ? new StatedIndex(comments, text, commentMarks) : null;
    const { calls, uses } = this.#sites(costing, stated);
    let prompts: FileAnalysis['prompts'] | null = null;
    let findings: FileAnalysis['findings'] | null = null;
    const find = () => {
      // The text has gone on meanwhile: what rules would find stands elsewhere by now.
      if (this.text !== text) return [];
      const view = { text, calls, comments, ignores, broken, ...this.#around(options) };
      return runRules(rules, view, options.rules);
    };
    return {
      calls,
      uses,
      get prompts() {
        prompts ??= promptTexts(calls, costing, (span) => source.holdsSpan(span));
        return prompts;
      },
      /** Looked for when someone asks: hints at each keystroke need none of them. */
      get findings() {
        findings ??= find();
        return findings;
      },
      broken,
      ...(source.errorRanges && { brokenIn: source.errorRanges }),
    };
  }

  /** What rules see beyond calls and comments. */
  #around(options: AnalyzeOptions): Omit<RuleView, 'text' | 'calls' | 'comments' | 'ignores' | 'broken'> {
    const { source, surroundings, modelsOn, providers, modelsAt } = this.#parts;
    const fileName = surroundings?.links.home.path.split('/').at(-1) ?? '';
    return {
      source: this.#reports.view(source, fileName),
      models: () => modelsOn(options.date),
      options,
      providers,
      modelsAt,
      program: () => source.slots.flatMap(({ statements }) => statements),
      holds: (span) => source.holdsSpan(span),
    };
  }

  /** The call sites of other files that are run from here. */
  #importedSites(costing: Costing) {
    const { evaluator, surroundings } = this.#parts;
    return (surroundings?.wrappers.all ?? []).flatMap(({ candidate, elsewhere }) => {
      const found = candidate.site(this.#parts);
      if (!found) return [];
      return [{ result: candidate.result(found, null, costing, evaluator, elsewhere.path), elsewhere }];
    });
  }

  /**
   * Without an import or an address that tells of calls, here or in what is imported, there is nothing to look for. Told of
   * what stays as it is: at each keystroke it would take longer than looking at the statement that has changed.
   */
  #isWorthSearching(): boolean {
    const { gate, mayHoldCalls, surroundings } = this.#parts;
    if (!gate) return true;
    this.#mayHoldSites ??= mayHoldCalls() || surroundings?.wrappers.mayHoldCalls === true;
    return this.#mayHoldSites;
  }

  #mayPass(candidate: Candidate): boolean {
    const { gate } = this.#parts;
    if (!gate) return true;
    this.#placed ??= this.#placedProgram();
    return this.#placed === null || candidate.mayPass(gate, this.#placed);
  }

  #placedProgram(): PlacedProgram | null {
    const { source, surroundings, language } = this.#parts;
    if (!surroundings) return null;
    const { home, project } = surroundings.links;
    return { program: source, path: home.path, language, isWhole: project.textAt(home.path) === source.text };
  }

  #sites(costing: Costing, stated: StatedIndex | null) {
    const { evaluator, source } = this.#parts;
    const calls: PlacedCall[] = [];
    const uses: PlacedUse[] = [];
    if (!this.#isWorthSearching()) return { calls, uses };
    const imported = this.#parts.surroundings?.wrappers.members;
    if (this.#given.update(source.slots, imported)) this.#candidates.clear();
    for (const slot of source.slots) {
      const first = calls.length;
      for (const candidate of this.#candidatesOf(slot)) {
        if (!this.#mayPass(candidate)) continue;
        const found = candidate.site(this.#parts);
        if (!found) continue;
        const { range, path, call: node, place } = candidate;
        const callee = rangeOf(candidate.callee);
        const said = stated?.find(range, callee) ?? null;
        const result = candidate.result(found, said, costing, evaluator);
        const { frames } = place;
        const at = { range, callee, path, all: calls, index: calls.length, node, frames };
        calls.push(new PlacedCall(result, said, at));
      }
      placeUses(calls, first, uses);
    }
    placeImportedUses(this.#importedSites(costing), uses);
    return { calls, uses: inOrder(uses) };
  }
}

/** Whether a top-level statement says what is imported, or passes on what another file exports. */
function importsSomething({ statements }: TopLevel): boolean {
  return statements.some(({ kind }) => kind === 'import' || kind === 'export');
}
