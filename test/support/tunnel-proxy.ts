import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Certificate } from './certificates';

export interface TunnelProxy {
  /** `http://127.0.0.1:PORT`, or `https:` with a certificate. */
  readonly origin: string;
  /** `HOST:PORT` of each tunnel, with the headers that asked for it as one text. */
  readonly tunnels: { readonly target: string; readonly headers: string }[];
  readonly close: () => void;
}

/** A proxy on this machine that leads every tunnel to one server here, whatever host it was asked for. */
export async function startTunnelProxy(
  port: () => number,
  certificate: Certificate | null = null,
): Promise<TunnelProxy> {
  const tunnels: { target: string; headers: string }[] = [];
  const sockets = new Set<Duplex>();
  const lead = (request: IncomingMessage, client: Duplex, head: Buffer) => {
    tunnels.push({ target: request.url ?? '', headers: JSON.stringify(request.rawHeaders) });
    const server: Socket = connect(port(), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.write(head);
      server.pipe(client).pipe(server);
    });
    for (const each of [server, client]) {
      sockets.add(each);
      each.on('error', () => each.destroy());
    }
  };
  const proxy = certificate ? createSecureServer(certificate) : createServer();
  proxy.on('connect', lead);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    tunnels,
    close: () => {
      for (const each of sockets) each.destroy();
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}
