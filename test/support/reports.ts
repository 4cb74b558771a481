import type {
  CallReport,
  CheckReport,
  FileReport,
  FindingReport,
  SkippedFile,
} from '../../server/src/reports/check-report';
import { totalsOf } from '../../server/src/reports/totals';
import { ONCE, quantity, rate } from './costed';

const at = (line: number, character: number) => ({ line, character });

/** A call on line 12 that costs about $0.0042 and $0.031 at most, changed as a test needs it. */
export function callReport(changes: Partial<CallReport> = {}): CallReport {
  return {
    range: { start: at(11, 7), end: at(14, 1) },
    callee: at(11, 31),
    api: 'chat',
    sdk: 'openai',
    vendor: 'openai',
    provider: 'openai',
    model: 'gpt-5.2',
    models: changes.model ? [changes.model] : ['gpt-5.2'],
    usage: {
      inputTokens: quantity(500, 500, 500, 'counted'),
      outputTokens: quantity(1, 300, 2000, 'capped'),
    },
    estimate: { currency: 'USD', low: '0.0009', likely: '0.0042', high: '0.031' },
    unknown: null,
    repeat: ONCE,
    rates: [rate('input_token', '1.25'), rate('output_token', '10')],
    ...changes,
  };
}

export function findingReport(changes: Partial<FindingReport> = {}): FindingReport {
  return {
    rule: 'hard-coded-price',
    severity: 'warning',
    message: 'this price is written down',
    range: { start: at(3, 8), end: at(3, 14) },
    fixable: false,
    fingerprint: 'f00d',
    ...changes,
  };
}

export function fileReportOf(changes: Partial<FileReport> = {}): FileReport {
  return { path: 'src/a.py', language: 'python', calls: [], uses: [], findings: [], ...changes };
}

export function checkReport(files: readonly FileReport[], skipped: readonly SkippedFile[] = []): CheckReport {
  return { version: 1, catalog: { asOf: '2026-11-01' }, files, skipped, totals: totalsOf(files) };
}
