import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const batch = (
  handler: string,
  base = 'https://openrouter.ai/api/v1',
  head = 'for row in rows:',
) => `from openai import OpenAI
client = OpenAI(base_url="${base}")
${head}
    try:
        client.chat.completions.create(model="openai/gpt-5.2", messages=[{"role": "user", "content": row}])
    except Exception as error:
        ${handler}
`;

describe('the rule on batches that go on without credit', () => {
  it('reports one that swallows every failure', async () => {
    assert.deepEqual(await findingsOf('unhandled-402', batch('print(error)')), [
      '5 create: goes on after every failure: when the credit at OpenRouter has ended (402), stop instead of failing for each item that is left',
    ]);
  });

  it('is silent where failures end it, where 402 is known, without a batch, and at others', async () => {
    await assertSilent('unhandled-402', [
      batch('raise'),
      batch('break'),
      batch('if error.status_code == 402: raise'),
      batch('print("insufficient", error)'),
      batch('print(error)', 'https://api.openai.com/v1'),
      batch('print(error)', undefined, 'if row:'),
    ]);
  });
});
