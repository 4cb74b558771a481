import { compareAmounts } from '../../../shared/src/money';
import { formatMoney } from '../../../shared/src/money-format';
import type { Totals } from '../reports/check-report';
import type { DiffReport } from '../reports/diff-report';
import { signed } from '../reports/diff-words';
import { wordCount } from '../reports/terminal-text';

/** What a budget in USD says to the calls that were found. */
export interface BudgetVerdict {
  readonly isOver: boolean;
  /** One sentence without an end. */
  readonly words: string;
}

/** The likely cost of all calls, each run once, against a budget. What is unknown, or in another currency, is said and not in it. */
export function budgetVerdict({ byCurrency, unpriced }: Totals, budget: string): BudgetVerdict {
  const likely = byCurrency.USD?.likely ?? '0';
  const isOver = compareAmounts(likely, budget) > 0;
  const money = (amount: string) => formatMoney({ amount, currency: 'USD' });
  const others = Object.entries(byCurrency)
    .filter(([currency]) => currency !== 'USD')
    .map(([currency, sum]) => `${formatMoney({ amount: sum.likely, currency })} that is not in USD`);
  const left = [...(unpriced > 0 ? [`${wordCount(unpriced, 'call')} of unknown cost`] : []), ...others];
  const words = `the calls likely cost ${money(likely)}, each run once: ${isOver ? 'more than' : 'within'} the budget of ${money(budget)}`;
  return { isOver, words: left.length > 0 ? `${words}, without ${left.join(' and ')}` : words };
}

/** What a change adds to the likely cost of the calls, each run once, against a budget in USD. */
export function addedVerdict(
  { before, after, difference }: DiffReport['totals'],
  budget: string,
): BudgetVerdict {
  const added = difference.USD?.likely ?? '0';
  const isOver = compareAmounts(added, budget) > 0;
  const limit = formatMoney({ amount: budget, currency: 'USD' });
  const words = `the change likely adds ${signed(added, 'USD')}: ${isOver ? 'more than' : 'within'} the budget of ${limit}`;
  const unknown = after.unpriced - before.unpriced;
  return {
    isOver,
    words: unknown > 0 ? `${words}, without ${wordCount(unknown, 'call')} of unknown cost` : words,
  };
}
