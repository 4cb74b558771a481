import assert from 'node:assert/strict';
import type { CallReport, CheckReport, SkippedFile } from '../../server/src/reports/check-report';
import { type CheckTextContext, checkReportText } from '../../server/src/reports/check-text';
import { COLOUR_STYLE, PLAIN_STYLE } from '../../server/src/reports/terminal-text';
import { quantity } from '../support/costed';
import { callReport, checkReport, fileReportOf, findingReport } from '../support/reports';

const CONTEXT: CheckTextContext = {
  style: PLAIN_STYLE,
  width: 100,
  today: '2026-11-20',
  asOf: null,
  holeBound: 1000,
};

const text = (report: CheckReport, changes: Partial<CheckTextContext> = {}) =>
  checkReportText(report, { ...CONTEXT, ...changes });

const unknown = (message: string): CallReport =>
  callReport({ estimate: null, unknown: { code: 'price-unknown', message } });

const fee = { currency: 'USD', low: '0.21', likely: '0.21', high: '0.21' };

/** The rows of the calls alone. */
function rows(...calls: CallReport[]): string[] {
  const [block = ''] = text(checkReport([fileReportOf({ calls })])).split('\n\n');
  return block.split('\n').slice(1);
}

/** The last lines. */
function summary(calls: readonly CallReport[], changes: Partial<CheckTextContext> = {}): string[] {
  return (
    text(checkReport([fileReportOf({ calls })]), changes)
      .trimEnd()
      .split('\n\n')
      .at(-1) ?? ''
  ).split('\n');
}

describe('the table of check', () => {
  it('tells places in a notebook by cell and line', () => {
    const call = callReport({ cell: 3 });
    const uses = [
      { cell: 9, range: call.range, of: { path: 'a.ipynb', cell: 3, line: 11 } },
      { cell: 9, range: call.range, of: { path: 'a.ipynb', cell: 4, line: 11 } },
    ];
    const notebook = fileReportOf({
      path: 'a.ipynb',
      calls: [call],
      uses,
      findings: [findingReport({ cell: 0 })],
    });
    const lines = text(checkReport([notebook, fileReportOf({ calls: [callReport()] })])).split('\n');
    assert.deepEqual(
      lines
        .map((line) => line.slice(0, 30))
        .filter((line) => /\d/.test(line))
        .slice(0, 4),
      [
        '  cell 4:12  chat  gpt-5.2 · o',
        '             used in cell 10:1',
        '   cell 1:4  warning: this pri',
        '         12  chat  gpt-5.2 · o',
      ],
    );
  });

  it('stands in columns over all files', () => {
    const report = checkReport([
      fileReportOf({
        path: 'a.py',
        calls: [callReport(), callReport({ model: 'gpt-5-nano-long', api: 'responses' })],
      }),
      fileReportOf({
        path: 'b.ts',
        calls: [
          callReport({ estimate: fee, repeat: quantity(0, 10, 100, 'assumed') }),
          unknown('price unknown: why'),
        ],
      }),
    ]);
    assert.deepEqual(text(report).split('\n').slice(0, 7), [
      'a.py',
      '     12  chat       gpt-5.2 · openai          ≈ $0.0042  max $0.031',
      '     12  responses  gpt-5-nano-long · openai  ≈ $0.0042  max $0.031',
      '',
      'b.ts',
      '     12  chat       gpt-5.2 · openai          $0.21                  / item',
      '     12  chat       gpt-5.2 · openai          price unknown: why',
    ]);
  });

  it('says that nothing limits a call', () => {
    const usage = { outputTokens: quantity(1, 300, 16_000, 'unbounded') };
    assert.match(rows(callReport({ usage }))[0] ?? '', /≈ \$0\.0042 {2}no cap$/);
    const long = { inputTokens: quantity(1, 300, null, 'unbounded') };
    assert.match(rows(callReport({ usage: long }))[0] ?? '', /≈ \$0\.0042 {2}input unbounded$/);
  });

  it('says of a flat fee that it is all, whatever is sent', () => {
    const usage = { inputTokens: quantity(0, 300, null, 'unbounded'), requests: quantity(1, 1, 1, 'exact') };
    assert.match(rows(callReport({ usage, estimate: fee }))[0] ?? '', /openai {2}\$0\.21$/);
  });

  it('multiplies nothing in a loop over several models', () => {
    const repeat = quantity(2, 2, 2, 'exact');
    const models = ['gpt-5.2', 'gpt-5-mini'];
    assert.match(rows(callReport({ repeat, models }))[0] ?? '', /max \$0\.031 {2}\/ item$/);
  });

  it('multiplies in a loop of known length', () => {
    assert.match(rows(callReport({ repeat: quantity(1, 1, 3, 'assumed') }))[0] ?? '', / {2}\/ run$/);
    const repeat = quantity(500, 500, 500, 'exact');
    assert.match(rows(callReport({ repeat }))[0] ?? '', /max \$0\.031 {2}× 500 = \$2\.10$/);
  });

  it('does not take what a comment states for certain', () => {
    const usage = { outputTokens: quantity(300, 300, 300, 'stated') };
    assert.match(rows(callReport({ usage, estimate: fee }))[0] ?? '', /≈ \$0\.21$/);
  });

  it('says how many other models it may be', () => {
    assert.match(
      rows(callReport({ models: ['gpt-5.2', 'o3', 'o4'] }))[0] ?? '',
      /gpt-5\.2 or 2 more · openai/,
    );
  });

  it('shows the reason without its advice, and cuts it to the width', () => {
    const [short, long, bare] = rows(
      unknown('price unknown: no list; give your own with costlint.prices'),
      unknown(`price unknown: ${'very '.repeat(40)}long`),
      unknown('nothing tells who bills for this call; say it'),
    );
    assert.match(short ?? '', /openai {2}price unknown: no list$/);
    assert.ok(long?.endsWith('…') && long.length <= 100 + 2);
    assert.match(bare ?? '', /openai {2}unknown: nothing tells who bills for this call$/);
  });

  it('cuts names of models that are too long, and keeps the provider', () => {
    const [row = ''] = rows(callReport({ model: 'x'.repeat(200), provider: 'openrouter' }));
    assert.match(row, /x… · openrouter {2}≈/);
    assert.ok(row.length <= 100);
  });

  it('says where a call is used, each line once', () => {
    const use = (line: number) => ({
      range: { start: { line, character: 0 }, end: { line, character: 9 } },
      of: { path: 'src/a.py', line: 11 },
    });
    const lines = (used: readonly number[]) =>
      text(checkReport([fileReportOf({ calls: [callReport()], uses: used.map(use) })])).split('\n')[2];
    assert.equal(lines([20]), '         used in line 21');
    assert.equal(lines([20, 20, 30]), '         used in lines 21, 31');
    assert.equal(lines([...Array(11).keys()]), '         used in lines 1, 2, 3, 4, 5, 6, 7, 8 and 3 more');
  });

  it('says in which other files a call is used, and leaves out files that do nothing else', () => {
    const use = (line: number) => ({
      range: { start: { line, character: 0 }, end: { line, character: 9 } },
      of: { path: 'src/a.py', line: 11 },
    });
    const report = checkReport([
      fileReportOf({ path: 'main.py', uses: [3, 5].map(use) }),
      fileReportOf({ path: 'src/a.py', calls: [callReport()], uses: [use(20)] }),
      fileReportOf({ path: 'src/b.py', calls: [callReport()], uses: [use(11)] }),
    ]);
    const lines = text(report).split('\n');
    assert.equal(lines[0], 'src/a.py');
    assert.equal(lines[2], '         used in line 21; main.py:4, 6; src/b.py:12');
    assert.deepEqual(lines.slice(3, 5), ['', 'src/b.py']);
    assert.equal(lines[6], '');
  });

  it('shows findings with their rule, and counts them', () => {
    const findings = [
      findingReport(),
      findingReport({ severity: 'hint' }),
      findingReport({ severity: 'hint' }),
    ];
    const lines = text(checkReport([fileReportOf({ findings })])).split('\n');
    assert.equal(lines[1], '      4  warning: this price is written down (hard-coded-price)');
    assert.equal(lines.at(-2), '1 warning, 2 hints');
  });

  it('shows what is left out', () => {
    const skipped: SkippedFile[] = [{ path: 'big.min.js', code: 'too-large', message: 'it has 5,000 KB' }];
    assert.match(text(checkReport([], skipped)), /^left out big\.min\.js: it has 5,000 KB\n\nNo calls/);
  });

  it('sends nothing from a source to the terminal', () => {
    const evil = 'a\u001b]0;x\u0007\r\n\u202e';
    const report = checkReport(
      [
        fileReportOf({
          path: evil,
          calls: [callReport({ model: evil, provider: evil }), unknown(evil)],
          findings: [findingReport({ message: evil })],
        }),
      ],
      [{ path: evil, code: 'internal', message: evil }],
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    assert.doesNotMatch(text(report, { width: 400 }), /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('is coloured where that is wanted, and reads the same', () => {
    const report = checkReport([fileReportOf({ calls: [callReport(), unknown('price unknown: why')] })]);
    const coloured = text(report, { style: COLOUR_STYLE });
    assert.ok(coloured.includes('\u001b[33mprice unknown: why\u001b[39m'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours
    assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), text(report));
  });
});

describe('the last lines of check', () => {
  it('say what all calls cost', () => {
    assert.deepEqual(summary([callReport(), callReport()]), [
      '2 calls, each run once: ≈ $0.0084, max $0.062',
      'prices of 2026-11-01',
    ]);
    assert.equal(summary([callReport()])[0], '1 call: ≈ $0.0042, max $0.031');
    assert.equal(summary([callReport({ estimate: fee })])[0], '1 call: $0.21');
  });

  it('say what the sum leaves out, and what has no cap of its own', () => {
    const usage = { outputTokens: quantity(1, 300, 16_000, 'unbounded') };
    assert.deepEqual(
      summary([callReport({ usage }), callReport(), unknown('price unknown: why')]).slice(0, 2),
      [
        '2 of 3 calls priced, each run once: ≈ $0.0084, max $0.062',
        "1 unknown, not in the sum · 1 without a cap, whose max is the model's own limit",
      ],
    );
  });

  it('show no sum of what is unknown', () => {
    assert.deepEqual(summary([unknown('price unknown')]), [
      '1 call, none with a known cost',
      'prices of 2026-11-01',
    ]);
  });

  it('keep currencies apart', () => {
    const euros = callReport({ estimate: { ...fee, currency: 'EUR' } });
    assert.equal(
      summary([callReport({ estimate: fee }), euros])[0],
      '2 calls, each run once: $0.21 and €0.21',
    );
  });

  it('say that a maximum is unknown', () => {
    const open = callReport({ estimate: { currency: 'USD', low: '0.1', likely: '0.2', high: null } });
    assert.equal(summary([open, callReport()])[0], '2 calls, each run once: ≈ $0.20, no known maximum');
  });

  it('say what the worst case takes texts for that are decided at run time', () => {
    const usage = { inputTokens: quantity(5, 105, 1005, 'assumed') };
    assert.equal(
      summary([callReport({ usage })]).at(-1),
      'max takes each text decided at run time for at most 1,000 tokens; prices of 2026-11-01',
    );
  });

  it('say of which day the prices are', () => {
    assert.equal(
      summary([callReport()], { today: '2026-12-15' }).at(-1),
      'prices of 2026-11-01 (44 days old)',
    );
    assert.equal(
      summary([callReport()], { asOf: '2026-01-01' }).at(-1),
      'prices on 2026-01-01, by the list of 2026-11-01',
    );
  });

  it('say that there is no call', () => {
    assert.equal(text(checkReport([])), 'No calls of generative-AI APIs found.\n');
  });
});
