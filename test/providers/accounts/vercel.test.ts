import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { vercelAccount } from '../../../server/src/providers/vercel/account';
import { vercelPrices } from '../../../server/src/providers/vercel/prices';
import { examples } from '../../fixtures/billing/vercel';
import { assertAdvice } from '../../support/advice';
import { accountContext, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const read = (changes: Record<string, unknown>) =>
  readBy(vercelAccount, 'credits', changed(examples, 'credits', changes));

const listed = (changes: Record<string, unknown> = {}) =>
  vercelPrices.read(changed(examples, 'config', changes), accountContext()).models?.map(({ id }) => id);

const BOTH = ['anthropic/claude-sonnet-4', 'openai/text-embedding-3-small'];
const SECOND = BOTH.slice(1);

describe('the account at the Vercel AI Gateway', () => {
  it('asks for its credits', () =>
    assert.equal(requestBy(vercelAccount, 'credits'), 'GET https://ai-gateway.vercel.sh/v1/credits'));

  it('has credits in dollars', () => {
    const { facts } = readBy(vercelAccount, 'credits', exampleOf(examples, 'credits'));
    assert.deepEqual(facts, {
      balance: { amount: '95.5', currency: 'USD', unit: 'money' },
      details: [['Used in all', '$4.50']],
    });
  });

  it('needs a balance', () => {
    for (const value of [undefined, null, 'all', {}])
      assert.equal(read({ balance: value }).failure?.state, 'malformed');
    assert.deepEqual(read({ total_used: null }).facts?.details, []);
  });

  it('asks for the list of models as its own client does', () => {
    const request = vercelPrices.request(accountContext());
    assert.equal(request?.url, 'https://ai-gateway.vercel.sh/v3/ai/config');
    assert.deepEqual(request?.headers, { 'ai-gateway-protocol-version': '0.0.1' });
  });

  it('reads prices for a token', () => {
    const { models } = vercelPrices.read(exampleOf(examples, 'config'), accountContext());
    const shown = models?.map(({ id, rates }) => [
      id,
      ...rates.map(({ unit, amount }) => `${unit} ${amount}`),
    ]);
    assert.deepEqual(shown, [
      [
        'anthropic/claude-sonnet-4',
        'input_token 0.000003',
        'output_token 0.000015',
        'cached_input_token 0.0000003',
        'cache_write_token 0.00000375',
      ],
      ['openai/text-embedding-3-small', 'input_token 0.00000002', 'output_token 0'],
    ]);
  });

  it('leaves out models whose prices it can not read for sure', () => {
    assert.deepEqual(listed(), BOTH);
    assert.deepEqual(listed({ 'models.0.pricing': null }), SECOND);
    assert.deepEqual(listed({ 'models.0.pricing.input': '-1' }), SECOND);
    assert.deepEqual(listed({ 'models.0.pricing.output': 'free' }), SECOND);
    assert.deepEqual(listed({ 'models.0.pricing.input_cache_read': '-1' }), SECOND);
    assert.deepEqual(listed({ 'models.0.pricing.input_tiers': [{ cost: '0.000006', min: 200001 }] }), SECOND);
    assert.deepEqual(listed({ 'models.0.pricing.input_tiers': [] }), BOTH);
    assert.deepEqual(listed({ 'models.0.modelType': 'image' }), SECOND);
    assert.deepEqual(listed({ 'models.0.modelType': null }), BOTH);
    assert.deepEqual(listed({ 'models.0.id': 7 }), SECOND);
  });

  it('advises', () =>
    assertAdvice(vercelAccount, [
      ['out-of-credit', /bought/, 'https://vercel.com/docs/ai-gateway'],
      ['low-balance', /US dollars/, 'https://vercel.com/docs/ai-gateway'],
    ]));
});
