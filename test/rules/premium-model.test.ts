import assert from 'node:assert/strict';
import { analyzeText } from '../support/engine';
import { assertSilent, findingsOf } from '../support/findings';

const message = (more: string) => `from anthropic import Anthropic
Anthropic().messages.create(model="claude-opus-4-5", messages=[{"role": "user", "content": "hi"}], ${more})
`;
const on = { options: { rules: { 'premium-model': 'hint' } } } as const;

describe('the rule on models that are more than is needed', () => {
  it('is off', async () => {
    const { findings } = await analyzeText(message('max_tokens=20'), 'python');
    assert.equal(
      findings.some(({ rule }) => rule === 'premium-model'),
      false,
    );
  });

  it('reports a short answer of a large model where one of its family is cheaper', async () => {
    const [found = ''] = await findingsOf('premium-model', message('max_tokens=20'), on);
    assert.match(
      found,
      /^2 create: "claude-[a-z]+-[\d-]+" costs less for the same call; "claude-opus-4-5" may be more than a short answer needs$/,
    );
  });

  it('is silent on long answers, on tools and on reasoning', async () => {
    await assertSilent(
      'premium-model',
      [
        'max_tokens=4000',
        'max_tokens=20, tools=tools',
        'max_tokens=20, thinking={"type": "enabled", "budget_tokens": 10}',
      ].map(message),
      on,
    );
  });
});
