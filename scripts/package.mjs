import { mkdir, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from './lib/project.mjs';

const require = createRequire(import.meta.url);

/** What an extension that people install without thinking may weigh. */
const LIMIT = 6 * 1024 * 1024;

/** Packs what `.vscodeignore` lets through into `out/costlint-VERSION.vsix`. */
async function pack() {
  const { name, version } = require('../package.json');
  const file = path.join(root, 'out', `${name}-${version}.vsix`);
  await mkdir(path.dirname(file), { recursive: true });
  await rm(file, { force: true });
  await createVSIX({
    cwd: root,
    packagePath: file,
    // esbuild has bundled them.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const { size } = await stat(file);
  console.log(`${path.relative(root, file)}: ${(size / 1024 / 1024).toFixed(2)} MB`);
  if (size > LIMIT) throw new Error(`the package is larger than ${LIMIT / 1024 / 1024} MB`);
}

try {
  await pack();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
