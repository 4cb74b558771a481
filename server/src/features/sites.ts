import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CallAnalysis, FileAnalysis, UseAnalysis } from '../core/analyze/file-analysis';
import type { TextRange } from '../core/source/span';
import { lineOf } from './convert';

/** A call site or the use of a wrapper: whatever shows a cost. */
export type Site = CallAnalysis | UseAnalysis;

/** Sites by the line where the callee stands, in the order of the source; those outside of `within` are left out. */
export function sitesByLine(
  document: TextDocument,
  analysis: FileAnalysis,
  within?: TextRange,
): ReadonlyMap<number, readonly Site[]> {
  const byLine = new Map<number, Site[]>();
  const isWanted = ({ callee }: Site) =>
    within === undefined || (callee.start >= within.start && callee.start <= within.end);
  const sites: Site[] = [...analysis.calls.filter(isWanted), ...analysis.uses.filter(isWanted)];
  for (const site of sites.sort((one, other) => one.callee.start - other.callee.start)) {
    const line = lineOf(document, site.callee.start);
    const present = byLine.get(line);
    if (present) present.push(site);
    else byLine.set(line, [site]);
  }
  return byLine;
}
