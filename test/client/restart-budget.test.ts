import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { RestartBudget } from '../../client/src/restart-budget';

describe('the restarts of a server', () => {
  it('are few within some minutes', () => {
    let now = 0;
    const budget = new RestartBudget(() => now);
    const taken = Array.from({ length: 6 }, () => {
      now += 1000;
      return budget.take();
    });
    assert.deepEqual(taken, [true, true, true, true, false, false]);
  });

  it('are allowed again later, and when the user asks', () => {
    let now = 0;
    const budget = new RestartBudget(() => now);
    for (let i = 0; i < 4; i++) budget.take();
    assert.equal(budget.take(), false);
    now += 3 * 60_000;
    assert.equal(budget.take(), true);
    for (let i = 0; i < 4; i++) budget.take();
    budget.reset();
    assert.equal(budget.take(), true);
  });
});
