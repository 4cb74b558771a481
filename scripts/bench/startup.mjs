import { LspProcess } from './lsp-process.mjs';
import { pythonWithCalls } from './sources.mjs';
import { median, pause } from './statistics.mjs';

const ROUNDS = 7;
const SETTLE_MS = 1500;

/** From process start to the answer of `initialize`, and memory when nothing happens: after start, and with a file. */
export async function run({ serverScript, bareScript }) {
  const ready = { ours: [], bare: [] };
  const idle = { ours: [], bare: [] };
  const withFile = { ours: [], bare: [] };
  const text = pythonWithCalls(100_000);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, script] of [
      ['ours', serverScript],
      ['bare', bareScript],
    ]) {
      const server = await LspProcess.start(script);
      ready[name].push(server.readyMs);
      if (round < 3) {
        await pause(SETTLE_MS);
        idle[name].push(server.residentMb());
        await server.open('file:///bench/support.py', 'python', text);
        await server.hints('file:///bench/support.py', text.split('\n').length);
        await pause(SETTLE_MS);
        withFile[name].push(server.residentMb());
      }
      await server.stop();
    }
  }
  return [
    row('start to ready', ready, 'ms', (bare) => 2 * bare),
    row('idle memory, no file', idle, 'MB', (bare) => bare + 60),
    row('idle memory, a 100 KB file with calls', withFile, 'MB', (bare) => bare + 60),
  ];
}

function row(name, samples, unit, allowed) {
  const baseline = median(samples.bare);
  return { name, ours: median(samples.ours), baseline, allowed: allowed(baseline), unit };
}
