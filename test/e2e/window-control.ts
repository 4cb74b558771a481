import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { EditorWindow } from '../../scripts/editor/editor';
import { seePanel, useKeys } from '../../scripts/editor/panel';
import type { Sandbox } from '../sandbox/server';
import { AccountControl } from './account-control';
import type { WindowAction, WindowAnswer } from './window-protocol';

export interface WindowControl {
  readonly address: string;
  readonly attach: (window: EditorWindow) => void;
  readonly close: () => void;
}

/** Lets tests, which run in the extension host, see and drive the window around them, and the sandbox if there is one. */
export async function startWindowControl(
  screenshots: string,
  sandbox: Sandbox | null,
): Promise<WindowControl> {
  let attach: (window: EditorWindow) => void = () => undefined;
  const attached = new Promise<EditorWindow>((resolve) => {
    attach = resolve;
  });
  const server = createServer((request, response) => {
    void answer(request, attached, { screenshots, sandbox }).then((body) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    attach,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Around {
  readonly screenshots: string;
  readonly sandbox: Sandbox | null;
}

async function answer(
  request: IncomingMessage,
  attached: Promise<EditorWindow>,
  around: Around,
): Promise<WindowAnswer> {
  try {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    return { result: await perform(JSON.parse(body), await attached, around) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

async function perform(
  action: WindowAction,
  window: EditorWindow,
  { screenshots, sandbox }: Around,
): Promise<unknown> {
  const { workbench } = window;
  switch (action.kind) {
    case 'ready':
      return true;
    case 'is-restricted':
      return workbench.isRestricted();
    case 'trust':
      return workbench.trustFolder();
    case 'lines-with-hints':
      return workbench.linesWithHints(action.document);
    case 'until-shows':
      return workbench.untilShows(action.text);
    case 'hover':
      return workbench.hoverOver(action.text, action.occurrence);
    case 'screenshot':
      return workbench.screenshot(path.join(screenshots, `${action.name}.png`));
    case 'panel':
      return seePanel(workbench.page, action.text);
    case 'panel-keys':
      return useKeys(workbench.page, action);
    case 'press':
      return workbench.page.keyboard.press(action.key);
    default:
      return new AccountControl(window, sandbox, screenshots).perform(action);
  }
}
