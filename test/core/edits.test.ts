import assert from 'node:assert/strict';
import { differenceOf, editsFit, replacedRegions } from '../../server/src/core/source/edits';
import { seededRandom } from '../support/random';
import { randomEdits } from '../support/random-edits';

describe('Edits of a text', () => {
  it('that stand apart are regions of the first and the last text', () => {
    const edits = [
      { start: 10, oldEnd: 12, newEnd: 15 },
      { start: 2, oldEnd: 5, newEnd: 2 },
    ];
    assert.deepEqual(replacedRegions(edits), [
      { oldStart: 2, oldEnd: 5, newStart: 2, newEnd: 2 },
      { oldStart: 10, oldEnd: 12, newStart: 7, newEnd: 12 },
    ]);
  });

  it('that meet are one region', () => {
    const edits = [
      { start: 4, oldEnd: 4, newEnd: 8 },
      { start: 6, oldEnd: 10, newEnd: 7 },
    ];
    assert.deepEqual(replacedRegions(edits), [{ oldStart: 4, oldEnd: 6, newStart: 4, newEnd: 7 }]);
  });

  it('give regions outside of which both texts are the same', () => {
    const random = seededRandom(3);
    for (let count = 0; count < 2000; count += 1) {
      let text = 'const a = 1;\nconst b = "x";\n\nfoo(a, b);\n';
      const original = text;
      const edits = [];
      for (let round = 0; round < 3; round += 1) {
        const next = randomEdits(text, random);
        edits.push(...next.edits);
        text = next.text;
      }
      assert.ok(editsFit(edits, original.length, text.length));
      assert.equal(rebuilt(original, text, replacedRegions(edits)), text);
    }
  });

  it('that can not have led to a text are found out', () => {
    assert.equal(editsFit([{ start: 5, oldEnd: 9, newEnd: 5 }], 8, 4), false);
    assert.equal(editsFit([{ start: 0, oldEnd: 1, newEnd: 1 }], 8, 9), false);
    assert.equal(editsFit([{ start: 3, oldEnd: 1, newEnd: 3 }], 8, 10), false);
  });

  it('are the difference of two texts', () => {
    assert.deepEqual(differenceOf('abcd', 'abXcd'), { start: 2, oldEnd: 2, newEnd: 3 });
    assert.deepEqual(differenceOf('aaa', 'aa'), { start: 2, oldEnd: 3, newEnd: 2 });
    assert.deepEqual(differenceOf('', ''), { start: 0, oldEnd: 0, newEnd: 0 });
  });
});

function rebuilt(oldText: string, newText: string, regions: ReturnType<typeof replacedRegions>): string {
  let text = '';
  let from = 0;
  for (const { oldStart, oldEnd, newStart, newEnd } of regions) {
    text += oldText.slice(from, oldStart) + newText.slice(newStart, newEnd);
    from = oldEnd;
  }
  return text + oldText.slice(from);
}
