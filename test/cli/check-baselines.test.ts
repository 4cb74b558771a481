import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { budgetVerdict } from '../../server/src/cli/check-budget';
import { ROOT } from '../support/engine';
import { TemporaryFolder } from '../support/temporary-folder';

const CLI = path.join(ROOT, 'dist', 'cli.js');
const CALL =
  'from openai import OpenAI\nOpenAI().responses.create(model="gpt-5.2", input="hi", max_output_tokens=9)\n';
const BAD = 'y = 2  # costlint: x=1\n';

describe('check with a baseline', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder({ 'api/a.py': CALL + BAD });
  });
  afterEach(() => folder.remove());

  function check(...words: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', ...words], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    return { code: status, stdout, stderr };
  }

  /** The lines of the findings that are told. */
  function found(...words: string[]) {
    const { code, stdout } = check('--format', 'json', ...words);
    const report: { files: { findings: { range: { start: { line: number } } }[] }[] } = JSON.parse(stdout);
    return {
      code,
      lines: report.files.flatMap(({ findings }) => findings.map(({ range }) => range.start.line)),
    };
  }

  it('tells only what is new, after edits elsewhere too', () => {
    assert.deepEqual(found(), { code: 1, lines: [2] });
    assert.deepEqual(check('--baseline', 'known/b.json', '--write-baseline'), {
      code: 0,
      stdout: '',
      stderr: 'costlint: 1 finding written to known/b.json\n',
    });
    assert.deepEqual(found('--baseline', 'known/b.json'), { code: 0, lines: [] });
    folder.write({ 'api/a.py': `# more\n${CALL}z = 3  # costlint: x=1\n${BAD}` });
    assert.deepEqual(found('--baseline', 'known/b.json'), { code: 1, lines: [3] });
  });

  it('goes by the baseline that the nearest costlint.json names', () => {
    folder.write({ 'api/costlint.json': '{"baseline": "known.json"}' });
    assert.equal(check('api', '--baseline', 'api/known.json', '--write-baseline').code, 0);
    assert.deepEqual(found(), { code: 0, lines: [] });
    folder.write({ 'other.json': '{"version": 1, "files": {}}' });
    assert.deepEqual(found('--baseline', 'other.json'), { code: 1, lines: [2] });
  });

  it('says that there is no such baseline, or none to write', () => {
    const { code, stderr } = check('--baseline', 'none.json');
    assert.equal(code, 2);
    assert.match(stderr, /none\.json is no baseline that can be read/);
    assert.equal(check('--write-baseline').code, 2);
    folder.write({ 'costlint.json': '{"baseline": "none.json"}' });
    const noted = check();
    assert.equal(noted.code, 1);
    assert.match(noted.stderr, /none\.json is no baseline/);
  });

  it('ends with 1 above the budget', () => {
    folder.write({ 'api/a.py': CALL });
    assert.equal(check('--budget', '5').code, 0);
    const { code, stdout, stderr } = check('--budget', '0.000001', '--format', 'github');
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^::error title=costlint::the calls likely cost \$0\.0001\d?, each run once: more than/,
    );
    assert.match(stderr, /more than the budget of \$0\.000001/);
    assert.equal(check('--budget', 'much').code, 2);
  });
});

describe('a budget', () => {
  it('leaves out what is unknown or in another currency, and says so', () => {
    const totals = {
      calls: 3,
      priced: 2,
      unpriced: 1,
      byCurrency: {
        USD: { low: '1', likely: '2', high: null },
        CNY: { low: '7', likely: '7', high: '7' },
      },
    };
    const { isOver, words } = budgetVerdict(totals, '2');
    assert.equal(isOver, false);
    assert.equal(
      words,
      'the calls likely cost $2.00, each run once: within the budget of $2.00, without 1 call of unknown cost and CN¥7.00 that is not in USD',
    );
    assert.equal(budgetVerdict(totals, '1.99').isOver, true);
  });
});
