import type { Settings } from '../../../shared/src/settings';
import type { Comparison, Costed } from '../core/analyze/file-analysis';
import { savingWords } from '../reports/offer-words';
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
  const rows = comparisons.map(({ model, providers, estimate: other }) => [
    escapeMarkdown(model),
    providerWords(providers),
    shown(other.likely),
    other.high === null ? 'no limit' : shown(other.high),
    savingWords(other, estimate),
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
