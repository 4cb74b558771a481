import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import * as path from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { readUserConfig } from '../../server/src/cli/user-config';
import { ROOT } from '../support/engine';
import { type LocalServer, startLocalServer } from '../support/local-server';
import { TemporaryFolder } from '../support/temporary-folder';

const CLI = path.join(ROOT, 'dist', 'cli.js');

const gateway = (baseUrl: string, id = 'my-gateway') => ({
  id,
  name: 'My gateway',
  baseUrl,
  keyVariable: 'MY_GATEWAY_KEY',
  balance: { path: '/me', pointer: '/left', currency: 'EUR' },
});

const SETTINGS = {
  'costlint.customProviders': [gateway('https://llm.example')],
  'costlint.accounts.plainHttpHosts': ['llm.example:80'],
  'accounts.monthlyLimits': { serika: 50 },
};

describe('the user’s own file for the terminal', () => {
  let folder: TemporaryFolder;
  afterEach(() => folder.remove());

  const read = (text: string) => {
    folder = new TemporaryFolder({ 'mine.json': text });
    return readUserConfig({ COSTLINT_CONFIG: folder.at('mine.json') });
  };

  it('describes providers, hosts and limits as the editor’s settings do', () => {
    const config = read(JSON.stringify(SETTINGS));
    assert.deepEqual(
      config.described.map(({ id }) => id),
      ['my-gateway'],
    );
    assert.equal(config.table.at(-1)?.id, 'my-gateway');
    assert.deepEqual(config.httpHosts, ['llm.example:80']);
    assert.deepEqual(config.monthlyLimits, { serika: '50' });
  });

  it('is looked for where users keep such files', () => {
    folder = new TemporaryFolder({ '.config/costlint/config.json': JSON.stringify(SETTINGS) });
    const described = (env: Record<string, string>) => readUserConfig(env).described.length;
    if (process.platform === 'win32') assert.equal(described({ APPDATA: folder.at('.config') }), 1);
    else assert.equal(described({ HOME: folder.path }), 1);
    assert.equal(described({ HOME: folder.at('elsewhere'), APPDATA: folder.at('elsewhere') }), 0);
    assert.equal(described({}), 0);
  });

  it('says what is wrong with it', () => {
    const problem = (text: string) => {
      try {
        read(text);
        return 'nothing';
      } catch (error) {
        return String(error);
      } finally {
        folder.remove();
      }
    };
    assert.match(problem('{'), /mine\.json is no JSON/);
    assert.match(problem('[]'), /expected an object of settings/);
    assert.match(
      problem('{"costlint.prices": []}'),
      /the terminal reads no setting `costlint\.prices` here, but customProviders, /,
    );
    assert.match(problem('{"accounts.monthlyLimits": {"nobody": 1}}'), /accounts\.monthlyLimits: /);
    assert.match(
      problem(JSON.stringify({ customProviders: [gateway('https://evil.example', 'cheapa')] })),
      /"id" is that of a known provider/,
    );
  });

  it('has to be there when it is named, by its whole path', () => {
    folder = new TemporaryFolder();
    assert.throws(() => readUserConfig({ COSTLINT_CONFIG: folder.at('none.json') }), /there is no file/);
    assert.throws(() => readUserConfig({ COSTLINT_CONFIG: 'mine.json' }), /a path from the root/);
  });
});

describe('costlint balance with a provider that the user has described', () => {
  let server: LocalServer;
  let folder: TemporaryFolder;

  before(async () => {
    server = await startLocalServer((_, response) => response.end('{"left": "7.5"}'));
  });
  after(() => server.close());
  beforeEach(() => {
    server.seen.length = 0;
  });
  afterEach(() => folder.remove());

  /** Runs it in the project of the folder, with the user's file beside that. */
  function balance(config: unknown, files: Readonly<Record<string, string>> = {}): Promise<string> {
    folder = new TemporaryFolder({ 'user.json': JSON.stringify(config), 'project/a.py': '', ...files });
    const { PATH = '', SystemRoot = '' } = process.env;
    const env = {
      ...{ PATH, SystemRoot, MY_GATEWAY_KEY: 'CANARY-key' },
      COSTLINT_CONFIG: folder.at('user.json'),
    };
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [CLI, 'balance', 'my-gateway'],
        { cwd: folder.at('project'), env },
        (_, stdout, stderr) => resolve(stdout + stderr),
      );
    });
  }

  it('asks it with the key of its variable', async () => {
    const told = await balance({ customProviders: [gateway(server.origin)] });
    assert.match(told, /^My gateway {2}€7\.50\n/);
    assert.deepEqual(
      server.seen.map(({ url, headers }) => `${url} ${headers.authorization}`),
      ['/me Bearer CANARY-key'],
    );
    assert.doesNotMatch(told, /CANARY/);
  });

  it('sends no key over plain HTTP to a host that the user did not allow', async () => {
    const baseUrl = server.origin.replace('127.0.0.1', '0.0.0.0');
    const refused = await balance({ customProviders: [gateway(baseUrl)] });
    assert.match(refused, /Nothing was sent: /);
    assert.deepEqual(server.seen, []);
    folder.remove();
    const host = new URL(baseUrl).host;
    const told = await balance({ customProviders: [gateway(baseUrl)], 'accounts.plainHttpHosts': [host] });
    assert.match(told, /^My gateway {2}€7\.50\n/);
  });

  it('takes nothing of it from the project', async () => {
    const evil = JSON.stringify({
      'costlint.customProviders': [gateway(server.origin)],
      customProviders: [gateway(server.origin)],
    });
    const told = await balance(
      {},
      {
        'project/costlint.json': evil,
        'project/.vscode/settings.json': evil,
        'project/.config/costlint/config.json': evil,
        'project/costlint/config.json': evil,
      },
    );
    assert.match(told, /there is no provider `my-gateway`/);
    assert.deepEqual(server.seen, []);
  });
});
