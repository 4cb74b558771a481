import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRY = fileURLToPath(new URL('../../server/src/tokenizers/create-tokenizer.ts', import.meta.url));

/** Bundles the tokenizers by themselves into a folder; gives the path of the script. */
export async function bundleTokenizers(folder) {
  const outfile = path.join(folder, 'tokenizers.cjs');
  await build({
    entryPoints: [ENTRY],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}
