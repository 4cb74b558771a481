import assert from 'node:assert/strict';
import Big from 'big.js';
import { describe, it } from 'mocha';
import { addAmounts, divideAmounts, multiplyAmounts, priceOf } from '../../shared/src/money';
import { seededRandom } from '../support/random';

describe('arithmetic with few digits', () => {
  it('gives what long arithmetic gives', () => {
    const random = seededRandom(3);
    const amount = () => {
      const digits = String(random(10 ** random(10)));
      return random(2) === 0 ? digits : `${random(20)}.${'0'.repeat(random(9))}${digits}`;
    };
    for (let step = 0; step < 3_000; step++) {
      const [left, right, count] = [amount(), amount(), random(10 ** random(10))];
      const per = [1, 1000, 1_000_000, 60][random(4)]!;
      assert.equal(addAmounts(left, right), new Big(left).plus(right).toFixed(), `${left} + ${right}`);
      const product = multiplyAmounts(left, String(count));
      assert.equal(priceOf(count, left, per), divideAmounts(product, String(per)), `${count} ${left} ${per}`);
    }
  });

  it('leaves everything else to long arithmetic', () => {
    assert.equal(addAmounts('-0.5', '0.25'), '-0.25');
    assert.equal(addAmounts('1e-3', '1'), '1.001');
    assert.equal(addAmounts('9007199254740993', '0.1'), '9007199254740993.1');
    assert.equal(priceOf(0.1, '0.2', 1), '0.02');
  });
});
