import assert from 'node:assert/strict';
import { analyzeText } from '../support/engine';

/** Findings as the words of the source that they stand at, with their message. */
async function findings(text: string): Promise<string[]> {
  const analysis = await analyzeText(text, 'python');
  return analysis.findings.map(
    ({ rule, severity, message, range }) =>
      `${rule} ${severity} ${text.slice(range.start, range.end)}: ${message}`,
  );
}

const CALL = 'from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o")';

describe('the rule on costlint comments', () => {
  it('reports a field that can not be read, where it stands', async () => {
    assert.deepEqual(await findings(`${CALL}  # costlint: outputs=3\n`), [
      'costlint-comment warning outputs=3: `outputs` is not a field; fields are model, provider, input, output, calls, logged',
    ]);
  });

  it('is silent on a comment that can be read, and on other comments', async () => {
    assert.deepEqual(await findings(`${CALL}  # costlint: output=3\n# costlint is nice\n`), []);
  });

  it('tells two with the same words apart', async () => {
    const text = `# costlint: x=1\n# costlint: x=1\n${CALL}\n`;
    const { findings: found } = await analyzeText(text, 'python');
    assert.equal(new Set(found.map(({ fingerprint }) => fingerprint)).size, 2);
  });
});
