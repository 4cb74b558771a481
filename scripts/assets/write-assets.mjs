import { mkdir } from 'node:fs/promises';
import { writeGrammars } from './grammars.mjs';
import { writePrices } from './prices.mjs';
import { writeRanks } from './ranks.mjs';

/** Writes the data files that the server reads at run time. */
export async function writeAssets(outDir) {
  await mkdir(outDir, { recursive: true });
  await writeGrammars(outDir);
  await writeRanks(outDir);
  await writePrices(outDir);
}
