import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Editor } from '../../scripts/editor/editor';
import { makeTemporaryFolder } from '../../scripts/editor/temporary-folder';
import { openTestEditor } from '../../scripts/editor/test-editor';
import { fullSandboxEnvironment, sandboxEnvironment } from '../sandbox/environment';
import { Sandbox } from '../sandbox/server';
import { startProxiedProvider } from './proxied-provider';
import { startWindowControl } from './window-control';
import { CONTROL_VARIABLE, PART_VARIABLE, type Part } from './window-protocol';

/**
 * Runs the end-to-end suite on the packaged extension; from the project's folder, after `npm run package`. Arguments
 * name the parts to run; without any all are.
 */

const ROOT = process.cwd();
const SCREENSHOTS = path.resolve(process.env.COSTLINT_SCREENSHOTS ?? path.join(ROOT, 'out', 'screenshots'));
const PARTS: readonly Part[] = ['trusted', 'restricted', 'accounts', 'providers', 'proxied'];
const OF_SANDBOX: ReadonlySet<Part> = new Set(['restricted', 'accounts', 'providers']);

/** In ms; a machine that does other work too needs several times as long as one that does not. */
const PART_TIMEOUT = 300_000;

async function main(): Promise<number> {
  const { name, version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const vsix = path.join(ROOT, 'out', `${name}-${version}.vsix`);
  const editor = await openTestEditor(ROOT, vsix, (message) => console.log(message));
  console.log(`Editor: ${editor.name}`);
  try {
    const chosen = process.argv.slice(2);
    for (const part of PARTS.filter((each) => chosen.length === 0 || chosen.includes(each))) {
      console.log(`\n${part} folder`);
      const code = await runPart(editor, part);
      if (code !== 0) return code;
    }
    return 0;
  } finally {
    await editor.dispose();
  }
}

/**
 * One window on a copy of the test folder. It opens in restricted mode, as every new folder does; the dialog
 * that asks for trust can't show during a suite, so the folder is trusted on the page behind it.
 */
async function runPart(editor: Editor, part: Part): Promise<number> {
  const folder = await makeTemporaryFolder('costlint-e2e-');
  const sandbox = OF_SANDBOX.has(part) ? new Sandbox() : null;
  const proxied = part === 'proxied' ? await startProxiedProvider() : null;
  const control = await startWindowControl(SCREENSHOTS, sandbox);
  try {
    await cp(path.join(ROOT, 'test', 'fixtures', 'e2e'), folder.path, { recursive: true });
    await cp(path.join(ROOT, 'examples'), path.join(folder.path, 'examples'), { recursive: true });
    const window = await editor.openWindow({
      folder: folder.path,
      settings: { 'security.workspace.trust.startupPrompt': 'never', ...proxied?.settings },
      suite: {
        extension: path.join(ROOT, 'test', 'e2e', 'extension'),
        tests: path.join(ROOT, 'out', 'test', 'e2e', 'suite', 'index.js'),
      },
      env: {
        ...(await accountEnvironment(part, sandbox)),
        ...proxied?.env,
        [CONTROL_VARIABLE]: control.address,
        [PART_VARIABLE]: part,
      },
    });
    try {
      await window.workbench.untilRestricted();
      if (part !== 'restricted') await window.workbench.trustFolder();
      control.attach(window);
      return await Promise.race([window.suiteEnded, tooLate(window.workbench, part)]);
    } catch (error) {
      await window.workbench.screenshot(path.join(SCREENSHOTS, `failed-${part}.png`)).catch(() => undefined);
      throw error;
    } finally {
      await window.close();
    }
  } finally {
    control.close();
    await sandbox?.close();
    proxied?.close();
    folder.remove();
  }
}

/** What the editor is to know of the sandbox. */
async function accountEnvironment(part: Part, sandbox: Sandbox | null): Promise<Record<string, string>> {
  if (sandbox === null) return {};
  const address = await sandbox.listen();
  if (part === 'providers') return { ...fullSandboxEnvironment(address) };
  const environment = sandboxEnvironment(address);
  return part === 'accounts' ? { ...environment, COSTLINT_SANDBOX_ACCOUNTS: '' } : { ...environment };
}

async function tooLate(workbench: { screenshot(file: string): Promise<void> }, part: Part): Promise<number> {
  await pause(PART_TIMEOUT, undefined, { ref: false });
  const file = path.join(SCREENSHOTS, `timeout-${part}.png`);
  await workbench.screenshot(file);
  console.error(`the suite did not end in ${PART_TIMEOUT / 1000} s; see ${file}`);
  return 1;
}

// Ctrl+C ends the run through the browser's own handler.
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
