import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FileAnalysis } from '../../server/src/core/analyze/file-analysis';
import { LineIndex } from '../../server/src/core/source/line-index';
import { fileReport } from '../../server/src/reports/check-report';

const TEXT = 'a = 1\nb = 2\n';
const ANALYSIS: FileAnalysis = {
  calls: [],
  uses: [],
  prompts: [],
  findings: [
    {
      rule: 'r',
      severity: 'hint',
      message: 'm',
      range: { start: 0, end: 1 },
      fixes: [],
      fingerprint: 'f',
      related: [
        { message: 'here', at: { start: 6, end: 7 } },
        { message: 'there', at: { path: '/shop/lib/b.py', line: 4 } },
      ],
    },
  ],
  broken: false,
};

describe('findings in the report of check', () => {
  it('tell related places by the paths of the report', () => {
    const lines = new LineIndex(TEXT);
    const report = fileReport('a.py', 'python', lines, ANALYSIS, (path) => path.slice('/shop/'.length));
    assert.deepEqual(report.findings[0]?.related, [
      {
        message: 'here',
        path: 'a.py',
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
      },
      {
        message: 'there',
        path: 'lib/b.py',
        range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
      },
    ]);
  });
});
