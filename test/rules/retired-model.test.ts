import assert from 'node:assert/strict';
import { assertFixed, assertSilent, findingsOf } from '../support/findings';

const chat = (model: string) => `import OpenAI from 'openai';
await new OpenAI().chat.completions.create({ model: '${model}', messages: [] });
`;
const typescript = { language: 'typescript' };
const onDay = (date: string) => ({ ...typescript, options: { date } });

describe('the rule on retired models', () => {
  it('reports a withdrawn model with its successor, and sets that', async () => {
    assert.deepEqual(await findingsOf('retired-model', chat('gpt-4-turbo'), typescript), [
      `2 'gpt-4-turbo': "gpt-4-turbo" was withdrawn by OpenAI on 2026-10-23; its successor is "gpt-5.6-sol"`,
    ]);
    await assertFixed('retired-model', chat('gpt-4-turbo'), chat('gpt-5.6-sol'), typescript);
  });

  it('names no successor where none is known', async () => {
    const text = `from anthropic import Anthropic
Anthropic().messages.create(model="claude-3-opus-20240229", max_tokens=9, messages=[])
`;
    assert.deepEqual(await findingsOf('retired-model', text), [
      '2 "claude-3-opus-20240229": "claude-3-opus-20240229" was withdrawn by Anthropic on 2026-01-05',
    ]);
  });

  it('tells of the end of a model in its last 30 days', async () => {
    await assertSilent('retired-model', [chat('gpt-5')], onDay('2026-11-10'));
    assert.deepEqual(await findingsOf('retired-model', chat('gpt-5'), onDay('2026-11-11')), [
      `2 'gpt-5': "gpt-5" will be withdrawn by OpenAI on 2026-12-11; its successor is "gpt-5.6-sol"`,
    ]);
  });

  it('keeps the prefix that says who is asked', async () => {
    const text = (model: string) => `import litellm
litellm.completion(model="openai/${model}", messages=[{"role": "user", "content": "hi"}])
`;
    await assertFixed('retired-model', text('gpt-4'), text('gpt-5.6-sol'));
  });

  it('is silent on models that stay, and on those of others who still serve them', async () => {
    await assertSilent('retired-model', [
      'from openai import OpenAI\nOpenAI().responses.create(model="gpt-5.2", input="hi")\n',
      'from openai import AzureOpenAI\nAzureOpenAI().chat.completions.create(model="gpt-4", messages=[])\n',
      'from openai import OpenAI\nOpenAI(base_url="https://openrouter.ai/api/v1").chat.completions.create(model="openai/gpt-4", messages=[])\n',
      'from openai import OpenAI\nOpenAI().chat.completions.create(model=model, messages=[])\n',
    ]);
  });
});
