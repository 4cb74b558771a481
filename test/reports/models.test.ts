import assert from 'node:assert/strict';
import type { ListedModel } from '../../server/src/core/price/listed-model';
import type { RateTier, RateUnit } from '../../server/src/core/price/rate';
import { modelsReport } from '../../server/src/reports/models-report';
import { modelsText } from '../../server/src/reports/models-text';
import { PLAIN_STYLE } from '../../server/src/reports/terminal-text';
import { rate } from '../support/costed';

const tiered = (unit: RateUnit, amount: string, per = 1_000_000, tiers: readonly RateTier[] = []) => ({
  ...rate(unit, amount, per),
  tiers,
});

const listed = (provider: string, model: string, rates: ListedModel['rates'] = []): ListedModel => ({
  provider,
  model,
  rates,
  asOf: '2026-09-23',
});

const lines = (...models: ListedModel[]) => modelsText(models, PLAIN_STYLE).trimEnd().split('\n').slice(1);

describe('the list of models', () => {
  const MODELS = [
    listed('openrouter', 'openai/gpt-5'),
    listed('openai', 'gpt-5-mini'),
    listed('openai', 'gpt-5'),
  ];

  const found = (...words: string[]) =>
    modelsReport(MODELS, words, '2026-09-23').models.map(({ provider, model }) => `${provider}/${model}`);

  it('is sorted by provider and model', () => {
    assert.deepEqual(found(), ['openai/gpt-5', 'openai/gpt-5-mini', 'openrouter/openai/gpt-5']);
  });

  it('holds what has all words, in any case', () => {
    assert.deepEqual(found('GPT', 'mini'), ['openai/gpt-5-mini']);
    assert.deepEqual(found('openai/gpt-5'), ['openai/gpt-5', 'openai/gpt-5-mini', 'openrouter/openai/gpt-5']);
    assert.deepEqual(found('claude'), []);
  });
});

describe('the table of models', () => {
  it('has a column for each usual price of a million tokens, with all its digits', () => {
    const rates = [
      tiered('input_token', '0.525'),
      tiered('output_token', '4.2'),
      tiered('cached_input_token', '10'),
    ];
    assert.deepEqual(lines(listed('cheapa', 'gpt-5.2', rates)), [
      'provider  model    input   cached  output  as of       besides',
      'cheapa    gpt-5.2  $0.525  $10.00  $4.20   2026-09-23',
    ]);
  });

  it('says what else costs, in units that people know', () => {
    const rates = [
      tiered('search', '10', 1000),
      tiered('generation', '0.21', 1),
      tiered('second', '0.36', 3600),
      tiered('cache_write_token', '3.75'),
    ];
    assert.match(
      lines(listed('a', 'b', rates))[1] ?? '',
      /- +- +- +2026-09-23 {2}\$10\.00 \/ 1k searches, \$0\.21 \/ generation, \$0\.36 \/ 3,600 seconds, cache write \$3\.75$/,
    );
  });

  it('says what long prompts cost', () => {
    const above = (amount: string) => [{ above: 200_000, amount }];
    const rates = [
      tiered('input_token', '3', 1_000_000, above('6')),
      tiered('output_token', '15', 1_000_000, above('22.5')),
    ];
    assert.match(
      lines(listed('a', 'b', rates))[1] ?? '',
      /above 200,000 input tokens: input \$6\.00, output \$22\.50$/,
    );
  });

  it('says that nothing fits', () => assert.match(modelsText([], PLAIN_STYLE), /^No model .* fits/));
});
