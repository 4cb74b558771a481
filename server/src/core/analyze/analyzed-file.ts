import type { QuotedCall } from '../billing/quote';
import type { Places } from '../container/container';
import type { Evaluator } from '../evaluate/evaluator';
import type { GivenValues } from '../evaluate/given-values';
import { JSON_SPELLING } from '../evaluate/record-cells';
import type { KnownModels } from '../price/known-models';
import type { Provider } from '../provider/provider';
import { ignoresIn } from '../rules/ignore-comments';
import { type AcceptsEdits, type FoundAt, ignoreEdits } from '../rules/ignore-edits';
import type { Rule, RuleView } from '../rules/rule';
import { runRules } from '../rules/run-rules';
import { KeptReports } from '../rules/source-view';
import { LineIndex } from '../source/line-index';
import { rangeOf, type Span, type TextRange } from '../source/span';
import type { TextEdit } from '../source/syntax';
import type { Costing } from './call-result';
import type { Candidate } from './candidates';
import { PlacedCall, PlacedUse } from './costed';
import type { OpenFile } from './engine-api';
import { excerptOf } from './excerpt';
import type { CallAnalysis, Costed, Edit, FileAnalysis } from './file-analysis';
import { FileCandidates, type FileCandidatesParts } from './file-candidates';
import type { AnalyzeOptions } from './options';
import { inOrder, placeImportedUses, placeUses } from './place-uses';
import { promptTexts } from './prompt-texts';
import { quotedCallOf } from './quoted-call';
import type { RecognitionParts, RecognizedSite, Sending } from './recognized-site';
import { CallRows, type RowCosting, type RowParts, type RowQuestion } from './row-costing';
import { mayStateNow, type StatedComment, statedComments } from './stated-assumptions';
import { StatedIndex } from './stated-for-call';

/** What an open file needs of the engine around it. */
export interface AnalyzedFileParts extends RecognitionParts, FileCandidatesParts {
  readonly rules: readonly Rule[];
  costingFor(options: AnalyzeOptions, evaluator?: Evaluator): Costing;
  /** Sees the same file with values for what is unknown. */
  evaluatorWith(given: GivenValues): Evaluator;
  modelsOn(date: string): KnownModels;
  readonly providers: readonly Provider[];
  modelsAt(provider: string): readonly string[];
}

/** One open text with everything that was found out about it, kept up to date edit by edit. */
export class AnalyzedFile implements OpenFile {
  readonly #parts: AnalyzedFileParts;
  readonly #candidates: FileCandidates;
  readonly #reports = new KeptReports();
  #options: AnalyzeOptions | null = null;
  #costing: Costing | null = null;
  #analysis: FileAnalysis | null = null;
  #isStale = false;
  /** Of the present text; null when it must be looked for them. */
  #comments: readonly StatedComment[] | null = null;

  constructor(parts: AnalyzedFileParts) {
    this.#parts = parts;
    this.#candidates = new FileCandidates(parts);
    parts.surroundings?.links.listen({
      edited: (path, change) => {
        this.#candidates.otherEdited(path, change);
        this.#becomeStale();
      },
      changed: (keys, gone) => {
        this.#candidates.filesChanged(keys, gone);
        this.#becomeStale();
      },
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
    this.#candidates.absorb(change);
    const hadNone = this.#comments?.length === 0;
    if (!hadNone || mayStateNow(text, change.replaced)) this.#comments = null;
    this.#analysis = null;
  }

  settle(): boolean {
    const { source, surroundings } = this.#parts;
    const { links } = surroundings ?? {};
    const change = links ? links.project.settle(links.home) : source.settle();
    this.#candidates.absorb(change);
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
    const candidate = this.#candidates.own.find((each) => rangeOf(each.callee).start === callee.start);
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
    const isOf = (found: RecognizedSite | null) => found === site || found?.uses.some((use) => use === site);
    return this.#candidates.found.find((each) => isOf(each.site(this.#parts))) ?? null;
  }

  excerpt(): string {
    const { slots } = this.#parts.source;
    return excerptOf(
      slots.map((slot) => ({
        text: this.text.slice(slot.start, slot.end),
        holdsCalls: this.#candidates.standIn(slot),
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
    this.#candidates.forgetCosts();
  }

  #becomeStale(): void {
    this.#analysis = null;
    this.#isStale = true;
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
    const { evaluator } = this.#parts;
    return this.#candidates.imported.flatMap(({ candidate, elsewhere }) => {
      const found = candidate.site(this.#parts);
      if (!found) return [];
      return [{ result: candidate.result(found, null, costing, evaluator, elsewhere.path), elsewhere }];
    });
  }

  #sites(costing: Costing, stated: StatedIndex | null) {
    const { evaluator } = this.#parts;
    const calls: PlacedCall[] = [];
    const uses: PlacedUse[] = [];
    for (const candidates of this.#candidates.bySlot()) {
      const first = calls.length;
      for (const candidate of candidates) {
        if (!this.#candidates.mayPass(candidate)) continue;
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
