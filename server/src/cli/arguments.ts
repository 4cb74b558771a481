import { parseArgs } from 'node:util';
import { parseAmount } from '../../../shared/src/money';
import { type NamedPlace, namedPlace } from './named-place';
import { UsageError } from './usage-error';

/** What was asked for on the command line. */
export type Command =
  | { readonly kind: 'help'; readonly topic: CommandName | null }
  | { readonly kind: 'version' }
  | CheckCommand
  | ReportCommand
  | ModelsCommand
  | BatchCommand
  | BalanceCommand
  | LspCommand;

export interface CheckCommand {
  readonly kind: 'check';
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  /** ISO date whose prices count; null: today. */
  readonly asOf: string | null;
  /** Number of threads; null: as many as pay. */
  readonly jobs: number | null;
  /** The worst level of findings that is no failure. */
  readonly maxSeverity: Tolerated;
}

/** From the least on; `none`: any finding is a failure. */
export const TOLERATED = ['none', 'hint', 'information', 'warning', 'error'] as const;

export type Tolerated = (typeof TOLERATED)[number];

export interface ReportCommand {
  readonly kind: 'report';
  readonly paths: readonly string[];
  readonly format: TableFormat;
  readonly asOf: string | null;
  readonly jobs: number | null;
}

export interface ModelsCommand {
  readonly kind: 'models';
  /** The call that the models are to be compared for; null: none, all are listed. */
  readonly for: NamedPlace | null;
  /** Words that must all occur in `provider/model`. */
  readonly filter: readonly string[];
  readonly format: 'text' | 'json';
  readonly asOf: string | null;
}

export interface BatchCommand {
  readonly kind: 'batch';
  readonly file: string;
  /** Id of who bills where the file does not say; null: as its form says. */
  readonly provider: string | null;
  /** The model of requests that name none. */
  readonly model: string | null;
  readonly format: TableFormat;
  /** File that a row for each request is written to. */
  readonly perRequest: string | null;
  /** So many requests are looked at in place of all; null: all. */
  readonly sample: number | null;
  /** Limits of the user's plan. */
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
  /** What the account has left, as decimal digits. */
  readonly balance: string | null;
  readonly asOf: string | null;
  readonly jobs: number | null;
}

const TABLE_FORMATS = ['text', 'json', 'markdown', 'csv'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

export interface BalanceCommand {
  readonly kind: 'balance';
  /** Provider id; null: all that the environment has a key for. */
  readonly provider: string | null;
  readonly format: 'text' | 'json';
}

export interface LspCommand {
  readonly kind: 'lsp';
  /** Providers whose keys in the environment may be used. */
  readonly accounts: readonly string[];
}

const COMMAND_NAMES = ['check', 'report', 'batch', 'models', 'balance', 'lsp'] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

const OPTIONS = {
  format: { type: 'string' },
  'as-of': { type: 'string' },
  for: { type: 'string' },
  jobs: { type: 'string' },
  'max-severity': { type: 'string' },
  stdio: { type: 'boolean' },
  accounts: { type: 'string' },
  provider: { type: 'string' },
  model: { type: 'string' },
  'per-request': { type: 'string' },
  sample: { type: 'string' },
  rpm: { type: 'string' },
  tpm: { type: 'string' },
  balance: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** The options of each command, besides those of all. */
const OPTIONS_OF: Readonly<Record<CommandName, readonly string[]>> = {
  check: ['format', 'as-of', 'jobs', 'max-severity'],
  report: ['format', 'as-of', 'jobs'],
  batch: ['provider', 'model', 'format', 'per-request', 'as-of', 'jobs', 'sample', 'rpm', 'tpm', 'balance'],
  models: ['format', 'as-of', 'for'],
  balance: ['format'],
  lsp: ['stdio', 'accounts'],
};

const MOST_JOBS = 64;

type Values = ReturnType<typeof readWords>['values'];

/** Reads the words behind `costlint`. Throws `UsageError` with words that say what to do. */
export function parseCommand(words: readonly string[]): Command {
  const { values, positionals } = readWords(words);
  const [first, ...rest] = positionals;
  if (values.version) return { kind: 'version' };
  if (first === undefined) return withoutCommand(values);
  if (first === 'help') return { kind: 'help', topic: rest[0] === undefined ? null : commandName(rest[0]) };
  const name = commandName(first);
  if (values.help) return { kind: 'help', topic: name };
  requireOptionsOf(name, values);
  switch (name) {
    case 'check':
      return checkCommand(rest, values);
    case 'report':
      return {
        kind: name,
        paths: rest.length > 0 ? rest : ['.'],
        format: tableFormat(values),
        asOf: dateOf(values),
        jobs: jobsOf(values),
      };
    case 'batch':
      return batchCommand(rest, values);
    case 'models':
      return {
        kind: name,
        for: values.for === undefined ? null : namedPlace(values.for),
        filter: rest,
        ...common(values),
      };
    case 'lsp':
      if (rest[0] !== undefined) throw new UsageError(`\`costlint lsp\` takes no \`${rest[0]}\``);
      return { kind: name, accounts: namesIn(values.accounts) };
    case 'balance':
      if (rest[1] !== undefined)
        throw new UsageError('`costlint balance` takes one provider, or none for all');
      return { kind: name, provider: rest[0] ?? null, format: formatOf(values) };
  }
}

function checkCommand(paths: readonly string[], values: Values): CheckCommand {
  const { 'max-severity': worst = 'information' } = values;
  const maxSeverity = TOLERATED.find((each) => each === worst);
  if (maxSeverity === undefined)
    throw new UsageError(`--max-severity is ${TOLERATED.join(', ')}, not \`${worst}\``);
  return {
    kind: 'check',
    paths: paths.length > 0 ? paths : ['.'],
    jobs: jobsOf(values),
    maxSeverity,
    ...common(values),
  };
}

function batchCommand([file, ...others]: readonly string[], values: Values): BatchCommand {
  if (file === undefined || others.length > 0)
    throw new UsageError(
      '`costlint batch` takes one file of batch requests; `costlint help batch` shows how',
    );
  const { provider = null, model = null, 'per-request': perRequest = null } = values;
  const asOf = dateOf(values);
  const sample = wholeNumber(values, 'sample', MOST_SAMPLED);
  if (sample !== null && perRequest !== null)
    throw new UsageError('--per-request writes all requests, and --sample looks at some; use one of them');
  return {
    kind: 'batch',
    file,
    provider,
    model,
    format: tableFormat(values),
    perRequest,
    asOf,
    jobs: jobsOf(values),
    sample,
    requestsPerMinute: wholeNumber(values, 'rpm', MOST_A_MINUTE),
    tokensPerMinute: wholeNumber(values, 'tpm', MOST_A_MINUTE),
    balance: values.balance === undefined ? null : amountOf(values.balance),
  };
}

const MOST_SAMPLED = 1_000_000;
const MOST_A_MINUTE = 1_000_000_000_000;

function wholeNumber(values: Values, name: 'sample' | 'rpm' | 'tpm', most: number): number | null {
  const text = values[name];
  if (text === undefined) return null;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > most)
    throw new UsageError(`--${name} takes a whole number from 1 on, not \`${text}\``);
  return number;
}

function amountOf(text: string): string {
  const amount = parseAmount(text);
  if (amount === null || amount.startsWith('-'))
    throw new UsageError(`--balance takes an amount such as 8.20, not \`${text}\``);
  return amount;
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UsageError(`${reason}; \`costlint --help\` lists the options`);
  }
}

function withoutCommand(values: Values): Command {
  const option = Object.keys(values).find((each) => each !== 'help');
  if (option !== undefined)
    throw new UsageError(`--${option} needs a command before it, such as \`costlint check --${option} …\``);
  return { kind: 'help', topic: null };
}

function commandName(word: string): CommandName {
  const name = COMMAND_NAMES.find((each) => each === word);
  if (name) return name;
  throw new UsageError(
    `there is no command \`${word}\`; \`costlint --help\` lists them, \`costlint check PATH\` checks a file or folder`,
  );
}

function requireOptionsOf(name: CommandName, values: Values): void {
  const known = OPTIONS_OF[name];
  for (const option of Object.keys(values)) {
    if (!known.includes(option))
      throw new UsageError(
        `\`costlint ${name}\` has no option --${option}; \`costlint help ${name}\` lists them`,
      );
  }
}

function common(values: Values): Pick<CheckCommand, 'format' | 'asOf'> {
  return {
    format: formatOf(values),
    asOf: dateOf(values),
  };
}

function formatOf({ format = 'text' }: Values): 'text' | 'json' {
  if (format === 'text' || format === 'json') return format;
  throw new UsageError(`--format is text or json, not \`${format}\``);
}

function tableFormat({ format = 'text' }: Values): TableFormat {
  const known = TABLE_FORMATS.find((each) => each === format);
  if (known === undefined) throw new UsageError(`--format is ${TABLE_FORMATS.join(', ')}, not \`${format}\``);
  return known;
}

function dateOf(values: Values): string | null {
  return values['as-of'] === undefined ? null : isoDate(values['as-of']);
}

function namesIn(list = ''): readonly string[] {
  return list.split(',').flatMap((name) => name.trim() || []);
}

function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const valid =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (!valid) throw new UsageError(`--as-of takes a date such as 2026-03-31, not \`${text}\``);
  return text;
}

function jobsOf(values: Values): number | null {
  if (values.jobs === undefined) return null;
  const jobs = Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`--jobs takes a number from 1 to ${MOST_JOBS}, not \`${values.jobs}\``);
  return jobs;
}
