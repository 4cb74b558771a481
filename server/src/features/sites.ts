import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CallAnalysis, FileAnalysis, UseAnalysis } from '../core/analyze/file-analysis';
import { lineOf } from './convert';

/** A call site or the use of a wrapper: whatever shows a cost. */
export type Site = CallAnalysis | UseAnalysis;

/** Sites by the line where the callee stands, in the order of the source. */
export function sitesByLine(
  document: TextDocument,
  analysis: FileAnalysis,
): ReadonlyMap<number, readonly Site[]> {
  const byLine = new Map<number, Site[]>();
  const sites = [...analysis.calls, ...analysis.uses].sort(
    (one, other) => one.callee.start - other.callee.start,
  );
  for (const site of sites) {
    const line = lineOf(document, site.callee.start);
    const present = byLine.get(line);
    if (present) present.push(site);
    else byLine.set(line, [site]);
  }
  return byLine;
}
