import assert from 'node:assert/strict';
import { ruby } from '../../../server/src/languages/ruby/ruby';
import { seededRandom } from '../../support/random';
import { randomEdits } from '../../support/random-edits';
import { fixture, lowerText } from '../../support/sources';
import { checkRanges } from '../python/ranges';

const TEXT = fixture('ruby/assistant.rb');

describe('Lowering Ruby of any kind', function () {
  this.timeout(60_000);

  const holds = async (text: string) => checkRanges(await lowerText(text, ruby), text);

  it('keeps ranges inside of the text', async () => {
    assert.ok((await holds(TEXT)) > 200);
  });

  it('lowers every prefix', async () => {
    for (let end = 0; end < TEXT.length; end += 5) await holds(TEXT.slice(0, end));
  });

  it('lowers what random edits leave', async () => {
    const random = seededRandom(4);
    for (let run = 0; run < 20; run++) {
      let text = TEXT;
      for (let step = 0; step < 8; step++) {
        text = randomEdits(text, random).text;
        await holds(text);
      }
    }
  });

  const repeat = (part: string, count: number) => part.repeat(count);
  const deep: Readonly<Record<string, string>> = {
    parentheses: `x = ${repeat('(', 3000)}1${repeat(')', 3000)}`,
    'open calls': `x = ${repeat('f(', 3000)}`,
    'chained calls': `x = a${repeat('.b()', 3000)}`,
    'chained reads': `x = a${repeat('.b', 3000)}`,
    'chained blocks': `x = a${repeat('.map { |b| b }', 1000)}`,
    'joined texts': `x = "a"${repeat(' + b', 3000)}`,
    appends: `x${repeat(' << a', 3000)}`,
    negations: `x = ${repeat('!', 3000)}y`,
    fallbacks: `x = ${repeat('a || ', 3000)}b`,
    conditions: `x = ${repeat('a ? b : ', 2000)}c`,
    branches: `if a\n  f\n${repeat('elsif b\n  g\n', 2000)}else\n  h\nend`,
    modifiers: `f${repeat(' if a', 2000)}`,
    assignments: `${repeat('a = ', 3000)}x`,
    hashes: `x = ${repeat('{ a: ', 2000)}1${repeat(' }', 2000)}`,
    lists: `x = ${repeat('[', 3000)}${repeat(']', 3000)}`,
    modules: `${repeat('module A\n', 1000)}${repeat('end\n', 1000)}`,
    methods: `${repeat('def a\n', 1000)}${repeat('end\n', 1000)}`,
    blocks: `${repeat('f do\n', 2000)}${repeat('end\n', 2000)}`,
    loops: `${repeat('a.each do |b|\n', 1000)}${repeat('end\n', 1000)}`,
    lambdas: repeat('-> { ', 2000),
    interpolations: repeat('"#{', 500),
    cases: repeat('case a\nwhen 1\n', 500),
    rescues: repeat('begin\n', 1000),
    heredocs: `f(${Array.from({ length: 200 }, () => '<<~A').join(', ')})\n${repeat('  x\nA\n', 200)}`,
  };
  for (const [name, text] of Object.entries(deep)) {
    it(`lowers ${name} nested thousands deep`, () => holds(text));
  }
});
