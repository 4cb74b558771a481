import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const typescript = { language: 'typescript' };
const clip = (asked: string, given: string) => `import { BabySea } from 'babysea';
const client = new BabySea({ region: 'us' });
async function make(prompt: string) {
  const estimate = await client.estimate('google/veo-3', ${asked});
  if (estimate.data.credit_balance_can_afford === false) return null;
  return client.generate('google/veo-3', { generation_prompt: prompt, ${given} });
}
`;

describe('the rule on estimates of something else', () => {
  it('reports arguments that only one of both has, and values that differ', async () => {
    assert.deepEqual(
      await findingsOf(
        'estimate-drift',
        clip("{ duration: 5, resolution: '720p' }", 'generation_duration: 5'),
        typescript,
      ),
      ['6 generate: the estimate was asked for with other arguments than this call has: resolution'],
    );
    assert.deepEqual(
      await findingsOf(
        'estimate-drift',
        clip('{ duration: 5 }', 'generation_duration: 10, generation_generate_audio: true'),
        typescript,
      ),
      ['6 generate: the estimate was asked for with other arguments than this call has: duration, audio'],
    );
  });

  it('is silent where they are the same, or can not be told', async () => {
    await assertSilent(
      'estimate-drift',
      [
        clip('{ duration: 5, audio: false }', 'generation_duration: 5'),
        clip('{ duration: seconds }', 'generation_duration: seconds'),
        clip('{ duration: seconds }', 'generation_duration: 5'),
        clip('options', 'generation_duration: 5'),
        clip('{ duration: 5 }', '...parameters'),
        clip('{ duration: 5 }', 'generation_duration: 5').replace(
          "estimate('google/veo-3'",
          "estimate('google/veo-2'",
        ),
      ],
      typescript,
    );
  });
});
