import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const WORDS = 'null means that the balance is not known, not that it is too low: compare with false';
const typescript = { language: 'typescript' };
const check = (test: string) => `import { BabySea } from 'babysea';
const client = new BabySea({ region: 'eu' });
const estimate = await client.estimate('bfl/flux-schnell', 3);
if (${test}) throw new Error('too little');
`;

describe('the rule on flags of a balance that may be null', () => {
  it('reports a negation', async () => {
    assert.deepEqual(
      await findingsOf(
        'unchecked-balance-flag',
        check('!estimate.data.credit_balance_can_afford'),
        typescript,
      ),
      [`4 !estimate.data.credit_balance_can_afford: ${WORDS}`],
    );
    const python = `import requests
data = requests.get("https://api.eu.babysea.ai/v1/estimate/bfl/flux-schnell").json()["data"]
if not data["credit_balance_can_afford"]:
    raise SystemExit
if not data.get("credit_balance_can_afford"):
    raise SystemExit
`;
    assert.equal((await findingsOf('unchecked-balance-flag', python)).length, 2);
  });

  it('is silent on comparisons, and on flags of others', async () => {
    await assertSilent(
      'unchecked-balance-flag',
      [
        check('estimate.data.credit_balance_can_afford === false'),
        check('estimate.data.credit_balance_can_afford'),
        "import shop from 'shop';\nif (!player.can_afford) stop();\n",
      ],
      typescript,
    );
  });
});
