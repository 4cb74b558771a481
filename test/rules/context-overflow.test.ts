import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const chat = (content: string, model = '"gpt-4o"') => `from openai import OpenAI
OpenAI().chat.completions.create(model=${model}, messages=[{"role": "user", "content": ${content}}])
`;

describe('the rule on prompts that do not fit', () => {
  it('reports a prompt that is longer than the window', async () => {
    const [found = '', ...others] = await findingsOf('context-overflow', chat('"word " * 130000'));
    assert.match(
      found,
      /^2 create: the prompt has at least 130,\d\d\d tokens; the context window of "gpt-4o" is 128,000$/,
    );
    assert.deepEqual(others, []);
  });

  it('is silent where it fits, or may fit', async () => {
    await assertSilent('context-overflow', [
      chat('"word " * 1000'),
      chat('question'),
      chat('"word " * 130000 if long else "short"'),
      chat('"word " * 130000', '"gpt-4o" if cheap else "gpt-4.1"'),
      chat('"word " * 130000', 'model'),
    ]);
  });
});
