import type { Settings } from '../../../shared/src/settings';
import type { Comparison, Costed } from '../core/analyze/file-analysis';
import { displayCurrency, shownMoney } from './amounts';
import { escapeMarkdown, markdownTable } from './markdown';

/** More providers than these take the same are counted, not named. */
const MOST_PROVIDERS = 3;

/** What the same call costs elsewhere, as a Markdown table; empty where there is nothing to compare. */
export function comparisonTable({ estimate, market }: Costed, settings: Settings): string {
  const { comparisons } = market;
  if (!estimate || comparisons.length === 0) return '';
  const currency = displayCurrency(settings);
  const shown = (amount: string) => shownMoney({ amount, currency: estimate.currency }, 1, currency);
  const rows = comparisons.map(({ model, providers, estimate: { likely, high } }) => [
    escapeMarkdown(model),
    providerWords(providers),
    shown(likely),
    high === null ? 'no limit' : shown(high),
    difference(likely, estimate.likely),
  ]);
  return markdownTable(
    ['The same call with', 'at', 'Likely', 'At most', ''],
    ['left', 'left', 'right', 'right', 'left'],
    rows,
  );
}

function providerWords(providers: Comparison['providers']): string {
  const named = providers.slice(0, MOST_PROVIDERS).map(escapeMarkdown).join(', ');
  const rest = providers.length - MOST_PROVIDERS;
  return rest > 0 ? `${named} and ${rest} more` : named;
}

/** How much less or more it is, in whole percent or as a multiple; nothing of something free. */
function difference(other: string, own: string): string {
  const ratio = Number(other) / Number(own);
  if (!Number.isFinite(ratio)) return '';
  if (ratio >= 2) return `${Math.round(ratio * 10) / 10} times as much`;
  const percent = Math.round(Math.abs(ratio - 1) * 100);
  if (percent === 0) return ratio === 1 ? 'the same' : 'nearly the same';
  return `${percent}% ${ratio < 1 ? 'less' : 'more'}`;
}
