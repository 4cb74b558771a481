import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const chat = (base: string) => `from openai import OpenAI
client = OpenAI(base_url="${base}", api_key=key)
client.chat.completions.create(model="gpt-5.2", messages=[{"role": "user", "content": "hi"}], max_tokens=500)
`;
const OPENAI = 'https://api.openai.com/v1';

describe('the rule on cheaper providers', () => {
  it('reports one that the user has connected', async () => {
    const [found = '', ...others] = await findingsOf('cheaper-provider', chat(OPENAI), {
      options: { connected: ['cheapa', 'openai'] },
    });
    assert.match(found, /^3 create: Cheapa API takes [\d.]+ USD for this call, OpenAI [\d.]+$/);
    assert.deepEqual(others, []);
  });

  it('is silent where none is connected, and on the cheapest', async () => {
    await assertSilent('cheaper-provider', [chat(OPENAI)]);
    await assertSilent('cheaper-provider', [chat(OPENAI)], { options: { connected: ['openai'] } });
    await assertSilent('cheaper-provider', [chat('https://api.cheapaapi.com/v1')], {
      options: { connected: ['cheapa', 'openai'] },
    });
  });
});
