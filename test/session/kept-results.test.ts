import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FileAnalysis } from '../../server/src/core/analyze/file-analysis';
import { differenceOf } from '../../server/src/core/source/edits';
import { keepHidden } from '../../server/src/session/kept-results';
import { callIn, costed, fileAnalysis } from '../support/costed';

const TEXT = 'first()\nprompt\nsecond()\nuse()\nouch\n';

function analysisOf(text: string): FileAnalysis {
  const [first, second] = [callIn(text, 'first'), callIn(text, 'second')];
  const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  return fileAnalysis({
    calls: [first, second],
    uses: [{ ...costed(), range: at('use'), callee: at('use'), of: second, elsewhere: null }],
    findings: [{ rule: 'r', severity: 'hint', message: 'm', range: at('ouch'), fixes: [], fingerprint: 'f' }],
  });
}

/** What is kept when the text becomes another, of which the engine sees `visible` alone. */
function kept(text: string, visible: Partial<FileAnalysis> = {}): FileAnalysis {
  const analysis = fileAnalysis({ broken: true, ...visible });
  return keepHidden({ text: TEXT, analysis: analysisOf(TEXT) }, [differenceOf(TEXT, text)], {
    text,
    analysis,
  });
}

/** The words of the text where the parts stand. */
function words(text: string, parts: readonly { range: { start: number; end: number } }[]): string[] {
  return parts.map(({ range }) => text.slice(range.start, range.end));
}

describe('results past a syntax error', () => {
  it('are kept and move with the text', () => {
    const text = TEXT.replace('prompt', "prompt\nx = 'unfinished");
    const result = kept(text, { calls: [callIn(text, 'first')] });
    assert.deepEqual(words(text, result.calls), ['first()', 'second()']);
    assert.deepEqual(words(text, result.uses), ['use']);
    assert.deepEqual(words(text, result.findings), ['ouch']);
    assert.equal(result.broken, true);
  });

  it('refer to each other, not to what is gone', () => {
    const text = `'${TEXT}`;
    const { calls, uses } = kept(text);
    assert.equal(calls.length, 1, 'the call whose line was edited is given up');
    assert.equal(uses[0]?.of, calls[0]);
  });

  it('give way to what the engine still sees', () => {
    const text = `${TEXT}'`;
    const seen = callIn(text, 'second', { model: 'fresh' });
    const { calls, uses } = kept(text, { calls: [seen] });
    assert.deepEqual(
      calls.map(({ model }) => model),
      ['gpt-5.2', 'fresh'],
    );
    assert.equal(uses[0]?.of, seen);
  });

  it('go when their callee is edited or what stands before it on the line', () => {
    assert.deepEqual(words(TEXT, kept(TEXT.replace('second', 'sec')).calls), ['first()']);
    const commented = TEXT.replace('second', '# second');
    assert.deepEqual(words(commented, kept(commented).calls), ['first()']);
    const deleted = TEXT.replace('second()\nuse()\n', '');
    assert.deepEqual(words(deleted, kept(deleted).uses), []);
  });

  it('stay when their arguments are edited', () => {
    const text = TEXT.replace('second()', "second('unfinished)");
    assert.deepEqual(words(text, kept(text).calls), ['first()', "second('unfinished)"]);
  });
});
