import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { installDependencies } from './lib/dependencies.mjs';
import { requireNode } from './lib/node-version.mjs';
import { root } from './lib/project.mjs';
import { removeStaleTests } from './lib/stale-output.mjs';
import { StepFailed, step } from './lib/step.mjs';
import { clearCounts, countsFile, readCounts } from './lib/test-counts.mjs';

/** Installs, builds, checks, tests, packages, and tests the package in a real VS Code; stops at a failure. */
async function verify() {
  const bin = (name, ...rest) => path.join(root, 'node_modules', name, ...rest);
  const env = { COSTLINT_ANALYSIS_EDITS: '100000', ...process.env, COSTLINT_TEST_COUNTS: countsFile };
  const lastLine = (output) => output.trim().split('\n').at(-1) ?? '';

  await installDependencies();
  mkdirSync(path.dirname(countsFile), { recursive: true });
  clearCounts();
  await step('build', 'node', ['esbuild.mjs']);
  removeStaleTests();
  await step('types', 'node', [bin('typescript', 'bin', 'tsc'), '-b']);
  await step(
    'lint and format',
    'node',
    [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'],
    {
      hint: '`npm run format` repairs most of it.',
    },
  );
  if (existsSync(path.join(root, 'scripts', 'sync.mjs'))) {
    await step('generated files are fresh', 'node', ['scripts/sync.mjs', '--check'], {
      hint: 'Run `npm run sync`.',
    });
  }
  await counted('unit and server tests', [
    'node',
    [bin('mocha', 'bin', 'mocha.js'), '--reporter', reporter],
    { env },
  ]);
  await step('package', 'node', ['scripts/package.mjs'], { summary: lastLine });
  await counted('end-to-end tests in VS Code', ['node', ['out/test/e2e/run.js'], { env }]);
}

const reporter = path.join(root, 'scripts', 'lib', 'counting-reporter.cjs');

async function counted(name, [program, args, options]) {
  const before = readCounts();
  const summary = (output) => {
    const editor = /^Editor: (.*)$/m.exec(output)?.[1];
    return `${readCounts().passed - before.passed} passed${editor === undefined ? '' : ` in ${editor}`}`;
  };
  await step(name, program, args, { ...options, summary });
  if (readCounts().passed === before.passed) {
    console.log(`  FAILED  ${name}: no test ran`);
    throw new StepFailed(name);
  }
}

/** The last line, alone: what CI reads. A step that failed outside of the tests counts as one failure. */
function report(failedStep) {
  const { passed, failed } = readCounts();
  const failures = failedStep !== null && failed === 0 ? 1 : failed;
  console.log(`${passed} passed, ${failures} failed`);
  process.exitCode = failures === 0 ? 0 : 1;
}

requireNode();
try {
  await verify();
  report(null);
} catch (error) {
  if (!(error instanceof StepFailed)) console.error(error);
  report(error);
}
