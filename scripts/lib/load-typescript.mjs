import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './project.mjs';

/** Compiles a TypeScript file of the project with all that it imports, packages aside, and loads it. */
export async function loadTypeScript(file) {
  const esbuild = await import('esbuild');
  const outfile = path.join(root, 'out', 'tools', `${path.basename(file, '.ts')}.js`);
  await esbuild.build({
    entryPoints: [path.join(root, file)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
