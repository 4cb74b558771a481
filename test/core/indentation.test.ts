import assert from 'node:assert/strict';
import { Indentation, indentationAt } from '../../server/src/core/source/indentation';

describe('Indentation', () => {
  const text = `a\n  b c\n\n\t\td\r\n   e${'x'.repeat(9000)}\n f`;

  it('is that of the line, in whatever order it is asked for', () => {
    const offsets = [...Array(14).keys(), text.length, 6, 0, text.length - 1, 2, 20, 9000];
    const lines = new Indentation(text);
    for (const offset of offsets) {
      const start = text.slice(0, offset).lastIndexOf('\n') + 1;
      const expected = /^[ \t]*/.exec(text.slice(start))![0];
      assert.equal(lines.at(offset), expected, `offset ${offset}`);
      assert.equal(indentationAt(text, offset), expected);
    }
  });

  it('of nothing is nothing', () => assert.equal(new Indentation('').at(0), ''));
});
