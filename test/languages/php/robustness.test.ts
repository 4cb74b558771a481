import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceFile } from '../../../server/src/core/source/source-file';
import { php } from '../../../server/src/languages/php/php';
import { printStatements } from '../../support/print-ir';
import { seededRandom } from '../../support/random';
import { randomEdits } from '../../support/random-edits';
import { checkRanges } from '../../support/ranges';
import { lowered, phpParser } from './harness';

/** Values stand in matches and chained assignments that are not around them. */
const RULES = { shared: new Set(['value', 'test', 'left']), isSpelled: false };

const FOLDER = join('test', 'fixtures', 'php');
const fixtures = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(join(FOLDER, name), 'utf8'),
}));

describe('lowering PHP of any kind', function () {
  this.timeout(60_000);

  for (const { name, text } of fixtures) {
    it(`${name}: ranges hold`, async () => {
      const nodes = checkRanges(await lowered(text), text, RULES);
      assert.ok(nodes > 5, `${nodes} nodes`);
    });

    it(`${name}: every prefix lowers`, async () => {
      for (let end = 0; end < text.length; end += text.length > 2000 ? 7 : 1) {
        const prefix = text.slice(0, end);
        checkRanges(await lowered(prefix), prefix, RULES);
      }
    });

    it(`${name}: edits give what a fresh start gives`, async () => {
      const parser = await phpParser();
      const random = seededRandom(name.length);
      let source = text;
      const file = new SourceFile(php, parser, source);
      for (let step = 0; step < 60; step++) {
        const { text: next, edits } = randomEdits(source, random);
        file.update(next, edits);
        file.settle();
        source = next;
        const statements = file.slots.flatMap((slot) => slot.statements);
        assert.equal(printStatements(statements), printStatements(await lowered(source)));
      }
      file.dispose();
    });
  }

  const repeat = (part: string, count: number) => part.repeat(count);
  const deep: Record<string, string> = {
    parentheses: `$x = ${repeat('(', 5000)}1${repeat(')', 5000)};`,
    'open brackets': `$x = ${repeat('[(', 3000)}`,
    arrays: `$x = ${repeat('[1, ', 3000)}${repeat(']', 3000)};`,
    keys: `$x = ${repeat("['a' => ", 3000)}1${repeat(']', 3000)};`,
    calls: `${repeat('f(', 3000)}${repeat(')', 3000)};`,
    'chained calls': `$x = $a${repeat('->b()', 3000)};`,
    concatenations: `$x = 'a'${repeat(" . $b . 'c'", 3000)};`,
    sums: `$x = 1${repeat(' + $b', 3000)};`,
    negations: `$x = ${repeat('!', 5000)}$y;`,
    fallbacks: `$x = ${repeat('$a ?? ', 3000)}$b;`,
    conditions: `$x = ${repeat('$a ? $b : (', 2000)}$c${repeat(')', 2000)};`,
    branches: `if ($a) { f(); } ${repeat('elseif ($b) { g(); } ', 2000)} else { h(); }`,
    'branches in branches': `if ($a) { f(); } ${repeat('else if ($b) { g(); } ', 2000)}`,
    arms: `$x = match ($y) { ${repeat("'a' => f(), ", 3000)} };`,
    assignments: `${repeat('$a = ', 3000)}$x;`,
    targets: `${repeat('[', 3000)}$a${repeat(']', 3000)} = $x;`,
    closures: `${repeat('function () { return ', 1000)}1;${repeat('};', 1000)}`,
    arrows: `$x = ${repeat('fn () => ', 3000)}1;`,
    blocks: `${repeat('if ($x) {', 1000)}${repeat('}', 1000)}`,
    classes: `$x = ${repeat('new class { function f() { return ', 500)}1;${repeat('} };', 500)}`,
    interpolations: `$x = ${repeat('"{$a[', 500)}1${repeat(']}"', 500)};`,
  };
  for (const [name, text] of Object.entries(deep)) {
    it(`${name} nested thousands deep`, async () => {
      const source = `<?php\n${text}`;
      checkRanges(await lowered(source), source, RULES);
    });
  }
});
