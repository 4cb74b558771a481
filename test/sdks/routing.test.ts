import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeText } from '../support/engine';
import { assertCalls } from '../support/expected-calls';

const PYTHON = `from openai import OpenAI
client = OpenAI(base_url="https://openrouter.ai/api/v1")
ask = [{"role": "user", "content": "hi"}]
`;

async function notes(text: string, kind: string): Promise<string[]> {
  const { calls } = await analyzeText(text, kind);
  return calls.flatMap(({ assumptions }) => assumptions.map(({ text: words }) => words));
}

describe('requests that a router passes on', () => {
  it('span the models that they fall back to', () =>
    assertCalls(
      `${PYTHON}
client.chat.completions.create(model="openai/gpt-4o", messages=ask, max_tokens=100)
#                       ^^^^^^ chat openai/gpt-4o @openrouter likely=0.00102
client.chat.completions.create(model="openai/gpt-4o-mini", messages=ask, max_tokens=100, extra_body={"models": ["openai/gpt-4o"]})
#                       ^^^^^^ chat openai/gpt-4o-mini|openai/gpt-4o @openrouter likely=0.0000612 max=0.00102
client.chat.completions.create(model="openai/gpt-4o", messages=ask, max_tokens=100, extra_body={"models": ["openai/gpt-4o", "no/such-model"]})
#                       ^^^^^^ chat openai/gpt-4o|no/such-model @openrouter unknown=model-unknown
`,
      'python',
    ));

  it('span those of a body, where the list may name all of them', () =>
    assertCalls(
      `
const body = { models: ['openai/gpt-4o-mini', 'openai/gpt-4o'], messages: [{ role: 'user', content: 'hi' }], max_tokens: 100 };
await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: JSON.stringify(body) });
//    ^^^^^ chat openai/gpt-4o-mini|openai/gpt-4o @openrouter max=0.00102
`,
      'typescript',
    ));

  it('say who may run them', async () => {
    const text = `${PYTHON}
client.chat.completions.create(model="openai/gpt-4o", messages=ask, max_tokens=100, extra_body={
    "provider": {"order": ["azure", "openai"], "allow_fallbacks": False, "sort": "price"}})
client.chat.completions.create(model="openai/gpt-4o", messages=ask, max_tokens=100, extra_body={
    "provider": {"order": ["azure"]}, "models": load()})
`;
    const words = await notes(text, 'python');
    const listed = 'who runs it may change the price, this is the one that is listed';
    assert.ok(words.includes(`run by azure or openai, chosen by price; ${listed}`), words.join('\n'));
    assert.ok(words.includes(`run by azure, else by others; ${listed}`));
    assert.ok(words.some((each) => each.startsWith('may fall back to models that are decided at run time')));
  });

  it('have the price of the model where its id ends in a way of running it', async () => {
    await assertCalls(
      `${PYTHON}
client.chat.completions.create(model="openai/gpt-4o:nitro", messages=ask, max_tokens=100)
#                       ^^^^^^ chat openai/gpt-4o:nitro @openrouter likely=0.00102
client.chat.completions.create(model="openai/gpt-4o:online", messages=ask, max_tokens=100)
#                       ^^^^^^ chat openai/gpt-4o:online @openrouter likely=0.00102
client.chat.completions.create(model="openai/gpt-4o:fastest", messages=ask, max_tokens=100)
#                       ^^^^^^ chat openai/gpt-4o:fastest @openrouter unknown=model-unknown
client.chat.completions.create(model="deepseek/deepseek-r1:free", messages=ask, max_tokens=100)
#                       ^^^^^^ chat deepseek/deepseek-r1:free @openrouter max=0
`,
      'python',
    );
    const [nitro] = (
      await notes(
        `${PYTHON}client.chat.completions.create(model="openai/gpt-4o:nitro", messages=ask, max_tokens=100)\n`,
        'python',
      )
    ).filter((each) => each.startsWith(':nitro'));
    assert.equal(nitro, ':nitro: run by whoever is fastest, which may cost more than is listed');
  });

  it('are left as they are by what is no router’s', () =>
    assertCalls(
      `${PYTHON}
client.chat.completions.create(model="openai/gpt-4o", messages=ask, max_tokens=100, extra_body=extra)
#                       ^^^^^^ chat openai/gpt-4o @openrouter likely=0.00102
client.chat.completions.create(model="openai/gpt-4o", messages=ask, max_tokens=100, extra_body={"models": []})
#                       ^^^^^^ chat openai/gpt-4o @openrouter likely=0.00102
`,
      'python',
    ));

  it('say nothing of what could only hide in a spread', async () => {
    const words = await notes(
      `${PYTHON}client.chat.completions.create(model="openai/gpt-4o", messages=ask, max_tokens=9, extra_body={"top_k": 4, **more})\n`,
      'python',
    );
    assert.ok(!words.some((each) => /fall|run by/.test(each)), words.join('\n'));
  });
});

describe('fallbacks of litellm', () => {
  it('go each to its own provider', () =>
    assertCalls(
      `
import litellm
litellm.completion(model="openai/gpt-4o-mini", messages=[{"role": "user", "content": "hi"}], max_tokens=100, fallbacks=["anthropic/claude-sonnet-4-5", {"model": "openai/gpt-4o"}])
#       ^^^^^^^^^^ chat openai/gpt-4o-mini|anthropic/claude-sonnet-4-5|openai/gpt-4o @openai
`,
      'python',
    ));

  it('of a router stand for its deployments', () =>
    assertCalls(
      `
from litellm import Router
router = Router(
    model_list=[
        {"model_name": "main", "litellm_params": {"model": "openai/gpt-4o-mini"}},
        {"model_name": "spare", "litellm_params": {"model": "anthropic/claude-sonnet-4-5"}},
    ],
    fallbacks=[{"main": ["spare"]}],
)
router.completion(model="main", messages=[{"role": "user", "content": "hi"}], max_tokens=100)
#      ^^^^^^^^^^ chat openai/gpt-4o-mini|anthropic/claude-sonnet-4-5 @openai
`,
      'python',
    ));
});

describe('the gateway of Vercel', () => {
  it('says who runs it, and what it falls back to', async () => {
    const words = await notes(
      `
import { generateText } from 'ai';
await generateText({
  model: 'openai/gpt-4o',
  prompt: 'hi',
  maxOutputTokens: 9,
  providerOptions: { gateway: { order: ['azure', 'openai'], models: ['anthropic/claude-sonnet-4.5'] } },
});
`,
      'typescript',
    );
    assert.ok(
      words.includes('falls back to anthropic/claude-sonnet-4.5; low and high span them'),
      words.join('\n'),
    );
    assert.ok(words.some((each) => each.startsWith('run by azure, then openai, else by others')));
  });
});

describe('Hugging Face', () => {
  const python = (model: string) => `from openai import OpenAI
client = OpenAI(base_url="https://router.huggingface.co/v1")
client.chat.completions.create(model="${model}", messages=[{"role": "user", "content": "hi"}], max_tokens=100)
`;

  it('has the price of who runs it where the id says, and spans those whose prices are known where it does not', async () => {
    const at = async (model: string) => (await analyzeText(python(model), 'python')).calls[0]!;
    const groq = await at('meta-llama/Llama-3.3-70B-Instruct:groq');
    const fireworks = await at('meta-llama/Llama-3.3-70B-Instruct:fireworks-ai');
    const any = await at('meta-llama/Llama-3.3-70B-Instruct');
    const cheapest = await at('meta-llama/Llama-3.3-70B-Instruct:cheapest');
    const number = (text: string | null | undefined) => Number(text);
    for (const { estimate } of [groq, fireworks]) {
      assert.ok(number(any.estimate?.low) <= number(estimate?.likely));
      assert.ok(number(any.estimate?.high) >= number(estimate?.high));
    }
    assert.ok(number(any.estimate?.low) < number(any.estimate?.high));
    assert.ok(number(cheapest.estimate?.likely) < number(any.estimate?.likely));
    const words = any.assumptions.map(({ text }) => text).join('\n');
    assert.match(words, /who runs it is chosen when it runs; .*fireworks-ai.*groq/);
  });

  it('says nothing of a model that no two lists have, and of its own servers', () =>
    assertCalls(
      `${python('some/finetune')}#                       ^^^^^^ chat some/finetune @huggingface unknown=price-unknown
from huggingface_hub import InferenceClient
InferenceClient(provider="hf-inference").chat_completion(model="meta-llama/Llama-3.3-70B-Instruct", messages=[], max_tokens=9)
#                                        ^^^^^^^^^^^^^^^ chat meta-llama/Llama-3.3-70B-Instruct @huggingface unknown=price-unknown
`,
      'python',
    ));

  it('takes of several models those that who is asked serves', async () => {
    await assertCalls(
      `
from anthropic import Anthropic
from openai import OpenAI

def pick(name):
    return {"claude": "claude-sonnet-4-5", "gpt": "gpt-4o"}[name]

OpenAI().chat.completions.create(model=pick(chosen), messages=[])
#                         ^^^^^^ chat gpt-4o @openai
Anthropic().messages.create(model=pick(chosen), messages=[], max_tokens=9)
#                    ^^^^^^ messages claude-sonnet-4-5 @anthropic
OpenAI().chat.completions.create(model="claude-sonnet-4-5", messages=[])
#                         ^^^^^^ chat claude-sonnet-4-5 @openai
`,
      'python',
    );
    await assertCalls(
      `
package main

import openai "github.com/sashabaranov/go-openai"

func pick(small bool) string {
	if small {
		return "gemini-2.0-flash"
	}
	return "gpt-4o"
}

func main() {
	client := openai.NewClient("key")
	client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: pick(small)})
	//     ^^^^^^^^^^^^^^^^^^^^ chat gpt-4o @openai
}
`,
      'go',
    );
  });
});
