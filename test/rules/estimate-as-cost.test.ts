import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const WORDS =
  'an estimate is booked as the cost: the finished answer carries the effective one in metadata.cost';
const HEAD = `import requests
video = requests.get("https://api.lumenfall.ai/openai/v1/videos/video_1").json()
`;

describe('the rule on estimates that are booked as costs', () => {
  it('reports an assignment, a sum and a call that books', async () => {
    const found = await findingsOf(
      'estimate-as-cost',
      `${HEAD}cost = video["metadata"]["cost_estimate"]
total_spent += float(quote["total_cost_micros"]) / 1_000_000
record_cost(user, video["metadata"].get("cost_estimate"))
row = {"cost": video["metadata"]["cost_estimate"]}
`,
    );
    assert.deepEqual(found, [
      `3 video["metadata"]["cost_estimate"]: ${WORDS}`,
      `4 quote["total_cost_micros"]: ${WORDS}`,
      `5 "cost_estimate": ${WORDS}`,
      `6 video["metadata"]["cost_estimate"]: ${WORDS}`,
    ]);
  });

  it('is silent where it is called an estimate, where it is only shown, and at others', async () => {
    await assertSilent('estimate-as-cost', [
      `${HEAD}estimated_cost = video["metadata"]["cost_estimate"]\n`,
      `${HEAD}print(video["metadata"]["cost_estimate"])\n`,
      `${HEAD}cost = video["metadata"].get("cost") or video["metadata"]["cost_estimate"]\n`,
      `${HEAD}cost = video["metadata"]["cost"]  # not cost_estimate\n`,
      'cost = video["metadata"]["cost_estimate"]\n',
    ]);
  });
});
