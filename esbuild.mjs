import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { writeNotices } from './scripts/assets/notices.mjs';
import { writeAssets } from './scripts/assets/write-assets.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const dist = path.join(root, 'dist');

const watch = process.argv.includes('--watch');
/** Development builds are readable and have source maps; neither is for the package. */
const development = watch || process.argv.includes('--dev');

/** The protocol's library is a file of its own: it is loaded when a server starts, not when the editor does. */
const client = {
  entryPoints: { client: 'client/src/extension.ts', 'language-client': 'client/src/language-client.ts' },
  external: ['vscode', './language-client.js'],
};
const server = {
  entryPoints: {
    server: 'server/src/main.ts',
    cli: 'server/src/cli.ts',
    worker: 'server/src/worker.ts',
  },
  alias: {
    // Its ES module asks for import.meta, which a CommonJS bundle does not have.
    'web-tree-sitter': require.resolve('web-tree-sitter'),
    // Its main module asks for its parts in a way that no bundle can follow.
    'jsonc-parser': require.resolve('jsonc-parser/lib/esm/main.js'),
  },
};

/** @returns {esbuild.BuildOptions} */
function optionsOf(bundle) {
  return {
    ...bundle,
    absWorkingDir: root,
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Editors stand between an extension and its modules by way of `require` alone.
    supported: { 'dynamic-import': false },
    minify: !development,
    sourcemap: development,
    metafile: true,
    logLevel: 'warning',
  };
}

async function build() {
  const results = await Promise.all([client, server].map((bundle) => esbuild.build(optionsOf(bundle))));
  const metafiles = results.map(({ metafile }) => metafile);
  await removeOthers(metafiles);
  await makeExecutable(path.join(dist, 'cli.js'));
  await writeAssets(path.join(dist, 'assets'));
  await writeNotices(root, metafiles, path.join(dist, 'THIRD-PARTY-NOTICES.txt'));
}

/** What an earlier build left must not be packed with this one. */
async function removeOthers(metafiles) {
  const written = new Set(metafiles.flatMap(({ outputs }) => Object.keys(outputs)));
  for (const name of await readdir(dist)) {
    if (!written.has(`dist/${name}`)) await rm(path.join(dist, name), { recursive: true });
  }
}

/** The terminal entry starts by its name on systems that read the first line of a script. */
async function makeExecutable(file) {
  const script = await readFile(file, 'utf8');
  if (!script.startsWith('#!')) await writeFile(file, `#!/usr/bin/env node\n${script}`);
  await chmod(file, 0o755);
}

async function watchForChanges() {
  const contexts = await Promise.all([client, server].map((bundle) => esbuild.context(optionsOf(bundle))));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('watching for changes; Ctrl+C ends it');
}

try {
  await build();
  if (watch) await watchForChanges();
} catch (error) {
  // The bundler has shown its own errors already.
  if (!Array.isArray(error.errors)) console.error(error);
  process.exitCode = 1;
}
