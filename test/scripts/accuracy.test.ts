import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Measured {
  readonly id: string;
  readonly vendor: string;
  readonly kind: string;
  readonly actual: number;
  readonly estimate: { readonly low: number; readonly likely: number; readonly high: number | null };
  readonly output: { readonly actual: number; readonly likely: number; readonly told: string } | null;
  readonly costed: boolean;
  readonly costError: number | null;
}

type Line = { readonly url: string; readonly expect?: { readonly output_tokens: number } };

function script(name: string): Promise<Record<string, unknown>> {
  return import(pathToFileURL(path.join(process.cwd(), 'scripts', name)).href);
}

const measuredOf = (
  actual: number,
  low: number,
  likely: number,
  high: number | null,
  told = {},
): Measured => ({
  id: 'r',
  vendor: 'acme',
  kind: 'text',
  actual,
  estimate: { low, likely, high },
  output: null,
  costed: false,
  costError: null,
  ...told,
});

describe('npm run accuracy', () => {
  let readRecordedRequests: (text: string) => readonly Record<string, unknown>[];
  let halfOf: (id: string) => string;
  let kindOf: (features: readonly string[]) => string;
  let summary: (measured: readonly Measured[]) => Record<string, number | null>;
  let accuracyTable: (measured: readonly Measured[]) => string;
  let outputTable: (measured: readonly Measured[]) => string;
  let measure: (request: object, road: object) => Measured;
  let readArguments: (args: readonly string[]) => Record<string, unknown>;

  before(async () => {
    ({ readRecordedRequests, halfOf, kindOf } = (await script('accuracy/recorded-requests.mjs')) as never);
    ({ summary, accuracyTable, outputTable } = (await script('accuracy/table.mjs')) as never);
    ({ measure } = (await script('accuracy/measure.mjs')) as never);
    ({ readAccuracyArguments: readArguments } = (await script('lib/accuracy-arguments.mjs')) as never);
  });

  it('reads requests that say no more than they must', () => {
    const [only] = readRecordedRequests(
      '{"url":"https://a.example/v1","body":{"model":"m-1"},"input_tokens":7}\n\n',
    );
    assert.equal(only?.model, 'm-1');
    assert.equal(only?.input_tokens, 7);
    assert.equal(only?.cost, null);
    assert.deepEqual(only?.features, []);
  });

  it('names the line that is no request', () => {
    const good = '{"url":"https://a.example/v1","body":{},"input_tokens":7}';
    assert.throws(() => readRecordedRequests(`${good}\n{"url":"https://a.example/v1","body":{}}`), /line 2/);
  });

  it('files a request under what says most of it', () => {
    assert.equal(kindOf([]), 'text');
    assert.equal(kindOf(['reasoning']), 'text');
    assert.equal(kindOf(['schema', 'tools']), 'tools');
    assert.equal(kindOf(['tools', 'file']), 'images and files');
    assert.equal(kindOf(['tools', 'image', 'remote-state']), 'hidden parts');
  });

  it('puts a request into the same half each time, and some into either', () => {
    const halves = ['one', 'two', 'three', 'four', 'five', 'six'].map(halfOf);
    assert.deepEqual(halves, ['one', 'two', 'three', 'four', 'five', 'six'].map(halfOf));
    assert.deepEqual([...new Set(halves)].sort(), ['a', 'b']);
    assert.equal(halfOf('one.yaml#1'), halfOf('one.yaml#12'));
  });

  it('tells median, 90th percentile, exact counts, those in the band and its width', () => {
    const told = summary([
      measuredOf(100, 100, 100, 100),
      measuredOf(100, 90, 110, 120),
      measuredOf(100, 110, 150, 160),
      measuredOf(100, 50, 98, null),
    ]);
    assert.equal(told.n, 4);
    assert.equal(told.exact, 0.25);
    assert.equal(told.median, 0.02);
    assert.equal(told.p90, 0.5);
    assert.equal(told.inBand, 0.75);
  });

  it('says that a band without an end has none', () => {
    assert.match(accuracyTable([measuredOf(5, 1, 5, null)]), /no end/);
  });

  it('counts a cost that is not known as one that is not right', () => {
    const costs = [
      measuredOf(1, 1, 1, 1, { costed: true, costError: 0.009 }),
      measuredOf(1, 1, 1, 1, { costed: true, costError: null }),
    ];
    assert.equal(summary(costs).costRight, 0.5);
  });

  it('leaves requests with hidden parts out of what is visible', () => {
    const table = accuracyTable([
      measuredOf(100, 1, 100, 100),
      measuredOf(100, 1, 900, 900, { kind: 'hidden parts' }),
    ]);
    assert.match(table, /\*\*all\*\* \| all that is visible \| 1 \| 100 %/);
    assert.match(table, /\*\*all\*\* \| hidden parts \| 1 \| 0 %/);
  });

  it('compares the cost of the true output with what was billed', () => {
    const lines: Line[] = [];
    const costLine = (text: string) => {
      const line: Line = JSON.parse(text);
      lines.push(line);
      const dollars = line.expect ? '0.0020' : '0.9';
      return {
        kind: 'request',
        inputTokens: { low: 8, likely: 9, high: 10 },
        outputTokens: { likely: line.expect?.output_tokens ?? 300 },
        estimate: { currency: 'USD', likely: dollars },
      };
    };
    const request = {
      id: 'r',
      url: 'https://a.example/v1',
      body: {},
      model: 'm-1',
      features: [],
      input_tokens: 9,
      output_tokens: 40,
      cost: 0.00202,
    };
    const outputWhy = () => 'its schema, filled in (2 fields) and from thoughts at low effort';
    const measured = measure(request, { costLine, costing: {}, vendorOf: () => 'acme', outputWhy });
    assert.deepEqual(measured.output, { actual: 40, likely: 300, told: 'its schema, thoughts' });
    assert.ok(measured.costError !== null && measured.costError < 0.01);
    assert.deepEqual(
      lines.map(({ expect }) => expect?.output_tokens),
      [undefined, 40],
    );
  });

  it('tells by what the likely output was told from how far it was off', () => {
    const of = (actual: number, likely: number, told: string) =>
      measuredOf(9, 8, 9, 10, { output: { actual, likely, told } });
    const table = outputTable([
      of(40, 60, 'its schema'),
      of(10, 300, 'the setting, or the cap'),
      measuredOf(1, 1, 1, 1),
    ]);
    assert.match(table, /\| \*\*all\*\* \| 2 \| 60 \| 10 \| 1\.50 \| 50 % \| 50 % \|/);
    assert.match(table, /\| its schema \| 1 \| 60 \| 40 \| 1\.50 \| 100 % \| 100 % \|/);
  });

  it('refuses what it does not know', () => {
    assert.throws(() => readArguments(['package.json', '--halves']), /unknown option/);
    assert.throws(() => readArguments([]), /one FILE/);
    assert.throws(() => readArguments(['package.json', '--half', 'c']), /a or b/);
    assert.equal(readArguments(['package.json', '--half', 'b']).half, 'b');
  });
});
