import { rust } from '../../../server/src/languages/rust/rust';
import { lowersAnyText } from '../../support/lowers-any-text';
import { fixture } from '../../support/sources';

describe('Lowering Rust of any kind', function () {
  this.timeout(60_000);

  const repeat = (part: string, count: number) => part.repeat(count);
  const inFunction = (text: string) => `fn m() { ${text} }`;
  const deep: Readonly<Record<string, string>> = {
    parentheses: inFunction(`let x = ${repeat('(', 3000)}1${repeat(')', 3000)};`),
    'open calls': inFunction(`let x = ${repeat('f(', 3000)}`),
    'chained calls': inFunction(`let x = a${repeat('.b()', 3000)};`),
    'joined texts': inFunction(`let x = "a"${repeat(' + b', 3000)};`),
    negations: inFunction(`let x = ${repeat('!', 3000)}y;`),
    references: inFunction(`let x = ${repeat('& ', 3000)}y;`),
    branches: inFunction(`${repeat('if a { f() } else ', 2000)} { g() }`),
    types: inFunction(`let x: ${repeat('Vec<', 2000)}A${repeat('>', 2000)} = y;`),
    paths: inFunction(`let x = a${repeat('::b', 3000)};`),
    uses: `use ${repeat('a::{', 2000)}b${repeat('}', 2000)};`,
    modules: repeat('mod a { ', 1000),
    blocks: inFunction(repeat('{ ', 2000)),
    closures: inFunction(`f(${repeat('|x| ', 2000)}1);`),
    arrays: inFunction(`let x = ${repeat('[', 2000)}${repeat(']', 2000)};`),
    matches: inFunction(`let x = ${repeat('match a { _ => ', 1000)}1`),
    patterns: inFunction(`let ${repeat('Some(', 2000)}a${repeat(')', 2000)} = x;`),
    'trees of tokens': inFunction(`json!(${repeat('[', 2000)}${repeat(']', 2000)});`),
    'macros in macros': inFunction(`${repeat('vec![', 1000)}${repeat(']', 1000)};`),
    'tokens of a chain': inFunction(`vec![a${repeat('.b()', 3000)}];`),
    'tokens of closures': inFunction(`vec![${repeat('|x| ', 2000)}1];`),
    'tokens of branches': inFunction(`vec![${repeat('if a { f() } else ', 2000)}{ }];`),
    'tokens of references': inFunction(`vec![${repeat('& ', 5000)}y];`),
  };

  lowersAnyText({
    language: rust,
    text: fixture('rust/assistant.rs'),
    least: 300,
    step: 23,
    runs: 20,
    seed: 5,
    deep,
  });
});
