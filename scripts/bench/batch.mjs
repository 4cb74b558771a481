// Measures `costlint batch` against reading, parsing and counting the same lines on the same cores and nothing else:
// `node scripts/bench/batch.mjs 1000` does so with a file of 1000 MB.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleTokenizers } from './bundled-tokenizers.mjs';
import { writeRequests } from './request-lines.mjs';
import { median } from './statistics.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SCRIPTS = fileURLToPath(new URL('./', import.meta.url));
const MEGABYTE = 1_000_000;
const ROUNDS = 3;
const MOST_MEMORY = 300;
const MOST_CANCEL = 100;

/** Processor time, memory, and how long a cancelled run still takes. */
export async function run({ cliScript, assets }, megabytes = 200) {
  const folder = mkdtempSync(path.join(tmpdir(), 'costlint-bench-'));
  try {
    const file = path.join(folder, 'requests.jsonl');
    const requests = writeRequests(file, megabytes * MEGABYTE, ownProse());
    const floor = [
      path.join(SCRIPTS, 'count-lines.cjs'),
      file,
      await bundleTokenizers(folder),
      vocabulary(assets),
    ];
    const command = [cliScript, 'batch', file, '--format', 'json'];
    const [ours, baseline] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(measured(command, folder));
      baseline.push(measured(floor, folder));
    }
    const name = `batch of ${requests} requests, ${megabytes} MB`;
    return [
      figures(
        `${name}, processor time`,
        ours,
        baseline,
        ({ cpu }) => cpu,
        's',
        (floor) => 1.3 * floor,
      ),
      figures(`${name}, clock`, ours, baseline, ({ clock }) => clock, 's'),
      figures(
        `${name}, memory`,
        ours,
        baseline,
        ({ memory }) => memory,
        'MB',
        () => MOST_MEMORY,
      ),
      await cancelling('cancel', [cliScript, 'batch', file]),
      await cancelling('cancel with --per-request', [
        cliScript,
        'batch',
        file,
        '--per-request',
        path.join(folder, 'rows.jsonl'),
      ]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The project's own pages. */
function ownProse() {
  const docs = path.join(ROOT, 'docs');
  const pages = readdirSync(docs).filter((name) => name.endsWith('.md'));
  const files = [path.join(ROOT, 'README.md'), ...pages.sort().map((name) => path.join(docs, name))];
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

const vocabulary = (assets) => path.join(assets, 'o200k_base.tokens');

function measured(words, folder) {
  const used = path.join(folder, 'used.json');
  const started = performance.now();
  const done = spawnSync(process.execPath, ['--require', path.join(SCRIPTS, 'resources.cjs'), ...words], {
    env: { ...process.env, COSTLINT_BENCH_RESOURCES: used },
    maxBuffer: 1 << 28,
  });
  const clock = (performance.now() - started) / 1000;
  // Too many requests for the batch API of OpenAI are a finding.
  if (done.status !== 0 && done.status !== 1) throw new Error(`${words.join(' ')} failed:\n${done.stderr}`);
  return { clock, ...JSON.parse(readFileSync(used, 'utf8')) };
}

function figures(name, ours, baseline, of, unit, allow) {
  const floor = median(baseline.map(of));
  return { name, ours: median(ours.map(of)), baseline: floor, allowed: allow?.(floor), unit };
}

/** From the signal to the end of the process, at moments all over a run. */
async function cancelling(name, words) {
  const times = [];
  for (let after = 700; after < 2500; after += 130) times.push(await cancelled(words, after));
  return {
    name: `${name} after 0.7 to 2.5 s, the slowest of ${times.length}`,
    ours: Math.max(...times),
    baseline: Number.NaN,
    allowed: MOST_CANCEL,
    unit: 'ms',
  };
}

function cancelled(words, after) {
  return new Promise((resolve, reject) => {
    let asked = 0;
    const child = spawn(process.execPath, words, { stdio: 'ignore' });
    setTimeout(() => {
      asked = performance.now();
      child.kill('SIGINT');
    }, after);
    child.on('error', reject);
    child.on('exit', () =>
      asked > 0 ? resolve(performance.now() - asked) : reject(new Error('the run was over')),
    );
  });
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const dist = path.join(ROOT, 'dist');
  const context = { cliScript: path.join(dist, 'cli.js'), assets: path.join(dist, 'assets') };
  console.table(await run(context, Number(argv[2] ?? 200)));
}
