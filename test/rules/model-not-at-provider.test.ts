import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const find = (text: string) => findingsOf('model-not-at-provider', text);

describe('the rule on models that a provider does not serve', () => {
  it('reports the model of another maker', async () => {
    const text = `from openai import OpenAI
OpenAI().chat.completions.create(model="claude-sonnet-4-5", messages=[])
`;
    assert.deepEqual(await find(text), [
      '2 "claude-sonnet-4-5": OpenAI does not serve "claude-sonnet-4-5"; ask Anthropic for it, or give the base URL of who serves it',
    ]);
    const gemini = `import anthropic
anthropic.Anthropic().messages.create(model="gemini-2.5-pro", max_tokens=5, messages=[])
`;
    assert.match((await find(gemini))[0] ?? '', /^2 "gemini-2.5-pro": Anthropic does not serve/);
  });

  it('reports open models that their maker does not serve', async () => {
    const text = 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-oss-120b", input="hi")\n';
    assert.deepEqual(await find(text), ['2 "gpt-oss-120b": OpenAI does not serve "gpt-oss-120b"']);
  });

  it('is silent at those who serve models of many makers, and where nobody knows who is asked', async () => {
    await assertSilent('model-not-at-provider', [
      'from openai import OpenAI\nOpenAI(base_url="https://openrouter.ai/api/v1").chat.completions.create(model="anthropic/claude-sonnet-4.5", messages=[])\n',
      'from openai import OpenAI\nOpenAI(base_url=url).chat.completions.create(model="claude-sonnet-4-5", messages=[])\n',
      'from openai import OpenAI\nOpenAI(base_url="http://localhost:8000/v1").chat.completions.create(model="meta-llama/Llama-3", messages=[])\n',
      'import litellm\nlitellm.completion(model="openai/meta-llama/Llama-3-8b", messages=[])\n',
      'from openai import OpenAI\nOpenAI().chat.completions.create(model="my-own-model", messages=[])\n',
      'from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-9", messages=[])\n',
      'from openai import OpenAI\nOpenAI().responses.create(model="claude-opus-5" if own else "gpt-5.2", input="hi")\n',
      'from instructor import AsyncInstructor\nfrom anthropic import AsyncAnthropic\nclient = AsyncInstructor(client=AsyncAnthropic())\nclient.chat.completions.create(model="claude-opus-5", messages=[])\n',
    ]);
  });

  it('is silent where what names the model goes to several providers, one of which is picked elsewhere', () =>
    assertSilent('model-not-at-provider', [
      `from anthropic import Anthropic
from openai import OpenAI

def ask(prompt, provider="anthropic", model="claude-sonnet-4-5"):
    messages = [{"role": "user", "content": prompt}]
    if provider == "anthropic":
        return Anthropic().messages.create(model=model, messages=messages, max_tokens=100)
    return OpenAI().chat.completions.create(model=model, messages=messages)
`,
    ]));
});
