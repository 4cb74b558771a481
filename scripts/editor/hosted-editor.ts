import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium';
import type { Editor, EditorWindow, Progress, SuiteRequest, WindowRequest } from './editor';
import { installHost } from './host-install';
import { installVsix, startHostServer } from './host-server';
import { makeTemporaryFolder } from './temporary-folder';
import { writeUserSettings } from './user-settings';
import { Workbench } from './workbench';

const DEFAULT_SIZE = { width: 1280, height: 800 };

/** Talk of the workbench that says nothing about the tests. */
const NOISE = new RegExp(
  [
    'Resolv(ing|ed) connection token',
    'Creating a socket',
    'Ignoring fetching additional',
    'Updating additional builtin',
    'Canceled: Canceled',
    'Creation of workbench contribution',
    'Extension `vscode\\.',
    'Timed out waiting for authentication provider',
    '\\[(reconnection-grace-time|Service Worker|AgentHost|RemoteAgentHostProtocol|AccountPolicyGate|lifecycle)',
  ].join('|'),
);

/** A VS Code in Chromium: the editor for machines that cannot download or show the desktop one. */
export async function openHostedEditor(
  hostFolder: string,
  vsix: string,
  progress: Progress,
): Promise<Editor> {
  const programs = await installHost(hostFolder, progress);
  const browser = await launchChromium(progress);
  const state = await makeTemporaryFolder('costlint-editor-');
  const extensions = path.join(state.path, 'extensions');
  await mkdir(extensions);
  await installVsix({ programs, profile: path.join(state.path, 'install'), extensions }, vsix);
  let windows = 0;

  const openWindow = async (request: WindowRequest): Promise<EditorWindow> => {
    const profile = path.join(state.path, `window-${windows++}`);
    await writeUserSettings(profile, request.settings);
    const server = await startHostServer({
      programs,
      profile,
      extensions,
      env: request.env ?? {},
      testDriver: request.suite !== undefined,
    });
    const context = await browser.newContext({ viewport: request.size ?? DEFAULT_SIZE });
    const page = await context.newPage();
    const suite = await listenToSuite(page);
    const answer = await page.goto(workbenchUrl(server.port, request));
    if (answer?.ok() !== true)
      throw new Error(`the workbench answered HTTP ${answer?.status() ?? 'nothing'}`);
    const close = async (): Promise<void> => {
      await context.close();
      await server.stop();
    };
    return { workbench: new Workbench(page), profile, suiteEnded: suite.ended, close };
  };

  const dispose = async (): Promise<void> => {
    await browser.close();
    state.remove();
  };
  return { name: `VS Code in Chromium ${browser.version()}`, openWindow, dispose };
}

/** The page calls two functions during the run of a suite; both must exist before it loads. */
async function listenToSuite(page: Page): Promise<{ readonly ended: Promise<number> }> {
  let exit = (_code: number): void => undefined;
  let hasEnded = false;
  const ended = new Promise<number>((resolve, reject) => {
    exit = resolve;
    page.once('crash', () => reject(new Error('the page of the editor crashed')));
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    hasEnded = true;
    exit(code);
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    // What the workbench complains about while it is being closed is of no interest.
    if (hasEnded || (typeof args[0] === 'string' && NOISE.test(args[0]))) return;
    (type === 'error' || type === 'warn' ? console.error : console.log)(...args);
  });
  return { ended };
}

/** The address of a workbench that shows a folder; `port` is that of its server. */
export function workbenchUrl(
  port: number,
  { folder, file, suite }: { folder: string; file?: string; suite?: SuiteRequest },
): string {
  const remote = (target: string): string => `vscode-remote://127.0.0.1:${port}${urlPath(target)}`;
  const payload: [string, string][] = [];
  if (file !== undefined) payload.push(['openFile', remote(file)]);
  if (suite !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(suite.extension)]);
    payload.push(['extensionTestsPath', remote(suite.tests)]);
  }
  const more = payload.length === 0 ? '' : `&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  return `http://127.0.0.1:${port}/?folder=${urlPath(folder).replaceAll('&', '%26').replaceAll('+', '%2B')}${more}`;
}

function urlPath(file: string): string {
  return pathToFileURL(file).pathname;
}
