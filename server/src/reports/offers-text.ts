import { formatMoney } from '../../../shared/src/money-format';
import type { MoneyReport } from './check-report';
import { leftOutWords, savingWords } from './offer-words';
import type { OfferRow, OffersReport } from './offers-report';
import { placeLabel } from './place-label';
import { alignColumns, cutText, escapeForTerminal, type TextStyle } from './terminal-text';

const HEAD = ['provider', 'model', 'likely', 'max', 'batch', 'cached', 'context', ''];
const MOST_WORDS = 300;

/** What a call would cost with other models as a table for people, with a line break at its end. */
export function offersText(report: OffersReport, style: TextStyle): string {
  const { call, offers, leftOut, problem, catalog } = report;
  const title = style.bold(
    `${escapeForTerminal(call.path)}:${placeLabel(call.cell, call.callee.line)}  ${call.api}`,
  );
  const own = offers.find((row) => row.own) ?? null;
  const rows = offers.map((row) => [...cellsOf(row), noteOf(row, own)]);
  const [head = '', ...lines] = alignColumns([HEAD, ...rows]).map((row) => row.join('  ').trimEnd());
  const table = problem === null ? [style.dim(head), ...lines] : [`Not compared: ${problem}.`];
  const changes = offers.filter(({ edit }) => edit !== null).length;
  const notes = [
    ...leftOutWords(leftOut),
    ...(problem === null
      ? ['batch: in the batch API; cached: with the whole prompt read from the cache']
      : []),
    ...(problem === null && changes === 0 && offers.length > 1 ? [whyNoEdit(offers)] : []),
    `prices of ${catalog.asOf}`,
  ];
  return `${[title, ...table, ...notes.map((note) => style.dim(note))].join('\n')}\n`;
}

function cellsOf(row: OfferRow): string[] {
  const { estimate, batch, cached, contextWindow } = row;
  return [
    escapeForTerminal(row.provider),
    escapeForTerminal(row.model),
    likelyOf(estimate),
    estimate.high === null ? 'no limit' : money(estimate, estimate.high),
    batch === null ? '-' : likelyOf(batch),
    cached === null ? '-' : likelyOf(cached),
    contextWindow === null ? '-' : contextWindow.toLocaleString('en-US'),
  ];
}

function likelyOf(sum: MoneyReport): string {
  return money(sum, sum.likely);
}

function money({ currency }: MoneyReport, amount: string): string {
  return formatMoney({ amount, currency });
}

function noteOf(row: OfferRow, own: OfferRow | null): string {
  if (row.own) return 'now';
  const saving = own ? savingWords(row.estimate, own.estimate) : '';
  return [saving, row.fits === 'likely' ? 'may be too long for it' : '']
    .filter((part) => part !== '')
    .join(', ');
}

function whyNoEdit(offers: readonly OfferRow[]): string {
  const [first] = offers.filter(({ own }) => !own);
  return escapeForTerminal(cutText(`the model can't be changed here: ${first?.obstacle ?? ''}`, MOST_WORDS));
}
