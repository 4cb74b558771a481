import { kotlin } from '../../../server/src/languages/kotlin/kotlin';
import { lowersAnyText } from '../../support/lowers-any-text';
import { fixture } from '../../support/sources';

describe('Lowering Kotlin of any kind', function () {
  this.timeout(60_000);

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

  lowersAnyText({
    language: kotlin,
    text: fixture('kotlin/Assistant.kt'),
    least: 200,
    step: 7,
    runs: 20,
    seed: 3,
    deep,
  });
});
