import assert from 'node:assert/strict';
import type { RuleLevel } from '../../shared/src/rule-setting';
import { analyzeText, DEFAULT_OPTIONS } from '../support/engine';

const TEXT =
  '# costlint: x=1\nfrom openai import OpenAI\nOpenAI().responses.create(model="gpt-5.2", input="hi", max_output_tokens=9)\n';

async function severities(level: RuleLevel): Promise<string[]> {
  const options = { ...DEFAULT_OPTIONS, rules: { 'costlint-comment': level } };
  return (await analyzeText(TEXT, 'python', options)).findings.map(({ severity }) => severity);
}

describe('levels of rules', () => {
  it('are those of the settings, and nothing is found at `off`', async () => {
    assert.deepEqual(await severities('error'), ['error']);
    assert.deepEqual(await severities('hint'), ['hint']);
    assert.deepEqual(await severities('off'), []);
  });

  it('are the rule’s own where the settings name none', async () => {
    assert.deepEqual(
      (await analyzeText(TEXT, 'python')).findings.map(({ severity }) => severity),
      ['warning'],
    );
  });
});
