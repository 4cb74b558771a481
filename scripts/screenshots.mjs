import { createRequire } from 'node:module';
import path from 'node:path';
import { loadTypeScript } from './lib/load-typescript.mjs';
import { root } from './lib/project.mjs';
import { readScreenshotArguments } from './lib/screenshot-arguments.mjs';
import { StepFailed, step } from './lib/step.mjs';

const require = createRequire(import.meta.url);

try {
  const { build, shots } = readScreenshotArguments(process.argv.slice(2));
  if (build) {
    await step('build', 'node', ['esbuild.mjs']);
    await step('package', 'node', ['scripts/package.mjs']);
  }
  const { name, version } = require('../package.json');
  const { takeScreenshots } = await loadTypeScript('scripts/editor/screenshots.ts');
  await takeScreenshots(root, path.join(root, 'out', `${name}-${version}.vsix`), shots);
} catch (error) {
  if (!(error instanceof StepFailed)) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
