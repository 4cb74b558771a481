import assert from 'node:assert/strict';
import { costCsv } from '../../server/src/reports/cost-csv';
import { costMarkdown } from '../../server/src/reports/cost-markdown';
import { costReport } from '../../server/src/reports/cost-report';
import { costText } from '../../server/src/reports/cost-text';
import type { CostFolder } from '../../server/src/reports/cost-tree';
import { PLAIN_STYLE } from '../../server/src/reports/terminal-text';
import { callReport, checkReport, fileReportOf } from '../support/reports';

const UNKNOWN = {
  estimate: null,
  model: null,
  models: [],
  unknown: { code: 'model-dynamic', message: 'model decided at run time' },
} as const;
const CHEAP = {
  model: 'gpt-5-nano',
  estimate: { currency: 'USD', low: '0.001', likely: '0.001', high: '0.001' },
} as const;

const reportOf = (...files: Parameters<typeof fileReportOf>[0][]) =>
  costReport(checkReport(files.map((each) => fileReportOf(each))));

const REPORT = reportOf(
  { path: 'src/api/answer.py', calls: [callReport(), callReport(CHEAP)] },
  { path: 'src/api/rank.py', calls: [callReport(UNKNOWN)] },
  { path: 'job.py', calls: [callReport({ ...CHEAP, provider: 'azure' })] },
);

const text = (report = REPORT) => costText(report, { style: PLAIN_STYLE, width: 100, asOf: null });

describe('a cost report', () => {
  it('sums what has a price, and counts what has none', () => {
    const { calls, priced, unpriced, byCurrency } = REPORT;
    assert.deepEqual([calls, priced, unpriced], [4, 3, 1]);
    assert.deepEqual(byCurrency, { USD: { low: '0.0029', likely: '0.0062', high: '0.033' } });
    assert.deepEqual(
      REPORT.unknown.map(({ path, callee }) => `${path}:${callee.line}`),
      ['src/api/rank.py:11'],
    );
  });

  it('has by model and provider what is not known first, then what costs the most', () => {
    assert.deepEqual(
      REPORT.byModel.map(({ model, calls }) => [model, calls]),
      [
        [null, 1],
        ['gpt-5.2', 1],
        ['gpt-5-nano', 2],
      ],
    );
    assert.deepEqual(
      REPORT.byProvider.map(({ provider, calls, unpriced }) => [provider, calls, unpriced]),
      [
        ['openai', 3, 1],
        ['azure', 1, 0],
      ],
    );
  });

  it('counts a call of several models as the likely one', () => {
    const several = callReport({ model: null, models: ['gpt-5.2', 'o3'] });
    assert.deepEqual(
      reportOf({ calls: [several] }).byModel.map(({ model }) => model),
      ['gpt-5.2'],
    );
  });

  it('is a tree whose every sum is that of what stands below it', () => {
    const paths = (folder: CostFolder): unknown[] => [
      `${folder.path} ${folder.calls}`,
      ...folder.folders.map(paths),
      ...folder.files.map((file) => `${file.path} ${file.calls}`),
    ];
    assert.deepEqual(paths(REPORT.tree), [
      ' 4',
      ['src/api 3', 'src/api/answer.py 2', 'src/api/rank.py 1'],
      'job.py 1',
    ]);
  });

  it('takes paths from the root and above', () => {
    const { tree } = reportOf(
      { path: '/srv/a.py', calls: [callReport()] },
      { path: '../b.py', calls: [callReport()] },
      { path: 'C:/c.py', calls: [callReport()] },
    );
    assert.deepEqual(
      tree.folders.map(({ path, files }) => [path, files.map((file) => file.path)]),
      [
        ['..', ['../b.py']],
        ['/srv', ['/srv/a.py']],
        ['C:', ['C:/c.py']],
      ],
    );
  });

  it('never adds currencies', () => {
    const euro = callReport({ estimate: { currency: 'EUR', low: '1', likely: '1', high: '1' } });
    const report = reportOf({ calls: [euro, callReport(CHEAP)] });
    assert.deepEqual(Object.keys(report.byCurrency), ['EUR', 'USD']);
    assert.match(text(report), /2 calls, each run once: €1\.00 and \$0\.001/);
  });
});

describe('a cost report as text', () => {
  it('tells first what is unknown, then models, providers and the tree', () => {
    assert.equal(
      text(),
      `4 calls, each run once: ≈ $0.0062, max $0.033 + 1 unknown

1 call of unknown cost, in no sum
  src/api/rank.py:12  chat  model decided at run time

by model
  not known   1 call   unknown
  gpt-5.2     1 call   ≈ $0.0042, max $0.031
  gpt-5-nano  2 calls  $0.002

by provider
  openai  3 calls  ≈ $0.0052, max $0.032 + 1 unknown
  azure   1 call   $0.001

by folder and file
  src/api/     3 calls  ≈ $0.0052, max $0.032 + 1 unknown
    answer.py  2 calls  ≈ $0.0052, max $0.032
       12  chat  gpt-5.2 · openai     ≈ $0.0042  max $0.031
       12  chat  gpt-5-nano · openai  $0.001
    rank.py    1 call   unknown
       12  chat  ? · openai           unknown: model decided at run time
  job.py       1 call   $0.001
     12  chat  gpt-5-nano · azure   $0.001

prices of 2026-11-01
`,
    );
  });

  it('says that there is nothing', () => {
    assert.equal(text(reportOf()), 'No calls of generative-AI APIs found.\n');
  });
});

const HOSTILE = reportOf({
  path: 'a|b<img src=x>\u001b[31m.py',
  calls: [
    callReport({
      model: '=HYPERLINK("http://evil.example")',
      provider: '[x](https://evil.example)',
    }),
    callReport({
      estimate: null,
      unknown: { code: 'model-unknown', message: '@team `www.evil.example`\n# big\u202e' },
    }),
  ],
});

describe('a cost report of hostile sources', () => {
  it('sends no control character to a terminal', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    assert.doesNotMatch(text(HOSTILE), /[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('has no markup, link, mention or row of others in Markdown', () => {
    const markdown = costMarkdown(HOSTILE, null);
    assert.doesNotMatch(markdown, /(?<!\\)[<@`[]|(?<!\\):\/\/|www\.|^# big/m);
    const table = markdown.split('\n').filter((line) => line.startsWith('| a'));
    assert.deepEqual(
      table.map((line) => line.match(/(?<!\\)\|/g)?.length),
      [4],
    );
  });

  it('runs no formula in a spreadsheet, and keeps cells apart', () => {
    const [, first = '', second = ''] = costCsv(HOSTILE).split('\r\n');
    assert.match(first, /,"'=HYPERLINK\(""http:\/\/evil\.example""\)",/);
    assert.match(second, /model-unknown,'@team|model-unknown,"'@team/);
  });
});
