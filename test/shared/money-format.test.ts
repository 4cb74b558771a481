import assert from 'node:assert/strict';
import { conversionNote, displayMoney, formatExactMoney, formatMoney } from '../../shared/src/money-format';

describe('money for people', () => {
  const table: [string, string, string][] = [
    ['0.00042', 'USD', '$0.00042'],
    ['0.0011025', 'USD', '$0.0011'],
    ['0.031', 'USD', '$0.031'],
    ['0.0304', 'USD', '$0.03'],
    ['0.21', 'USD', '$0.21'],
    ['0.2', 'USD', '$0.20'],
    ['0.996', 'USD', '$1.00'],
    ['0.0996', 'USD', '$0.10'],
    ['0.0000000004', 'USD', '$0.0000000004'],
    ['4.2', 'USD', '$4.20'],
    ['12.48', 'USD', '$12.48'],
    ['999.99', 'USD', '$999.99'],
    ['999.999', 'USD', '$1,000'],
    ['1240', 'USD', '$1,240'],
    ['1240.5', 'USD', '$1,241'],
    ['1234567.8', 'USD', '$1,234,568'],
    ['0', 'USD', '$0'],
    ['-0.031', 'USD', '-$0.031'],
    ['-1240', 'USD', '-$1,240'],
    ['4.2', 'EUR', '€4.20'],
    ['4.2', 'CHF', 'CHF 4.20'],
    ['-4.2', 'CHF', 'CHF -4.20'],
    ['12.48', 'credits', '12.48 credits'],
  ];

  for (const [amount, currency, expected] of table) {
    it(`writes ${amount} ${currency} as ${expected}`, () => {
      assert.equal(formatMoney({ amount, currency }), expected);
    });
  }

  it('writes rates with all their digits, cents at least', () => {
    const exact = (amount: string) => formatExactMoney({ amount, currency: 'USD' });
    const amounts = ['0.525', '2.5', '3', '0', '1200', '0.0000001', '1.25e-7'];
    assert.deepEqual(amounts.map(exact), [
      '$0.525',
      '$2.50',
      '$3.00',
      '$0.00',
      '$1200.00',
      '$0.0000001',
      '$0.000000125',
    ]);
  });

  it('never shows an amount as zero that is not', () => {
    for (let decimals = 0; decimals < 40; decimals++) {
      const amount = `0.${'0'.repeat(decimals)}1`;
      assert.match(formatMoney({ amount, currency: 'USD' }), /[1-9]/, amount);
    }
  });

  it('marks what the user has converted by their own rate', () => {
    const display = { from: 'USD', to: 'EUR', rate: '0.92' };
    assert.equal(displayMoney({ amount: '0.01', currency: 'USD' }, display), '€0.0092*');
    assert.equal(displayMoney({ amount: '0.01', currency: 'credits' }, display), '0.01 credits');
    assert.equal(displayMoney({ amount: '0.01', currency: 'USD' }, null), '$0.01');
    assert.equal(displayMoney({ amount: '2', currency: 'USD' }, { ...display, to: 'USD' }), '$2.00');
    assert.equal(conversionNote(display), '* converted from USD at your own rate of 0.92 EUR');
  });
});
