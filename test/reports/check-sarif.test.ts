import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, it } from 'mocha';
import type { CheckReport } from '../../server/src/reports/check-report';
import { checkSarif } from '../../server/src/reports/check-sarif';
import { HOSTILE } from '../support/hostile-text';
import { checkReport, fileReportOf, findingReport } from '../support/reports';

const RULES = [
  { code: 'hard-coded-price', severity: 'warning', about: 'A price that is written down.' },
  { code: 'quiet', severity: 'off', about: 'Nothing by default.' },
] as const;

/** The schema of OASIS, as its own tools ship it; these words name its older dialect, which says the same here. */
const {
  $schema: _,
  id: __,
  ...definition
} = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(definition);

function logOf(report: CheckReport, page: string | null = null) {
  const log = JSON.parse(checkSarif(report, { version: '1.2.3', rules: RULES, pageOf: () => page }));
  const isValid: boolean = validate(log);
  assert.ok(isValid, JSON.stringify(validate.errors, null, 1));
  return log.runs[0];
}

const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe('a SARIF log', () => {
  it('is valid where nothing is found', () => {
    const run = logOf(checkReport([]));
    assert.deepEqual(run.results, []);
    assert.deepEqual(
      run.tool.driver.rules.map((rule: { defaultConfiguration: object }) => rule.defaultConfiguration),
      [{ level: 'warning' }, { enabled: false }],
    );
  });

  it('has findings with their places from 1 on, fingerprints, related places and fixes', () => {
    const finding = findingReport({
      severity: 'information',
      range: range(3, 8, 14),
      related: [{ message: 'the model', path: 'lib/b.py', range: range(0, 0, 0) }],
      fixes: [{ title: 'update it', edits: [{ range: range(3, 8, 14), newText: '2.5' }] }],
    });
    const run = logOf(
      checkReport([fileReportOf({ path: 'src/my app/é.py', findings: [finding] })]),
      'https://a.example/b',
    );
    const [result] = run.results;
    assert.equal(result.ruleId, run.tool.driver.rules[result.ruleIndex].id);
    assert.equal(run.tool.driver.rules[0].helpUri, 'https://a.example/b');
    assert.equal(result.level, 'note');
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'src/my%20app/%C3%A9.py', uriBaseId: 'SRCROOT' },
      region: { startLine: 4, startColumn: 9, endLine: 4, endColumn: 15 },
    });
    assert.deepEqual(result.partialFingerprints, { 'costlint/v1': 'f00d' });
    assert.equal(result.relatedLocations[0].physicalLocation.artifactLocation.uri, 'lib/b.py');
    assert.equal(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, '2.5');
  });

  it('tells cells in words, for their lines are not those of the file', () => {
    const run = logOf(
      checkReport([fileReportOf({ path: 'a.ipynb', findings: [findingReport({ cell: 2 })] })]),
    );
    const [location] = run.results[0].locations;
    assert.equal(location.physicalLocation.region, undefined);
    assert.equal(location.logicalLocations[0].fullyQualifiedName, 'cell 3:4');
  });

  it('describes whatever rule a finding names, and says what was left out', () => {
    const findings = [findingReport({ rule: 'costlint-config' })];
    const skipped = [{ path: '/elsewhere/big.py', code: 'internal', message: 'oops' } as const];
    const run = logOf(checkReport([fileReportOf({ path: 'costlint.json', findings })], skipped));
    assert.equal(run.tool.driver.rules[run.results[0].ruleIndex].id, 'costlint-config');
    assert.equal(run.invocations[0].executionSuccessful, false);
    const [notification] = run.invocations[0].toolExecutionNotifications;
    assert.equal(notification.locations[0].physicalLocation.artifactLocation.uri, 'file:///elsewhere/big.py');
  });

  it('makes no link and no control character of what others wrote', () => {
    const findings = [findingReport({ message: HOSTILE })];
    const [{ message, locations }] = logOf(
      checkReport([fileReportOf({ path: `${HOSTILE}.py`, findings })]),
    ).results;
    assert.ok(message.text.includes('\\[d\\](https'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in it
    assert.doesNotMatch(message.text, /[\u0000-\u001f\u202e\u2028]/);
    assert.match(locations[0].physicalLocation.artifactLocation.uri, /^[\w%./!~*'()-]+$/);
  });
});
