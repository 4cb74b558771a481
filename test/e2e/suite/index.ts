import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { PART_VARIABLE } from '../window-protocol';
import { EXTENSION_ID } from './documents';
import { inWindow } from './window';

const REPORTER = path.resolve(__dirname, '../../../../scripts/lib/counting-reporter.cjs');

/** Before the runner gives up, in ms: what failed so far is told then. */
const DEADLINE = 280_000;

/** The editor calls this in its extension host; a rejection makes the run fail. */
export async function run(): Promise<void> {
  await inWindow({ kind: 'ready' });
  const part = process.env[PART_VARIABLE] ?? 'trusted';
  if (part !== 'restricted') await untilTrusted();
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: REPORTER });
  const folder = path.join(__dirname, part);
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(folder, file));
  }
  const failures = await runUntil(mocha, DEADLINE);
  if (failures > 0) throw new Error(`${failures} end-to-end tests failed`);
}

/** The window trusts the folder some time before the extensions hear of it. */
async function untilTrusted(): Promise<void> {
  if (vscode.workspace.isTrusted) return;
  await new Promise<void>((resolve) => {
    const heard = vscode.workspace.onDidGrantWorkspaceTrust(() => {
      heard.dispose();
      resolve();
    });
  });
}

function runUntil(mocha: Mocha, deadline: number): Promise<number> {
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => {
      clearTimeout(timer);
      resolve(failures);
    });
    leaveOutOtherExtensions(runner);
    const timer = setTimeout(() => runner.abort(), deadline);
  });
}

/**
 * All extensions of a window share one process, in which the runner takes every error that nobody catches
 * for one of the test that runs. What an extension of the editor fails at in its own time is not a test's; what the one
 * that is tested, or a test, has a part in still is.
 */
function leaveOutOtherExtensions(runner: Mocha.Runner): void {
  const isOurs = ({ id }: { readonly id: string }) => id.toLowerCase() === EXTENSION_ID;
  const ours = [__dirname, ...vscode.extensions.all.filter(isOurs).map(({ extensionPath }) => extensionPath)];
  const others = vscode.extensions.all.filter((each) => !isOurs(each));
  const uncaught = runner.uncaught;
  process.removeListener('uncaughtException', uncaught);
  process.on('uncaughtException', (error: Error) => {
    const passes = (folder: string) => error.stack?.includes(folder) === true;
    const other = others.find(({ extensionPath }) => passes(extensionPath));
    if (other === undefined || ours.some(passes)) uncaught(error);
    else console.warn(`the extension ${other.id} failed beside the tests: ${error.message}`);
  });
}
