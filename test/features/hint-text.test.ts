import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Costed } from '../../server/src/core/analyze/file-analysis';
import type { UnknownCode } from '../../server/src/core/estimate/estimate';
import { formatHint, formatLine, hintDisplay } from '../../server/src/features/hint-text';
import { defaultSettings, type Settings } from '../../shared/src/settings';
import { costed, estimate, quantity } from '../support/costed';

function hint(changes: Partial<Costed>, settings: Partial<Settings> = {}): string | null {
  return formatHint(costed(changes), hintDisplay({ ...defaultSettings, ...settings }));
}

const FLAT = { requests: quantity(1, 1, 1, 'exact') };
const flatFee: Partial<Costed> = { usage: FLAT, estimate: estimate('0.21', '0.21', '0.21', FLAT) };
const OPEN = {
  inputTokens: quantity(5, 5, 5, 'counted'),
  outputTokens: quantity(0, 300, 128_000, 'unbounded'),
};
const uncapped: Partial<Costed> = {
  usage: OPEN,
  estimate: estimate('0.0001', '0.0042', '1.28', OPEN),
  capName: null,
};
const LONG = {
  ...OPEN,
  inputTokens: quantity(5, 5, null, 'unbounded'),
  outputTokens: quantity(1, 9, 9, 'capped'),
};
const longInput: Partial<Costed> = { usage: LONG, estimate: estimate('0.0001', '0.0042', null, LONG) };
const unknown = (code: UnknownCode): Partial<Costed> => ({
  estimate: null,
  unknown: { code, message: 'why' },
});
const five = quantity(5, 5, 5, 'exact');

describe('the words at a call', () => {
  const cases: readonly [string, Partial<Costed>, string][] = [
    ['likely and worst', {}, '≈ $0.0042 · max $0.031'],
    ['with holes', { holes: 2, holeBound: 1000 }, '≈ $0.0042 · max $0.031 if holes ≤ 1k'],
    ['with large holes', { holes: 2, holeBound: 1500 }, '≈ $0.0042 · max $0.031 if holes ≤ 1.5k'],
    ['without a cap', uncapped, '≈ $0.0042 · no cap'],
    ['with a cap but without end', longInput, '≈ $0.0042 · input unbounded'],
    ['without any limit', { estimate: estimate('0', '0.0042', null) }, '≈ $0.0042 · no known end'],
    ['a flat fee', flatFee, '$0.21'],
    ['a flat fee with an unbilled hole', { ...flatFee, usage: { ...FLAT, ...OPEN } }, '$0.21'],
    ['in a loop of known length', { repeat: quantity(500, 500, 500, 'exact') }, '≈ $0.0042 × 500 = $2.10'],
    [
      'in a loop over several models',
      { models: ['gpt-5.2', 'gpt-5-mini'], repeat: five },
      '≈ $0.0042 / item',
    ],
    ['what is free', { usage: OPEN, estimate: estimate('0', '0', '0', OPEN) }, '$0'],
    ['a flat fee in a loop', { ...flatFee, repeat: five }, '$0.21 × 5 = $1.05'],
    ['in a loop of unknown length', { repeat: quantity(0, 1, null, 'unbounded') }, '≈ $0.0042 / item'],
    ['a batch of unknown length', { repeat: quantity(1, 1, null, 'unbounded') }, '≈ $0.0042 / item'],
    ['in a loop of attempts', { repeat: quantity(1, 1, 3, 'assumed') }, '≈ $0.0042 / run'],
    [
      'a model that is decided at run time',
      unknown('model-dynamic'),
      'model decided at run time · 500 tokens in',
    ],
    ['the same without a prompt', { ...unknown('model-dynamic'), usage: {} }, 'model decided at run time'],
    ['an unknown price', unknown('price-unknown'), 'price unknown'],
    ['an unknown model', unknown('model-unknown'), 'price unknown'],
    ['an unknown quantity', unknown('quantity-unknown'), 'cost unknown'],
  ];
  for (const [name, changes, text] of cases) {
    it(`tell ${name}`, () => assert.equal(hint(changes), text));
  }

  it('spell large counts short', () => {
    const usage = { inputTokens: quantity(1234, 1234, 1234, 'counted') };
    assert.equal(hint({ ...unknown('model-dynamic'), usage }), 'model decided at run time · 1.2k tokens in');
  });

  it('may be for a thousand calls', () => {
    assert.equal(hint({}, { unit: 'thousandCalls' }), '≈ $4.20 / 1k calls · max $31.00');
  });

  it('are left out below the minimum, for known costs only', () => {
    assert.equal(hint({}, { minimumToShow: '0.0043' }), null);
    assert.equal(hint({}, { minimumToShow: '0.0042' }), '≈ $0.0042 · max $0.031');
    assert.equal(hint(unknown('price-unknown'), { minimumToShow: '1' }), 'price unknown');
  });

  it("use the user's own currency once it has a rate", () => {
    assert.equal(hint({}, { 'currency.code': 'EUR' }), '≈ $0.0042 · max $0.031');
    assert.equal(hint(flatFee, { 'currency.code': 'eur', 'currency.rate': '0.5' }), '€0.11*');
  });

  it('never show an unknown as a number', () => {
    for (const code of ['model-dynamic', 'too-complex', 'metered-by-session', 'provider-unknown'] as const)
      assert.doesNotMatch(hint({ ...unknown(code), usage: {} }) ?? '', /\d/);
  });
});

describe('the words of a line', () => {
  const line = (sites: readonly Partial<Costed>[], settings: Partial<Settings> = {}) =>
    formatLine(sites.map(costed), hintDisplay({ ...defaultSettings, ...settings }));

  it('are those of its only call', () => assert.equal(line([{}]), '≈ $0.0042 · max $0.031'));

  it('hold all that fits', () => assert.equal(line([flatFee, {}]), '$0.21 | ≈ $0.0042 · max $0.031'));

  it('keep to the likely costs where an editor would cut them', () => {
    assert.equal(line([{}, uncapped, flatFee]), '≈ $0.0042 | ≈ $0.0042 | $0.21');
    assert.equal(line([{}, {}, {}, {}, {}]), '≈ $0.0042 | ≈ $0.0042 | ≈ $0.0042 | 2 more');
    assert.equal(line([unknown('model-dynamic'), {}]), 'model decided at run time | ≈ $0.0042');
  });

  it('spell the unit short where an editor would cut it', () =>
    assert.equal(
      line([{ holes: 1, holeBound: 1000 }], { unit: 'thousandCalls' }),
      '≈ $4.20 / 1k · max $31.00 if holes ≤ 1k',
    ));

  it('are none where all costs are below the minimum', () =>
    assert.equal(line([{}, {}], { minimumToShow: '1' }), null));
});
