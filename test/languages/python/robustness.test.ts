import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRanges } from '../../support/ranges';
import { lowered } from './harness';

const FOLDER = join('test', 'fixtures', 'python');
const fixtures = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(join(FOLDER, name), 'utf8'),
}));

/** A generator of numbers below `bound` that is the same in every run. */
function randomNumbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const SCRAPS = [
  '(',
  ')',
  '[',
  '{',
  '}',
  '"',
  "'",
  '"""',
  'f"',
  '\\',
  '\n',
  ' ',
  ':',
  ',',
  '=',
  '.',
  '#',
  'def ',
  '*',
  '🙂',
];

function mutated(text: string, random: (bound: number) => number): string {
  const at = random(text.length);
  const scrap = SCRAPS[random(SCRAPS.length)] ?? '';
  switch (random(3)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + random(20));
    case 1:
      return text.slice(0, at) + scrap + text.slice(at);
    default:
      return text.slice(0, at) + scrap + text.slice(at + 1);
  }
}

describe('lowering Python of any kind', function () {
  this.timeout(60_000);

  for (const { name, text } of fixtures) {
    it(`${name}: ranges hold`, async () => {
      const nodes = checkRanges(await lowered(text), text);
      assert.ok(nodes > 10, `${nodes} nodes`);
    });

    it(`${name}: every prefix lowers`, async () => {
      for (let end = 0; end < text.length; end += text.length > 2000 ? 7 : 1) {
        const prefix = text.slice(0, end);
        checkRanges(await lowered(prefix), prefix);
      }
    });

    it(`${name}: mutations lower`, async () => {
      const random = randomNumbers(name.length);
      for (let run = 0; run < 20; run++) {
        let source = text;
        for (let step = 0; step < 10; step++) {
          source = mutated(source, random);
          checkRanges(await lowered(source), source);
        }
      }
    });
  }

  const repeat = (part: string, count: number) => part.repeat(count);
  const indented = (line: string) =>
    Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}${line}\n`).join('');
  const deep: Record<string, string> = {
    parentheses: `x = ${repeat('(', 5000)}1${repeat(')', 5000)}`,
    'open brackets': `x = ${repeat('[(', 3000)}`,
    lists: `x = ${repeat('[1, ', 3000)}${repeat(']', 3000)}`,
    'joined terms in parentheses': `x = ${repeat('(', 200)}a${repeat(`${repeat(' + b', 200)})`, 200)}`,
    calls: `${repeat('f(', 3000)}${repeat(')', 3000)}`,
    'chained calls': `x = a${repeat('.b()', 3000)}`,
    negations: `x = ${repeat('not ', 5000)}y`,
    fallbacks: `x = ${repeat('a or ', 3000)}b`,
    conditions: `x = ${repeat('a if b else ', 2000)}c`,
    branches: `if a:\n  f()\n${repeat('elif b:\n  g()\n', 2000)}else:\n  h()\n`,
    targets: `${repeat('(', 3000)}a${repeat(',)', 3000)} = x`,
    assignments: `${repeat('a = ', 3000)}x`,
    annotations: `x: ${repeat('List[', 3000)}int${repeat(']', 3000)}`,
    'quoted annotations': `x: "${repeat('List[', 3000)}int${repeat(']', 3000)}"`,
    patterns: `match x:\n  case ${repeat('[', 3000)}a${repeat(']', 3000)}:\n    pass`,
    functions: indented('def f():'),
    classes: indented('class A:'),
    blocks: indented('if x:'),
  };
  for (const [name, text] of Object.entries(deep)) {
    it(`${name} nested thousands deep`, async () => {
      checkRanges(await lowered(text), text);
    });
  }
});
