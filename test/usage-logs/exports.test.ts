import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { loggedWords, MeasuredOutputs } from '../../server/src/core/usage-log/measured-outputs';
import { OutputLengths } from '../../server/src/core/usage-log/output-statistics';
import { readRecord } from '../../server/src/core/usage-log/read-record';
import { readSummary } from '../../server/src/core/usage-log/usage-summary';
import { usageLogReaders } from '../../server/src/usage-logs/list';
import { DEFAULT_OPTIONS, realEngine } from '../support/engine';

const read = (record: unknown) => readRecord(record, usageLogReaders) ?? [];

const result = (model: string | null, num_model_requests: number, output_tokens: number) => ({
  object: 'organization.usage.completions.result',
  input_tokens: 1000 * num_model_requests,
  input_cached_tokens: 200 * num_model_requests,
  output_tokens,
  num_model_requests,
  model,
  batch: null,
});
const page = (...results: object[]) => ({
  object: 'page',
  data: [{ object: 'bucket', start_time: 1, end_time: 2, results }],
  has_more: false,
});

describe("an export of a provider's usage", () => {
  it('of OpenAI holds sums of many requests', () => {
    const [call, ...others] = read(page(result('gpt-5.2', 10, 3000), result(null, 3, 30)));
    assert.deepEqual(call, {
      model: 'gpt-5.2',
      provider: 'openai',
      usage: { inputTokens: 8000, cachedInputTokens: 2000, outputTokens: 3000 },
      tier: null,
      cost: null,
      requests: 10,
    });
    assert.equal(others.length, 1);
    assert.deepEqual(read(page(result('gpt-5.2', 0, 0))), []);
    const row = {
      start_time: '1',
      num_model_requests: '4',
      input_tokens: '40',
      output_tokens: '8',
      model: 'm',
    };
    assert.deepEqual(
      read(row).map(({ requests, usage }) => [requests, usage.outputTokens]),
      [[4, 8]],
    );
  });

  it('of OpenRouter tells what was charged for a day', () => {
    const day = {
      ...{ date: '2026-11-01', model: 'openai/gpt-5.2', model_permaslug: 'openai/gpt-5.2-20251211' },
      ...{ usage: 0.5, requests: 100, prompt_tokens: 5000, completion_tokens: 30000, reasoning_tokens: 0 },
    };
    const [call] = read({ data: [day] });
    assert.deepEqual([call?.model, call?.requests, call?.cost?.amount], ['openai/gpt-5.2', 100, '0.5']);
    assert.deepEqual(read({ data: [] }), []);
  });

  it('tells the mean, and says so', () => {
    const lengths = new OutputLengths();
    for (const call of read(page(result('gpt-5.2', 1000, 300_000), result('gpt-5.2', 240, 96_000))))
      lengths.add(call);
    const [statistics] = lengths.statistics;
    assert.deepEqual([statistics?.calls, statistics?.mean, statistics?.median], [1240, 319, 319]);
    const text = JSON.stringify({ costlintUsage: 1, models: lengths.statistics });
    const models = readSummary(JSON.parse(text))?.models ?? [];
    const found = new MeasuredOutputs(models).find({ model: 'gpt-5.2', provider: 'openai' });
    assert.equal(found && loggedWords(found), 'from 1,240 requests, on average 319');
  });

  it('is priced as a sum, but not where long prompts have prices of their own', () => {
    const { engine } = realEngine();
    const [sum] = read(page({ ...result('gpt-4.1', 10, 3000), input_cached_tokens: 0 }));
    assert.ok(sum);
    assert.equal(engine.priceUsage(sum, DEFAULT_OPTIONS).total?.amount, '0.044');
    const tiered = { ...sum, model: 'gemini-2.5-pro', provider: 'google' };
    assert.match(engine.priceUsage(tiered, DEFAULT_OPTIONS).unknown?.message ?? '', /which are long/);
    assert.ok(engine.priceUsage({ ...tiered, requests: 1 }, DEFAULT_OPTIONS).total);
  });
});

describe("Lumenfall's list of requests", () => {
  const item = (changes: object = {}) => ({
    ...{ id: 'req_1', object: 'request', model: 'gpt-image-2', modality: 'image', status: 'completed' },
    ...{ cost: 0.045, currency: 'usd', trace_id: null },
    ...changes,
  });

  it('tells what was charged for those that were answered', () => {
    const data = [item(), item({ status: 'rejected', cost: 0 }), item({ cost: null })];
    const calls = read({ object: 'list', data, next_page_url: null });
    assert.deepEqual(
      calls.map(({ provider, model, cost }) => [provider, model, cost]),
      [['lumenfall', 'gpt-image-2', { amount: '0.045', currency: 'USD' }]],
    );
    assert.equal(read(item()).length, 1);
  });
});
