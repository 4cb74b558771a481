import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { TextEdit } from '../../server/src/core/source/syntax';
import { type ContentChange, Documents } from '../../server/src/session/documents';

/** Applies changes as a client sends them and gives the text with the edits that were told. */
function changed(text: string, ...changes: ContentChange[]): { text: string; edits: readonly TextEdit[] } {
  const documents = new Documents();
  const told: TextEdit[] = [];
  documents.listen({
    opened: () => undefined,
    changed: (_, edits) => told.push(...edits),
    closed: () => undefined,
  });
  documents.didOpen('a', 'python', 1, text);
  documents.didChange('a', 2, changes);
  return { text: documents.get('a')?.getText() ?? '', edits: told };
}

function at(
  line: number,
  character: number,
  endLine: number,
  endCharacter: number,
  text: string,
): ContentChange {
  return { range: { start: { line, character }, end: { line: endLine, character: endCharacter } }, text };
}

describe('edits of a document', () => {
  it('are told in offsets', () => {
    assert.deepEqual(changed('one\ntwo', at(1, 0, 1, 3, 'three')), {
      text: 'one\nthree',
      edits: [{ start: 4, oldEnd: 7, newEnd: 9 }],
    });
  });

  it('are told one after the other, each in the text that the last one left', () => {
    assert.deepEqual(changed('ab\ncd', at(0, 0, 0, 0, 'x\n'), at(2, 1, 2, 2, '')), {
      text: 'x\nab\nc',
      edits: [
        { start: 0, oldEnd: 0, newEnd: 2 },
        { start: 6, oldEnd: 7, newEnd: 6 },
      ],
    });
  });

  it('count CRLF as two and emoji as two', () => {
    assert.deepEqual(changed('😀a\r\nb', at(0, 2, 1, 0, '')), {
      text: '😀b',
      edits: [{ start: 2, oldEnd: 5, newEnd: 2 }],
    });
  });

  it('beyond the end of a line are at its end, before the line break', () => {
    assert.deepEqual(changed('a\r\nb', at(0, 999, 0, 999, '!')), {
      text: 'a!\r\nb',
      edits: [{ start: 1, oldEnd: 1, newEnd: 2 }],
    });
  });

  it('beyond the last line are at the end', () => {
    assert.deepEqual(changed('a\nb', at(9, 9, 9, 9, '!')).text, 'a\nb!');
  });

  it('with start and end exchanged mean the same', () => {
    assert.deepEqual(changed('abc', at(0, 3, 0, 1, '-')), {
      text: 'a-',
      edits: [{ start: 1, oldEnd: 3, newEnd: 2 }],
    });
  });

  it('of the whole text are told as what differs', () => {
    assert.deepEqual(changed('one two three', { text: 'one 2 three' }), {
      text: 'one 2 three',
      edits: [{ start: 4, oldEnd: 7, newEnd: 5 }],
    });
    assert.deepEqual(changed('same', { text: 'same' }).edits, []);
  });

  it('lead from the old text to the new one, whatever they are', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const pieces = ['a', '\n', '\r\n', '\r', '😀', 'é', '', 'xyz'];
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: random(12) }, () => pieces[random(pieces.length)]).join('');
      const [line, endLine] = [random(5), random(5)];
      const change = at(line, random(6), endLine, random(6), pieces[random(pieces.length)] ?? '');
      const result = changed(text, change);
      const [edit] = result.edits;
      assert.ok(edit);
      const inserted = result.text.slice(edit.start, edit.newEnd);
      assert.equal(text.slice(0, edit.start) + inserted + text.slice(edit.oldEnd), result.text);
      assert.equal(inserted, change.text);
    }
  });
});
