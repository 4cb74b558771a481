import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

/** Each mocha run, here or in an editor, adds a line to this file. */
export const countsFile = path.join(root, 'out', 'test-counts.jsonl');

export function clearCounts() {
  rmSync(countsFile, { force: true });
}

/** The sum over all runs so far. */
export function readCounts() {
  const lines = existsSync(countsFile) ? readFileSync(countsFile, 'utf8').trim().split('\n') : [];
  return lines
    .map((line) => JSON.parse(line))
    .reduce((sum, run) => ({ passed: sum.passed + run.passed, failed: sum.failed + run.failed }), {
      passed: 0,
      failed: 0,
    });
}
