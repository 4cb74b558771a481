import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeAuthority } from '../support/certificates';
import { TemporaryFolder } from '../support/temporary-folder';
import { startTunnelProxy } from '../support/tunnel-proxy';

/** What an editor is started with that reaches a provider through a proxy alone. */
export interface ProxiedProvider {
  readonly env: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly close: () => void;
}

/** Cheapa API as this machine plays it, behind a proxy and with a certificate of an authority that has to be told of. */
export async function startProxiedProvider(): Promise<ProxiedProvider> {
  const authority = makeAuthority();
  const folder = new TemporaryFolder({ 'authority.pem': authority.cert });
  const server = createServer(authority.certify('api.cheapaapi.com'), (request, response) => {
    const isKnown = request.headers.authorization === 'Bearer sk-llmaai-proxied';
    response.writeHead(isKnown ? 200 : 401).end('{"total_available": 12.34}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy = await startTunnelProxy(() => (server.address() as AddressInfo).port);
  return {
    env: { CHEAPA_API_KEY: 'sk-llmaai-proxied', NODE_EXTRA_CA_CERTS: folder.at('authority.pem') },
    settings: { 'http.proxy': proxy.origin, 'costlint.catalog.refresh': false },
    close: () => {
      proxy.close();
      server.closeAllConnections();
      server.close();
      folder.remove();
    },
  };
}
