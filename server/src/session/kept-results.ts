import {
  type CallAnalysis,
  type FileAnalysis,
  type Finding,
  isBrokenAt,
  isElsewhere,
} from '../core/analyze/file-analysis';
import { numbered } from '../core/rules/fingerprint';
import { type ReplacedRegion, replacedRegions, shiftAfter } from '../core/source/edits';
import type { TextRange } from '../core/source/span';
import type { TextEdit } from '../core/source/syntax';

/** An analysis and the text that its ranges belong to. */
export interface Snapshot {
  readonly text: string;
  readonly analysis: FileAnalysis;
}

/**
 * The analysis of a text with a syntax error, completed by what stood in the text before and is hidden by the error:
 * while someone types a string, its missing quote swallows the calls behind it. A call is kept while nobody touches
 * its callee or what stands before it on the line. `edits` lead from the previous text to the present one.
 */
export function keepHidden(previous: Snapshot, edits: readonly TextEdit[], present: Snapshot): FileAnalysis {
  const current = present.analysis;
  const regions = replacedRegions(edits);
  const hidden = hiddenSites(previous, regions, present);
  const callAt = new Map(
    [...current.calls, ...hidden.calls.values()].map((call) => [call.callee.start, call]),
  );
  const keptOf = (call: CallAnalysis) => hidden.calls.get(call) ?? callAt.get(call.callee.start);
  const uses = hidden.uses.flatMap(({ use, moved }) => {
    const of = use.of && keptOf(use.of);
    return of || use.elsewhere ? [changed(use, { ...moved, of: of ?? null })] : [];
  });
  const kept = new Set([...hidden.calls.values()].map(({ callee }) => callee.start));
  const shown = current.calls.filter(({ callee }) => !kept.has(callee.start));
  let findings: readonly Finding[] = [];
  let last: FileAnalysis | null = previous.analysis;
  return {
    calls: inOrder([...shown, ...hidden.calls.values()]),
    uses: inOrder([...current.uses, ...uses]),
    // Not looked at before someone asks: it takes counting every text.
    get prompts() {
      return current.prompts;
    },
    /** As those of any analysis; what was found before is let go of once this is known. */
    get findings() {
      if (last !== null) {
        const before = hiddenFindings(last.findings, regions, current);
        findings = numbered(inOrder([...current.findings, ...before]));
        last = null;
      }
      return findings;
    },
    broken: current.broken,
    ...(current.brokenIn && { brokenIn: current.brokenIn }),
  };
}

/** The same with some parts changed; the others are still made when they are asked for. */
function changed<Whole extends object, Part extends Partial<Whole>>(whole: Whole, part: Part): Whole {
  return Object.assign(Object.create(whole), part);
}

/** The sites that the previous analysis has and the current one lacks, with their ranges in the present text. */
function hiddenSites(previous: Snapshot, regions: readonly ReplacedRegion[], present: Snapshot) {
  const { analysis } = previous;
  const current = present.analysis;
  const movedSite = ({ range, callee }: { range: TextRange; callee: TextRange }) => {
    const moved = { range: movedRange(range, regions), callee: movedRange(callee, regions) };
    const isSame = lineUpTo(previous.text, callee) === lineUpTo(present.text, moved.callee);
    return isSame ? moved : null;
  };
  const taken = new Set([...current.calls, ...current.uses].map(({ callee }) => callee.start));
  const unseen = new Set(current.calls.flatMap((call) => (call.unseen ? call.callee.start : [])));
  const isFree = (callee: TextRange) => !taken.has(callee.start);
  const calls = new Map<CallAnalysis, CallAnalysis>();
  for (const call of analysis.calls) {
    const moved = movedSite(call);
    if (!moved || !isBrokenAt(current, moved.range)) continue;
    // The error may hide where a client comes from, too.
    if (isFree(moved.callee) || (unseen.has(moved.callee.start) && !call.unseen))
      calls.set(call, changed(call, moved));
  }
  return {
    calls,
    uses: analysis.uses.flatMap((use) => {
      const moved = movedSite(use);
      return moved && isFree(moved.callee) && isBrokenAt(current, moved.range) ? [{ use, moved }] : [];
    }),
  };
}

/** What was found before and is hidden by a syntax error now. */
function hiddenFindings(
  before: readonly Finding[],
  regions: readonly ReplacedRegion[],
  current: FileAnalysis,
): readonly Finding[] {
  return untouched(before, regions, current.findings)
    .filter(([, range]) => isBrokenAt(current, range))
    .map(([finding, range]) => movedFinding(finding, range, regions));
}

/** What its fixes would have changed may be something else by now. */
function movedFinding(finding: Finding, range: TextRange, regions: readonly ReplacedRegion[]): Finding {
  const related = finding.related?.map((place) =>
    isElsewhere(place.at) ? place : { ...place, at: movedRange(place.at, regions) },
  );
  return { ...finding, range, fixes: [], ...(related && { related }) };
}

function untouched<Part extends { readonly range: TextRange }>(
  parts: readonly Part[],
  regions: readonly ReplacedRegion[],
  present: readonly { readonly range: TextRange }[],
): readonly (readonly [Part, TextRange])[] {
  return parts
    .filter(({ range }) => !isTouched(range, regions))
    .map((part) => [part, movedRange(part.range, regions)] as const)
    .filter(
      ([, range]) => !present.some((other) => other.range.start < range.end && range.start < other.range.end),
    );
}

/** What stands on the line of a callee up to its end, but for the indentation. */
function lineUpTo(text: string, callee: TextRange): string {
  const lineStart = text.lastIndexOf('\n', callee.start - 1) + 1;
  return text.slice(lineStart, callee.end).trimStart();
}

/** An insertion right before or right behind does not touch. */
function isTouched(range: TextRange, regions: readonly ReplacedRegion[]): boolean {
  return regions.some((region) => region.oldStart < range.end && region.oldEnd > range.start);
}

/** Where a range of the old text lies in the new one; it grows and shrinks with the edits inside of it. */
export function movedRange(range: TextRange, regions: readonly ReplacedRegion[]): TextRange {
  let startShift = 0;
  let endShift = 0;
  for (const region of regions) {
    if (region.oldEnd <= range.start) startShift = shiftAfter(region);
    if (region.oldEnd <= range.end && region.oldStart < range.end) endShift = shiftAfter(region);
  }
  const start = range.start + startShift;
  return { start, end: Math.max(start, range.end + endShift) };
}

function inOrder<Part extends { readonly range: TextRange }>(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((one, other) => one.range.start - other.range.start);
}
