import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const babysea = (before: string, loop: string) => `import { BabySea } from 'babysea';
const client = new BabySea({ apiKey: process.env.BABYSEA_API_KEY, region: 'us' });
${before}${loop}
`;
const LOOP = `for (const prompt of prompts) {
  await client.generate('bfl/flux-schnell', { generation_prompt: prompt });
}`;

describe('the rule on batches without a look at the balance', () => {
  it('reports a batch at a provider that tells an estimate and the balance', async () => {
    assert.deepEqual(await findingsOf('missing-preflight', babysea('', LOOP), { language: 'typescript' }), [
      '4 generate: a batch that asks nothing before it starts: BabySea tells an estimate and the balance',
    ]);
  });

  it('reports one at a provider that tells the balance', async () => {
    const text = `from openai import OpenAI
client = OpenAI(base_url="https://openrouter.ai/api/v1")
answers = [client.chat.completions.create(model="openai/gpt-5.2", messages=[{"role": "user", "content": row}]) for row in rows]
`;
    assert.deepEqual(await findingsOf('missing-preflight', text), [
      '3 create: a batch that asks nothing before it starts: OpenRouter tells the balance',
    ]);
  });

  it('is silent where something asks, without a loop, and at others', async () => {
    const asks = "const { data } = await client.estimate('bfl/flux-schnell', prompts.length);\n";
    await assertSilent(
      'missing-preflight',
      [
        babysea(asks, LOOP),
        babysea('', "await client.generate('bfl/flux-schnell', { generation_prompt: 'a sea' });"),
      ],
      { language: 'typescript' },
    );
    await assertSilent('missing-preflight', [
      'from openai import OpenAI\nclient = OpenAI()\nfor row in rows:\n    client.responses.create(model="gpt-5.2", input=row)\n',
    ]);
  });
});
