import { csharp } from '../../../server/src/languages/csharp/csharp';
import { lowersAnyText } from '../../support/lowers-any-text';
import { fixture } from '../../support/sources';

describe('Lowering C# of any kind', function () {
  this.timeout(60_000);

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

  lowersAnyText({
    language: csharp,
    text: fixture('csharp/Assistant.cs'),
    least: 200,
    step: 29,
    runs: 6,
    seed: 3,
    // What is set where an instance is made stands under it too; `@class` is called `class`.
    rules: { shared: new Set(['value', 'target']), isSpelled: false },
    deep,
  });
});
