import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ALONE, SharedThread } from '../../server/src/batch-runs/turns';

describe('the turns of a thread that prices', () => {
  it('come soon at first, while its code is slow, and seldom later', () => {
    const turns = new SharedThread(new AbortController().signal);
    const priced: number[] = [];
    for (let [text, last] = [0, 0]; text < 4_000; text++)
      if (turns.after(1 << 10)) {
        priced.push(text + 1 - last);
        last = text + 1;
      }
    assert.deepEqual(priced.slice(0, 4), [1, 2, 3, 4]);
    assert.equal(priced.at(-1), 64);
  });

  it('end the work when somebody says so', async () => {
    const controller = new AbortController();
    const turns = new SharedThread(controller.signal);
    await turns.after(1 << 20);
    controller.abort(new Error('enough'));
    await assert.rejects(async () => turns.after(1 << 20), /enough/);
  });

  it('are never on a thread of its own', () => {
    assert.equal(ALONE.after(1 << 30), null);
  });
});
