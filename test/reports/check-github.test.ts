import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkGithub, githubLine } from '../../server/src/reports/check-github';
import { HOSTILE } from '../support/hostile-text';
import { checkReport, fileReportOf, findingReport } from '../support/reports';

describe('findings as commands of workflows', () => {
  it('stand at their lines, from 1 on', () => {
    const findings = [
      findingReport(),
      findingReport({ severity: 'hint', cell: 2 }),
      findingReport({ severity: 'error' }),
    ];
    assert.equal(
      checkGithub(checkReport([fileReportOf({ findings })])),
      '::warning file=src/a.py,line=4,endLine=4,col=9,endColumn=15,title=costlint hard-coded-price::this price is written down\n' +
        '::notice file=src/a.py,title=costlint hard-coded-price::cell 3:4: this price is written down\n' +
        '::error file=src/a.py,line=4,endLine=4,col=9,endColumn=15,title=costlint hard-coded-price::this price is written down\n',
    );
  });

  it('say what was left out, and nothing where there is nothing to say', () => {
    const skipped = [{ path: 'a.py', code: 'too-large', message: 'it is large' } as const];
    assert.equal(
      checkGithub(checkReport([], skipped)),
      '::notice file=a.py,title=costlint left out::it is large\n',
    );
    assert.equal(checkGithub(checkReport([])), '');
  });

  it('are one line each, whatever others wrote', () => {
    const findings = [findingReport({ message: HOSTILE })];
    const text = checkGithub(checkReport([fileReportOf({ path: HOSTILE, findings })]));
    assert.deepEqual(
      text.split('\n').map((line) => line.slice(0, 7)),
      ['::warni', ''],
    );
    const [, properties = '', data = ''] = /^::warning (.*?)::(.*)\n$/.exec(text) ?? [];
    assert.doesNotMatch(
      properties.slice(properties.indexOf('file=') + 5, properties.indexOf(',line=')),
      /[:,]/,
    );
    assert.ok(data.includes('%250A'), 'a per cent sign is no escape');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in it
    assert.doesNotMatch(text.trimEnd(), /[\u0000-\u001f\u202e\u2028]/);
    assert.equal(githubLine('error', 'a\nb'), '::error title=costlint::a\\u000ab\n');
  });
});
