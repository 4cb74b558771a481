import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../lib/project.mjs';

/** The lists of what has siblings. */
export function loadLists() {
  return load(`
    export { languages } from './server/src/languages/list';
    export { containers } from './server/src/containers/list';
    export { ShapeIndex } from './server/src/core/recognize/shape-index';
    export { sdks } from './server/src/sdks/list';
    export { providers } from './server/src/providers/list';
    export { rules } from './server/src/rules/list';
  `);
}

/** The tables that both sides share. */
export function loadTables() {
  return load(`
    export { settingRows } from './shared/src/settings';
    export { commandRows, COMMAND_CATEGORY as category } from './shared/src/commands';
    export { languageIds } from './shared/src/languages.generated';
  `);
}

/** Bundles TypeScript in memory and imports it. */
async function load(contents) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: root, loader: 'ts', sourcefile: path.join(root, 'lists.ts') },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
