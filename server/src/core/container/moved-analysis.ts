import {
  type CallAnalysis,
  type Edit,
  type FileAnalysis,
  type Finding,
  type Fix,
  isElsewhere,
  type PromptText,
  type RelatedPlace,
  type UseAnalysis,
} from '../analyze/file-analysis';
import type { TextRange } from '../source/span';

/** How what was found in one text is told of another one that the text is taken from. */
export interface Move {
  range(range: TextRange): TextRange;
  /** The change that does there what one does here; null where there is none. */
  edit(edit: Edit): Edit | null;
  /** Stands before keys, which are unique in their own text alone. */
  readonly prefix: string;
}

/** An analysis with its ranges moved; `origin` gives the call that a moved one was made of. */
export interface MovedAnalysis {
  readonly analysis: FileAnalysis;
  origin(call: CallAnalysis): CallAnalysis | null;
}

export function moveAnalysis(analysis: FileAnalysis, move: Move): MovedAnalysis {
  const moved = new Map<CallAnalysis, CallAnalysis>();
  const origins = new Map<CallAnalysis, CallAnalysis>();
  for (const call of analysis.calls) {
    const there = movedCall(call, move);
    moved.set(call, there);
    origins.set(there, call);
  }
  const brokenIn = analysis.brokenIn?.map((range) => move.range(range));
  let prompts: readonly PromptText[] | null = null;
  let findings: readonly Finding[] | null = null;
  return {
    analysis: {
      calls: [...moved.values()],
      uses: analysis.uses.map((use) => movedUse(use, moved, move)),
      // Not looked at before someone asks: it takes counting every text.
      get prompts() {
        prompts ??= analysis.prompts.map((prompt) => movedPrompt(prompt, moved, move));
        return prompts;
      },
      // Nor are these: rules look at the whole file.
      get findings() {
        findings ??= analysis.findings.map((finding) => movedFinding(finding, move));
        return findings;
      },
      broken: analysis.broken,
      ...(brokenIn && { brokenIn }),
    },
    origin: (call) => origins.get(call) ?? null,
  };
}

/** What is reckoned when it is asked for stays so: everything else is the original's. */
function withParts<Whole extends object>(whole: Whole, parts: Partial<Whole>): Whole {
  return Object.create(whole, Object.getOwnPropertyDescriptors(parts));
}

function movedCall(call: CallAnalysis, move: Move): CallAnalysis {
  const key = `${move.prefix}${call.key}`;
  return withParts(call, { range: move.range(call.range), callee: move.range(call.callee), key });
}

function movedUse(use: UseAnalysis, moved: ReadonlyMap<CallAnalysis, CallAnalysis>, move: Move): UseAnalysis {
  const of = use.of && (moved.get(use.of) ?? use.of);
  return withParts(use, { range: move.range(use.range), callee: move.range(use.callee), of });
}

function movedPrompt(
  { range, tokens, into }: PromptText,
  moved: ReadonlyMap<CallAnalysis, CallAnalysis>,
  move: Move,
): PromptText {
  const flows = into.map(({ call, share }) => ({ call: moved.get(call) ?? call, share }));
  return { range: move.range(range), tokens, into: flows };
}

function movedFinding(finding: Finding, move: Move): Finding {
  return {
    ...finding,
    range: move.range(finding.range),
    fixes: finding.fixes.flatMap((fix) => movedFix(fix, move)),
    ...(finding.related && { related: finding.related.map((place) => movedPlace(place, move)) }),
  };
}

function movedPlace(place: RelatedPlace, move: Move): RelatedPlace {
  return isElsewhere(place.at) ? place : { ...place, at: move.range(place.at) };
}

function movedFix({ title, edits }: Fix, move: Move): Fix[] {
  const moved = edits.flatMap((edit) => move.edit(edit) ?? []);
  return moved.length === edits.length ? [{ title, edits: moved }] : [];
}
