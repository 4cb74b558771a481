import { statSync } from 'node:fs';
import path from 'node:path';
import { run } from './lib/command.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { loadTypeScript } from './lib/load-typescript.mjs';
import { requireNode } from './lib/node-version.mjs';
import { root } from './lib/project.mjs';
import { readStartArguments, USAGE, UsageError } from './lib/start-arguments.mjs';
import { StepFailed, step } from './lib/step.mjs';

/** Shown first when the examples are opened. */
const FIRST_EXAMPLE = path.join(root, 'examples', 'typescript', 'recipe-cards.ts');

/** @returns {Promise<number>} the exit code */
async function start() {
  const { help, target, editor, isExample } = readStartArguments(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return 0;
  }
  await installDependencies();
  await step('build', 'node', ['esbuild.mjs']);
  console.log('');
  const check = await printCosts(target);
  if (check > 1 || !editor) return check > 1 ? check : 0;
  console.log('');
  const { openEditor } = await loadTypeScript('scripts/editor/open.ts');
  if (!isExample) await openEditor(root, splitTarget(target));
  else await withSandbox((env) => openEditor(root, { folder: target, file: FIRST_EXAMPLE, env }));
  return 0;
}

/** The examples have accounts whose balance falls, though nobody has to have one: a server on this machine makes them up. */
async function withSandbox(open) {
  const { startSandbox } = await loadTypeScript('test/sandbox/start.ts');
  const sandbox = await startSandbox();
  console.log(`  accounts of the examples are made up by a sandbox at ${sandbox.address}`);
  try {
    await open(sandbox.environment);
  } finally {
    await sandbox.close();
  }
}

/** What to open: a folder, and the file in it when one was named. */
function splitTarget(target) {
  return statSync(target).isDirectory() ? { folder: target } : { folder: path.dirname(target), file: target };
}

/** Exit code 1 means findings in the code that was looked at: nothing that went wrong here. */
async function printCosts(target) {
  const cwd = process.env.INIT_CWD ?? root;
  const shown = path.relative(cwd, target) || '.';
  const { code } = await run(
    'node',
    [path.join(root, 'dist', 'cli.js'), 'check', shown, '--format', 'text'],
    {
      show: true,
      cwd,
    },
  );
  return code;
}

requireNode();
try {
  process.exitCode = await start();
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else {
    if (!(error instanceof StepFailed)) console.error(error instanceof Error ? error.message : error);
    process.exitCode = 3;
  }
}
