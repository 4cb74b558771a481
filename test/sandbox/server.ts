import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LiveAccount, type SandboxAccount, type SandboxClock } from './account';
import { type Fault, type FaultName, faults } from './faults';
import type { Route, SandboxRequest, SandboxResponse, Wire } from './wire';
import { wires } from './wires/list';

/** What was asked of the sandbox, for tests; keys are there in full, for they are made up. */
export interface SeenRequest {
  readonly method: string;
  /** `host/path?query`, as the request would have gone out. */
  readonly target: string;
  readonly key: string | null;
  readonly headers: SandboxRequest['headers'];
  readonly body: string;
}

/**
 * A server that speaks the billing APIs of all providers for made-up accounts: a request for `https://HOST/PATH` comes as
 * `/HOST/PATH`. Keys with `bad` in them are not accepted, those with `noscope` may not see the bills.
 */
export class Sandbox {
  readonly seen: SeenRequest[] = [];
  private readonly accounts = new Map<string, LiveAccount>();
  private readonly ordered = new Map<string, FaultName>();
  private readonly server: Server;

  constructor(private readonly clock: SandboxClock = Date.now) {
    this.server = createServer((request, response) => void this.serve(request, response));
    for (const wire of wires) this.accounts.set(wire.id, new LiveAccount(wire.account, clock));
  }

  /** Starts it; gives what `COSTLINT_SANDBOX` should say. Port 0: any that is free. */
  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** From now on every answer of a provider has this fault; null: none. */
  order(provider: string, fault: FaultName | null): void {
    if (fault === null) this.ordered.delete(provider);
    else this.ordered.set(provider, fault);
  }

  /** Gives a provider another account. */
  setAccount(provider: string, change: Partial<SandboxAccount>): void {
    const wire = wires.find(({ id }) => id === provider);
    if (!wire) throw new Error(`the sandbox has no provider ${provider}`);
    this.accounts.set(provider, new LiveAccount({ ...wire.account, ...change }, this.clock));
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    const { host, rest } = splitHost(request);
    const wire = wires.find(({ hosts }) => hosts.includes(host));
    this.seen.push({
      method: request.method,
      target: `${host}${incoming.url?.slice(host.length + 1) ?? ''}`,
      key: wire?.key(request) ?? null,
      headers: request.headers,
      body: request.body,
    });
    const account = wire && this.accounts.get(wire.id);
    if (!wire || !account) {
      send(response, { status: 404, body: { error: `the sandbox has no host ${host}` } });
      return;
    }
    this.answer(wire, account, rest, response);
  }

  private answer(wire: Wire, account: LiveAccount, request: SandboxRequest, response: ServerResponse): void {
    const name = this.ordered.get(wire.id);
    const fault: Fault | null = name === undefined ? null : faults[name];
    account.count();
    const good = goodAnswer(wire, account, request);
    const key = wire.key(request) ?? '';
    if (fault === null) send(response, good);
    else if (fault.kind === 'answer') send(response, fault.answer(wire, key));
    else if (fault.kind === 'change') send(response, { ...good, body: fault.change(good.body, key) });
    else if (fault.kind === 'headers') send(response, { ...good, headers: fault.change(good.headers ?? {}) });
    else fault.send(response, JSON.stringify(good.body));
  }
}

function goodAnswer(wire: Wire, account: LiveAccount, request: SandboxRequest): SandboxResponse {
  const route = routeOf(wire, request);
  if (!route) return wire.error('not-found');
  if (!route.isPublic) {
    const key = wire.key(request);
    if (key === null || key.includes('bad')) return wire.error('unauthorized');
    if (key.includes('noscope')) return wire.error('forbidden');
  }
  return route.answer(account, request);
}

function routeOf(wire: Wire, { method, path }: SandboxRequest): Route | null {
  const asked = `${method} ${path}`;
  const exact = wire.routes[asked];
  if (exact) return exact;
  const open = Object.entries(wire.routes).find(
    ([pattern]) => pattern.endsWith('*') && asked.startsWith(pattern.slice(0, -1)),
  );
  return open?.[1] ?? null;
}

async function readRequest(incoming: IncomingMessage): Promise<SandboxRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const url = new URL(incoming.url ?? '/', 'http://sandbox');
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function splitHost(request: SandboxRequest): { readonly host: string; readonly rest: SandboxRequest } {
  const [, host = '', path = ''] = /^\/([^/]*)(.*)$/.exec(request.path) ?? [];
  return { host: decodeURIComponent(host), rest: { ...request, path: path === '' ? '/' : path } };
}

function send(response: ServerResponse, { status, headers, body }: SandboxResponse): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-costlint-sandbox': 'true',
    ...headers,
  });
  response.end(status === 204 ? undefined : text);
}
