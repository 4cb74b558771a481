import { ruby } from '../../../server/src/languages/ruby/ruby';
import { lowersAnyText } from '../../support/lowers-any-text';
import { fixture } from '../../support/sources';

describe('Lowering Ruby of any kind', function () {
  this.timeout(60_000);

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

  lowersAnyText({
    language: ruby,
    text: fixture('ruby/assistant.rb'),
    least: 200,
    step: 5,
    runs: 20,
    seed: 4,
    deep,
  });
});
