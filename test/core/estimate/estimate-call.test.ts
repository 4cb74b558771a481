import assert from 'node:assert/strict';
import { type Alternative, type Cost, estimateCall } from '../../../server/src/core/estimate/estimate-call';
import { Estimator } from '../../../server/src/core/estimate/estimator';
import { totalByCurrency } from '../../../server/src/core/estimate/total';
import type { MediaArguments } from '../../../server/src/core/price/media-price';
import type { PriceBook } from '../../../server/src/core/price/price-book';
import type { ModelPrice } from '../../../server/src/core/price/rate';
import type { Quantity, Usage } from '../../../server/src/core/usage/quantity';
import { loadPriceBook, priced } from '../../support/prices';

const STANDARD = { serviceTier: null };

const exactly = (count: number): Quantity => ({ low: count, likely: count, high: count, how: 'exact' });
const between = (low: number, likely: number, high: number | null): Quantity => ({
  low,
  likely,
  high,
  how: high === null ? 'unbounded' : 'capped',
});

describe('the estimate of a call', () => {
  let book: PriceBook;

  before(async () => {
    book = await loadPriceBook();
  });

  const priceOf = (provider: string, model: string, media: MediaArguments | null = null): ModelPrice =>
    priced(book.lookup({ provider, model, date: '2026-11-20', overrides: [], media }));

  const costOf = (provider: string, model: string, usage: Usage, serviceTier: string | null = null): Cost =>
    estimateCall([{ usage, price: priceOf(provider, model) }], { serviceTier });

  /** `low likely high`, or why there is none. */
  const money = ({ estimate, unknown }: Cost): string =>
    estimate === null
      ? `${unknown?.code}: ${unknown?.message}`
      : `${estimate.low} ${estimate.likely} ${estimate.high}`;

  it('is exact for what Cheapa publishes', () => {
    const cost = costOf('cheapa', 'gpt-5.2', {
      inputTokens: exactly(500),
      outputTokens: between(1, 200, 200),
    });
    assert.equal(money(cost), '0.0002667 0.0011025 0.0011025');
    assert.equal(cost.estimate?.currency, 'USD');
    assert.deepEqual(
      cost.lines.map(({ metered, cost: line }) => [metered, line?.likely]),
      [
        ['inputTokens', '0.0002625'],
        ['outputTokens', '0.00084'],
      ],
    );
    assert.deepEqual(
      cost.rates.map(({ unit, amount }) => [unit, amount]),
      [
        ['input_token', '0.525'],
        ['output_token', '4.2'],
      ],
    );
  });

  it('is the flat fee whatever is asked for', () => {
    const usages: Usage[] = [
      {},
      { images: exactly(1) },
      { images: exactly(1), inputTokens: between(3, 900, null) },
      { seconds: exactly(8), requests: exactly(1) },
    ];
    for (const usage of usages) {
      assert.equal(money(costOf('cheapa', 'nano-banana-pro', usage)), '0.21 0.21 0.21');
    }
    const three = costOf('cheapa', 'nano-banana-pro', { images: exactly(3) });
    assert.equal(money(three), '0.21 0.63 0.63');
    assert.equal(three.lines[0]?.quantity.how, 'assumed');
  });

  it('has no high without a limit', () => {
    const usage = { inputTokens: exactly(1000), outputTokens: between(1, 300, null) };
    assert.equal(money(costOf('openai', 'gpt-4o', usage)), '0.00251 0.0055 null');
    assert.equal(money(costOf('ollama', 'llama3.3', usage)), '0 0 0');
    assert.equal(money(costOf('openrouter', 'meta-llama/llama-3.3-70b-instruct:free', usage)), '0 0 0');
  });

  it('prices the whole request at the tier that its prompt reaches', () => {
    const at = (tokens: number) =>
      costOf('openai', 'gpt-5.5', { inputTokens: exactly(tokens), outputTokens: exactly(1000) });
    assert.equal(money(at(271_999)), '1.389995 1.389995 1.389995');
    assert.equal(money(at(272_000)), '2.765 2.765 2.765');
    const spanning = costOf('openai', 'gpt-5.5', {
      inputTokens: between(100, 200_000, 300_000),
      outputTokens: exactly(1000),
    });
    assert.equal(money(spanning), '0.0305 1.03 3.045');
    assert.deepEqual(
      spanning.rates.map(({ amount }) => amount),
      ['5', '10', '30', '45'],
    );
    assert.equal(spanning.lines[0]?.rate?.amount, '5');
    const cached = costOf('openai', 'gpt-5.5', {
      inputTokens: exactly(2),
      cachedInputTokens: exactly(272_000),
    });
    assert.equal(money(cached), '0.27202 0.27202 0.27202');
  });

  it('has cache prices and the batch price', () => {
    const usage = {
      inputTokens: exactly(1000),
      cachedInputTokens: exactly(1000),
      outputTokens: exactly(1000),
    };
    assert.equal(costOf('openai', 'gpt-4o', usage).estimate?.likely, '0.01375');
    assert.equal(costOf('openai', 'gpt-4o', usage, 'batch').estimate?.likely, '0.0075');
    assert.equal(costOf('openai', 'gpt-5.2', usage, 'batch').estimate?.likely, '0.0079625');
    assert.equal(costOf('google', 'gemini-2.5-flash', usage, 'batch').estimate?.likely, '0.00143');
    assert.equal(costOf('openai', 'gpt-5.5', usage, 'priority').estimate?.likely, '0.08875');
    assert.equal(costOf('openai', 'gpt-5.2', usage, 'auto').estimate?.likely, '0.015925');
  });

  it('does not know the price of a tier that nobody published', () => {
    const usage = { inputTokens: exactly(1000), outputTokens: exactly(10) };
    const cost = costOf('bedrock', 'amazon.nova-lite-v1:0', usage, 'batch');
    assert.equal(
      money(cost),
      'price-unknown: price unknown: bedrock lists no price of "amazon.nova-lite-v1:0" for the batch tier',
    );
    assert.equal(cost.lines.length, 2);
  });

  it('is unknown as a whole when one line is, and still lists the others', () => {
    const cost = costOf('openai', 'gpt-5.2-pro', { inputTokens: exactly(10), cachedInputTokens: exactly(5) });
    assert.equal(
      money(cost),
      'price-unknown: price unknown: openai lists no price of a cached input token for "gpt-5.2-pro"',
    );
    assert.deepEqual(
      cost.lines.map(({ metered, cost: line }) => [metered, line?.likely ?? null]),
      [
        ['inputTokens', '0.00021'],
        ['cachedInputTokens', null],
      ],
    );
    assert.equal(money(costOf('openai', 'gpt-5.2', { seconds: exactly(5) })).split(':')[0], 'price-unknown');
    assert.equal(
      money(
        costOf('openai', 'text-embedding-3-small', { inputTokens: exactly(10), outputTokens: exactly(0) }),
      ),
      '0.0000002 0.0000002 0.0000002',
    );
  });

  it('is unknown when what is billed is not known', () => {
    assert.match(money(costOf('openai', 'whisper-1', {})), /^quantity-unknown: .*by the second/);
    assert.match(money(costOf('openai', 'gpt-4o', {})), /^quantity-unknown: .*input token/);
    assert.match(
      money(costOf('openai', 'gpt-4o-mini-tts', { inputTokens: exactly(20), characters: exactly(80) })),
      /^quantity-unknown: .*token of audio output/,
    );
  });

  it('prices pictures that are sent along at their own rate, and unfinished ones of a stream', () => {
    const medium = { quality: { given: 'medium' }, size: { given: '1024x1024' } };
    const priced = (model: string, usage: Usage, provider = 'openai') =>
      money(estimateCall([{ usage, price: priceOf(provider, model, medium) }], STANDARD));
    const sent = { images: exactly(1), inputTokens: exactly(0) };
    assert.equal(
      priced('gpt-image-1', { ...sent, inputImageTokens: between(194, 323, 581) }),
      '0.04418 0.04547 0.04805',
    );
    assert.equal(
      priced('gpt-image-2', { ...sent, inputImageTokens: between(1, 1024, null) }),
      '0.052688 0.060872 null',
    );
    assert.equal(
      priced('gpt-image-1', { ...sent, partialImages: between(0, 2, 3) }),
      '0.04224 0.05024 0.05424',
    );
    assert.equal(
      priced('grok-imagine-image', { ...sent, inputImages: exactly(3) }, 'xai'),
      '0.026 0.026 0.026',
    );
  });

  it('prices media by what they are billed by', () => {
    assert.equal(money(costOf('openai', 'whisper-1', { seconds: exactly(90) })), '0.009 0.009 0.009');
    assert.equal(money(costOf('openai', 'tts-1', { characters: exactly(1000) })), '0.015 0.015 0.015');
    const dalle = { images: exactly(2), inputTokens: exactly(40) };
    assert.equal(money(costOf('openai', 'dall-e-3', dalle)), '0.08 0.08 0.08');
    const image = { images: exactly(1), inputTokens: exactly(100) };
    assert.equal(money(costOf('openai', 'gpt-image-1', image)), '0.01138 0.04274 0.2501');
    const medium = priceOf('openai', 'gpt-image-1', {
      quality: { given: 'medium' },
      size: { given: '1024x1024' },
    });
    assert.equal(money(estimateCall([{ usage: image, price: medium }], STANDARD)), '0.04274 0.04274 0.04274');
  });

  it('adds a fee for the request to the price of tokens', () => {
    const usage = { inputTokens: exactly(1000), outputTokens: exactly(1000) };
    assert.equal(money(costOf('perplexity', 'sonar', usage)), '0.014 0.014 0.014');
  });

  it('spans the hours of a day', () => {
    const usage = { inputTokens: exactly(1_000_000), outputTokens: exactly(0) };
    assert.equal(money(costOf('deepseek', 'deepseek-v4-flash', usage)), '0.22 0.22 0.44');
  });

  describe('of several models', () => {
    const usage = { inputTokens: exactly(1000), outputTokens: between(1, 100, 200) };
    const of = (provider: string, model: string): Alternative => ({ usage, price: priceOf(provider, model) });

    it('spans all of them with the first as the likely one', () => {
      const cost = estimateCall([of('openai', 'gpt-4o'), of('openai', 'gpt-4o-mini')], STANDARD);
      assert.equal(money(cost), '0.0001506 0.0035 0.0045');
      assert.equal(cost.lines[0]?.rate?.amount, '2.5');
    });

    it('is unknown when one of them is', () => {
      const unknown = { usage: { seconds: exactly(3) }, price: priceOf('openai', 'gpt-4o') };
      const cost = estimateCall([of('openai', 'gpt-4o'), unknown], STANDARD);
      assert.equal(cost.unknown?.code, 'price-unknown');
      assert.equal(cost.estimate, null);
      assert.equal(cost.lines.length, 2);
    });

    it('does not compare currencies', () => {
      const price = priceOf('openai', 'gpt-4o');
      const euros = price.rates.map((rate) => ({ ...rate, currency: 'EUR' }));
      const cost = estimateCall(
        [of('openai', 'gpt-4o'), { usage, price: { ...price, rates: euros } }],
        STANDARD,
      );
      assert.match(money(cost), /in USD and EUR, which can't be added/);
    });
  });

  describe('that is remembered', () => {
    it('is the same object for the same question only', () => {
      const estimator = new Estimator();
      const price = priceOf('openai', 'gpt-4o');
      const ask = (usage: Usage, serviceTier: string | null = null, of = price) =>
        estimator.estimate([{ usage, price: of }], { serviceTier });
      const usage = { inputTokens: exactly(7) };
      assert.equal(ask(usage), ask({ inputTokens: exactly(7) }));
      assert.deepEqual(ask(usage), estimateCall([{ usage, price }], STANDARD));
      assert.notEqual(ask(usage), ask({ inputTokens: { ...exactly(7), how: 'counted' } }));
      assert.notEqual(ask(usage), ask({ outputTokens: exactly(7) }));
      assert.notEqual(ask(usage), ask(usage, 'batch'));
      assert.notEqual(ask(usage), ask(usage, null, { ...price }));
    });

    it('forgets what was asked for longest ago', () => {
      const estimator = new Estimator();
      const price = priceOf('cheapa', 'nano-banana-pro');
      const ask = (count: number) =>
        estimator.estimate([{ usage: { requests: exactly(count) }, price }], STANDARD);
      const [first, second] = [ask(1), ask(2)];
      for (let count = 3; count <= 5000; count++) ask(count);
      assert.equal(ask(1), first);
      ask(5001);
      assert.equal(ask(1), first);
      assert.notEqual(ask(2), second);
    });
  });

  it('adds up by currency', () => {
    const of = (likely: string, high: string | null, currency = 'USD') => ({
      currency,
      low: '0.1',
      likely,
      high,
      lines: [],
    });
    assert.deepEqual(
      totalByCurrency([of('0.2', '0.3'), of('0.1', '1'), of('5', null, 'EUR'), of('1', '1', 'EUR')]),
      {
        USD: { low: '0.2', likely: '0.3', high: '1.3' },
        EUR: { low: '0.2', likely: '6', high: null },
      },
    );
  });
});
