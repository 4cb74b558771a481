import assert from 'node:assert/strict';
import { assertFixed, assertSilent, findingsOf } from '../support/findings';

const on = { options: { rules: { 'unbounded-output': 'hint' } } } as const;

const chat = (more: string) =>
  `from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-5.2", messages=[{"role": "user", "content": q}]${more})\n`;

describe('the rule on outputs without a cap', () => {
  it('reports a call whose longest answer is expensive, and adds the cap of the SDK', async () => {
    assert.deepEqual(await findingsOf('unbounded-output', chat(''), on), [
      '2 create: nothing caps the output of this call: its longest answer has 128,000 tokens',
    ]);
    await assertFixed('unbounded-output', chat(''), chat(', max_completion_tokens=1500'), on);
  });

  it('adds it to the object of options, and by the name of the API', async () => {
    const text = (cap: string) => `import OpenAI from 'openai';
const client = new OpenAI();
const answer = await client.responses.create({
  ${cap}model: 'gpt-5.2',
  input: question,
});
`;
    await assertFixed('unbounded-output', text(''), text('max_output_tokens: 1500,\n  '), {
      ...on,
      language: 'typescript',
    });
  });

  it('keeps the comma behind the last argument and spreads before the cap', async () => {
    const text = (cap: string) => `from openai import OpenAI
OpenAI().responses.create(
    model="gpt-5.2",
    input=q${cap},
)
`;
    await assertFixed('unbounded-output', text(''), text(', max_output_tokens=1500'), on);
  });

  it('is silent on calls with a cap, on cheap ones, and where a cap may be set elsewhere', async () => {
    await assertSilent(
      'unbounded-output',
      [
        chat(', max_completion_tokens=100'),
        chat(', max_completion_tokens=limit'),
        chat('').replace('gpt-5.2', 'gpt-4o-mini'),
        'from openai import OpenAI\nOpenAI().embeddings.create(model="text-embedding-3-small", input="hi")\n',
        'from openai import OpenAI\nOpenAI().chat.completions.create(model=model, messages=[])\n',
      ],
      on,
    );
  });
});
