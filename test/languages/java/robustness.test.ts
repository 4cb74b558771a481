import { java } from '../../../server/src/languages/java/java';
import { lowersAnyText } from '../../support/lowers-any-text';
import { fixture } from '../../support/sources';

describe('Lowering Java of any kind', function () {
  this.timeout(60_000);

  const repeat = (part: string, count: number) => part.repeat(count);
  const inMethod = (text: string) => `class A { void m() { ${text} } }`;
  const deep: Readonly<Record<string, string>> = {
    parentheses: inMethod(`x = ${repeat('(', 3000)}1${repeat(')', 3000)};`),
    'open calls': inMethod(`x = ${repeat('f(', 3000)}`),
    'chained calls': inMethod(`x = a${repeat('.b()', 3000)};`),
    'chained appends': inMethod(`x = new StringBuilder()${repeat('.append(1)', 3000)};`),
    'joined texts': inMethod(`x = "a"${repeat(' + b', 3000)};`),
    'added numbers': inMethod(`x = a${repeat(' + b', 3000)};`),
    negations: inMethod(`x = ${repeat('!', 3000)}y;`),
    conditions: inMethod(`x = ${repeat('a ? b : ', 2000)}c;`),
    branches: inMethod(`${repeat('if (a) f(); else ', 2000)} g();`),
    types: inMethod(`${repeat('List<', 2000)}A${repeat('>', 2000)} x = null;`),
    classes: repeat('class A { ', 1000),
    blocks: inMethod(repeat('{ ', 2000)),
    lambdas: inMethod(`f(${repeat('x -> ', 2000)}1);`),
    arrays: inMethod(`int[] x = ${repeat('{', 2000)}${repeat('}', 2000)};`),
    switches: inMethod(`x = ${repeat('switch (a) { default -> ', 1000)}1;`),
  };

  lowersAnyText({
    language: java,
    text: fixture('java/Assistant.java'),
    least: 200,
    step: 7,
    runs: 20,
    seed: 3,
    deep,
  });
});
