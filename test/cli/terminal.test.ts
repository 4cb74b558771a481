import assert from 'node:assert/strict';
import { progressLine, tableWidth, wantsColour } from '../../server/src/cli/terminal';

describe('the terminal', () => {
  it('has colours for people who watch and did not say no', () => {
    assert.equal(wantsColour(true, {}), true);
    assert.equal(wantsColour(true, { NO_COLOR: '' }), true);
    assert.equal(wantsColour(true, { NO_COLOR: '1' }), false);
    assert.equal(wantsColour(true, { TERM: 'dumb' }), false);
    assert.equal(wantsColour(false, {}), false);
  });

  it('is 80 to 120 columns wide', () => {
    assert.deepEqual([undefined, 40, 100, 300].map(tableWidth), [120, 80, 100, 120]);
  });

  it('shows progress after a second, ten times a second, and takes it away', () => {
    let now = 0;
    let written = '';
    const progress = progressLine(
      'checking',
      900,
      () => now,
      (text) => {
        written += text;
      },
    );
    for (const [at, done] of [
      [900, 1],
      [1000, 2],
      [1050, 3],
      [1100, 4],
    ] as const) {
      now = at;
      progress.at(done);
    }
    progress.end();
    progress.end();
    assert.equal(written, '\rchecking 2 of 900 files\rchecking 4 of 900 files\r\u001b[K');
  });

  it('shows no progress of what is short', () => {
    const progress = progressLine(
      'checking',
      3,
      () => 0,
      () => assert.fail('it writes'),
    );
    progress.at(3);
    progress.end();
  });
});
