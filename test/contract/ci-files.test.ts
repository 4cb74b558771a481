import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { parseCommand } from '../../server/src/cli/arguments';
import { TemporaryFolder } from '../support/temporary-folder';

const ROOT = process.cwd();

const yaml = (file: string) => parse(readFileSync(path.join(ROOT, file), 'utf8'));

const CALL =
  'from openai import OpenAI\nOpenAI().responses.create(model="gpt-5.2", input="hi", max_output_tokens=9)\n';
const BAD = 'y = 2  # costlint: x=1\n';

describe('the hook of pre-commit', () => {
  it('is a command that there is, with the files behind it', () => {
    const [hook] = yaml('.pre-commit-hooks.yaml');
    const [program, ...words] = String(hook.entry).split(' ');
    const { bin } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    assert.ok(program !== undefined && program in bin);
    assert.equal(parseCommand([...words, '--max-severity', 'warning', 'a.py']).kind, 'check');
  });
});

describe('the action', () => {
  const action = yaml('action.yml');
  const steps: { name: string; env?: Record<string, string>; run: string }[] = action.runs.steps;

  it('takes the inputs that the docs list, none of them as words of a script', () => {
    const page = readFileSync(path.join(ROOT, 'docs', 'ci.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    assert.deepEqual(listed, Object.keys(action.inputs));
    for (const { run } of steps) assert.doesNotMatch(run, /\$\{\{/);
  });

  it('shows findings, writes SARIF, and fails for findings alone', function () {
    if (process.platform === 'win32' || !existsSync('/bin/bash')) this.skip();
    const folder = new TemporaryFolder({ 'my app/a.py': CALL, 'b.py': BAD + CALL });
    const step = steps.at(-1)!;
    const run = (inputs: Record<string, string>) => {
      const env = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([name, input]) => {
          const key = /inputs\.([\w-]+)/.exec(input)?.[1] ?? '';
          return [name, inputs[key] ?? action.inputs[key].default];
        }),
      );
      return spawnSync('/bin/bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
        cwd: folder.path,
        env: { ...process.env, ...env, GITHUB_ACTION_PATH: ROOT },
        encoding: 'utf8',
      });
    };
    try {
      const found = run({ 'sarif-file': 'out.sarif' });
      assert.equal(found.status, 1, found.stderr);
      assert.match(found.stdout, /^::warning file=b\.py,line=1,.*title=costlint costlint-comment::/);
      const log = JSON.parse(readFileSync(folder.at('out.sarif'), 'utf8'));
      assert.equal(log.runs[0].results.length, 1);
      assert.equal(run({ paths: 'my app\n' }).status, 0);
      assert.equal(run({ paths: 'my app', budget: '0.0000001' }).status, 1);
      assert.equal(run({ 'max-severity': 'warning' }).status, 0);
    } finally {
      folder.remove();
    }
  }).timeout(120_000);
});
