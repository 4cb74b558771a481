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
  }),
);
const DOLLARS = /(?<![RA])\$|\bUSD\b/i;
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
export function currencyOf({ place, comments, placed }: Candidate): string {
  for (const { words } of [...place.names, ...place.outer])
    for (const word of words) {
      const named = CURRENCY_WORDS.get(word);
      if (named) return named;
    }
  const literal = placed.literal.kind === 'string' ? placed.literal.value : '';
  for (const text of [literal, comments.own, comments.above, comments.near, comments.head]) {
    const found = currencyIn(text);
    if (found !== null) return found;
  }
  return 'USD';
}

/** The currency that a text names; null where it names none. */
export function currencyIn(text: string): string | null {
  if (DOLLARS.test(text)) return 'USD';
  return CURRENCY_SIGNS.find(([sign]) => sign.test(text))?.[1] ?? null;
}

/** How many of what a number counts are one dollar. */
export function scaleOfMoney({ place }: Candidate): string {
  const words = place.names.flatMap((each) => each.words);
  if (words.includes('millicents')) return '100000';
  if (words.includes('cents') || words.includes('cent')) return '100';
  return words.includes('microdollars') || words.includes('micros') || words.includes('microusd')
    ? '1000000'
    : '1';
}
