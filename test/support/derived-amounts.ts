import { addAmounts, multiplyAmounts, parseAmount } from '../../shared/src/money';

/** The numbers of an answer, as numbers or as text, by the name of their field. */
export type Numbers = ReadonlyMap<string, readonly string[]>;

/** What units of an answer are worth: themselves, cents (of a ledger also below zero), hundredths of cents, millionths; millions. */
const SCALES = ['1', '0.01', '-0.01', '0.0001', '0.000001', '1000000'];
/** Sums of more values are not looked for. */
const MOST_TERMS = 8;

export function numbersIn(body: string): Numbers {
  const numbers = new Map<string, string[]>();
  const waiting: (readonly [name: string, value: unknown])[] = [['', parsed(body)]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [name, value] = next;
    if (typeof value === 'number' || typeof value === 'string') {
      const amount = digitsOf(String(value));
      if (amount !== null) numbers.set(name, [...(numbers.get(name) ?? []), amount]);
    } else if (Array.isArray(value)) waiting.push(...value.map((item) => [name, item] as const));
    else if (typeof value === 'object' && value !== null) waiting.push(...Object.entries(value));
  }
  return numbers;
}

/** Whether an amount is a number of the answer, the difference of two, or the sum of values of one field. */
export function isDerived(amount: string, numbers: Numbers): boolean {
  const all = new Set([...numbers.values()].flat());
  if (SCALES.some((scale) => hasScaled(all, amount, scale))) return true;
  if ([...all].some((one) => all.has(addAmounts(amount, one)))) return true;
  return [...numbers.values()].some((values) => SCALES.some((scale) => isSum(amount, values, scale)));
}

/** The same few numbers come again and again. */
const digits = new Map<string, string | null>();
const products = new Map<string, string>();

function digitsOf(text: string): string | null {
  const known = digits.get(text);
  if (known !== undefined) return known;
  const read = text.length > 60 ? null : parseAmount(text);
  digits.set(text, read);
  return read;
}

function scaled(one: string, scale: string): string {
  const key = `${one} ${scale}`;
  const product = products.get(key) ?? multiplyAmounts(one, scale);
  products.set(key, product);
  return product;
}

function hasScaled(all: ReadonlySet<string>, amount: string, scale: string): boolean {
  return scale === '1' ? all.has(amount) : [...all].some((one) => scaled(one, scale) === amount);
}

function isSum(amount: string, values: readonly string[], scale: string): boolean {
  if (values.length < 2 || values.length > MOST_TERMS) return false;
  const sums = ['0'];
  for (const value of values) {
    const term = scaled(value, scale);
    sums.push(...sums.map((sum) => addAmounts(sum, term)));
  }
  return sums.slice(1).includes(amount);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
