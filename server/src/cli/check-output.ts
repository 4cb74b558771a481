import type { Engine } from '../core/analyze/engine-api';
import { checkGithub } from '../reports/check-github';
import { checkMarkdown } from '../reports/check-markdown';
import type { CheckReport } from '../reports/check-report';
import { checkSarif } from '../reports/check-sarif';
import { checkReportText } from '../reports/check-text';
import { jsonText } from '../reports/json';
import { PLAIN_STYLE } from '../reports/terminal-text';
import type { CheckCommand } from './arguments';
import { rulePageOnWeb } from './rule-page';
import type { Terminal } from './terminal';
import { version } from './version';

/** What a report is written with. */
export interface OutputContext extends Pick<CheckCommand, 'format' | 'asOf'> {
  readonly holeBound: number | null;
  readonly rules: Engine['rules'];
}

/** A report of `check` in the format that was asked for. */
export function checkOutput(
  report: CheckReport,
  { format, asOf, holeBound, rules }: OutputContext,
  terminal: Terminal,
): string {
  const { style, width } = terminal;
  const summary = { style, today: terminal.today(), asOf, holeBound };
  switch (format) {
    case 'json':
      return jsonText(report);
    case 'sarif':
      return checkSarif(report, { version: version(), rules, pageOf: rulePageOnWeb });
    case 'github':
      return checkGithub(report);
    case 'markdown':
      return checkMarkdown(report, { ...summary, style: PLAIN_STYLE });
    case 'text':
      return checkReportText(report, { ...summary, width });
  }
}
