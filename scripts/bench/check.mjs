import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pythonWithCalls, typescriptWithCalls } from './sources.mjs';
import { median } from './statistics.mjs';

const SIZES = [300, 600];
const FILE_BYTES = 12_000;
const ROUNDS = 3;
/** A model of the generated calls may be withdrawn some day. */
const PASS = ['--max-severity', 'warning'];

/** `check` over a tree in which every file has calls, against parsing the same files alone; and how it grows. */
export async function run({ cliScript, assets }) {
  const root = mkdtempSync(path.join(tmpdir(), 'costlint-bench-'));
  try {
    const rows = [];
    const perFile = [];
    for (const count of SIZES) {
      const folder = path.join(root, String(count));
      const files = writeTree(folder, count);
      const ours = timed(ROUNDS, () => runCheck(cliScript, folder));
      const baseline = timed(ROUNDS, () => runParse(assets, files, root));
      perFile.push(ours / count);
      rows.push({
        name: `check ${count} files (${Math.round((count / ours) * 1000)} files/s)`,
        ours,
        baseline,
        allowed: 3 * baseline,
        unit: 'ms',
      });
    }
    const [small, large] = perFile;
    rows.push({
      name: 'check: time per file at twice the files',
      ours: large,
      baseline: small,
      allowed: 1.25 * small,
      unit: 'ms',
    });
    return rows;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function writeTree(folder, count) {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, at) => {
    const python = at % 2 === 0;
    const file = path.join(folder, `file${at}.${python ? 'py' : 'ts'}`);
    const text = python ? pythonWithCalls(FILE_BYTES) : typescriptWithCalls(FILE_BYTES);
    writeFileSync(file, text.replaceAll('support team', `support team ${at}`));
    return file;
  });
}

function timed(rounds, run) {
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    run();
    samples.push(performance.now() - started);
  }
  return median(samples);
}

function runCheck(cliScript, folder) {
  const done = spawnSync(process.execPath, [cliScript, 'check', folder, '--format', 'json', ...PASS], {
    maxBuffer: 1 << 30,
  });
  if (done.status !== 0) throw new Error(`check failed:\n${done.stderr}`);
}

/** The floor: two processes that only parse, half of the files each. */
function runParse(assets, files, root) {
  const list = path.join(root, 'files.json');
  writeFileSync(list, JSON.stringify(files));
  const script = fileURLToPath(new URL('parse-only.cjs', import.meta.url));
  const done = spawnSync(process.execPath, [script, list, assets], { stdio: 'inherit' });
  if (done.status !== 0) throw new Error('parsing alone failed');
}
