import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { LoggedCall } from '../../../server/src/core/usage-log/logged-call';
import { usageRecords } from '../../../server/src/core/usage-log/usage-records';
import { priceUsageMarkdown } from '../../../server/src/reports/price-usage-markdown';
import { priceUsageReport } from '../../../server/src/reports/price-usage-report';
import { priceUsageText } from '../../../server/src/reports/price-usage-text';
import { PLAIN_STYLE } from '../../../server/src/reports/terminal-text';
import { DEFAULT_OPTIONS, realEngine } from '../../support/engine';

const { engine } = realEngine();

const call = (changes: Partial<LoggedCall> = {}): LoggedCall => ({
  model: 'gpt-5.2',
  provider: 'openai',
  usage: { inputTokens: 200, cachedInputTokens: 300, outputTokens: 200 },
  tier: null,
  cost: null,
  ...changes,
});

const priced = (changes: Partial<LoggedCall> = {}) => engine.priceUsage(call(changes), DEFAULT_OPTIONS);

describe('the price of a usage object', () => {
  it('is exact, each kind of token at its own rate', () => {
    const { lines, total } = priced();
    assert.deepEqual(
      lines.map(({ metered, cost }) => [metered, cost]),
      [
        ['inputTokens', '0.00035'],
        ['cachedInputTokens', '0.0000525'],
        ['outputTokens', '0.0028'],
      ],
    );
    assert.deepEqual(total, { amount: '0.0032025', currency: 'USD' });
  });

  it("is that of who billed, by the provider's published example", () => {
    const usage = { inputTokens: 500, outputTokens: 200 };
    assert.equal(priced({ provider: 'cheapa', usage }).total?.amount, '0.0011025');
  });

  it('is that of the tier', () => {
    const usage = { inputTokens: 1_000_000 };
    const [standard, batch] = [null, 'batch'].map((tier) => Number(priced({ tier, usage }).total?.amount));
    assert.equal(batch, (standard ?? 0) / 2);
    assert.match(priced({ tier: 'gold' }).unknown?.message ?? '', /no price of the gold tier/);
  });

  it('is that of the maker where nothing tells who billed, and nothing else is guessed', () => {
    const { provider, notes } = priced({ provider: null });
    assert.deepEqual([provider, notes.some((note) => note.includes('who made the model'))], ['openai', true]);
    const unknown = priced({ provider: null, model: 'house-model' });
    assert.deepEqual([unknown.total, unknown.unknown?.code], [null, 'price-unknown']);
    assert.match(priced({ model: null }).unknown?.message ?? '', /names no model/);
  });

  it('is unknown where a part of it has no price: never less', () => {
    const { total, unknown } = priced({ usage: { inputTokens: 5, cacheWrite1hTokens: 7 } });
    assert.equal(total, null);
    assert.match(unknown?.message ?? '', /written to the cache for an hour have no listed price/);
  });

  it('is held against what was charged', () => {
    const verdict = (amount: string, currency = 'USD') => priced({ cost: { amount, currency } }).verdict;
    assert.deepEqual(verdict('0.0032025'), { kind: 'equal' });
    assert.deepEqual(verdict('0.0032'), { kind: 'rounded' });
    assert.deepEqual(verdict('0.0042025'), { kind: 'differs', by: '0.001' });
    assert.deepEqual(verdict('0'), { kind: 'differs', by: '-0.0032025' });
    assert.equal(verdict('0.0032025', 'EUR'), null);
  });
});

describe('a usage object that somebody pastes', () => {
  const tokens = (text: string) =>
    usageRecords(text).flatMap(
      (record) => engine.readUsage(record)?.map(({ usage }) => usage.inputTokens) ?? [],
    );

  it('may stand alone, in its answer, without its braces, in a list, or one a line', () => {
    assert.deepEqual(tokens('{"prompt_tokens": 5, "completion_tokens": 1}'), [5]);
    assert.deepEqual(tokens('{"model": "m", "usage": {"input_tokens": 6, "output_tokens": 1}}'), [6]);
    assert.deepEqual(tokens('"usage": {"prompt_tokens": 7, "completion_tokens": 1},'), [7]);
    assert.deepEqual(tokens('[{"prompt_tokens": 8, "completion_tokens": 1}]'), [8]);
    assert.deepEqual(tokens('{"usage": {"prompt_tokens": 9}}\noops\n{"prompt_tokens": 10}\n'), [9, 10]);
  });

  it('is none in any other text', () => {
    for (const odd of ['', 'oops', '7', 'null', '{}', '[[]]']) assert.deepEqual(tokens(odd), []);
  });
});

describe('a report on hostile usage', () => {
  const name = '\u001b[31m|<img src=x>[x](https://evil.example)\u202e';
  const hostile = call({ model: name, provider: name, tier: name });
  const report = priceUsageReport(
    [{ call: hostile, priced: engine.priceUsage(hostile, DEFAULT_OPTIONS) }],
    '2026-11-01',
  );

  it('sends no control character to a terminal', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    assert.doesNotMatch(priceUsageText(report, PLAIN_STYLE), /[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('has no markup or link of others in Markdown', () => {
    assert.doesNotMatch(priceUsageMarkdown(report), /(?<!\\)[<[|]|(?<!\\):\/\//);
  });
});
