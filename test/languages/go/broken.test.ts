import assert from 'node:assert/strict';
import { go } from '../../../server/src/languages/go/go';
import { printStatements } from '../../support/print-ir';
import { seededRandom } from '../../support/random';
import { checkRanges } from '../../support/ranges';
import { fixture, lowerText } from '../../support/sources';

const SCRAPS = [
  '"',
  '`',
  '(',
  '{',
  '[',
  ')',
  '}',
  ':=',
  '\n',
  'func ',
  'for ',
  '<-',
  '.',
  ',',
  '🙂',
  '&',
  'case ',
  '/*',
];

describe('Lowering of broken Go', function () {
  this.timeout(60_000);
  const text = fixture('source/book-club.go');

  it('lowers every prefix of a program', async () => {
    for (let end = 0; end <= text.length; end += 5) {
      const prefix = text.slice(0, end);
      checkRanges(await lowerText(prefix, go), prefix);
    }
  });

  it('lowers programs with anything put into them, each time alike', async () => {
    const random = seededRandom(11);
    for (let round = 0; round < 60; round++) {
      const at = random(text.length);
      const scrap = SCRAPS[random(SCRAPS.length)] ?? '';
      const broken = text.slice(0, at) + scrap + text.slice(at + random(4));
      const statements = await lowerText(broken, go);
      checkRanges(statements, broken);
      assert.equal(printStatements(await lowerText(broken, go)), printStatements(statements));
    }
  });

  const repeat = (part: string, count: number) => part.repeat(count);
  const deep: Record<string, string> = {
    parentheses: `var x = ${repeat('(', 4000)}1${repeat(')', 4000)}`,
    'open brackets': `var x = ${repeat('[]T{(', 3000)}`,
    calls: `var x = ${repeat('f(', 3000)}${repeat(')', 3000)}`,
    'chained calls': `var x = a${repeat('.b()', 3000)}`,
    sums: `var x = ${repeat('a + ', 3000)}b`,
    negations: `var x = ${repeat('!', 3000)}b`,
    pointers: `var x ${repeat('*', 3000)}T`,
    functions: `var x = ${repeat('func() { ', 900)}${repeat('}', 900)}`,
    branches: `func f() { if a {}${repeat(' else if b {}', 1500)} }`,
    blocks: `func f() ${repeat('{ ', 1500)}${repeat('}', 1500)}`,
    literals: `var x = T{a: ${repeat('{a: ', 1500)}1${repeat('}', 1500)}}`,
  };
  for (const [name, source] of Object.entries(deep))
    it(`${name} nested thousands deep`, async () => {
      checkRanges(await lowerText(`package a\n${source}`, go), `package a\n${source}`);
    });
});
