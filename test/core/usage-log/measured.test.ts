import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { measuredFrom } from '../../../server/src/core/usage-log/measured-from';
import { OutputLengths } from '../../../server/src/core/usage-log/output-statistics';
import { readSummary } from '../../../server/src/core/usage-log/usage-summary';
import { analyzeText, DEFAULT_OPTIONS, realEngine } from '../../support/engine';

const { readUsage } = realEngine().engine;

const log = (model: string, lengths: readonly number[]) =>
  lengths
    .map((length) => JSON.stringify({ model, usage: { prompt_tokens: 5, completion_tokens: length } }))
    .join('\n');

const M = { model: 'm', provider: null };
const LENGTHS = [10, 20, 30, 40, 50, 60, 70, 80, 90, 1000];

describe('what logs say of answers', () => {
  it('is their number, median, 90th percentile and most', () => {
    const lengths = new OutputLengths();
    for (const outputTokens of LENGTHS)
      lengths.add({ model: 'm', provider: null, usage: { outputTokens }, tier: null, cost: null });
    lengths.add({ model: null, provider: null, usage: { outputTokens: 5 }, tier: null, cost: null });
    lengths.add({ model: 'm', provider: null, usage: {}, tier: null, cost: null });
    assert.deepEqual(lengths.statistics, [
      { model: 'm', provider: null, calls: 10, median: 50, mean: 145, p90: 90, most: 1000 },
    ]);
    assert.equal(lengths.silent, 2);
  });

  it('counts for the dated model that answered, and not for another', () => {
    const measured = measuredFrom([log('gpt-5.2-2025-12-11', LENGTHS)], readUsage);
    assert.equal(measured?.find({ model: 'gpt-5.2', provider: 'openai' })?.likely, 50);
    assert.equal(measured?.find({ model: 'gpt-5.2-mini', provider: 'openai' }), null);
  });

  it('counts from five calls on', () => {
    assert.equal(measuredFrom([log('m', [1, 2, 3, 4])], readUsage)?.find(M), null);
    assert.equal(measuredFrom([log('m', [1, 2, 3, 4, 5])], readUsage)?.find(M)?.likely, 3);
  });

  it('is read from a summary as from the log itself', () => {
    const statistics = [{ model: 'm', provider: 'groq', calls: 9, median: 7, p90: 8, most: 9 }];
    const summary = JSON.stringify({ costlintUsage: 1, models: statistics });
    const measured = measuredFrom([summary], readUsage);
    assert.deepEqual(measured?.find({ model: 'm', provider: 'groq' })?.statistics, statistics[0]);
    assert.deepEqual(measured?.find({ model: 'm', provider: 'openai' })?.statistics, statistics[0]);
  });

  it('is nothing where a summary is odd', () => {
    for (const odd of [null, {}, { costlintUsage: 2, models: [] }, { costlintUsage: 1, models: 'x' }])
      assert.equal(readSummary(odd), null);
    const models = [null, { model: '', provider: null }, { model: 'm', provider: null, calls: -1 }];
    assert.deepEqual(readSummary({ costlintUsage: 1, models })?.models, []);
  });
});

describe('a call to a model of which logs tell', () => {
  const measured = measuredFrom([log('gpt-5.2', LENGTHS)], readUsage);
  assert.ok(measured);
  const options = { ...DEFAULT_OPTIONS, measured };
  const callOf = async (more: string, before = '') => {
    const source = `from openai import OpenAI\n${before}OpenAI().responses.create(model="gpt-5.2", input="hi"${more})\n`;
    const [call] = (await analyzeText(source, 'python', options)).calls;
    assert.ok(call);
    return call;
  };

  it('likely has their median as its output, within its own cap', async () => {
    const call = await callOf(', max_output_tokens=400');
    assert.deepEqual(call.usage.outputTokens, { low: 1, likely: 50, high: 400, how: 'measured' });
    assert.ok(
      call.assumptions.some(
        ({ text }) => text === 'output of 50 tokens: from 10 logged calls, median 50, p90 90',
      ),
    );
    assert.equal((await callOf(', max_output_tokens=30')).usage.outputTokens?.likely, 30);
  });

  it('still has no cap where it has none', async () => {
    const { usage } = await callOf('');
    assert.deepEqual([usage.outputTokens?.likely, usage.outputTokens?.how], [50, 'unbounded']);
  });

  it('has what a comment states all the same', async () => {
    const { usage, assumptions } = await callOf('', '# costlint: output=7\n');
    assert.deepEqual([usage.outputTokens?.likely, usage.outputTokens?.how], [7, 'stated']);
    assert.ok(!assumptions.some(({ text }) => text.includes('logged')));
  });
});
