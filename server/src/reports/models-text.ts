import { formatMoney } from '../../../shared/src/money-format';
import type { ListedModel } from '../core/price/listed-model';
import type { TieredRate } from '../core/price/rate';
import { alignColumns, escapeForTerminal, type TextStyle } from './terminal-text';

const HEAD = ['provider', 'model', 'price', 'as of'];

/** Models with their prices as a table for people, with a line break at its end. */
export function modelsText(models: readonly ListedModel[], style: TextStyle): string {
  if (models.length === 0) return 'No model with a known price fits; fewer words find more.\n';
  const rows = models.map(({ provider, model, rates, asOf }) => [
    provider,
    escapeForTerminal(model),
    rates.map(rateText).join(', '),
    asOf,
  ]);
  const [head = [], ...lines] = alignColumns([HEAD, ...rows]).map((row) => row.join('  '));
  return `${[style.dim(String(head)), ...lines].join('\n')}\n`;
}

function rateText({ unit, per, amount, currency, tiers }: TieredRate): string {
  const words = unit.replaceAll('_', ' ');
  const of = per === 1 ? `a ${words}` : `${PER[per] ?? per.toLocaleString('en-US')} ${words}s`;
  const [tier] = tiers;
  const more = tier
    ? ` (${formatMoney({ amount: tier.amount, currency })} above ${tier.above.toLocaleString('en-US')})`
    : '';
  return `${formatMoney({ amount, currency })}${more} / ${of}`;
}

const PER: Readonly<Record<number, string>> = { 1000: '1k', 1000000: '1M' };
