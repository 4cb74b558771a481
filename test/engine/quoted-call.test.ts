import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { QuotedCall } from '../../server/src/core/billing/quote';
import type { LanguageId } from '../../server/src/core/source/language';
import { DEFAULT_OPTIONS, realEngine } from '../support/engine';

/** What the first call of a text sends. */
async function sent(text: string, languageId: LanguageId): Promise<QuotedCall | null> {
  const { engine, parsers } = realEngine();
  const language = engine.languages.find(({ id }) => id === languageId)!;
  const parser = await (await parsers).load(language.grammar);
  const file = engine.open(text, language, () => parser);
  try {
    const [call] = file.analyze(DEFAULT_OPTIONS).calls;
    return call ? file.quotedCall(call) : null;
  } finally {
    file.dispose();
  }
}

const PYTHON_CLIENT = `
import os
from openai import OpenAI
client = OpenAI(base_url="https://api.lumenfall.ai/openai/v1")
SIZE = "1024x1024"
`;

describe('what a call sends, for a quote', () => {
  it('is its keyword arguments, constants put in, those of the SDK left out', async () => {
    const call = await sent(
      `${PYTHON_CLIENT}
client.images.generate(model="flux.1-schnell", prompt="a cat", n=2, size=SIZE, timeout=30, extra_body={"seed": 7})`,
      'python',
    );
    assert.deepEqual(call, {
      api: 'image',
      method: 'generate',
      model: 'flux.1-schnell',
      arguments: { model: 'flux.1-schnell', prompt: 'a cat', n: 2, size: '1024x1024', seed: 7 },
      open: [],
    });
  });

  it('is the body of a request without an SDK, and never its headers', async () => {
    const sources: readonly (readonly [LanguageId, string])[] = [
      [
        'python',
        `import requests
requests.post("https://api.lumenfall.ai/openai/v1/images/generations",
    headers={"Authorization": "Bearer a-made-up-key"}, json={"model": "flux.1-schnell", "prompt": "a cat"})`,
      ],
      [
        'javascript',
        `fetch('https://api.lumenfall.ai/openai/v1/images/generations', {
  method: 'POST', headers: { Authorization: 'Bearer a-made-up-key' },
  body: JSON.stringify({ model: 'flux.1-schnell', prompt: 'a cat' }),
});`,
      ],
      [
        'shellscript',
        `curl https://api.lumenfall.ai/openai/v1/images/generations -H "Authorization: Bearer a-made-up-key" -d '{"model": "flux.1-schnell", "prompt": "a cat"}'`,
      ],
    ];
    for (const [language, text] of sources) {
      const call = await sent(text, language);
      assert.deepEqual(call?.arguments, { model: 'flux.1-schnell', prompt: 'a cat' }, language);
      assert.ok(!JSON.stringify(call).includes('a-made-up-key'), language);
    }
    const unseen = `fetch('https://api.lumenfall.ai/openai/v1/images/generations', { method: 'POST', headers, body })`;
    assert.equal(await sent(unseen, 'javascript'), null);
  });

  it('is the first object of arguments, whose options behind it steer the SDK', async () => {
    const call = await sent(
      `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://api.lumenfall.ai/openai/v1' });
client.chat.completions.create(
  { model: 'google/gemini-3-flash-preview', messages: [{ role: 'user', content: 'hi' }], max_tokens: 5 },
  { timeout: 3 },
);`,
      'typescript',
    );
    assert.deepEqual(call?.arguments, {
      model: 'google/gemini-3-flash-preview',
      messages: [{ role: 'user', content: 'hi' }],
      max_tokens: 5,
    });
  });

  it('finds the parameters behind a positional model', async () => {
    const call = await sent(
      `import { BabySea } from 'babysea';
const client = new BabySea({ apiKey: 'k', region: 'eu' });
client.generate('bfl/flux-schnell', { generation_prompt: 'a cat', generation_output_number: 3 });`,
      'typescript',
    );
    assert.equal(call?.model, 'bfl/flux-schnell');
    assert.deepEqual(call?.arguments, { generation_prompt: 'a cat', generation_output_number: 3 });
  });

  it('says which arguments are decided at run time', async () => {
    const call = await sent(
      `${PYTHON_CLIENT}
def draw(animal, size, more):
    return client.images.generate(model="flux.1-schnell", prompt=f"a {animal}", size=size, **more)`,
      'python',
    );
    assert.equal(call?.arguments.prompt, 'a …');
    assert.equal('size' in (call?.arguments ?? {}), false);
    assert.deepEqual([...(call?.open ?? [])].sort(), ['prompt', 'size', '…'].sort());
  });

  it('says that all of them are where the object of arguments is', async () => {
    const call = await sent(
      `import { BabySea } from 'babysea';
const client = new BabySea({ apiKey: 'k', region: 'eu' });
export const draw = (options) => client.generate('bfl/flux-schnell', options, { idempotencyKey: 'k1' });`,
      'typescript',
    );
    assert.deepEqual([call?.model, call?.arguments, call?.open], ['bfl/flux-schnell', {}, ['…']]);
  });
});
