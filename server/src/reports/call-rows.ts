import { multiplyAmounts } from '../../../shared/src/money';
import { formatMoney } from '../../../shared/src/money-format';
import { isAttempts } from '../core/analyze/repetition';
import type { Unknown } from '../core/estimate/estimate';
import { OPEN_END_WORDS } from '../core/usage/open-end';
import type { CallReport, MoneyReport } from './check-report';
import { placeLabel } from './place-label';
import { alignColumns, cutText, escapeForTerminal } from './terminal-text';
import { openEnd } from './totals';

/** A call's row of the table, in the parts that are coloured apart. All are safe to show in a terminal. */
export interface CallRow {
  /** Its line, 1-based, padded. */
  readonly line: string;
  /** Kind of request, model and provider, padded. */
  readonly request: string;
  /** Likely cost, worst case and repetition, or why the cost is unknown. */
  readonly cost: string;
}

const GAP = '  ';
/** What the model and its provider may take of the table, and the least that is left to a reason. */
const WHO_SHARE = 0.4;
const LEAST_REASON = 24;

/** What is told of a call in its row. */
export type RowCall = Pick<
  CallReport,
  'cell' | 'callee' | 'api' | 'provider' | 'model' | 'models' | 'usage' | 'estimate' | 'unknown' | 'repeat'
>;

/** Rows of one table, so that columns stand below each other, in about `width` columns; lines take `lineWidth` of them. */
export function callRows(calls: readonly RowCall[], width: number, lineWidth: number): CallRow[] {
  const whoWidth = Math.floor(width * WHO_SHARE);
  const requests = alignColumns(calls.map((call) => [call.api, whoText(call, whoWidth), '']));
  const money = alignColumns(calls.map(moneyCells));
  return calls.map((call, at) => {
    const request = (requests[at] ?? []).slice(0, 2).join(GAP);
    const left = width - lineWidth - request.length - 2 * GAP.length;
    return {
      line: placeLabel(call.cell, call.callee.line).padStart(lineWidth),
      request,
      cost: call.estimate ? (money[at] ?? []).join(GAP).trimEnd() : reasonText(call.unknown, left),
    };
  });
}

/** `gpt-5.2 · openai`; of several models the likely one and how many others there are. */
function whoText({ model, models, provider }: RowCall, width: number): string {
  const likely = model ?? models[0];
  if (likely === undefined) return provider === null ? '?' : `? · ${escapeForTerminal(provider)}`;
  const others = models.filter((each) => each !== likely).length;
  const rest = `${others > 0 ? ` or ${others} more` : ''} · ${provider === null ? '?' : escapeForTerminal(provider)}`;
  return `${cutText(escapeForTerminal(likely), width - rest.length)}${rest}`;
}

function moneyCells(call: RowCall): [likely: string, most: string, repeat: string] {
  const { estimate } = call;
  if (!estimate) return ['', '', ''];
  const { currency, low, likely, high } = estimate;
  const money = (amount: string) => formatMoney({ amount, currency });
  const sure = low === high && !isStated(call);
  const open = openEnd(call);
  const most =
    open !== null || high === null
      ? OPEN_END_WORDS[open ?? 'other']
      : low === high
        ? ''
        : `max ${money(high)}`;
  return [sure ? money(likely) : `≈ ${money(likely)}`, most, repeatText(call, estimate)];
}

/** Whether the source itself does not tell a quantity: a comment or a setting does. */
function isStated({ usage }: RowCall): boolean {
  return Object.values(usage).some(({ how }) => how === 'stated' || how === 'measured');
}

/** Of several models no run need cost what another does, so that nothing is multiplied. */
function repeatText({ repeat, models }: RowCall, { likely, currency }: MoneyReport): string {
  if (repeat.low !== repeat.high) return isAttempts(repeat) ? '/ run' : '/ item';
  if (repeat.likely === 1) return '';
  if (models.length > 1) return '/ item';
  const amount = multiplyAmounts(likely, String(repeat.likely));
  return `× ${repeat.likely.toLocaleString('en-US')} = ${formatMoney({ amount, currency })}`;
}

/** The reason without its advice, which the JSON has in full. */
function reasonText(unknown: Unknown | null, width: number): string {
  const [reason = ''] = (unknown?.message ?? '').split('; ');
  const words = reason.includes('unknown') ? reason : `unknown: ${reason}`;
  return cutText(escapeForTerminal(words), Math.max(LEAST_REASON, width));
}
