import assert from 'node:assert/strict';
import { statedComments } from '../../../server/src/core/analyze/stated-assumptions';
import { StatedIndex } from '../../../server/src/core/analyze/stated-for-call';

const PYTHON = ['#'];
const SCRIPT = ['//', '/*'];

const first = (text: string, marks = PYTHON) => statedComments(text, marks)[0];

/** What is stated of the `call(...)` in the text. */
function statedOfCall(text: string, marks = PYTHON) {
  const start = text.indexOf('call(');
  const range = { start, end: text.indexOf(')', start) + 1 };
  return new StatedIndex(statedComments(text, marks), text, marks).find(range, { start, end: start + 4 });
}

describe('costlint comments', () => {
  it('state model, provider, input, output and calls', () => {
    const { stated } = first('# costlint: model=gpt-5.2 output=300 input=1_200 calls=5k provider=cheapa\n')!;
    assert.deepEqual(stated, {
      model: 'gpt-5.2',
      provider: 'cheapa',
      inputTokens: 1200,
      outputTokens: 300,
      calls: 5000,
    });
  });

  it('end with their line or block comment', () => {
    assert.equal(first('// costlint: output=3\ncall()', SCRIPT)?.stated.outputTokens, 3);
    assert.equal(first('/* costlint: output=4 */ call()', SCRIPT)?.stated.outputTokens, 4);
    assert.equal(first('/**\n * costlint: output=5\n */', SCRIPT)?.stated.outputTokens, 5);
  });

  it('are nothing outside a comment', () => {
    assert.equal(first('text = "costlint: output=3"'), undefined);
    assert.equal(first('see costlint: output=3'), undefined);
  });

  it('say what is wrong with a field, at the field', () => {
    const text = '# costlint: outputs=3 calls=many model= gpt-5\n';
    const problems = first(text)!.problems.map(({ range, message }) => [
      text.slice(range.start, range.end),
      message,
    ]);
    assert.deepEqual(problems, [
      ['outputs=3', '`outputs` is not a field; fields are model, provider, input, output, calls, logged'],
      ['calls=many', '`calls` takes a whole number, such as 300, 1_200 or 2k'],
      ['model=', '`model` has no value'],
      ['gpt-5', '`gpt-5` is not `field=value`; fields are model, provider, input, output, calls, logged'],
    ]);
  });

  it('speak of the call on their line, right below or around them', () => {
    assert.equal(statedOfCall('x = call()  # costlint: output=1')?.outputTokens, 1);
    assert.equal(statedOfCall('# costlint: output=2\r\nx = call()')?.outputTokens, 2);
    assert.equal(statedOfCall('# costlint: output=3\n# and another comment\n\nx = call()')?.outputTokens, 3);
    assert.equal(statedOfCall('x = call(\n  # costlint: output=4\n  a)')?.outputTokens, 4);
  });

  it('do not speak of calls further away', () => {
    assert.equal(statedOfCall('# costlint: output=2\ny = 1\nx = call()'), null);
    assert.equal(statedOfCall('y = 1  # costlint: output=2\nx = call()'), null);
    assert.equal(statedOfCall('x = call()\n# costlint: output=2'), null);
  });
});
