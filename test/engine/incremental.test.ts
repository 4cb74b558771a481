import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { LanguageId } from '../../server/src/core/source/language';
import { DEFAULT_OPTIONS, ROOT, realEngine } from '../support/engine';
import { literalEdit } from '../support/literal-edits';
import { plainAnalysis } from '../support/plain-analysis';
import { seededRandom } from '../support/random';
import { randomEdits } from '../support/random-edits';

/** Random edits in all. `npm test` makes 100,000; while one works on something else, some are enough. */
const EDITS = Number(process.env.COSTLINT_ANALYSIS_EDITS ?? 4_000);
/** A fresh analysis costs much more than an incremental one, so it is made at every so many edits. */
const COMPARED_EVERY = 25;
/** After so many edits a text is too broken to tell much, and the next one starts. */
const EDITS_PER_TEXT = 100;

const SOURCES: readonly { readonly file: string; readonly language: LanguageId }[] = [
  { file: 'wrapper.py', language: 'python' },
  { file: 'chat-route.ts', language: 'typescript' },
  { file: 'panel.tsx', language: 'typescriptreact' },
  { file: 'batch.js', language: 'javascript' },
  { file: 'translator.php', language: 'php' },
];

describe('an analysis kept up to date edit by edit', function () {
  this.timeout(600_000);

  for (const [index, { file, language }] of SOURCES.entries()) {
    it(`equals a fresh one after any edits of ${file}`, () =>
      compareAfter(file, language, index + 1, randomEdits));

    it(`equals a fresh one after typing in the literals of ${file}`, () =>
      compareAfter(file, language, index + 1, literalEdit, 5));
  }
});

async function compareAfter(
  file: string,
  id: LanguageId,
  seed: number,
  edited: typeof randomEdits,
  comparedEvery = COMPARED_EVERY,
): Promise<void> {
  const { engine, parsers } = realEngine();
  const language = engine.languages.find((each) => each.id === id)!;
  const parser = await (await parsers).load(language.grammar);
  const original = readFileSync(path.join(ROOT, 'test/fixtures/incremental', file), 'utf8');
  assert.notEqual(engine.open(original, language, () => parser).analyze(DEFAULT_OPTIONS).calls.length, 0);
  const random = seededRandom(seed);
  let done = 0;
  while (done < EDITS / SOURCES.length / 2) {
    let text = original;
    const open = engine.open(text, language, () => parser);
    for (let edit = 1; edit <= EDITS_PER_TEXT; edit++, done++) {
      const next = edited(text, random);
      text = next.text;
      open.update(text, next.edits);
      const incremental = open.analyze(DEFAULT_OPTIONS);
      if (edit % comparedEvery !== 0) continue;
      const settled = open.settle() ? open.analyze(DEFAULT_OPTIONS) : incremental;
      const fresh = engine.open(text, language, () => parser);
      assert.deepEqual(plainAnalysis(settled), plainAnalysis(fresh.analyze(DEFAULT_OPTIONS)), text);
      fresh.dispose();
    }
    open.dispose();
  }
}
