import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { CostReport } from '../../server/src/reports/cost-report';
import type { DiffReport } from '../../server/src/reports/diff-report';
import { ROOT } from '../support/engine';
import { TemporaryFolder } from '../support/temporary-folder';

const CLI = path.join(ROOT, 'dist', 'cli.js');
const HEAD = 'from openai import OpenAI\nclient = OpenAI()\n';
const call = (model: string, most = 100) =>
  `client.responses.create(model="${model}", input="hi", max_output_tokens=${most})\n`;
const BAD = 'y = 2  # costlint: x=1\n';

const schema = JSON.parse(readFileSync(path.join(ROOT, 'schemas', 'diff.schema.json'), 'utf8'));
const validate = new Ajv({ strictTypes: false }).compile(schema);

describe('costlint diff', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder({
      'src/a.py': HEAD + call('gpt-4.1') + BAD,
      'src/b.py': HEAD + call('gpt-4o'),
    });
    git('init', '-q', '-b', 'main');
    commit();
  });
  afterEach(() => folder.remove());

  function git(...words: string[]): string {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...words], { cwd: folder.path, encoding: 'utf8' });
  }

  function commit(): void {
    git('add', '-A');
    git('commit', '-q', '-m', 'one');
  }

  function costlint(words: readonly string[], cwd = folder.path) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'diff', ...words], {
      cwd,
      encoding: 'utf8',
    });
    return { code: status, stdout, stderr };
  }

  function diff(...words: string[]): DiffReport {
    const report: DiffReport = JSON.parse(costlint([...words, '--format', 'json']).stdout);
    const isValid: boolean = validate(report);
    assert.ok(isValid, JSON.stringify(validate.errors));
    return report;
  }

  const changes = ({ calls }: DiffReport) =>
    calls.map(({ change, before, after }) => `${change} ${before?.model ?? '-'} ${after?.model ?? '-'}`);

  it('is told in a cost report as well', () => {
    folder.write({ 'src/b.py': HEAD + call('gpt-4o-mini') });
    const report = (...words: string[]) =>
      spawnSync(process.execPath, [CLI, 'report', '--since', 'HEAD', ...words], {
        cwd: folder.path,
        encoding: 'utf8',
      }).stdout;
    const json: CostReport = JSON.parse(report('--format', 'json'));
    const shape = JSON.parse(readFileSync(path.join(ROOT, 'schemas', 'report.schema.json'), 'utf8'));
    const isOfShape = new Ajv({ strictTypes: false }).compile(shape);
    assert.ok(isOfShape(json), JSON.stringify(isOfShape.errors));
    assert.deepEqual(
      json.changes?.calls.map(({ change, before, after }) => [change, before?.model, after?.model]),
      [['changed', 'gpt-4o', 'gpt-4o-mini']],
    );
    assert.match(
      report(),
      /\nsince [0-9a-f]{10} \(HEAD\): The calls, each run once: −\$[^\n]*\n {2}~ src\/b\.py:3\n/,
    );
    assert.match(report('--format', 'markdown'), /\n## Since [0-9a-f]{10} \(HEAD\)\n/);
  });

  it('says that nothing has changed, whatever moved', () => {
    folder.write({ 'src/a.py': `# more\n${HEAD}\n${BAD}${call('gpt-4.1')}` });
    git('mv', 'src/b.py', 'src/c.py');
    const report = diff('HEAD');
    assert.deepEqual([changes(report), report.findings, report.fixed], [[], [], 0]);
    assert.match(
      costlint(['HEAD']).stdout,
      /^The calls cost what they did\ncompared with [0-9a-f]{10} \(HEAD\)/,
    );
    assert.equal(costlint(['HEAD']).code, 0);
  });

  it('tells calls that came, went and are asked otherwise, what that costs, and new findings', () => {
    folder.write({
      'src/a.py': [HEAD, call('gpt-5.2'), call('gpt-4.1-mini'), BAD, 'z = 3  # costlint: x=1\n'].join(''),
      'src/b.py': HEAD,
    });
    const report = diff('HEAD');
    assert.deepEqual(changes(report).sort(), [
      'added - gpt-4.1-mini',
      'changed gpt-4.1 gpt-5.2',
      'removed gpt-4o -',
    ]);
    assert.deepEqual(
      report.findings.filter(({ rule }) => rule === 'costlint-comment').map(({ range }) => range.start.line),
      [5],
    );
    const { before, after, difference } = report.totals;
    assert.equal(
      Number(difference.USD?.likely),
      Number((Number(after.byCurrency.USD?.likely) - Number(before.byCurrency.USD?.likely)).toPrecision(12)),
    );
    const { code, stdout } = costlint(['HEAD', '--format', 'markdown']);
    assert.equal(code, 1);
    assert.match(stdout, /^\*\*The calls, each run once: [+−]\$/);
    assert.match(
      stdout,
      /\n\| src\/a\.py:3 \| responses gpt-4\.1 · openai → responses gpt-5\.2 · openai \| ≈ /,
    );
    assert.match(stdout, /\n\| src\/b\.py:3 \| responses gpt-4o · openai \| .* \| – \|\n/);
  });

  it('compares with where the present state left a branch, in a folder below the top as well', () => {
    git('checkout', '-q', '-b', 'feature');
    git('checkout', '-q', 'main');
    folder.write({ 'src/a.py': HEAD });
    commit();
    git('checkout', '-q', 'feature');
    folder.write({ 'src/d.py': HEAD + call('gpt-4o') });
    const { stdout } = costlint(['main', '--format', 'json'], folder.at('src'));
    assert.deepEqual(changes(JSON.parse(stdout)), ['added - gpt-4o']);
  });

  it('ends with 1 where the change adds more than it may', () => {
    folder.write({ 'src/d.py': HEAD + call('gpt-4o') });
    assert.equal(costlint(['HEAD', '--budget', '5']).code, 0);
    const { code, stderr } = costlint(['HEAD', '--budget', '0.0000001']);
    assert.equal(code, 1);
    assert.match(stderr, /the change likely adds \+\$/);
  });

  it('runs nothing that the repository names, and leaves nothing behind', () => {
    const marks = ['filter', 'monitor', 'hook', 'text', 'diff'].map((name) => folder.at(`${name}.ran`));
    const touch = (index: number) => `sh -c 'touch ${marks[index]}; cat'`;
    git('config', 'filter.x.smudge', touch(0));
    git('config', 'filter.x.clean', touch(0));
    git('config', 'core.fsmonitor', touch(1));
    git('config', 'diff.x.textconv', touch(3));
    git('config', 'diff.external', touch(4));
    folder.write({ '.gitattributes': '*.py filter=x diff=x\n' });
    mkdirSync(folder.at('hooks'), { recursive: true });
    folder.write({ 'hooks/post-index-change': `#!/bin/sh\ntouch ${marks[2]}\n` });
    git('config', 'core.hooksPath', folder.at('hooks'));
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('costlint-'));
    folder.write({ 'src/b.py': HEAD });
    assert.deepEqual(changes(diff('HEAD')), ['removed gpt-4o -']);
    assert.deepEqual(
      marks.filter((mark) => existsSync(mark)),
      [],
    );
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('costlint-'));
    assert.ok(after.length <= before.length);
  });

  it('follows no link of a commit out of it', function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync('/etc/hostname', folder.at('src/link.py'));
    commit();
    assert.deepEqual(changes(diff('HEAD')), []);
  });

  it('takes no option for a name, and says what is wrong', () => {
    for (const [name, words] of [
      ['no-such-branch', /no commit, branch or tag here/],
      ['HEAD:src/a.py', /no commit, branch or tag here/],
    ] as const) {
      const { code, stderr } = costlint([name]);
      assert.equal(code, 2);
      assert.match(stderr, words);
    }
    assert.equal(costlint(['--', '--output=x']).code, 2);
    assert.equal(costlint([]).code, 2);
    const outside = new TemporaryFolder();
    assert.match(costlint(['HEAD'], outside.path).stderr, /this folder is in none/);
    outside.remove();
  });
});
