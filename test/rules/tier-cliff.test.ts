import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const chat = (input: string, model = 'gpt-6-sol') =>
  `from openai import OpenAI\nOpenAI().responses.create(model="${model}", input=${input}, max_output_tokens=9)\n`;

const PRICES = 'above 272,000 "gpt-6-sol" takes 4 instead of 2 USD per 1,000,000 input tokens for all of it';

describe('the rule on price tiers by length', () => {
  it('reports a prompt that is surely above', async () => {
    const [found = '', ...others] = await findingsOf('tier-cliff', chat('"word " * 900000'));
    assert.equal(
      found.replace(/[\d,]+ tokens/, 'N tokens'),
      `2 create: the prompt has at least N tokens; ${PRICES}`,
    );
    assert.deepEqual(others, []);
  });

  it('reports a prompt that may be above', async () => {
    const [found = ''] = await findingsOf('tier-cliff', chat('"word " * 900000 if whole else "short"'));
    assert.equal(
      found.replace(/[\d,]+ tokens/, 'N tokens'),
      `2 create: the prompt has up to N tokens; ${PRICES}`,
    );
  });

  it('is silent below, without tiers, and where the length is not known', async () => {
    await assertSilent('tier-cliff', [
      chat('"word " * 100'),
      chat('"word " * 900000', 'gpt-5.2'),
      chat('documents'),
      chat('f"{question}"'),
    ]);
  });
});
