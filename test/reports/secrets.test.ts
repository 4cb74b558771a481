import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'mocha';
import { baselineText } from '../../server/src/core/config/baseline';
import { LineIndex } from '../../server/src/core/source/line-index';
import { textHash } from '../../server/src/core/source/text-hash';
import { withFixes } from '../../server/src/reports/check-fixes';
import { checkGithub } from '../../server/src/reports/check-github';
import { checkMarkdown } from '../../server/src/reports/check-markdown';
import { type FileReport, fileReport } from '../../server/src/reports/check-report';
import { checkSarif } from '../../server/src/reports/check-sarif';
import { checkReportText } from '../../server/src/reports/check-text';
import { diffMarkdown } from '../../server/src/reports/diff-markdown';
import { diffReport } from '../../server/src/reports/diff-report';
import { diffText } from '../../server/src/reports/diff-text';
import { jsonText } from '../../server/src/reports/json';
import { PLAIN_STYLE } from '../../server/src/reports/terminal-text';
import { rules } from '../../server/src/rules/list';
import { analyzeText } from '../support/engine';
import { checkReport } from '../support/reports';

const KEY = 'sk-proj-aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7sU9wY1aC3eG5';

const textWith = (key: string) => `from openai import OpenAI
client = OpenAI(api_key="${key}")  # costlint: x=1
PRICES = {"gpt-4o": {"input": 5.0}, "key": "${key}"}
client.responses.create(model="gpt-4o", input="hi", extra_headers={"Authorization": "Bearer ${key}"})
`;

async function reportOf(text: string): Promise<FileReport> {
  const analysis = await analyzeText(text, 'python');
  const lines = new LineIndex(text);
  return withFixes(fileReport('a.py', 'python', lines, analysis), analysis, lines);
}

function everyFormat(file: FileReport): Record<string, string> {
  const report = checkReport([file]);
  const context = { style: PLAIN_STYLE, today: '2026-11-20', asOf: null, holeBound: 1000 };
  const diff = diffReport(checkReport([]), report, { name: 'main', commit: 'c0ffee' });
  return {
    text: checkReportText(report, { ...context, width: 120 }),
    json: jsonText(report),
    markdown: checkMarkdown(report, context),
    github: checkGithub(report),
    sarif: checkSarif(report, { version: '1', rules, pageOf: () => null }),
    baseline: baselineText(file.findings.map(({ fingerprint }) => ['a.py', fingerprint])),
    diff: diffText(diff, PLAIN_STYLE) + diffMarkdown(diff) + jsonText(diff),
  };
}

describe('a key that stands in source', () => {
  it('is found, and no format holds a part of it or a hash', async () => {
    const file = await reportOf(textWith(KEY));
    assert.ok(file.findings.some(({ rule }) => rule === 'hard-coded-key'));
    assert.ok(file.findings.length > 3, 'others stand on its lines');
    const parts = [KEY.slice(0, 12), KEY.slice(20, 28), KEY.slice(-8), textHash(KEY)];
    const hashes = ['md5', 'sha1', 'sha256'].map((name) =>
      createHash(name).update(KEY).digest('hex').slice(0, 8),
    );
    for (const [format, text] of Object.entries(everyFormat(file)))
      for (const part of [...parts, ...hashes]) assert.ok(!text.includes(part), `${format}: ${part}`);
  });

  it('leaves the same output whatever it is', async () => {
    const other = KEY.replace(/\d/g, '8').replace(/B/g, 'R');
    const [one, two] = [await reportOf(textWith(KEY)), await reportOf(textWith(other))];
    assert.deepEqual(everyFormat(one), everyFormat(two));
  });
});
