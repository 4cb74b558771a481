import assert from 'node:assert/strict';
import {
  addAmounts,
  addMoney,
  compareAmounts,
  multiplyAmounts,
  parseAmount,
  priceOf,
} from '../../shared/src/money';

describe('money', () => {
  it('reads the digits as they are written', () => {
    const cases: [string, string | null][] = [
      ['0.525', '0.525'],
      ['.5', '0.5'],
      ['5.', '5'],
      ['4.200', '4.2'],
      ['1e-7', '0.0000001'],
      ['2.5E3', '2500'],
      ['-0', '0'],
      [' 12 ', '12'],
      ['0.1234567890123456789012345678901234567', '0.1234567890123456789012345678901234567'],
      ['', null],
      ['.', null],
      ['1,5', null],
      ['0x10', null],
      ['NaN', null],
      ['Infinity', null],
      ['1e9999', null],
    ];
    for (const [text, expected] of cases) assert.equal(parseAmount(text), expected, text);
  });

  it('adds, multiplies and compares without a binary float', () => {
    assert.equal(addAmounts('0.1', '0.2'), '0.3');
    assert.equal(multiplyAmounts('1.1', '1.1'), '1.21');
    assert.equal(multiplyAmounts('-0.5', '0'), '0');
    assert.equal(compareAmounts('0.30', '0.3'), 0);
    assert.equal(compareAmounts('2', '10'), -1);
  });

  it('prices a count of units', () => {
    assert.equal(priceOf(500, '0.525', 1_000_000), '0.0002625');
    assert.equal(priceOf(200, '4.2', 1_000_000), '0.00084');
    assert.equal(priceOf(7.5, '0.4', 1), '3');
    assert.equal(priceOf(90, '0.36', 3600), '0.009');
    assert.equal(priceOf(1, '1', 3), '0.333333333333333333333333333333');
  });

  it('refuses to add different currencies', () => {
    const dollars = { amount: '1', currency: 'USD' };
    assert.deepEqual(addMoney(dollars, { amount: '0.5', currency: 'USD' }), {
      amount: '1.5',
      currency: 'USD',
    });
    assert.throws(() => addMoney(dollars, { amount: '1', currency: 'EUR' }), /EUR to USD/);
  });

  it('agrees with rational arithmetic on whole numbers of any size', () => {
    const random = generator(20261120);
    for (let round = 0; round < 3000; round++) {
      const [left, right] = [decimal(random), decimal(random)];
      const count = Math.floor(random() * 10 ** Math.floor(random() * 13));
      assertSame(addAmounts(left.text, right.text), add(left, right));
      assertSame(multiplyAmounts(left.text, right.text), {
        units: left.units * right.units,
        scale: left.scale + right.scale,
      });
      assertSame(priceOf(count, left.text, 1_000_000), {
        units: left.units * BigInt(count),
        scale: left.scale + 6,
      });
    }
  });
});

interface Rational {
  readonly units: bigint;
  readonly scale: number;
}

function assertSame(text: string, expected: Rational): void {
  assert.match(text, /^-?\d+(?:\.\d*[1-9])?$/);
  const [whole = '', decimals = ''] = text.split('.');
  const scale = Math.max(decimals.length, expected.scale);
  const actual = BigInt(whole + decimals) * 10n ** BigInt(scale - decimals.length);
  assert.equal(actual, expected.units * 10n ** BigInt(scale - expected.scale), text);
}

function add(left: Rational, right: Rational): Rational {
  const scale = Math.max(left.scale, right.scale);
  const widen = ({ units, scale: own }: Rational) => units * 10n ** BigInt(scale - own);
  return { units: widen(left) + widen(right), scale };
}

function decimal(random: () => number): Rational & { readonly text: string } {
  const scale = Math.floor(random() * 12);
  const digits = Array.from({ length: scale + 1 + Math.floor(random() * 12) }, () =>
    Math.floor(random() * 10),
  );
  const text = digits.join('');
  const sign = random() < 0.3 ? '-' : '';
  const cut = text.length - scale;
  return {
    units: BigInt(sign + text),
    scale,
    text: sign + (scale === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`),
  };
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
