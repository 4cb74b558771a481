import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { Ajv } from 'ajv';
import { after, before, beforeEach, describe, it } from 'mocha';
import type { BalanceReport } from '../../server/src/reports/balance-report';
import { ACCOUNT_STATES } from '../../shared/src/account';
import { ROOT } from '../support/engine';
import { TemporaryFolder } from '../support/temporary-folder';

const CLI = path.join(ROOT, 'dist', 'cli.js');
const KEY = 'sk-llmaai-CANARY';
const SCHEMA = JSON.parse(readFileSync(path.join(ROOT, 'schemas', 'balance.schema.json'), 'utf8'));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe('costlint balance', () => {
  let server: Server;
  let sandbox: string;
  let seen: IncomingMessage[] = [];
  let reply = { status: 200, body: '{}' };
  let folder: TemporaryFolder;

  before(async () => {
    server = createServer((request, response) => {
      seen.push(request);
      response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    sandbox = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    folder = new TemporaryFolder({ '.env': `CHEAPA_API_KEY=${KEY}\n` });
  });
  after(() => {
    server.close();
    folder.remove();
  });
  beforeEach(() => {
    seen = [];
    reply = { status: 200, body: '{"total_available": 12.5}' };
  });

  /** Runs it in a folder with a `.env`, with these variables alone. */
  function balance(words: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
    const { PATH = '', SystemRoot = '' } = process.env;
    const all = { PATH, SystemRoot, COSTLINT_SANDBOX: sandbox, ...env };
    return new Promise((resolve) => {
      execFile(process.execPath, [CLI, ...words], { cwd: folder.path, env: all }, (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      );
    });
  }

  async function json(words: readonly string[], env: Record<string, string> = {}) {
    const { code, stdout } = await balance(['balance', ...words, '--format', 'json'], env);
    const report: BalanceReport = JSON.parse(stdout);
    const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(SCHEMA);
    assert.ok(validate(report), JSON.stringify(validate.errors));
    assert.doesNotMatch(stdout, /CANARY/);
    return { code, accounts: report.accounts };
  }

  it('tells what is left, in the shape of the schema', async () => {
    const { code, accounts } = await json(['cheapa'], { CHEAPA_API_KEY: KEY });
    assert.equal(code, 0);
    const { asOf, ...account } = accounts[0] ?? {};
    assert.deepEqual(account, {
      provider: 'cheapa',
      account: 'default',
      sandbox: true,
      message: '$12.50 left at Cheapa API.',
      plan: null,
      billing: 'prepaid',
      balance: { state: 'known', amount: '12.5', currency: 'USD', unit: 'money' },
      limits: {
        state: 'unpublished',
        requestsPerMinute: null,
        tokensPerMinute: null,
        remaining: null,
        resetAt: null,
        monthlySpend: null,
      },
      period: null,
    });
    assert.ok(Number.isFinite(Date.parse(asOf ?? '')));
    assert.deepEqual(
      seen.map(({ url, headers }) => [url, headers.authorization]),
      [['/api.cheapaapi.com/v1/dashboard/billing/credit_grants', `Bearer ${KEY}`]],
    );
  });

  it('tells people the same, and that it is the sandbox', async () => {
    const { code, stdout, stderr } = await balance(['balance'], { CHEAPA_API_KEY: KEY });
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^SANDBOX: no real account and no real money\nCheapa API {2}\$12\.50\n/);
    assert.match(stdout, /The balance never expires/);
  });

  it('tells people what was spent, and how long the balance lasts', async () => {
    reply = {
      status: 200,
      body: JSON.stringify({
        status: 'success',
        data: {
          billing_plan: 'Starter Monthly',
          billing_credit_balance: 12.48,
          billing_currency: 'USD',
          usage_period_days: 30,
          usage_total_estimated_cost: 6.3,
        },
      }),
    };
    const { stdout } = await balance(['balance', 'babysea'], { BABYSEA_API_KEY: 'bye_CANARY' });
    assert.match(stdout, /\nBabySea {2}12\.48 credits {2}Starter Monthly\n/);
    assert.match(stdout, /\n {2}Spent +\$6\.30 in 30 days\n/);
    assert.match(stdout, /\n {2}Rate of spending +\$0\.21 a day, by the last 30 days; lasts 59 days\n/);
    assert.match(stdout, /\n {2}Top-ups +10, 25, 50, 100, 500, 1,000 credits\n/);
  });

  it('fails where something has to be done', async () => {
    const state = async (status: number, body = '{}') => {
      reply = { status, body };
      const { code, accounts } = await json(['cheapa'], { CHEAPA_API_KEY: KEY });
      return `${code} ${accounts[0]?.balance.state}`;
    };
    assert.equal(await state(401), '1 unauthorized');
    assert.equal(await state(402), '1 out-of-credit');
    assert.equal(await state(403), '1 forbidden');
    assert.equal(await state(429), '1 rate-limited');
    assert.equal(await state(500), '1 server-error');
    assert.equal(await state(302), '1 malformed');
    assert.equal(await state(200, '<html>'), '1 malformed');
    assert.equal(await state(200, '{"total_available": 0}'), '1 out-of-credit');
  });

  it('sends no key that is not its own, and reads none but those of the environment', async () => {
    const stranger = await json(['cheapa'], { CHEAPA_API_KEY: 'sk-ant-CANARY' });
    assert.equal(stranger.accounts[0]?.balance.state, 'not-connected');
    assert.match(
      stranger.accounts[0]?.message ?? '',
      /CHEAPA_API_KEY is not used: this is a key of Anthropic/,
    );
    assert.deepEqual((await json([])).accounts, []);
    const none = await json(['cheapa']);
    assert.match(none.accounts[0]?.message ?? '', /set CHEAPA_API_KEY/);
    assert.deepEqual([stranger.code, none.code], [1, 1]);
    assert.equal(seen.length, 0);
  });

  it('sends a key that two sites take from one variable to the first, and to the other where it is named', async () => {
    const env = { MOONSHOT_API_KEY: 'sk-CANARY' };
    const hosts = () => seen.map(({ url }) => url?.split('/')[1]);
    reply = { status: 200, body: '{"code": 0, "data": {"available_balance": 3}}' };
    assert.deepEqual(
      (await json([], env)).accounts.map(({ provider }) => provider),
      ['moonshotai'],
    );
    assert.deepEqual(hosts(), ['api.moonshot.ai']);
    seen = [];
    await json(['moonshotai-cn'], env);
    assert.deepEqual(hosts(), ['api.moonshot.cn']);
  });

  it('says how where there is no key at all', async () => {
    const { code, stdout, stderr } = await balance(['balance']);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /^costlint: no key in the environment/);
    assert.match((await balance(['help', 'balance'])).stdout, /CHEAPA_API_KEY/);
  });

  it('says which providers publish none', async () => {
    const { code, accounts } = await json(['groq'], { GROQ_API_KEY: 'gsk_CANARY' });
    assert.equal(code, 0);
    assert.match(accounts[0]?.message ?? '', /publishes no balance API/);
    assert.equal(seen.length, 0);
  });

  it('is wrong usage with an unknown provider, or a sandbox elsewhere', async () => {
    assert.equal((await balance(['balance', 'nobody'])).code, 2);
    assert.equal((await balance(['balance', 'cheapa', 'groq'])).code, 2);
    const away = await balance(['balance', 'cheapa'], {
      CHEAPA_API_KEY: KEY,
      COSTLINT_SANDBOX: 'http://sandbox.example',
    });
    assert.equal(away.code, 2);
    assert.doesNotMatch(away.stderr, /CANARY/);
    const lsp = await balance(['lsp', '--stdio', '--accounts', 'cheapa'], {
      CHEAPA_API_KEY: 'sk-ant-CANARY',
    });
    assert.equal(lsp.code, 2);
    assert.match(lsp.stderr, /CHEAPA_API_KEY is not used/);
  });

  it('has a schema with every state', () => assert.deepEqual(SCHEMA.$defs.state.enum, [...ACCOUNT_STATES]));
});
