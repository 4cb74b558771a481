import assert from 'node:assert/strict';
import type { Budgets } from '../../shared/src/budgets-setting';
import { findingsOf } from '../support/findings';

const TEXT = `from openai import OpenAI
client = OpenAI()
client.images.generate(model="gpt-image-2", prompt="a sea", size="1024x1024", quality="high")
for number in range(20):
    client.responses.create(model="gpt-5.2", input="hi", max_output_tokens=1000)
`;

const find = (budgets: Budgets) => findingsOf('over-budget', TEXT, { options: { budgets } });

describe('the rule on budgets', () => {
  it('reports nothing while no budget is set, and nothing below one', async () => {
    assert.deepEqual(await find({}), []);
    assert.deepEqual(await find({ call: '10', loop: '10', file: '10' }), []);
  });

  it('reports a call, a loop and a file above theirs', async () => {
    const found = await find({ call: '0.004' });
    assert.match(
      found[0] ?? '',
      /^3 generate: this call likely costs 0\.2\d+ USD; the budget is 0\.004 USD$/,
    );
    assert.match(found[1] ?? '', /^5 create: this call likely costs 0\.00\d+ USD; the budget is 0\.004 USD$/);
    assert.equal(found.length, 2);
    const [loop = ''] = await find({ loop: '0.05' });
    assert.match(
      loop,
      /^5 create: this call in its loop likely costs 0\.08\d+ USD; the budget is 0\.05 USD$/,
    );
    const [file = ''] = await find({ file: '0.05' });
    assert.match(
      file,
      /^3 generate: the calls of this file .*likely cost [\d.]+ USD; the budget is 0\.05 USD$/,
    );
  });
});
