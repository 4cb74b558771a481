import assert from 'node:assert/strict';
import { kotlin } from '../../../server/src/languages/kotlin/kotlin';
import { seededRandom } from '../../support/random';
import { randomEdits } from '../../support/random-edits';
import { fixture, lowerText } from '../../support/sources';
import { checkRanges } from '../python/ranges';

const TEXT = fixture('kotlin/Assistant.kt');

describe('Lowering Kotlin of any kind', function () {
  this.timeout(60_000);

  const holds = async (text: string) => checkRanges(await lowerText(text, kotlin), text);

  it('keeps ranges inside of the text', async () => {
    assert.ok((await holds(TEXT)) > 200);
  });

  it('lowers every prefix', async () => {
    for (let end = 0; end < TEXT.length; end += 7) await holds(TEXT.slice(0, end));
  });

  it('lowers what random edits leave', async () => {
    const random = seededRandom(3);
    for (let run = 0; run < 20; run++) {
      let text = TEXT;
      for (let step = 0; step < 8; step++) {
        text = randomEdits(text, random).text;
        await holds(text);
      }
    }
  });

  const repeat = (part: string, count: number) => part.repeat(count);
  const inFunction = (text: string) => `fun m() { ${text} }`;
  const deep: Readonly<Record<string, string>> = {
    parentheses: inFunction(`x = ${repeat('(', 3000)}1${repeat(')', 3000)}`),
    'open calls': inFunction(`x = ${repeat('f(', 3000)}`),
    'chained calls': inFunction(`x = a${repeat('.b()', 3000)}`),
    'chained appends': inFunction(`StringBuilder()${repeat('.append(1)', 3000)}`),
    'joined texts': inFunction(`x = "a"${repeat(' + b', 3000)}`),
    'choices of what is missing': inFunction(`x = a${repeat(' ?: b', 3000)}`),
    negations: inFunction(`x = ${repeat('!', 3000)}y`),
    branches: inFunction(`${repeat('if (a) f() else ', 2000)} g()`),
    'values of branches': inFunction(`x = ${repeat('if (a) b else ', 2000)} c`),
    types: inFunction(`val x: ${repeat('List<', 2000)}A${repeat('>', 2000)} = y`),
    classes: repeat('class A { ', 1000),
    lambdas: inFunction(repeat('f { ', 2000)),
    'lambdas that run in place': inFunction(repeat('run { ', 2000)),
    'lambdas that set things up': inFunction(`x = ${repeat('a.apply { ', 1000)}`),
    whens: inFunction(`x = ${repeat('when (a) { else -> ', 1000)}1`),
    templates: inFunction(`x = ${repeat('"${', 1000)}`),
  };
  for (const [name, text] of Object.entries(deep)) {
    it(`lowers ${name} nested thousands deep`, () => holds(text));
  }
});
