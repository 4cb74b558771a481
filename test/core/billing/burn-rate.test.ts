import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  type BalanceHistory,
  highestSinceTopUp,
  spentIn,
  withBalance,
} from '../../../server/src/core/billing/balance-history';
import { burnRate } from '../../../server/src/core/billing/burn-rate';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const ten = usd('10');
const NOW = '2026-11-20T12:00:00.000Z';

/** Balances at noon, a day apart, the last one today. */
function days(...amounts: string[]): BalanceHistory {
  return amounts.map((amount, index) => ({
    at: new Date(Date.parse(NOW) - (amounts.length - 1 - index) * 86_400_000).toISOString(),
    amount,
  }));
}

describe('spending per day', () => {
  it('is told by recent usage before all else', () => {
    const spending = { recent: { days: 30, amount: '12' }, thisMonth: '1000' };
    assert.deepEqual(burnRate(spending, days('5', '1'), ten, NOW), {
      perDay: '0.4',
      isOfBalance: false,
      daysLeft: 25,
      from: 'the last 30 days',
    });
  });

  it('lasts for days only where spending and balance are in one currency', () => {
    const spent = (currency: string) => ({ currency, recent: { days: 7, amount: '7' } });
    assert.equal(burnRate(spent('USD'), [], ten, NOW)?.daysLeft, 10);
    assert.equal(burnRate(spent('CNY'), [], ten, NOW)?.daysLeft, null);
  });

  it('is told by the month once it has begun', () => {
    assert.equal(burnRate({ thisMonth: '39' }, [], ten, NOW)?.perDay, '2');
    assert.equal(burnRate({ thisMonth: '39' }, [], null, '2026-11-02T12:00:00.000Z'), null);
  });

  it('is told by the balance itself, top-ups left out', () => {
    const rate = burnRate({}, days('10', '8.5', '30', '29.3'), usd('29.3'), NOW);
    assert.deepEqual(rate, {
      perDay: '0.733333333333333333333333333333',
      isOfBalance: true,
      daysLeft: 39,
      from: 'the balance over 3 days',
    });
  });

  it('is not told by less than a day, nor by nothing', () => {
    const hours = [
      { at: '2026-11-20T08:00:00.000Z', amount: '10' },
      { at: NOW, amount: '2' },
    ];
    assert.equal(burnRate({}, hours, usd('2'), NOW), null);
    assert.equal(burnRate({}, [], usd('2'), NOW), null);
  });

  it('lasts without end at no spending, and not at all at no balance', () => {
    assert.equal(burnRate({}, days('5', '5'), usd('5'), NOW)?.daysLeft, null);
    assert.equal(burnRate({ recent: { days: 7, amount: '7' } }, [], usd('0'), NOW)?.daysLeft, 0);
    assert.equal(burnRate({ recent: { days: 7, amount: '7' } }, [], null, NOW)?.daysLeft, null);
  });
});

describe('the history of a balance', () => {
  it('notes changes, and quiet hours now and then', () => {
    const at = (hour: number) => new Date(Date.parse(NOW) + hour * 3_600_000).toISOString();
    let history: BalanceHistory = [];
    for (const hour of [0, 1, 2, 7, 8]) history = withBalance(history, { at: at(hour), amount: '5' });
    history = withBalance(history, { at: at(9), amount: '4' });
    history = withBalance(history, { at: at(9), amount: '3' });
    assert.deepEqual(
      history.map(({ at: time, amount }) => [time, amount]),
      [
        [at(0), '5'],
        [at(7), '5'],
        [at(9), '4'],
      ],
    );
  });

  it('is bounded', () => {
    let history: BalanceHistory = [];
    for (let index = 0; index < 1000; index += 1)
      history = withBalance(history, {
        at: new Date(Date.parse(NOW) + index * 600_000).toISOString(),
        amount: String(1000 - index),
      });
    assert.equal(history.length, 400);
    const later = withBalance(history, { at: '2027-11-20T12:00:00.000Z', amount: '1' });
    assert.equal(later.length, 1);
  });

  it('sums what was spent, and knows the top of the last top-up', () => {
    assert.equal(spentIn(days('10', '8.5', '30', '29.3')), '2.2');
    assert.equal(highestSinceTopUp(days('10', '8.5', '30', '29.3')), '30');
    assert.equal(highestSinceTopUp(days('100', '10', '12', '8')), '12');
    assert.equal(highestSinceTopUp(days('20', '19', '19.5', '18')), '20');
    assert.equal(highestSinceTopUp([]), null);
  });
});
