import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Workbench } from '../../scripts/editor/workbench';
import type { WindowAction, WindowAnswer } from './window-protocol';

export interface WindowControl {
  readonly address: string;
  readonly attach: (workbench: Workbench) => void;
  readonly close: () => void;
}

/** Lets tests, which run in the extension host, see and drive the window around them. */
export async function startWindowControl(screenshots: string): Promise<WindowControl> {
  let attach: (workbench: Workbench) => void = () => undefined;
  const attached = new Promise<Workbench>((resolve) => {
    attach = resolve;
  });
  const server = createServer((request, response) => {
    void answer(request, attached, screenshots).then((body) => {
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

async function answer(
  request: IncomingMessage,
  attached: Promise<Workbench>,
  screenshots: string,
): Promise<WindowAnswer> {
  try {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    return { result: await perform(JSON.parse(body), await attached, screenshots) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

async function perform(action: WindowAction, workbench: Workbench, screenshots: string): Promise<unknown> {
  switch (action.kind) {
    case 'ready':
      return true;
    case 'is-restricted':
      return workbench.isRestricted();
    case 'lines-with-hints':
      return workbench.linesWithHints(action.document);
    case 'until-shows':
      return workbench.untilShows(action.text);
    case 'until-no-status':
      return workbench.untilNoStatus(action.text);
    case 'hover':
      return workbench.hoverOver(action.text, action.occurrence);
    case 'screenshot':
      return workbench.screenshot(path.join(screenshots, `${action.name}.png`));
  }
}
