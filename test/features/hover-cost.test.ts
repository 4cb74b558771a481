import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Costed } from '../../server/src/core/analyze/file-analysis';
import { costMarkdown } from '../../server/src/features/hover-cost';
import { defaultSettings, type Settings } from '../../shared/src/settings';
import { costed, estimate, marketOf, quantity } from '../support/costed';

function hover(changes: Partial<Costed> = {}, settings: Partial<Settings> = {}, isBroken = false): string {
  const file = { settings: { ...defaultSettings, ...settings }, isBroken };
  return costMarkdown(costed(changes), file, '2026-11-20').replaceAll('&nbsp;', '');
}

describe('the hover of a call', () => {
  it('tells what it costs, how that is known and where the prices come from', () => {
    assert.equal(
      hover({
        assumptions: [
          { text: '300 tokens of output', changedBy: { kind: 'setting', name: 'assumptions.outputTokens' } },
          { text: 'the input', changedBy: { kind: 'comment', name: 'input' } },
          { text: 'nothing else', changedBy: null },
        ],
      }),
      [
        '**≈ $0.0042** per call · ≈ $4.20 per 1,000 calls · at least $0.0009 · at most $0.031',
        '',
        '|  | Likely | At most | How known | Rate | Cost |',
        '| :-- | --: | --: | :-- | --: | --: |',
        '| Input tokens | 500 | 500 | counted | \\$1.25 / 1M | $0.0042 |',
        '| Output tokens | 300 | 2,000 | capped by max\\_tokens | \\$10.00 / 1M | $0.0042 |',
        '',
        'Model **gpt-5.2** at **OpenAI** ([pricing](https://openai.example/pricing)) · prices of 2026-11-01 from price list',
        '',
        'Assumed:',
        '- 300 tokens of output (setting `costlint.assumptions.outputTokens`)',
        '- the input (comment `costlint: input=…`)',
        '- nothing else',
      ].join('\n'),
    );
  });

  it('is short for those who want it so', () => {
    assert.doesNotMatch(hover({}, { 'hover.detail': 'short' }), /\|/);
  });

  it('says what is unknown and tells the quantities all the same', () => {
    const text = hover({
      estimate: null,
      unknown: { code: 'price-unknown', message: 'cheapa: this list is not loaded' },
      catalog: null,
      rates: [],
    });
    assert.match(text, /^\*\*Cost unknown\*\*: cheapa\\: this list is not loaded/);
    assert.match(text, /^\| Input tokens \| 500 \| 500 \| counted \|$/m);
    assert.doesNotMatch(text, /\$/);
  });

  it('says once that the price is unknown', () => {
    const unknown = { code: 'price-unknown', message: 'price unknown: nothing is listed' } as const;
    assert.match(hover({ estimate: null, unknown }), /^\*\*Price unknown\*\*: nothing is listed$/m);
  });

  it('warns before it tells what was assumed', () => {
    const text = hover({
      assumptions: [
        { text: '300 tokens of output', changedBy: null },
        { text: 'gpt-5.2 was withdrawn', changedBy: null, isWarning: true },
      ],
    });
    assert.match(text, /\n\n⚠ gpt-5.2 was withdrawn\n\n\|/);
    assert.match(text, /Assumed:\n- 300 tokens of output$/);
  });

  it('names nobody as the provider where nobody is known', () => {
    const nobody = { market: marketOf(), provider: null };
    assert.match(hover(nobody), /Model \*\*gpt-5.2\*\*, provider unknown · prices of \S+ from price list$/);
    assert.match(hover({ ...nobody, provider: 'own' }), /at \*\*own\*\*/);
  });

  it('compares the call with others', () => {
    const comparisons = [
      { model: 'gpt-5.2', providers: ['A', 'B', 'C', 'D', 'E'], estimate: estimate('0', '0.0042', '0.031') },
      { model: 'gpt-5-pro', providers: ['Z'], estimate: estimate('0', '0.014', '0.1') },
      { model: 'gpt-5-mini', providers: ['OpenAI'], estimate: estimate('0', '0.00042', null) },
    ];
    const text = hover({ market: marketOf({ comparisons }) });
    assert.match(text, /^\| gpt-5.2 \| A, B, C and 2 more \| \$0.0042 \| \$0.031 \| the same \|$/m);
    assert.match(text, /^\| gpt-5-pro \| Z \| \$0.014 \| \$0.10 \| 3.3 times as much \|$/m);
    assert.match(text, /^\| gpt-5-mini \| OpenAI \| \$0.00042 \| no limit \| 90% less \|$/m);
    assert.doesNotMatch(
      hover({ market: marketOf({ comparisons }) }, { 'hover.detail': 'short' }),
      /gpt-5-mini/,
    );
  });

  it('says what is unknown of a line while others are known', () => {
    const known = estimate('0', '0.0042', '0.031');
    const lines = known.lines.map((line, index) =>
      index === 0 ? { ...line, rate: null, cost: null } : line,
    );
    assert.match(hover({ estimate: { ...known, lines } }), /\| Input tokens .* \| unknown \| unknown \|/);
  });

  it('says that nothing limits it', () => {
    const usage = { outputTokens: quantity(0, 300, null, 'unbounded') };
    const text = hover({ usage, estimate: estimate('0', '0.0042', null, usage) });
    assert.match(text, /nothing in the call limits its output/);
    assert.match(text, /\| no limit \| assumed, no cap \|/);
    const long = { inputTokens: quantity(0, 300, null, 'unbounded') };
    const sent = hover({ usage: long, estimate: estimate('0', '0.0042', null, long) });
    assert.match(sent, /nothing in the call limits its input/);
    assert.match(sent, /\| no limit \| assumed, no known end \|/);
  });

  it('shows the age of old prices', () => {
    assert.match(
      hover({ catalog: { id: 'bundled', asOf: '2026-09-23' } }),
      /prices of 2026-09-23 \(58 days old\)/,
    );
  });

  it('names all models that it may be', () => {
    assert.match(hover({ models: ['gpt-5.2', 'gpt-4o', 'o3'] }), /Model \*\*gpt-5\.2\*\* \(or gpt-4o, o3\)/);
  });

  it('tells of the loop around it', () => {
    assert.match(
      hover({ repeat: quantity(500, 500, 500, 'exact') }),
      /\*\*≈ \$2\.10\*\* for 500 runs of its loop/,
    );
    assert.match(hover({ repeat: quantity(5, 5, 5, 'stated') }), /for 5 calls, as the comment says/);
    assert.match(hover({ repeat: quantity(0, 1, null, 'unbounded') }), /once for each item of a loop/);
    assert.match(hover({ repeat: quantity(1, 1, 3, 'assumed') }), /likely runs once, at most 3 times/);
    assert.match(hover({ repeat: quantity(1, 1, null, 'assumed') }), /once, its loop sets no end/);
  });

  it('says that the file is broken', () => assert.match(hover({}, {}, true), /syntax error/));

  it('says at whose rate it was converted', () => {
    assert.match(hover({}, { 'currency.code': 'EUR', 'currency.rate': '0.5' }), /own rate of 0.5 EUR/);
  });

  it('writes hostile names letter by letter', () => {
    const name = 'x`](command:evil)|<img src=//e>\n\n# a\u202E';
    const text = hover({
      model: name,
      models: [name, `${name}2`],
      provider: name,
      market: marketOf({
        provider: { name, pricingPage: `https://a.example/${name}` },
        comparisons: [{ model: name, providers: [name], estimate: estimate('0', '1', '1') }],
      }),
      capName: name,
      catalog: { id: name, asOf: name },
      assumptions: [{ text: name, changedBy: { kind: 'setting', name } }],
      rates: [{ unit: 'request', per: 1, amount: '1', currency: 'USD', source: name, asOf: name }],
    });
    assert.doesNotMatch(text, /[^\\]\]\(/);
    assert.doesNotMatch(text, /[^\\]<img/);
    assert.doesNotMatch(text, /\u202E/);
    assert.doesNotMatch(text, /^# a/m);
    const rows = text.split('\n').filter((line) => line.startsWith('| Output'));
    assert.deepEqual(
      rows.map((row) => row.replaceAll('\\|', '').split('|').length),
      [8],
    );
  });
});
