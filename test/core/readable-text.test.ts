import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Language } from '../../server/src/core/source/language';
import { csharp } from '../../server/src/languages/csharp/csharp';
import { python } from '../../server/src/languages/python/python';
import { openSource } from '../support/sources';

/** Python with lines for those who run it. */
const magic: Language = {
  ...python,
  readable: (text) => text.replace(/^%[^\n]*/gm, (line) => ' '.repeat(line.length)),
};

/** Places of the statements of a text. */
async function placesIn(text: string, language: Language): Promise<readonly number[]> {
  const file = await openSource(text, language);
  const starts = file.slots.map(({ start }) => start);
  assert.equal(file.hasErrors, false, text);
  file.dispose();
  return starts;
}

describe('texts of which a grammar reads but a part', () => {
  it('have everything else where it stands', async () => {
    const program = '#!/usr/bin/env dotnet\n#:package OpenAI@2.2.0\n\n\uFEFFusing OpenAI.Chat;\nvar a = 1;\n';
    assert.deepEqual(await placesIn(program, csharp), [program.indexOf('using'), program.indexOf('var')]);
    const cell = '%pip install openai\na = 1\n%time b\nc = 2\n';
    assert.deepEqual(await placesIn(cell, magic), [cell.indexOf('a = 1'), cell.indexOf('c = 2')]);
  });

  it('are after edits what they are from the start', async () => {
    const texts: readonly (readonly [Language, readonly string[]])[] = [
      [
        csharp,
        ['#package a@1\nvar a = 1;\n', '#:package a@1\nvar a = 1;\n', '// #:\nvar a = 1;\nvar b = 2;\n'],
      ],
      [magic, ['pip = 1\na = 1\n', '%pip = 1\na = 1\n', '%pip\na = 1\nb = 2\n', 'a = 1\nb = 2\n']],
    ];
    for (const [language, steps] of texts) {
      const file = await openSource(steps[0]!, language);
      for (const step of steps.slice(1)) {
        file.update(step, []);
        file.settle();
        assert.deepEqual(
          file.slots.map(({ start }) => start),
          await placesIn(step, language),
          step,
        );
      }
      file.dispose();
    }
  });
});
