import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { writeGrammars } from './grammars.mjs';

/** Writes the data files that the server reads at run time. */
export async function writeAssets(outDir) {
  await mkdir(outDir, { recursive: true });
  await writeGrammars(outDir);
  await optional('./ranks.mjs', (module) => module.writeRanks(outDir));
  await optional('./prices.mjs', (module) => module.writePrices(outDir));
}

async function optional(file, use) {
  const url = new URL(file, import.meta.url);
  if (existsSync(url)) await use(await import(url.href));
  else console.warn(`note: scripts/assets/${file} does not exist yet`);
}
