import assert from 'node:assert/strict';
import { csharp } from '../../../server/src/languages/csharp/csharp';
import { seededRandom } from '../../support/random';
import { randomEdits } from '../../support/random-edits';
import { fixture, lowerText } from '../../support/sources';
import { checkRanges } from './ranges';

const TEXT = fixture('csharp/Assistant.cs');

describe('Lowering C# of any kind', function () {
  this.timeout(60_000);

  const holds = async (text: string) => checkRanges(await lowerText(text, csharp), text);

  it('keeps ranges inside of the text', async () => {
    assert.ok((await holds(TEXT)) > 200);
  });

  it('lowers every prefix', async () => {
    for (let end = 0; end < TEXT.length; end += 29) await holds(TEXT.slice(0, end));
  });

  it('lowers what random edits leave', async () => {
    const random = seededRandom(3);
    for (let run = 0; run < 6; run++) {
      let text = TEXT;
      for (let step = 0; step < 8; step++) {
        text = randomEdits(text, random).text;
        await holds(text);
      }
    }
  });

  const repeat = (part: string, count: number) => part.repeat(count);
  const inMethod = (text: string) => `class A { void M() { ${text} } }`;
  const deep: Readonly<Record<string, string>> = {
    parentheses: inMethod(`x = ${repeat('(', 3000)}1${repeat(')', 3000)};`),
    'open calls': inMethod(`x = ${repeat('f(', 3000)}`),
    'chained calls': inMethod(`x = a${repeat('.B()', 3000)};`),
    'chained appends': inMethod(`x${repeat('.Append(1)', 3000)};`),
    'joined texts': inMethod(`x = "a"${repeat(' + b', 3000)};`),
    negations: inMethod(`x = ${repeat('!', 3000)}y;`),
    conditions: inMethod(`x = ${repeat('a ? b : ', 2000)}c;`),
    branches: inMethod(`${repeat('if (a) f(); else ', 2000)} g();`),
    types: inMethod(`${repeat('List<', 2000)}A${repeat('>', 2000)} x = null;`),
    classes: repeat('class A { ', 1000),
    namespaces: repeat('namespace A { ', 1000),
    blocks: inMethod(repeat('{ ', 2000)),
    lambdas: inMethod(`f(${repeat('x => ', 2000)}1);`),
    collections: inMethod(`x = ${repeat('[', 2000)}${repeat(']', 2000)};`),
    initialisers: inMethod(`x = new A ${repeat('{ B = ', 2000)}1${repeat('}', 2000)};`),
    switches: inMethod(`x = ${repeat('a switch { _ => ', 1000)}1;`),
    interpolations: inMethod(`x = ${repeat('$"{', 500)}1;`),
  };
  for (const [name, text] of Object.entries(deep)) {
    it(`lowers ${name} nested thousands deep`, () => holds(text));
  }
});
