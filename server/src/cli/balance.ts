import type { BillingProvider, Connection } from '../../../shared/src/billing-provider';
import { type Environment, environmentKey } from '../../../shared/src/environment-key';
import { providerIds } from '../../../shared/src/provider-ids.generated';
import { accountProvider, providerPage } from '../account-providers';
import { AccountInquiry } from '../core/billing/account-inquiry';
import type { AccountProvider } from '../core/billing/account-provider';
import { type AccountRecord, withOutcomes } from '../core/billing/account-record';
import { accountRows } from '../core/billing/account-rows';
import { adviceFor } from '../core/billing/advice-for';
import { type AssembledAccount, assembleAccount } from '../core/billing/assemble-account';
import { burnRate } from '../core/billing/burn-rate';
import { nodeHttp } from '../platform/node-http';
import { systemClock } from '../platform/system-clock';
import { type BillingHttp, USUAL_BOUNDS } from '../ports/billing-http';
import { type BalanceLine, balanceReport, isGood, unpublishedAccount } from '../reports/balance-report';
import { balanceReportText } from '../reports/balance-text';
import { jsonText } from '../reports/json';
import type { BalanceCommand } from './arguments';
import { environmentAccount, isSandboxed } from './environment-accounts';
import { EXIT } from './exit-codes';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';
import { readUserConfig, type UserConfig } from './user-config';

/**
 * Runs `costlint balance`: asks the billing APIs of all providers that the environment has a key for, or of one. Gives the exit
 * code.
 */
export async function balance(
  command: BalanceCommand,
  terminal: Terminal,
  env: Environment,
): Promise<number> {
  const sandbox = isSandboxed(env);
  const config = readUserConfig(env);
  const { table, httpHosts } = config;
  const rows = rowsOf(command.provider, config, env);
  const http = nodeHttp({
    providers: rows.map(({ id }) => id),
    table,
    env,
    allowedHttpHosts: httpHosts,
  });
  const asked = rows.map((row) =>
    lineOf(row, { env, config, http, sandbox, isNamed: command.provider !== null }),
  );
  const lines = (await Promise.all(asked)).filter((line) => line !== null);
  if (command.provider !== null && rows.length === 0) lines.push(withoutApi(command.provider, sandbox));
  const report = balanceReport(lines);
  terminal.write(command.format === 'json' ? jsonText(report) : balanceReportText(lines, terminal.style));
  if (lines.length === 0) terminal.note(howToName());
  return lines.length > 0 && report.accounts.every(isGood) ? EXIT.clean : EXIT.findings;
}

function rowsOf(provider: string | null, config: UserConfig, env: Environment): readonly BillingProvider[] {
  const { table } = config;
  if (provider === null) return withoutTwins(config, env);
  const rows = table.filter(({ id }) => id === provider);
  if (rows.length === 0 && !providerIds.includes(provider))
    throw new UsageError(
      `there is no provider \`${provider}\`; \`costlint help balance\` lists those with a balance`,
    );
  return rows;
}

/**
 * The key in a variable is that of one account: of providers that take theirs from the same variable (two sites of one maker)
 * the first is asked, and another where it is named. Those that the user described are asked in any case.
 */
function withoutTwins({ table, described }: UserConfig, env: Environment): readonly BillingProvider[] {
  const taken = new Set<string>();
  return table.filter((row) => {
    const variable = environmentKey(row, env, table)?.variable;
    if (variable === undefined || described.some(({ id }) => id === row.id)) return true;
    const isTaken = taken.has(variable);
    taken.add(variable);
    return !isTaken;
  });
}

/** What all accounts of one run are asked with. */
interface Asking {
  readonly env: Environment;
  readonly config: UserConfig;
  readonly http: BillingHttp;
  readonly sandbox: boolean;
  /** The user named the provider. */
  readonly isNamed: boolean;
}

/** The account of a provider; null where the environment has no key of it and nobody named it. */
async function lineOf(
  row: BillingProvider,
  { env, config, http, sandbox, isNamed }: Asking,
): Promise<BalanceLine | null> {
  const provider = accountProvider(row.id, config.described);
  const found = environmentAccount(row, env, config);
  const ownLimit = config.monthlyLimits[row.id] ?? null;
  if (!provider || (!found && !isNamed)) return null;
  if (!found?.connection) {
    const nothing = assembled(provider, null, {}, sandbox);
    const { account } = nothing;
    return lineWith(
      provider,
      found ? { ...nothing, account: { ...account, message: `${found.problem}.` } } : nothing,
      ownLimit,
    );
  }
  const record = await ask(provider, found.connection, http);
  return lineWith(provider, assembled(provider, found.connection, record, sandbox), ownLimit);
}

async function ask(
  provider: AccountProvider,
  connection: Connection,
  http: BillingHttp,
): Promise<AccountRecord> {
  const { region, kind, baseUrl, fields } = connection;
  const context = { region, kind, baseUrl, fields, now: isoNow() };
  const inquiry = new AccountInquiry(provider.api, context, true);
  for (let request = inquiry.next(); request; request = inquiry.next())
    inquiry.take(await http.send(connection, request, USUAL_BOUNDS));
  return withOutcomes({}, inquiry.outcomes, isoNow());
}

const HOUR = 3_600_000;

function assembled(
  provider: AccountProvider,
  connection: Connection | null,
  record: AccountRecord,
  sandbox: boolean,
) {
  return assembleAccount({ provider, connection, sandbox, record, now: isoNow(), freshMs: HOUR });
}

function lineWith(
  { name, api }: AccountProvider,
  assembled: AssembledAccount,
  ownLimit: string | null,
): BalanceLine {
  const { account, facts } = assembled;
  const { spending = {}, signals = [] } = facts;
  // What the balance was before is not known here: only what the provider tells of spending counts.
  const burn = burnRate(spending, [], account.balance, isoNow());
  return {
    name,
    account,
    rows: accountRows({ assembled, burn, topUps: api.topUps ?? [], ownLimit, now: systemClock.now() }),
    advice: adviceFor(api.advice, { account, signals, isLow: false, isBatch: false }),
  };
}

/** The one provider that was named, where it has no billing API that is known here. */
function withoutApi(id: string, sandbox: boolean): BalanceLine {
  const { name, billingPage } = providerPage(id) ?? { name: id, billingPage: null };
  return { name, account: unpublishedAccount(id, name, billingPage, sandbox), rows: [], advice: [] };
}

function howToName(): string {
  return 'no key in the environment: set one, such as OPENROUTER_API_KEY; `costlint help balance` lists them';
}

function isoNow(): string {
  return new Date(systemClock.now()).toISOString();
}
