import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './lib/project.mjs';
import { CONFIG_SCHEMA, configSchema } from './sync/config-schema.mjs';
import { commandsPage, providersPage, rulesPage, sdksPage, settingsPage } from './sync/docs.mjs';
import { loadLists, loadTables } from './sync/lists.mjs';
import { manifestParts } from './sync/manifest.mjs';
import {
  apiMarkersSource,
  billingProvidersSource,
  languagesSource,
  providerIdsSource,
  ruleCodesSource,
} from './sync/sources.mjs';

const usage = `npm run sync [-- --check]

Makes what is generated from the lists and tables of the source: sources shared by both sides, the manifest's
contributions, pages of docs/. With --check nothing is written; files that are not fresh are named and the exit code is 1.`;

/** Writes a file unless it holds that text already; whether it did not. */
async function update(file, text, write) {
  const present = await readFile(path.join(root, file), 'utf8').catch(() => null);
  if (present === text) return false;
  if (write) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  console.log(`${write ? 'written' : 'not fresh'}: ${file}`);
  return true;
}

async function updateAll(files, write) {
  const results = await Promise.all(Object.entries(files).map(([file, text]) => update(file, text, write)));
  return results.some((stale) => stale);
}

async function sync({ write }) {
  const { languages, containers, sdks, providers, rules, ShapeIndex } = await loadLists();
  const sourcesStale = await updateAll(
    {
      'shared/src/languages.generated.ts': languagesSource([
        ...languages,
        ...containers.filter(({ extensions }) => extensions.length > 0),
      ]),
      'shared/src/api-markers.generated.ts': apiMarkersSource(
        new ShapeIndex(sdks, providers).imports.markers,
      ),
      'shared/src/provider-ids.generated.ts': providerIdsSource(providers),
      'shared/src/rule-codes.generated.ts': ruleCodesSource(rules),
      'shared/src/billing-providers.generated.ts': billingProvidersSource(providers),
    },
    write,
  );
  // The tables read the sources above, so they are loaded when those are fresh.
  const { settingRows, commandRows, languageIds, category } = await loadTables();
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  Object.assign(manifest, manifestParts({ settingRows, commandRows, languageIds, category }));
  const restStale = await updateAll(
    {
      'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
      [CONFIG_SCHEMA]: `${JSON.stringify(configSchema(settingRows), null, 2)}\n`,
      'docs/settings.md': settingsPage(settingRows),
      'docs/commands.md': commandsPage(commandRows, category),
      'docs/sdks.md': sdksPage(sdks),
      'docs/providers.md': providersPage(providers),
      'docs/rules.md': rulesPage(rules),
    },
    write,
  );
  return sourcesStale || restStale;
}

const words = process.argv.slice(2);
if (words.some((word) => word !== '--check')) {
  console.log(usage);
  process.exitCode = words.includes('--help') ? 0 : 2;
} else {
  const write = !words.includes('--check');
  const stale = await sync({ write });
  if (stale && !write) {
    console.log('Run `npm run sync` and commit what it writes.');
    process.exitCode = 1;
  }
}
