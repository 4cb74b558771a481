import { formatExactMoney } from '../../../shared/src/money-format';
import { WORDS } from '../core/usage-log/price-usage';
import { escapedForMarkdown, markdownRows } from './markdown-text';
import type { PricedCallReport, PriceUsageReport } from './price-usage-report';
import { verdictLines } from './price-usage-text';

/** What calls should have cost as Markdown, with a line break at its end. */
export function priceUsageMarkdown({ calls, catalog }: PriceUsageReport): string {
  const parts = calls.flatMap(callParts);
  return `${['# What the usage should have cost', ...parts, `- prices of ${escapedForMarkdown(catalog.asOf)}`].join('\n\n')}\n`;
}

function callParts(call: PricedCallReport): string[] {
  const { model, provider, tier, lines, notes } = call;
  const who = `${model ?? 'no model'} · ${provider ?? 'nobody known'}${tier === null ? '' : ` · ${tier}`}`;
  const rows = lines.map(({ metered, count, rate, cost }) => [
    WORDS[metered],
    count.toLocaleString('en-US'),
    `${formatExactMoney(rate)} for ${rate.per.toLocaleString('en-US')}`,
    formatExactMoney({ amount: cost, currency: rate.currency }),
    rate.source,
  ]);
  return [
    `## ${escapedForMarkdown(who)}`,
    ...(rows.length > 0 ? [markdownRows(['', 'Count', 'Rate', 'Cost', 'From'], rows).join('\n')] : []),
    [...verdictLines(call), ...notes].map((line) => `- ${escapedForMarkdown(line)}`).join('\n'),
  ];
}
