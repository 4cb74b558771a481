import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CallAnalysis, FileAnalysis, UseAnalysis } from '../core/analyze/file-analysis';
import type { TextRange } from '../core/source/span';
import { lineOf } from './convert';

/** A call site or the use of a wrapper: whatever shows a cost. */
export type Site = CallAnalysis | UseAnalysis;

/** Sites by the line where the callee stands, in the order of the source; those outside of `within` are left out. */
export function sitesByLine(
  document: TextDocument,
  { calls, uses }: FileAnalysis,
  within?: TextRange,
): ReadonlyMap<number, readonly Site[]> {
  const byLine = new Map<number, Site[]>();
  for (const site of merged(byCallee(calls), byCallee(uses))) {
    const { start } = site.callee;
    if (within !== undefined && (start < within.start || start > within.end)) continue;
    const line = lineOf(document, start);
    const present = byLine.get(line);
    if (present) present.push(site);
    else byLine.set(line, [site]);
  }
  return byLine;
}

/** As a rule callees stand in the order of their calls; not so in chains: `a.create(b.create()).then(...)`. */
function byCallee<Kind extends Site>(sites: readonly Kind[]): readonly Kind[] {
  for (let index = 1; index < sites.length; index++)
    if (sites[index - 1]!.callee.start > sites[index]!.callee.start)
      return sites.toSorted((one, other) => one.callee.start - other.callee.start);
  return sites;
}

/** Calls stand before uses of the same place. */
function merged(calls: readonly Site[], uses: readonly Site[]): readonly Site[] {
  const all: Site[] = [];
  let next = 0;
  for (const call of calls) {
    while (next < uses.length && uses[next]!.callee.start < call.callee.start) all.push(uses[next++]!);
    all.push(call);
  }
  while (next < uses.length) all.push(uses[next++]!);
  return all;
}

/**
 * The call or use that somebody means whose cursor stands at an offset: the innermost whose code holds it, else the only one
 * that shows its cost in this line. Null where there is none, or none alone.
 */
export function siteAt(document: TextDocument, analysis: FileAnalysis, offset: number): Site | null {
  const around = siteAround(analysis, offset);
  if (around) return around;
  const inLine = sitesByLine(document, analysis).get(lineOf(document, offset)) ?? [];
  return inLine.length === 1 ? (inLine[0] ?? null) : null;
}

function siteAround({ calls, uses }: FileAnalysis, offset: number): Site | null {
  const around = [...calls, ...uses].filter(({ range }) => range.start <= offset && offset <= range.end);
  const length = ({ range }: Site) => range.end - range.start;
  return around.sort((one, other) => length(one) - length(other))[0] ?? null;
}
