import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkMarkdown } from '../../server/src/reports/check-markdown';
import { PLAIN_STYLE } from '../../server/src/reports/terminal-text';
import { HOSTILE } from '../support/hostile-text';
import { callReport, checkReport, fileReportOf, findingReport } from '../support/reports';

const CONTEXT = { style: PLAIN_STYLE, today: '2026-11-20', asOf: null, holeBound: 1000 };

describe('a report as Markdown', () => {
  it('has findings, then calls, then what was left out', () => {
    const files = [fileReportOf({ calls: [callReport()], findings: [findingReport()] })];
    const skipped = [{ path: 'b.py', code: 'too-large', message: 'it is large' } as const];
    assert.equal(
      checkMarkdown(checkReport(files, skipped), CONTEXT),
      `- 1 call: ≈ $0.0042, max $0.031
- 1 warning
- prices of 2026-11-01

## Findings

| Place | Level | Rule | What |
| --- | --- | --- | --- |
| src/a.py:4 | warning | hard-coded-price | this price is written down |

## Calls

| Place | Kind | Model | Provider | Cost of one |
| --- | --- | --- | --- | --- |
| src/a.py:12 | chat | gpt-5.2 | openai | ≈ $0.0042, max $0.031 |

## Left out

- b.py: it is large
`,
    );
  });

  it('is no more than a comment can take', () => {
    const calls = Array.from({ length: 130 }, () => callReport());
    const text = checkMarkdown(checkReport([fileReportOf({ calls })]), CONTEXT);
    assert.ok(text.endsWith('\n\nand 30 more\n'));
  });

  it('shows what others wrote letter by letter', () => {
    const findings = [findingReport({ message: HOSTILE })];
    const calls = [callReport({ model: HOSTILE })];
    const text = checkMarkdown(checkReport([fileReportOf({ path: HOSTILE, calls, findings })]), CONTEXT);
    for (const line of text.split('\n').filter((each) => each.startsWith('| a')))
      assert.doesNotMatch(line, /(?<!\\)[`<>[\]*]|(?<!\\):\/\//);
    assert.equal(text.split('\n').filter((line) => line.startsWith('::')).length, 0);
  });
});
