import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { measure } from './accuracy/measure.mjs';
import { halfOf, readRecordedRequests } from './accuracy/recorded-requests.mjs';
import { accuracyTable, outputTable } from './accuracy/table.mjs';
import { readAccuracyArguments, USAGE, UsageError } from './lib/accuracy-arguments.mjs';
import { loadTypeScript } from './lib/load-typescript.mjs';
import { root } from './lib/project.mjs';

/** Prints how far estimates of recorded requests are from what their vendors counted. */
async function main(args) {
  const { help, file, half, rows } = readAccuracyArguments(args);
  if (help) return console.log(USAGE);
  const requests = readRecordedRequests(await readFile(file, 'utf8'));
  const wanted = requests.filter(({ id }) => half === null || halfOf(id) === half);
  const road = await batchRoad();
  const measured = wanted.map((request) => measure(request, road));
  if (rows !== null) await writeFile(rows, measured.map((each) => `${JSON.stringify(each)}\n`).join(''));
  console.log(`${accuracyTable(measured)}\n\n${outputTable(measured)}`);
}

/** The code by which `costlint batch` prices a line, with the default settings and today's prices. */
async function batchRoad() {
  const assets = path.join(root, 'dist', 'assets');
  if (!existsSync(assets)) throw new UsageError('dist/ is missing: run `npm run build` first');
  const [
    { loadNodeEngine },
    { costLine },
    { optionsFromSettings },
    { defaultSettings },
    { VendorIndex },
    { vendors },
  ] = await Promise.all(
    [
      'server/src/node-engine.ts',
      'server/src/batch/cost-line.ts',
      'server/src/core/analyze/options-from-settings.ts',
      'shared/src/settings.ts',
      'server/src/core/vendor/vendor-index.ts',
      'server/src/vendors/list.ts',
    ].map(loadTypeScript),
  );
  const engine = await loadNodeEngine(assets);
  const today = new Date().toISOString().slice(0, 10);
  const options = optionsFromSettings(defaultSettings, today);
  const index = new VendorIndex(vendors);
  const given = { provider: null, model: null };
  return {
    costLine,
    costing: { engine, options, given, noun: 'line', others: [] },
    vendorOf: (model) => index.madeBy(model).vendor.id,
    outputWhy: (url, body) => {
      const posted = { url, body, provider: null, batch: true, outputTokens: null };
      return engine.costPosted(posted, options)?.costed.grounds.counted.outputWhy ?? null;
    },
  };
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
});
