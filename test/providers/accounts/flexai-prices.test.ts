import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { joinLiveModels, type LiveModel } from '../../../server/src/core/billing/price-list';
import { flexaiAccount } from '../../../server/src/providers/flexai/account';
import { examples } from '../../fixtures/billing/flexai';
import { answer } from '../../support/billing';
import { exampleOf } from '../../support/billing-examples';
import { priceLines, readPrices, requestOfPrices } from '../../support/price-lists';

const pricing = (row: Record<string, unknown>, ...others: unknown[]) => {
  const rows = [{ model: 'm', currency: 'USD', effective_at: '2026-09-01T00:00:00Z', ...row }, ...others];
  return priceLines(readPrices(flexaiAccount, 'pricing', answer({ object: 'list', data: rows })));
};
const models = (row: Record<string, unknown>, ...others: unknown[]) =>
  priceLines(readPrices(flexaiAccount, 'models', answer({ data: [{ id: 'm', ...row }, ...others] })));
const text = (given: Record<string, unknown>) => models({ pricing: { currency: 'USD', ...given } });

describe('the public prices of FlexAI', () => {
  it('are asked without a key', () => {
    assert.equal(requestOfPrices(flexaiAccount, 'pricing'), 'GET https://tokens.flex.ai/v1/pricing (public)');
  });

  it('are dollars per million tokens, or per picture', () => {
    const reading = readPrices(flexaiAccount, 'pricing', exampleOf(examples, 'pricing'));
    assert.deepEqual(priceLines(reading), [
      'gpt-oss-20b: input_token 0.02 USD/1000000, output_token 0.1 USD/1000000',
      'FLUX.1-schnell: image 0.0005 USD/1',
    ]);
    assert.equal(reading.models?.[0]?.effectiveAt, '2026-09-01T00:00:00.000Z');
  });

  it('take no zero for a price', () => {
    assert.deepEqual(pricing({ input_per_mtok: 0, output_per_mtok: 0, unit_price_usd: 0 }), []);
    assert.deepEqual(pricing({ input_per_mtok: 0.01, output_per_mtok: 0 }), [
      'm: input_token 0.01 USD/1000000',
    ]);
    assert.deepEqual(pricing({ input_per_mtok: null }), []);
    assert.deepEqual(pricing({ input_per_mtok: -1 }), []);
  });

  it('leave out what can not be read for sure', () => {
    const picture = { billing_unit: 'image', unit_price_usd: 0.01 };
    assert.deepEqual(pricing(picture), ['m: image 0.01 USD/1']);
    assert.deepEqual(pricing({ ...picture, resolution_tier: '1024' }), []);
    assert.deepEqual(pricing({ ...picture, quality_tier: 'high' }), []);
    assert.deepEqual(pricing({ ...picture, billing_unit: 'video' }), []);
    assert.deepEqual(pricing({ ...picture, billing_unit: null }), []);
    assert.deepEqual(pricing({ ...picture, currency: 'EUR' }), []);
    assert.deepEqual(pricing({ ...picture, unit_price_usd: '0.01' }), []);
    assert.deepEqual(pricing({ input_per_mtok: 1, unit_price_usd: 2, billing_unit: 'video' }), []);
  });

  it('leave out a model that is listed more than once', () => {
    assert.deepEqual(pricing({ input_per_mtok: 1 }, { model: 'm', currency: 'USD', input_per_mtok: 2 }), []);
    assert.deepEqual(pricing({ input_per_mtok: 1 }, { model: 'm', input_per_mtok: 'x' }), []);
    assert.deepEqual(pricing({ input_per_mtok: 1 }, null, 7, { model: '../x' }, {}), [
      'm: input_token 1 USD/1000000',
    ]);
  });

  it('hold from the date of the list where theirs is missing', () => {
    const row = { model: 'm', currency: 'USD', input_per_mtok: 1, effective_at: '<ISO>' };
    const reading = readPrices(flexaiAccount, 'pricing', answer({ data: [row] }));
    assert.equal(reading.models?.[0]?.effectiveAt, null);
  });

  it('tell why there are none', () => {
    const state = (body: unknown, status = 200) =>
      readPrices(flexaiAccount, 'pricing', answer(body, status)).failure?.state;
    assert.equal(state('<html>'), 'malformed');
    assert.equal(state([]), 'malformed');
    assert.equal(state({ data: null }), 'malformed');
    assert.equal(state({}, 500), 'server-error');
    assert.equal(state({}, 429), 'rate-limited');
  });
});

describe('the list by which models of FlexAI are found', () => {
  const found = (row: Record<string, unknown>, ...others: unknown[]) =>
    priceLines(readPrices(flexaiAccount, 'discovery', answer([{ model_name: 'm', ...row }, ...others])));

  it('is asked without a key', () => {
    assert.equal(
      requestOfPrices(flexaiAccount, 'discovery'),
      'GET https://tokens.flex.ai/api/models (public)',
    );
  });

  it('has prices of tokens', () => {
    assert.deepEqual(priceLines(readPrices(flexaiAccount, 'discovery', exampleOf(examples, 'discovery'))), [
      'GLM-5.2: input_token 0.5625 USD/1000000, output_token 1.8 USD/1000000',
      'bge-m3: input_token 0.01 USD/1000000',
    ]);
  });

  it('leaves out what can not be read for sure', () => {
    assert.deepEqual(found({ input_per_mtok: 1 }), ['m: input_token 1 USD/1000000']);
    assert.deepEqual(found({ input_per_mtok: 1, pricing: [{ billing_unit: 'image' }] }), []);
    assert.deepEqual(found({ input_per_mtok: 1, pricing: 'none' }), []);
    assert.deepEqual(found({ input_per_mtok: '1' }), []);
    assert.deepEqual(found({ input_per_mtok: 0, output_per_mtok: 0 }), []);
    assert.deepEqual(found({ input_per_mtok: 1 }, { model_name: 'm', input_per_mtok: 'x' }), []);
    assert.deepEqual(found({ slug: 'n' }, null, 7, { slug: 'only-a-slug', input_per_mtok: 1 }), []);
  });

  it('is the array itself', () => {
    const reading = readPrices(flexaiAccount, 'discovery', answer({ data: [] }));
    assert.equal(reading.failure?.state, 'malformed');
  });
});

describe('the models of FlexAI', () => {
  it('are asked with the key', () => {
    assert.equal(requestOfPrices(flexaiAccount, 'models'), 'GET https://tokens.flex.ai/v1/models');
  });

  it('have prices of tokens and of media, and their other names', () => {
    const reading = readPrices(flexaiAccount, 'models', exampleOf(examples, 'models'));
    assert.deepEqual(priceLines(reading), [
      'gpt-oss-120b|openai/gpt-oss-120b: input_token 0.03 USD/1000000, output_token 0.17 USD/1000000, cached_input_token 0.0045 USD/1000000',
      'FLUX.1-schnell: image 0.0005 USD/1',
      'Kokoro-82M: character 0.00000062 USD/1',
      'whisper-large-v3-turbo: second 0.000667 USD/60',
    ]);
  });

  it('are read from the price of one token where that of a million is missing', () => {
    assert.deepEqual(text({ prompt: '0.00000003' }), ['m: input_token 0.03 USD/1000000']);
    assert.deepEqual(text({ prompt: '0.00000003', input_per_mtok: null }), [
      'm: input_token 0.03 USD/1000000',
    ]);
  });

  it('leave out what can not be read for sure', () => {
    assert.deepEqual(text({ prompt: '0.00000003', input_per_mtok: 0.3 }), []);
    assert.deepEqual(text({ input_per_mtok: 0.3, image: '0.1' }), []);
    assert.deepEqual(text({ input_per_mtok: 0.3, currency: 'EUR' }), []);
    assert.deepEqual(text({ input_per_mtok: '0.3' }), []);
    assert.deepEqual(text({ input_per_mtok: 0.3, request: '0.002' }), [
      'm: input_token 0.3 USD/1000000, request 0.002 USD/1',
    ]);
    const picture = { billing_unit: 'image', unit_price_usd: 0.01, currency: 'USD' };
    assert.deepEqual(models({ media_pricing: [picture] }), ['m: image 0.01 USD/1']);
    assert.deepEqual(models({ media_pricing: [picture, { ...picture, unit_price_usd: 0.02 }] }), []);
    assert.deepEqual(models({ media_pricing: [{ ...picture, preset: 'fast' }] }), []);
    assert.deepEqual(models({ media_pricing: [], pricing: null }), []);
    assert.deepEqual(models({ media_pricing: [picture] }, { id: 'm', media_pricing: [picture] }), []);
  });

  it('complete the public lists', () => {
    const joined = (flexaiAccount.prices ?? []).reduce<readonly LiveModel[]>(
      (models, { id }) =>
        joinLiveModels(models, readPrices(flexaiAccount, id, exampleOf(examples, id)).models ?? []),
      [],
    );
    assert.deepEqual(
      joined.map(({ id }) => id),
      [
        ...['gpt-oss-20b', 'FLUX.1-schnell'],
        ...['GLM-5.2', 'bge-m3'],
        ...['gpt-oss-120b', 'Kokoro-82M', 'whisper-large-v3-turbo'],
      ],
    );
  });
});
