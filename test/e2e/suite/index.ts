import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { PART_VARIABLE } from '../window-protocol';
import { inWindow } from './window';

const REPORTER = path.resolve(__dirname, '../../../../scripts/lib/counting-reporter.cjs');

/** The editor calls this in its extension host; a rejection makes the run fail. */
export async function run(): Promise<void> {
  await inWindow({ kind: 'ready' });
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: REPORTER });
  const folder = path.join(__dirname, process.env[PART_VARIABLE] ?? 'trusted');
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(folder, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} end-to-end tests failed`);
}
