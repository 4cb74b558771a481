import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { BatchTotals } from '../../server/src/batch/batch-totals';
import { costLine } from '../../server/src/batch/cost-line';
import { estimateOf } from '../../server/src/batch/tally';
import { topUpFor } from '../../server/src/batch/top-up';
import { batchReport } from '../../server/src/batch-runs/batch-report';
import { addAmounts, multiplyAmounts } from '../../shared/src/money';
import { chatLine, lineCosting } from '../support/batch';

const RULES = `${'Answer in one short phrase, now. '.repeat(300)}A rule. `;
const said = (text: string, system = RULES) => ({
  messages: [
    { role: 'system', content: system },
    { role: 'user', content: text },
  ],
});

function reportOf(...bodies: object[]) {
  const { engine, options } = lineCosting();
  const costing = { ...lineCosting(), engine };
  const parts = bodies.map((body, index) => {
    const totals = new BatchTotals();
    totals.add(costLine(JSON.stringify(chatLine('gpt-5-mini', body)), index + 1, costing));
    return totals.part();
  });
  const merged = new BatchTotals();
  for (const part of parts) merged.merge(JSON.parse(JSON.stringify(part)));
  const whole = new BatchTotals();
  for (const [index, body] of bodies.entries())
    whole.add(costLine(JSON.stringify(chatLine('gpt-5-mini', body)), index + 1, costing));
  assert.deepEqual(merged.part(), whole.part());
  const { hole, outputTokens } = options;
  return batchReport(merged.part(), {
    engine: { sharedPrefix: (texts) => ({ tokens: texts.join('').length / 10, least: 100 }) },
    ...{ file: 'a.jsonl', bytes: 1, asOf: '2026-09-23', outputTokens, hole, sample: null, payer: null },
    ...{ duration: null, balance: undefined, others: [], rows: null, by: null },
  }).byModel[0]!;
}

describe('what the requests of a batch begin with alike', () => {
  it('is told with what the cache may save, from nothing to all but the first', () => {
    const { cached, estimate } = reportOf(said('Why, please?'), said('Why not?'), said('Where?'));
    const tokens = `${RULES}Wh`.length / 10;
    // $0.25 a million, $0.025 from the cache, and half of both in a batch.
    const saved = multiplyAmounts('0.0000001125', String(tokens * 2));
    assert.ok(cached && estimate);
    assert.deepEqual([cached.tokens, cached.high], [tokens, estimate.likely]);
    assert.equal(addAmounts(cached.low, saved), cached.high);
  });

  it('is not told where it is short, where there is none, and of one request', () => {
    assert.equal(reportOf(said('Why?', 'Be brief.'), said('When?', 'Be brief.')).cached, undefined);
    assert.equal(reportOf(said('Why?'), said('When?', 'Be brief.')).cached, undefined);
    assert.equal(reportOf(said('Why?')).cached, undefined);
    const tools = [{ type: 'function', function: { name: 'a', parameters: {} } }];
    assert.equal(reportOf({ ...said('Why?'), tools }, { ...said('When?'), tools }).cached, undefined);
  });
});

describe('requests above a tier of their price', () => {
  it('are counted', () => {
    const totals = new BatchTotals();
    const content = 'word '.repeat(210_000);
    const gemini = (text: string) => ({
      key: 'a',
      request: { contents: [{ role: 'user', parts: [{ text }] }], model: 'models/gemini-2.5-pro' },
    });
    for (const text of [content, 'short', content])
      totals.add(costLine(JSON.stringify(gemini(text)), 1, lineCosting()));
    const [model] = totals.part().byModel;
    assert.deepEqual([model?.long, model?.promptRates?.longAbove], [2, 200_000]);
    assert.ok(estimateOf(model!.byCurrency));
  });
});

describe('top-ups', () => {
  it('are the smallest that cover what is missing, or as many of the largest', () => {
    const sizes = ['10', '25', '50'];
    assert.deepEqual(topUpFor('10', sizes), { amount: '10', count: 1 });
    assert.deepEqual(topUpFor('10.01', sizes), { amount: '25', count: 1 });
    assert.deepEqual(topUpFor('100.5', sizes), { amount: '50', count: 3 });
    assert.equal(topUpFor('0', sizes), null);
    assert.equal(topUpFor('5', []), null);
  });
});
