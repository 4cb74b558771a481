const CURRENCIES = new Set(
  'currency exchange fx usd eur gbp inr cny rmb jpy krw brl rub uah pln czk sek'.split(' '),
);
const BESIDE = new Set('rate rates to from in per conversion factor 2'.split(' '));

/** Whether what a price is multiplied with only makes other money of it: `2.5 * currency`, `10 * USD_TO_RUB`. */
export function isExchange(factors: readonly string[]): boolean {
  return (
    factors.some((word) => CURRENCIES.has(word)) &&
    factors.every((word) => CURRENCIES.has(word) || BESIDE.has(word))
  );
}
