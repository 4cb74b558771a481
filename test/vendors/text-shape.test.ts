import assert from 'node:assert/strict';
import { calibratedSum, calibratedTokens } from '../../server/src/vendors/wire/calibration';
import { shapeOf } from '../../server/src/vendors/wire/text-shape';

describe('the shape of a text', () => {
  it('counts what tokenizers differ on', () => {
    const shape = shapeOf('Room 20481 at order_id, "north" HALL\nextraordinarily.\n');
    assert.deepEqual(shape, {
      digits: 3,
      marks: 1,
      underscores: 1,
      ends: 1,
      capitals: 1,
      long: 1,
      cjk: 0,
      other: 0,
    });
  });

  it('weighs scripts', () => {
    assert.equal(shapeOf('价格').cjk, 1);
    const { cjk, other } = shapeOf('price 价格 цена');
    assert.ok(cjk > 0.2 && other > 0.2 && cjk + other < 1);
  });

  it('of a long text is told from its ends', () => {
    const one = 'Room 20481 at "north". ';
    const { digits, marks } = shapeOf(one.repeat(10_000));
    assert.ok(Math.abs(digits / 30_000 - 1) < 0.01 && Math.abs(marks / 10_000 - 1) < 0.01);
  });
});

describe('texts that are counted one by one', () => {
  it('are known as closely as one text of their length', () => {
    const text = 'A short text of seven words here.';
    const one = calibratedTokens('gemini', text, () => 8);
    const sum = calibratedSum(
      'gemini',
      Array.from({ length: 50 }, () => text),
      () => 8,
    );
    assert.equal(sum.likely, one.likely * 50);
    assert.ok(sum.high - sum.low < 25 * (one.high - one.low));
  });
});
