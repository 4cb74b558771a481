import assert from 'node:assert/strict';
import { checkInWorkers, exitCodeOf } from '../../server/src/cli/check';
import type { Severity } from '../../server/src/core/analyze/file-analysis';
import type { FileReport } from '../../server/src/reports/check-report';
import { TODAY } from '../support/engine';
import { callReport, checkReport, fileReportOf, findingReport } from '../support/reports';
import { TemporaryFolder } from '../support/temporary-folder';

const withFindings = (...severities: Severity[]): FileReport =>
  fileReportOf({ findings: severities.map((severity) => findingReport({ severity })) });

describe('the exit code of check', () => {
  const codeOf = (...severities: Severity[]) =>
    exitCodeOf(checkReport([withFindings(...severities)]), 'information');

  it('is 0 without findings, whatever is unknown or left out', () => {
    const unknown = callReport({
      estimate: null,
      unknown: { code: 'price-unknown', message: 'price unknown' },
    });
    const skipped = [{ path: 'a.md', code: 'unsupported', message: 'no' } as const];
    assert.equal(exitCodeOf(checkReport([fileReportOf({ calls: [unknown] })], skipped), 'information'), 0);
  });

  it('is 0 for hints and information', () => assert.equal(codeOf('hint', 'information'), 0));

  it('is 1 for warnings and errors', () => {
    assert.equal(codeOf('hint', 'warning'), 1);
    assert.equal(codeOf('error'), 1);
  });

  it('is 1 above the level that is tolerated, and 0 up to it', () => {
    const codes = (severity: Severity) =>
      (['none', 'hint', 'information', 'warning', 'error'] as const).map((most) =>
        exitCodeOf(checkReport([withFindings(severity)]), most),
      );
    assert.deepEqual(codes('hint'), [1, 0, 0, 0, 0]);
    assert.deepEqual(codes('warning'), [1, 1, 1, 0, 0]);
    assert.deepEqual(codes('error'), [1, 1, 1, 1, 0]);
  });

  it('is 3 when costlint failed on a file, whatever was found', () => {
    const skipped = [{ path: 'a.py', code: 'internal', message: 'oops' } as const];
    assert.equal(exitCodeOf(checkReport([withFindings('error')], skipped), 'error'), 3);
  });
});

describe('check in worker threads', () => {
  it('says between which files one of them died', async () => {
    const folder = new TemporaryFolder({ 'worker.js': 'throw new Error("no memory left");' });
    const tasks = ['a.py', 'b.py', 'c.py'].map((path) => ({ file: folder.at(path), path }));
    const surroundings = { folders: [], files: [] };
    const setup = { date: TODAY, maxBytes: 1000, folder: folder.path, surroundings };
    const never = new Promise<never>(() => {});
    try {
      await assert.rejects(
        checkInWorkers(tasks, setup, never, 2, folder.at('worker.js'), () => {}),
        {
          message:
            'a worker thread died between a.py and c.py: no memory left; `--jobs 1` works without threads',
        },
      );
    } finally {
      folder.remove();
    }
  });
});
