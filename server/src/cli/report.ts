import { costCsv } from '../reports/cost-csv';
import { costMarkdown } from '../reports/cost-markdown';
import { type CostReport, costReport } from '../reports/cost-report';
import { costText } from '../reports/cost-text';
import { diffReport } from '../reports/diff-report';
import { jsonText } from '../reports/json';
import type { ReportCommand } from './arguments';
import { checkPaths } from './check';
import { checkSince } from './check-since';
import { EXIT } from './exit-codes';
import type { Terminal } from './terminal';

/** Runs `costlint report`; gives the exit code. Throws `UsageError` for paths that lead nowhere. */
export async function report(command: ReportCommand, terminal: Terminal): Promise<number> {
  const made = await reportOn(command, terminal);
  terminal.write(written(made, command, terminal));
  return made.skipped.some(({ code }) => code === 'internal') ? EXIT.internal : EXIT.clean;
}

async function reportOn(command: ReportCommand, terminal: Terminal): Promise<CostReport> {
  if (command.since === null) return costReport((await checkPaths(command, terminal)).report);
  const { before, after, since } = await checkSince(command.since, command, terminal);
  const { calls, totals } = diffReport(before, after, since);
  return costReport(after, { since, calls, totals });
}

function written(made: CostReport, { format, asOf }: ReportCommand, { style, width }: Terminal): string {
  switch (format) {
    case 'json':
      return jsonText(made);
    case 'markdown':
      return costMarkdown(made, asOf);
    case 'csv':
      return costCsv(made);
    case 'text':
      return costText(made, { style, width, asOf });
  }
}
