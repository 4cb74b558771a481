import assert from 'node:assert/strict';
import { movedEdit } from '../../../server/src/core/container/moved-edit';
import { OffsetMap } from '../../../server/src/core/container/offset-map';
import { applyEdits } from '../../../server/src/core/rules/ignore-edits';

const FILE = 'run: |\n    if a\n      b\n    end\n';
const PROGRAM = 'if a\n  b\nend\n';

/** Lines of the program, each behind the indentation that the file adds. */
function mapOf(): OffsetMap {
  const map = new OffsetMap();
  let from = 0;
  for (const line of PROGRAM.match(/.*\n/g) ?? []) {
    const at = FILE.indexOf(`    ${line}`) + 4;
    map.add({ start: from, end: from }, { start: at - 4, end: at });
    map.add({ start: from, end: from + line.length }, { start: at, end: at + line.length });
    from += line.length;
  }
  return map;
}

function moved(words: string, newText: string): string | null {
  const start = PROGRAM.indexOf(words);
  const edit = movedEdit({ range: { start, end: start + words.length }, newText }, PROGRAM, mapOf(), FILE);
  return edit && applyEdits(FILE, [edit]);
}

describe('a change of a program in its file', () => {
  it('indents further lines as the file does', () => {
    assert.equal(moved('b', 'c\n  d'), 'run: |\n    if a\n      c\n      d\n    end\n');
    assert.equal(moved('b', 'c'), 'run: |\n    if a\n      c\n    end\n');
  });

  it('is none where the file begins the line with something else', () => {
    const map = new OffsetMap();
    map.add({ start: 0, end: 4 }, { start: 4, end: 8 });
    const edit = { range: { start: 0, end: 0 }, newText: '# a\n' };
    assert.equal(movedEdit(edit, 'curl', map, 'RUN curl'), null);
    assert.deepEqual(movedEdit({ ...edit, newText: 'x ' }, 'curl', map, 'RUN curl'), {
      range: { start: 4, end: 4 },
      newText: 'x ',
    });
  });
});
