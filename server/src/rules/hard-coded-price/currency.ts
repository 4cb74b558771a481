import type { Candidate } from './candidate';

const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    eur: 'EUR',
    euro: 'EUR',
    gbp: 'GBP',
    inr: 'INR',
    cny: 'CNY',
    rmb: 'CNY',
    yuan: 'CNY',
    jpy: 'JPY',
    yen: 'JPY',
    krw: 'KRW',
    brl: 'BRL',
    rub: 'RUB',
    czk: 'CZK',
    pln: 'PLN',
    chf: 'CHF',
    sek: 'SEK',
    nok: 'NOK',
    dkk: 'DKK',
    huf: 'HUF',
    uah: 'UAH',
    idr: 'IDR',
    vnd: 'VND',
    krona: 'SEK',
    rubles: 'RUB',
    rupees: 'INR',
  }),
);
const DOLLARS = /(?<![RA])\$|\bUSD\b/i;
const CODES = /\b(?:CZK|PLN|CHF|SEK|NOK|DKK|HUF|UAH|IDR|VND|TRY|SGD|AUD|CAD|HKD|TWD|RUB)\b/;
const CURRENCY_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/€|\bEUR\b/, 'EUR'],
  [/£|\bGBP\b/, 'GBP'],
  [/[¥￥元]|\b(?:CNY|RMB)\b|人民币/, 'CNY'],
  [/円|\bJPY\b/, 'JPY'],
  [/₹|\bINR\b/, 'INR'],
  [/₽|руб/, 'RUB'],
  [/R\$|\bBRL\b/, 'BRL'],
  [/원|₩|\bKRW\b/, 'KRW'],
];

/** The currency (ISO 4217) that a price is in; dollars where nothing tells of another. */
export function currencyOf({ place, comments, placed, amount }: Candidate): string {
  for (const { words } of [...place.names, ...place.outer])
    for (const word of words) {
      const named = CURRENCY_WORDS.get(word);
      if (named) return named;
    }
  const literal = placed.literal.kind === 'string' ? placed.literal.value : '';
  for (const text of [literal, comments.own, comments.above, comments.near, comments.head]) {
    const found = currencyIn(text, amount);
    if (found !== null) return found;
  }
  return 'USD';
}

/**
 * The currency that a text names; null where it names none. Where it names dollars and another, it is that which stands
 * right before the amount, else the other: a rate of exchange is not stated where all is in dollars.
 */
export function currencyIn(text: string, amount = ''): string | null {
  const isDollars = DOLLARS.test(text);
  const other = CURRENCY_SIGNS.find(([sign]) => sign.test(text))?.[1] ?? CODES.exec(text)?.[0] ?? null;
  if (other === null) return isDollars ? 'USD' : null;
  return isDollars && amount !== '' && text.includes(`$${amount}`) ? 'USD' : other;
}
