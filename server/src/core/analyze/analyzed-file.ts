import type { QuotedCall } from '../billing/quote';
import { type LiteralChange, literalChanges } from '../evaluate/literal-changes';
import { joinFacts } from '../evaluate/slot-facts';
import type { FunctionNode } from '../ir/statements';
import type { Rule } from '../rules/rule';
import { runRules } from '../rules/run-rules';
import type { SlotChange, SourceFile } from '../source/source-file';
import { rangeOf } from '../source/span';
import type { TextEdit } from '../source/syntax';
import type { TopLevel } from '../source/top-level';
import type { CallResult, Costing } from './call-result';
import { type Candidate, candidatesIn } from './candidates';
import { PlacedCall, PlacedUse } from './costed';
import type { OpenFile } from './engine-api';
import type { CallAnalysis, FileAnalysis, UseAnalysis } from './file-analysis';
import type { AnalyzeOptions } from './options';
import { promptTexts } from './prompt-texts';
import { quotedCallOf } from './quoted-call';
import type { RecognitionParts } from './recognized-site';
import { statedComments } from './stated-assumptions';
import { StatedIndex } from './stated-for-call';
import type { WordFilter } from './word-filter';

/** What an open file needs of the engine around it. */
export interface AnalyzedFileParts extends RecognitionParts {
  readonly source: SourceFile;
  readonly rules: readonly Rule[];
  /** Tells whether a text has a name that callees of known calls end in. */
  readonly mentionsCall: WordFilter;
  costingFor(options: AnalyzeOptions): Costing;
}

/** A site that was found, with its place in the text as it is now. */
interface Site {
  readonly result: CallResult;
  readonly analysis: CallAnalysis;
}

/** One open text with everything that was found out about it, kept up to date edit by edit. */
export class AnalyzedFile implements OpenFile {
  readonly #parts: AnalyzedFileParts;
  readonly #candidates = new Map<TopLevel, readonly Candidate[]>();
  #options: AnalyzeOptions | null = null;
  #costing: Costing | null = null;
  #analysis: FileAnalysis | null = null;

  constructor(parts: AnalyzedFileParts) {
    this.#parts = parts;
  }

  get text(): string {
    return this.#parts.source.text;
  }

  update(text: string, edits: readonly TextEdit[]): void {
    this.#absorb(this.#parts.source.update(text, edits));
    this.#analysis = null;
  }

  settle(): boolean {
    const change = this.#parts.source.settle();
    this.#absorb(change);
    const changed = change.removed.length > 0 || change.added.length > 0;
    if (changed) this.#analysis = null;
    return changed;
  }

  analyze(options: AnalyzeOptions): FileAnalysis {
    if (options !== this.#options) this.#startOver(options);
    this.#analysis ??= this.#assemble(this.#costing!);
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
    return evaluator.record(() => quotedCallOf(call, place, api, model, evaluator)).value;
  }

  dispose(): void {
    this.#candidates.clear();
    this.#parts.source.dispose();
  }

  #startOver(options: AnalyzeOptions): void {
    this.#options = options;
    this.#costing = this.#parts.costingFor(options);
    this.#analysis = null;
    this.#eachCandidate((candidate) => candidate.forgetCost());
  }

  /** Lets go of what depended on the slots that went or came. */
  #absorb(change: SlotChange): void {
    const { removed, added } = change;
    if (removed.length === 0 && added.length === 0) return;
    for (const slot of removed) this.#candidates.delete(slot);
    const { evaluator } = this.#parts;
    const facts = joinFacts([...removed, ...added].map((slot) => evaluator.factsOf(slot)));
    const literals = literalChangesOf(change);
    if (literals) {
      const changed = evaluator.replaceLiterals(literals, [facts]);
      this.#eachCandidate((candidate) => candidate.forgetIfLooked(facts, changed));
    } else {
      evaluator.invalidate([facts]);
      this.#eachCandidate((candidate) => candidate.forgetIfAffected(facts));
    }
  }

  #eachCandidate(visit: (candidate: Candidate) => void): void {
    for (const candidates of this.#candidates.values()) for (const each of candidates) visit(each);
  }

  #candidatesOf(slot: TopLevel): readonly Candidate[] {
    let candidates = this.#candidates.get(slot);
    if (!candidates) {
      const { evaluator, shapes, mentionsCall } = this.#parts;
      const worthLowering = mentionsCall.findsIn(this.text.slice(slot.start, slot.end));
      candidates = worthLowering ? candidatesIn(slot, shapes.lastNames, evaluator) : [];
      this.#candidates.set(slot, candidates);
    }
    return candidates;
  }

  #assemble(costing: Costing): FileAnalysis {
    const { text } = this;
    const { source } = this.#parts;
    const { commentMarks } = source.language;
    const comments = statedComments(text, commentMarks);
    const stated = comments.length > 0 ? new StatedIndex(comments, text, commentMarks) : null;
    const sites = this.#sites(costing, stated);
    const calls = sites.map((site) => site.analysis);
    let prompts: FileAnalysis['prompts'] | null = null;
    return {
      calls,
      uses: usesOf(sites),
      get prompts() {
        prompts ??= promptTexts(sites, costing);
        return prompts;
      },
      findings: runRules(this.#parts.rules, { text, calls, comments }),
      broken: source.hasErrors,
    };
  }

  #sites(costing: Costing, stated: StatedIndex | null): Site[] {
    const sites: Site[] = [];
    const ordinals = new Map<string, number>();
    for (const slot of this.#parts.source.slots) {
      for (const candidate of this.#candidatesOf(slot)) {
        const found = candidate.site(this.#parts);
        if (!found) continue;
        const { range } = candidate;
        const callee = rangeOf(candidate.callee);
        const said = stated?.find(range, callee) ?? null;
        const result = candidate.result(found, said, costing, this.#parts.evaluator);
        const ordinal = ordinals.get(candidate.path) ?? 0;
        ordinals.set(candidate.path, ordinal + 1);
        const analysis = new PlacedCall(result, said, range, callee, candidate.path, ordinal);
        sites.push({ result, analysis });
      }
    }
    return sites;
  }
}

/** The literals of one slot, when nothing but these has changed. */
/** Null when more than literals changed: a statement that moved is another one to those that it now stands before. */
function literalChangesOf({ removed, added, inPlace }: SlotChange): readonly LiteralChange[] | null {
  const [before] = removed;
  const [after] = added;
  if (!before || !after || !inPlace) return null;
  return literalChanges(before.statements, after.statements);
}

/** Uses of wrappers that hold one call site; what a function with several sends at one use can't be told apart. */
function usesOf(sites: readonly Site[]): UseAnalysis[] {
  const sitesIn = new Map<FunctionNode, number>();
  for (const { result } of sites) {
    const { wrapper } = result.site;
    if (wrapper) sitesIn.set(wrapper, (sitesIn.get(wrapper) ?? 0) + 1);
  }
  const uses: UseAnalysis[] = [];
  for (const { result, analysis } of sites) {
    const { wrapper } = result.site;
    if (!wrapper || sitesIn.get(wrapper) !== 1) continue;
    for (const use of result.uses) {
      const { call } = use.site;
      const callee = call.callee.kind === 'member' ? call.callee.property : call.callee;
      uses.push(new PlacedUse(use, rangeOf(call), rangeOf(callee), analysis));
    }
  }
  return uses.sort((a, b) => a.range.start - b.range.start);
}
