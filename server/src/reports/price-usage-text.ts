import { divideAmounts } from '../../../shared/src/money';
import { formatExactMoney, formatMoney } from '../../../shared/src/money-format';
import type { HeldEstimates } from '../core/usage-log/held-estimates';
import { WORDS } from '../core/usage-log/price-usage';
import type { PricedCallReport, PriceUsageReport } from './price-usage-report';
import { alignColumns, cutText, escapeForTerminal, type TextStyle, wordCount } from './terminal-text';

const MOST_WORDS = 300;
const MOST_CALLS = 100;

/** What calls should have cost, for people, with a line break at its end. */
export function priceUsageText({ calls, catalog, estimates }: PriceUsageReport, style: TextStyle): string {
  const blocks = calls.slice(0, MOST_CALLS).map((call) => callText(call, style));
  const more = calls.length - MOST_CALLS;
  const held = estimates ? [heldLines(estimates).join('\n')] : [];
  return `${[...held, ...blocks, ...(more > 0 ? [`and ${more} more`] : []), style.dim(`prices of ${catalog.asOf}`)].join('\n\n')}\n`;
}

/** Estimates against what came of them. */
export function heldLines(held: HeldEstimates): string[] {
  const { matched, within, below, above, currency, estimated, billed, estimatesAlone, callsAlone } = held;
  const alone = [
    ...(estimatesAlone > 0
      ? [`${wordCount(estimatesAlone, 'estimate')} without a call whose cost is known`]
      : []),
    ...(callsAlone > 0 ? [`${wordCount(callsAlone, 'call')} without an estimate`] : []),
  ];
  if (matched === 0 || currency === null)
    return ['no call is one of the estimated requests', ...modelLines(held), ...alone];
  const shownMoney = (amount: string) => formatMoney({ amount, currency });
  const most = estimated.high === null ? 'no known maximum' : `at most ${shownMoney(estimated.high)}`;
  return [
    `${wordCount(matched, 'request')}: estimated at ${shownMoney(estimated.likely)} (at least ${shownMoney(estimated.low)}, ${most}), billed ${shownMoney(billed)}`,
    `${within.toLocaleString('en-US')} within their range, ${below.toLocaleString('en-US')} below it, ${above.toLocaleString('en-US')} above it`,
    ...modelLines(held),
    ...alone,
  ];
}

/** Where no name brings estimates and calls together, what one of a model was estimated and billed at on average. */
function modelLines({ byModel, currency }: HeldEstimates): string[] {
  return byModel.map(({ model, estimates, estimated, calls, billed }) => {
    const each = (sum: string, count: number) =>
      formatMoney({ amount: divideAmounts(sum, String(count)), currency: currency ?? 'USD' });
    return shown(
      `${model}: ${wordCount(estimates, 'request')} estimated at ${each(estimated, estimates)} on average, ${calls.toLocaleString('en-US')} billed at ${each(billed, calls)}`,
    );
  });
}

function callText(call: PricedCallReport, style: TextStyle): string {
  const rows = call.lines.map(({ metered, count, rate, cost }) => [
    `  ${count.toLocaleString('en-US')} ${WORDS[metered]}`,
    `at ${money(rate.amount, rate.currency)} for ${rate.per.toLocaleString('en-US')}`,
    money(cost, rate.currency),
  ]);
  const who = `${call.model ?? 'no model'} · ${call.provider ?? 'nobody known'}${call.tier === null ? '' : ` · ${call.tier}`}`;
  return [
    style.bold(shown(who)),
    ...alignColumns(rows).map((row) => row.join('  ')),
    ...verdictLines(call).map(shown),
    ...call.notes.map((note) => style.dim(shown(note))),
  ].join('\n');
}

/** The sum, and what the log says was charged. */
export function verdictLines({ total, unknown, charged, verdict }: PricedCallReport): string[] {
  const own = total ? `= ${money(total.amount, total.currency)}` : (unknown?.message ?? 'price unknown');
  if (charged === null) return [own];
  const told = `charged ${money(charged.amount, charged.currency)}`;
  if (verdict === null) return [own, `${told}: nothing to compare it with`];
  switch (verdict.kind) {
    case 'equal':
      return [own, `${told}: the same`];
    case 'rounded':
      return [own, `${told}: the same, rounded`];
    case 'differs': {
      const isLess = verdict.by.startsWith('-');
      const by = money(isLess ? verdict.by.slice(1) : verdict.by, charged.currency);
      return [own, `${told}: ${by} ${isLess ? 'less' : 'more'} than the prices that are known`];
    }
  }
}

function money(amount: string, currency: string): string {
  return formatExactMoney({ amount, currency });
}

function shown(text: string): string {
  return escapeForTerminal(cutText(text, MOST_WORDS));
}
