import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { BatchTotals } from '../../server/src/batch/batch-totals';
import { costLine } from '../../server/src/batch/cost-line';
import { ExactSum } from '../../server/src/batch/exact-sum';
import { limitProblems } from '../../server/src/batch/vendor-limits';
import { addAmounts } from '../../shared/src/money';
import { chatLine, lineCosting } from '../support/batch';
import { seededRandom } from '../support/random';

const lines = [
  JSON.stringify(chatLine('gpt-4.1')),
  '{"broken',
  JSON.stringify(chatLine('gpt-4.1', { messages: [{ role: 'user', content: 'Hi '.repeat(500) }] })),
  JSON.stringify(chatLine('nobody-knows-it')),
  JSON.stringify(chatLine('gpt-4.1-mini', { stream: true })),
];

function totalsOf(texts: readonly string[], first = 1): BatchTotals {
  const totals = new BatchTotals();
  for (const [index, text] of texts.entries()) totals.add(costLine(text, first + index, lineCosting()));
  return totals;
}

describe('exact sums', () => {
  it('are those of decimal arithmetic', () => {
    const random = seededRandom(7);
    const sum = new ExactSum();
    let expected = '0';
    for (let step = 0; step < 2_000; step++) {
      const digits = String(random(10 ** (1 + random(9))));
      const amount = random(3) === 0 ? digits : `${random(1_000)}.${digits.padStart(12, '0')}1`;
      sum.add(amount);
      expected = addAmounts(expected, amount);
    }
    assert.equal(sum.toString(), expected);
  });

  it('stay exact when they grow, and are nothing without anything', () => {
    const sum = new ExactSum();
    for (let step = 0; step < 10_000; step++) sum.add('999999999999');
    sum.add('0.00000000000000000001');
    assert.equal(sum.toString(), '9999999999990000.00000000000000000001');
    assert.equal(new ExactSum().toString(), '0');
  });
});

describe('the totals of a batch', () => {
  it('leave out what is malformed or has no price, and say so', () => {
    const part = totalsOf(lines).part();
    assert.deepEqual([part.requests, part.unpriced, part.malformed, part.streams], [4, 1, 1, { openai: 1 }]);
    assert.deepEqual(
      part.malformedLines.map(({ line }) => line),
      [2],
    );
    assert.deepEqual(
      part.unknown.map(({ code, requests, line }) => [code, requests, line]),
      [['model-unknown', 1, 4]],
    );
    assert.deepEqual(
      part.dearest.map(({ line }) => line),
      [3, 1, 5],
    );
    assert.deepEqual(
      part.byModel.map(({ model, requests }) => `${model} ${requests}`),
      ['gpt-4.1 2', 'nobody-knows-it 1', 'gpt-4.1-mini 1'],
    );
  });

  it('are the same from parts', () => {
    const merged = new BatchTotals();
    for (const [index, text] of lines.entries())
      merged.merge(JSON.parse(JSON.stringify(totalsOf([text], index + 1).part())));
    assert.deepEqual(merged.part(), totalsOf(lines).part());
  });
});

describe('the limits of a batch', () => {
  const problems = (told: object, bytes = 1000) =>
    limitProblems({ ...totalsOf(lines.slice(0, 1)).part(), ...told }, bytes).map(({ message }) => message);

  it('hold for what is small', () => assert.deepEqual(problems({}), []));

  it('are told before the upload fails', () => {
    assert.deepEqual(problems({ requests: 50_001 }), [
      'OpenAI takes 50,000 requests in one batch, and these are 50,001',
    ]);
    assert.deepEqual(problems({}, 200_000_001), ['OpenAI takes 200 MB in one batch, and these are 200.1 MB']);
    assert.deepEqual(problems(totalsOf(lines).part()), [
      'OpenAI takes one model in a batch, and these are 3',
      'OpenAI streams no answers of a batch, and 1 of the requests ask for it',
    ]);
  });
});
