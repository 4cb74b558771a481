import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { after, before, beforeEach, describe, it } from 'mocha';
import type { BalanceReport } from '../../server/src/reports/balance-report';
import { type Authority, makeAuthority } from '../support/certificates';
import { ROOT } from '../support/engine';
import { TemporaryFolder } from '../support/temporary-folder';
import { startTunnelProxy, type TunnelProxy } from '../support/tunnel-proxy';

const CLI = path.join(ROOT, 'dist', 'cli.js');
const KEY = 'sk-llmaai-CANARY';
const HOST = 'api.cheapaapi.com';
/** Every interface of this machine: it is reached here, and not by a name that never goes through a proxy. */
const ANY_INTERFACE = '0.0.0.0';

describe('costlint balance in a network with a proxy and a certificate authority of its own', () => {
  let provider: Server;
  let proxy: TunnelProxy;
  let secureProxy: TunnelProxy;
  let folder: TemporaryFolder;
  let seen: IncomingMessage[] = [];

  before(async () => {
    const authority: Authority = makeAuthority();
    folder = new TemporaryFolder({
      'authority.pem': authority.cert,
      'stranger.pem': makeAuthority().cert,
    });
    provider = createServer(authority.certify(HOST, ANY_INTERFACE), (request, response) => {
      seen.push(request);
      const isUsage = request.url?.includes('/usage');
      const isLimit = request.url?.includes('/subscription');
      response.end(
        JSON.stringify(
          isLimit ? { hard_limit_usd: 20 } : isUsage ? { total_usage: 750 } : { total_available: 12.5 },
        ),
      );
    });
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    proxy = await startTunnelProxy(portOfProvider);
    secureProxy = await startTunnelProxy(portOfProvider, authority.certify('127.0.0.1'));
  });
  after(() => {
    provider.closeAllConnections();
    provider.close();
    proxy.close();
    secureProxy.close();
    folder.remove();
  });
  beforeEach(() => {
    seen = [];
    for (const each of [proxy, secureProxy]) each.tunnels.length = 0;
  });

  const portOfProvider = () => (provider.address() as AddressInfo).port;
  const trusting = (name: string) => ({ NODE_EXTRA_CA_CERTS: path.join(folder.path, name) });

  /** Asks Cheapa API, or what is named, with these variables alone. */
  function balance(env: Record<string, string>, name = 'cheapa'): Promise<BalanceReport['accounts'][number]> {
    const { PATH = '', SystemRoot = '' } = process.env;
    const all = { PATH, SystemRoot, CHEAPA_API_KEY: KEY, ...env };
    const words = [CLI, 'balance', name, '--format', 'json'];
    return new Promise((resolve, reject) => {
      execFile(process.execPath, words, { cwd: folder.path, env: all }, (_, stdout, stderr) => {
        assert.doesNotMatch(stdout + stderr, /CANARY/);
        const report: BalanceReport = JSON.parse(stdout);
        const [account] = report.accounts;
        if (account) resolve(account);
        else reject(new Error(`nothing was told: ${stderr}`));
      });
    });
  }

  function assertAskedThrough({ tunnels }: TunnelProxy): void {
    assert.deepEqual(
      tunnels.map(({ target }) => target),
      [`${HOST}:443`],
    );
    // The tunnel is dug without the key; it goes through it, encrypted.
    assert.doesNotMatch(JSON.stringify(tunnels), /CANARY/);
    assert.deepEqual(
      seen.map(({ url, headers }) => `${headers.host}${url} ${headers.authorization}`),
      [`${HOST}/v1/dashboard/billing/credit_grants Bearer ${KEY}`],
    );
  }

  it('asks through the proxy of HTTPS_PROXY', async () => {
    const { balance: told } = await balance({ HTTPS_PROXY: proxy.origin, ...trusting('authority.pem') });
    assert.deepEqual([told.state, told.amount], ['known', '12.5']);
    assertAskedThrough(proxy);
  });

  it('asks through a proxy that is itself spoken to over TLS', async () => {
    const { balance: told } = await balance({
      https_proxy: secureProxy.origin,
      ...trusting('authority.pem'),
    });
    assert.deepEqual([told.state, told.amount], ['known', '12.5']);
    assertAskedThrough(secureProxy);
  });

  it('sends no key where the certificate is of an authority that nobody told it of', async () => {
    for (const env of [{}, trusting('stranger.pem')]) {
      const { balance: told, message } = await balance({ HTTPS_PROXY: proxy.origin, ...env });
      assert.equal(told.state, 'offline');
      assert.match(message, /can't be reached \((?:UNABLE_TO|SELF_SIGNED|CERT_)[A-Z_]+\)/);
    }
    assert.deepEqual(seen, []);
  });

  it('sends no key to a server whose certificate is for another host', async () => {
    const { balance: told, message } = await balance(
      { HTTPS_PROXY: proxy.origin, DEEPSEEK_API_KEY: 'sk-CANARY', ...trusting('authority.pem') },
      'deepseek',
    );
    assert.equal(told.state, 'offline');
    assert.match(message, /ERR_TLS_CERT_ALTNAME_INVALID/);
    assert.equal(proxy.tunnels[0]?.target, 'api.deepseek.com:443');
    assert.deepEqual(seen, []);
  });

  /** A gateway that stands on this machine, by an address that proxies are used for. */
  const gateway = () => ({
    ONE_API_KEY: 'sk-CANARY',
    ONE_API_BASE_URL: `https://${ANY_INTERFACE}:${portOfProvider()}`,
    HTTPS_PROXY: proxy.origin,
    ...trusting('authority.pem'),
  });

  it('goes past the proxy where NO_PROXY says so', async () => {
    const through = await balance(gateway(), 'one-api');
    assert.deepEqual([through.balance.state, through.balance.amount], ['known', '12.5']);
    assert.equal(proxy.tunnels.length, 2);
    proxy.tunnels.length = 0;
    const past = await balance({ ...gateway(), NO_PROXY: `localhost,${ANY_INTERFACE}` }, 'one-api');
    assert.deepEqual([past.balance.state, past.balance.amount], ['known', '12.5']);
    assert.deepEqual(proxy.tunnels, []);
    assert.equal(seen.length, 4);
  });
});
