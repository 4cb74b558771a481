import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DEFAULT_OPTIONS, openText } from '../../support/engine';

const TEXT = 'from openai import OpenAI\n\nOpenAI().chat.completions.create(model="gpt-4", messages=[])\n';

function rulesIn({ findings }: { readonly findings: readonly { readonly rule: string }[] }): string[] {
  return findings.map(({ rule }) => rule);
}

describe('findings', () => {
  it('are looked for when someone asks, and once', async () => {
    const file = await openText(TEXT, 'python');
    const analysis = file.analyze(DEFAULT_OPTIONS);
    assert.deepEqual(rulesIn(analysis), ['retired-model']);
    assert.equal(analysis.findings, analysis.findings);
    file.dispose();
  });

  it('that nobody asked for in time are not told of a text that has gone on', async () => {
    const file = await openText(TEXT, 'python');
    const before = file.analyze(DEFAULT_OPTIONS);
    file.update(`\n${TEXT}`, [{ start: 0, oldEnd: 0, newEnd: 1 }]);
    assert.deepEqual(rulesIn(before), []);
    assert.deepEqual(rulesIn(file.analyze(DEFAULT_OPTIONS)), ['retired-model']);
    file.dispose();
  });
});
