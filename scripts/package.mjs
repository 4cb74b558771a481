import { mkdir, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { root } from './lib/project.mjs';

const require = createRequire(import.meta.url);

/** What an extension that people install without thinking may weigh. */
const LIMIT = 6 * 1024 * 1024;

/** Without these the extension does not run, or may not be given away. */
const REQUIRED = [
  ...['client.js', 'language-client.js', 'server.js', 'worker.js', 'cli.js', 'THIRD-PARTY-NOTICES.txt'].map(
    (file) => `dist/${file}`,
  ),
  ...['docs/rules/costlint-comment.md', 'docs/rules/unused-ignore.md'],
  ...['package.json', 'README.md', 'LICENSE', 'media/icon.png'],
];

/** Packs what `.vscodeignore` lets through into `out/costlint-VERSION.vsix`. */
async function pack() {
  await checkFiles();
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

async function checkFiles() {
  const files = new Set(await listFiles({ cwd: root, packageManager: PackageManager.None }));
  const missing = REQUIRED.filter((file) => !files.has(file));
  if (missing.length > 0) throw new Error(`not in the package: ${missing.join(', ')}; was it built?`);
}

try {
  await pack();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
