import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { diffMarkdown } from '../../server/src/reports/diff-markdown';
import { diffReport } from '../../server/src/reports/diff-report';
import { diffText } from '../../server/src/reports/diff-text';
import { PLAIN_STYLE } from '../../server/src/reports/terminal-text';
import { HOSTILE } from '../support/hostile-text';
import { callReport, checkReport, fileReportOf, findingReport } from '../support/reports';

const SINCE = { name: 'main', commit: '0123456789abcdef0123456789abcdef01234567' };

const files = (model: string, likely: string, fingerprint = 'r:1:0') => [
  fileReportOf({
    calls: [callReport({ model, estimate: { currency: 'USD', low: '0.001', likely, high: '0.031' } })],
    findings: [findingReport({ fingerprint })],
  }),
];

describe('what a change costs', () => {
  it('is a table of calls and findings', () => {
    const report = diffReport(
      checkReport(files('gpt-4o', '0.002')),
      checkReport(files('gpt-5.2', '0.0062', 'r:2:0')),
      SINCE,
    );
    assert.equal(
      diffMarkdown(report),
      `**The calls, each run once: +$0.0042, to ≈ $0.0062, max $0.031**

| Call | Asks | Before | After |
| --- | --- | --- | --- |
| src/a.py:12 | chat gpt-4o · openai → chat gpt-5.2 · openai | ≈ $0.002, max $0.031 | ≈ $0.0062, max $0.031 |

1 new finding, 1 gone

| Place | Level | Rule | What |
| --- | --- | --- | --- |
| src/a.py:4 | warning | hard-coded-price | this price is written down |

compared with 0123456789 (main); prices of 2026-11-01
`,
    );
  });

  it('never counts what is unknown as nothing', () => {
    const unknown = callReport({
      estimate: null,
      unknown: { code: 'price-unknown', message: 'price unknown; say it' },
    });
    const report = diffReport(checkReport([]), checkReport([fileReportOf({ calls: [unknown] })]), SINCE);
    assert.deepEqual(report.totals.difference, {});
    assert.match(diffText(report, PLAIN_STYLE), /The calls, each run once: \+1 call of unknown cost/);
    assert.match(diffMarkdown(report), /\| – \| unknown: price unknown \|/);
  });

  it('knows a finding again whose line moved to another file, and counts equal ones', () => {
    const at = (path: string, ...fingerprints: string[]) =>
      fileReportOf({ path, findings: fingerprints.map((fingerprint) => findingReport({ fingerprint })) });
    const before = checkReport([at('a.py', 'r:1:0', 'r:1:1'), at('b.py', 'r:2:0')]);
    const after = checkReport([at('a.py', 'r:1:0', 'r:1:1', 'r:1:2'), at('c.py', 'r:2:0')]);
    const { findings, fixed } = diffReport(before, after, SINCE);
    assert.deepEqual(
      findings.map(({ path, fingerprint }) => [path, fingerprint]),
      [['a.py', 'r:1:2']],
    );
    assert.equal(fixed, 0);
  });

  it('shows what others wrote letter by letter', () => {
    const hostile = [
      fileReportOf({
        path: HOSTILE,
        calls: [callReport({ model: HOSTILE })],
        findings: [findingReport({ message: HOSTILE })],
      }),
    ];
    const report = diffReport(checkReport([]), checkReport(hostile), { ...SINCE, name: HOSTILE });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in it
    const hidden = /[\u0000-\u0009\u000b-\u001f\u202e\u2028]/;
    assert.doesNotMatch(diffText(report, PLAIN_STYLE), hidden);
    const markdown = diffMarkdown(report);
    assert.doesNotMatch(markdown, hidden);
    for (const line of markdown.split('\n')) assert.doesNotMatch(line, /(?<!\\)[`<>[\]]|(?<!\\):\/\/|^::/);
  });
});
