import type { FileAnalysis } from '../core/analyze/file-analysis';
import type { Places } from '../core/container/container';
import type { FileReport, FixReport, ReportRange } from './check-report';

/** The report of a file with the changes that mend its findings; not of what stands in cells, whose lines are not the file's. */
export function withFixes(report: FileReport, { findings }: FileAnalysis, lines: Places): FileReport {
  const rangeOf = ({ start, end }: { readonly start: number; readonly end: number }): ReportRange => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  });
  const fixesOf = (index: number): FixReport[] =>
    (findings[index]?.fixes ?? []).map(({ title, edits }) => ({
      title,
      edits: edits.map(({ range, newText }) => ({ range: rangeOf(range), newText })),
    }));
  return {
    ...report,
    findings: report.findings.map((finding, index) =>
      finding.cell === undefined && finding.fixable ? { ...finding, fixes: fixesOf(index) } : finding,
    ),
  };
}
