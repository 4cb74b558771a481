// Writes the price data of @pydantic/genai-prices as one compact file: `node scripts/assets/prices.mjs <outDir>`.
// Only its data is taken; server/src/catalogs/published reads it, here as in the program.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import * as esbuild from 'esbuild';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * The data carries no date of its own: this is the day on which the registry published the version. A new version needs
 * its new day (`npm view @pydantic/genai-prices time`), which the build insists on.
 */
export const PRICE_DATA = { name: 'genai-prices', version: '0.1.8', asOf: '2026-09-23' };

/** The data as the installed package holds it: a list of providers with their models. */
export function readPackageData() {
  const file = createRequire(import.meta.url).resolve('@pydantic/genai-prices');
  const { version } = JSON.parse(readFileSync(path.join(path.dirname(file), '..', 'package.json'), 'utf8'));
  if (version !== PRICE_DATA.version) {
    throw new Error(`genai-prices is ${version}: set PRICE_DATA to it and to the day it was published`);
  }
  const source = readFileSync(file, 'utf8');
  const name = /\b(?:const|let|var) (\w+)=\[\{id:"/.exec(source)?.[1];
  if (name === undefined) throw new Error('genai-prices: its list of providers is not where it was');
  const context = createContext({ exports: {} });
  runInContext(`${source}\n;exports.providers=${name};`, context);
  return JSON.parse(JSON.stringify(context.exports.providers));
}

/** The compact form. Throws at the first thing that is not understood: the build must not leave a model out. */
export async function compactPackageData() {
  const { compactPrices } = await loadReader();
  return compactPrices(readPackageData(), PRICE_DATA, (reason) => {
    throw new Error(reason);
  });
}

/** Writes `prices.json` and returns its path. */
export async function writePrices(outDir) {
  mkdirSync(outDir, { recursive: true });
  const file = path.join(outDir, 'prices.json');
  writeFileSync(file, `${JSON.stringify(await compactPackageData())}\n`);
  return file;
}

/** The program's own reader of the published data, built in memory. */
async function loadReader() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(ROOT, 'server', 'src', 'catalogs', 'published', 'published-prices.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  if (argv[2] === undefined) throw new Error('usage: node scripts/assets/prices.mjs <outDir>');
  console.log(await writePrices(argv[2]));
}
