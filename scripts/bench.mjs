#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const DIST = path.join(ROOT, 'dist');

const CONTEXT = {
  serverScript: path.join(DIST, 'server.js'),
  cliScript: path.join(DIST, 'cli.js'),
  assets: path.join(DIST, 'assets'),
  bareScript: path.join(ROOT, 'scripts', 'bench', 'bare-server.cjs'),
};

const PARTS = ['keystroke', 'counting', 'check', 'batch', 'startup'];

/** Measures each part against its baseline in this run; `npm run bench -- keystroke` measures some parts only. */
async function main(wanted) {
  if (!existsSync(CONTEXT.serverScript)) throw new Error('dist/ is missing: run `npm run build` first');
  const parts = wanted.length > 0 ? wanted : PARTS;
  for (const part of parts) {
    if (!PARTS.includes(part)) throw new Error(`there is no part ${part}; parts are ${PARTS.join(', ')}`);
    const { run } = await import(`./bench/${part}.mjs`);
    printRows(part, await run(CONTEXT));
  }
  if (wanted.length === 0) printSize();
}

function printRows(part, rows) {
  console.log(`\n## ${part}\n\n| what | ours | baseline | ratio | allowed |\n|---|---|---|---|---|`);
  for (const { name, ours, baseline, allowed, p99, baselineP99, allowedP99, unit, note } of rows) {
    const figure = (value) => (Number.isFinite(value) ? `${round(value)} ${unit}` : '');
    const limit = allowed === undefined ? '' : `${figure(allowed)}${ours <= allowed ? '' : ' (over)'}`;
    console.log(
      `| ${name}${note ? `, ${note}` : ''} | ${figure(ours)} | ${figure(baseline)} | ${round(ours / baseline)} | ${limit} |`,
    );
    if (p99 !== undefined) {
      const limit99 = `${figure(allowedP99)}${p99 <= allowedP99 ? '' : ' (over)'}`;
      console.log(
        `| ${name}, p99 | ${figure(p99)} | ${figure(baselineP99)} | ${round(p99 / baselineP99)} | ${limit99} |`,
      );
    }
  }
}

function printSize() {
  const packages = readdirSync(ROOT).filter((name) => name.endsWith('.vsix'));
  for (const name of packages) {
    console.log(`\n${name}: ${round(statSync(path.join(ROOT, name)).size / 1024 / 1024)} MB, allowed 6 MB`);
  }
  if (packages.length === 0) console.log('\nno package to weigh: `npm run package` makes one');
}

const round = (value) => (Number.isFinite(value) ? Number(value.toPrecision(3)) : '');

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
