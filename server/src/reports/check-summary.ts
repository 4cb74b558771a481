import { formatMoney } from '../../../shared/src/money-format';
import type { CheckReport, MoneyRange } from './check-report';
import { type TextStyle, wordCount } from './terminal-text';
import { openEnd } from './totals';

/** What the last lines depend on besides the report. */
export interface SummaryContext {
  readonly style: TextStyle;
  /** ISO date. */
  readonly today: string;
  /** ISO date whose prices were asked for; null: today's. */
  readonly asOf: string | null;
  /** Tokens that the worst case takes each place for whose text is decided at run time; null: not the same in all files. */
  readonly holeBound: number | null;
}

/** Price data older than this, in days, shows its age. */
const FRESH_DAYS = 30;
const DAY_MS = 86_400_000;

/** The last lines of the table: what all calls cost, what the sum leaves out, and what it rests on. */
export function checkSummary(report: CheckReport, context: SummaryContext): string {
  const { style } = context;
  const findings = findingsText(report);
  if (report.totals.calls === 0)
    return ['No calls of generative-AI APIs found.', findings].filter(isNotEmpty).join('\n');
  const basis = [boundText(report, context), pricesText(report.catalog.asOf, context)];
  const lines = [
    style.bold(sumText(report)),
    exceptionsText(report),
    findings,
    style.dim(basis.filter(isNotEmpty).join('; ')),
  ];
  return lines.filter(isNotEmpty).join('\n');
}

function sumText({ totals: { calls, priced, byCurrency } }: CheckReport): string {
  if (priced === 0) return `${wordCount(calls, 'call')}, none with a known cost`;
  const which =
    priced === calls ? wordCount(calls, 'call') : `${priced} of ${wordCount(calls, 'call')} priced`;
  const sums = Object.entries(byCurrency).map(([currency, sum]) => rangeText(sum, currency));
  return `${which}${calls === 1 ? '' : ', each run once'}: ${sums.join(' and ')}`;
}

function rangeText({ low, likely, high }: MoneyRange, currency: string): string {
  const money = (amount: string) => formatMoney({ amount, currency });
  if (low === high) return money(likely);
  return `≈ ${money(likely)}, ${high === null ? 'no known maximum' : `max ${money(high)}`}`;
}

/** What the sum does not hold, and where its maximum is not the call's own. */
function exceptionsText({ files, totals }: CheckReport): string {
  const priced = files.flatMap(({ calls }) => calls).filter(({ estimate }) => estimate !== null);
  const uncapped = priced.filter((call) => openEnd(call) === 'output');
  const notes = [
    totals.unpriced > 0 && totals.priced > 0 ? `${totals.unpriced} unknown, not in the sum` : '',
    uncapped.length > 0 ? `${uncapped.length} without a cap, whose max is the model's own limit` : '',
  ];
  return notes.filter(isNotEmpty).join(' · ');
}

function findingsText({ files }: CheckReport): string {
  const findings = files.flatMap((file) => file.findings);
  const counts = (['error', 'warning', 'information', 'hint'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0
      ? ''
      : severity === 'information'
        ? `${count} information`
        : wordCount(count, severity);
  });
  return counts.filter(isNotEmpty).join(', ');
}

/** What the worst case takes texts for that the source does not hold; said where that plays a part. */
function boundText({ files }: CheckReport, { holeBound }: SummaryContext): string {
  const open = files.some(({ calls }) =>
    calls.some(({ estimate, usage }) => estimate !== null && usage.inputTokens?.how === 'assumed'),
  );
  if (!open) return '';
  const most =
    holeBound === null ? 'as many tokens as costlint.json says' : `at most ${wordCount(holeBound, 'token')}`;
  return `max takes each text decided at run time for ${most}`;
}

function pricesText(listed: string, { today, asOf }: SummaryContext): string {
  if (asOf !== null) return `prices on ${asOf}, by the list of ${listed}`;
  const age = Math.round((Date.parse(today) - Date.parse(listed)) / DAY_MS);
  return `prices of ${listed}${age > FRESH_DAYS ? ` (${age} days old)` : ''}`;
}

function isNotEmpty(text: string): boolean {
  return text !== '';
}
