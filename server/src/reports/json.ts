import type { CheckReport } from './check-report';

/** The report as JSON text with a line break at its end. */
export function checkReportJson(report: CheckReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
