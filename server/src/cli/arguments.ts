import { parseArgs } from 'node:util';
import { type BatchCommand, batchCommand } from './batch-arguments';
import { type NamedPlace, namedPlace } from './named-place';
import { amountOf, dateOf, jobsOf, oneOf, type TableFormat, tableFormat } from './option-values';
import { UsageError } from './usage-error';

/** What was asked for on the command line. */
export type Command =
  | { readonly kind: 'help'; readonly topic: CommandName | null }
  | { readonly kind: 'version' }
  | CheckCommand
  | DiffCommand
  | ReportCommand
  | ModelsCommand
  | UsageCommand
  | PriceUsageCommand
  | BatchCommand
  | BalanceCommand
  | LspCommand;

export interface CheckCommand {
  readonly kind: 'check';
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  /** ISO date whose prices count; null: today. */
  readonly asOf: string | null;
  /** Number of threads; null: as many as pay. */
  readonly jobs: number | null;
  /** The worst level of findings that is no failure. */
  readonly maxSeverity: Tolerated;
  /** What all calls may likely cost in USD, each run once, as decimal digits; null: anything. */
  readonly budget: string | null;
  /** File of findings that are known; null: as the settings say. */
  readonly baseline: string | null;
  /** Whether the findings are to be written there in place of being told. */
  readonly writeBaseline: boolean;
}

export interface DiffCommand {
  readonly kind: 'diff';
  /** The commit, branch or tag that the files are compared with. */
  readonly since: string;
  readonly paths: readonly string[];
  readonly format: DiffFormat;
  readonly asOf: string | null;
  readonly jobs: number | null;
  readonly maxSeverity: Tolerated;
  /** What the change may likely add in USD, each call run once. */
  readonly budget: string | null;
}

const DIFF_FORMATS = ['text', 'json', 'markdown'] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];

const CHECK_FORMATS = ['text', 'json', 'markdown', 'sarif', 'github'] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** From the least on; `none`: any finding is a failure. */
export const TOLERATED = ['none', 'hint', 'information', 'warning', 'error'] as const;

export type Tolerated = (typeof TOLERATED)[number];

export interface ReportCommand {
  readonly kind: 'report';
  /** A commit whose changes since are told as well; null: none. */
  readonly since: string | null;
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

export interface UsageCommand {
  readonly kind: 'usage';
  /** Logs to import. */
  readonly files: readonly string[];
  /** The file that the numbers are written to. */
  readonly out: string;
  readonly format: 'text' | 'json';
}

export interface PriceUsageCommand {
  readonly kind: 'price-usage';
  /** File of estimates that the calls are held against; null: none. */
  readonly estimates: string | null;
  /** `-`: standard input. */
  readonly file: string;
  /** In place of what the usage names; null: as it says. */
  readonly model: string | null;
  readonly provider: string | null;
  readonly format: 'text' | 'json';
  readonly asOf: string | null;
}

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

const COMMAND_NAMES = [
  'check',
  'diff',
  'report',
  'batch',
  'models',
  'usage',
  'price-usage',
  'balance',
  'lsp',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

const OPTIONS = {
  format: { type: 'string' },
  'as-of': { type: 'string' },
  for: { type: 'string' },
  since: { type: 'string' },
  jobs: { type: 'string' },
  'max-severity': { type: 'string' },
  budget: { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'boolean' },
  stdio: { type: 'boolean' },
  accounts: { type: 'string' },
  provider: { type: 'string' },
  model: { type: 'string' },
  'per-request': { type: 'string' },
  estimates: { type: 'string' },
  out: { type: 'string' },
  sample: { type: 'string' },
  rpm: { type: 'string' },
  tpm: { type: 'string' },
  balance: { type: 'string' },
  call: { type: 'string' },
  bind: { type: 'string', multiple: true },
  count: { type: 'string' },
  also: { type: 'string' },
  by: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** The options of each command, besides those of all. */
const OPTIONS_OF: Readonly<Record<CommandName, readonly string[]>> = {
  check: ['format', 'as-of', 'jobs', 'max-severity', 'budget', 'baseline', 'write-baseline'],
  diff: ['format', 'as-of', 'jobs', 'max-severity', 'budget'],
  report: ['format', 'as-of', 'jobs', 'since'],
  batch: [
    'provider',
    'model',
    'format',
    'per-request',
    'as-of',
    'jobs',
    'sample',
    'rpm',
    'tpm',
    'balance',
    'call',
    'bind',
    'count',
    'also',
    'by',
  ],
  models: ['format', 'as-of', 'for'],
  usage: ['out', 'format'],
  'price-usage': ['estimates', 'model', 'provider', 'format', 'as-of'],
  balance: ['format'],
  lsp: ['stdio', 'accounts'],
};

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
    case 'diff':
      return diffCommand(rest, values);
    case 'report':
      return {
        kind: name,
        since: values.since ?? null,
        paths: rest.length > 0 ? rest : ['.'],
        format: tableFormat(values.format),
        asOf: dateOf(values['as-of']),
        jobs: jobsOf(values.jobs),
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
    case 'usage':
      return usageCommand(rest, values);
    case 'price-usage':
      return priceUsageCommand(rest, values);
    case 'lsp':
      if (rest[0] !== undefined) throw new UsageError(`\`costlint lsp\` takes no \`${rest[0]}\``);
      return { kind: name, accounts: namesIn(values.accounts) };
    case 'balance':
      if (rest[1] !== undefined)
        throw new UsageError('`costlint balance` takes one provider, or none for all');
      return { kind: name, provider: rest[0] ?? null, format: formatOf(values) };
  }
}

function toleratedOf({ 'max-severity': worst = 'information' }: Values): Tolerated {
  const maxSeverity = TOLERATED.find((each) => each === worst);
  if (maxSeverity === undefined)
    throw new UsageError(`--max-severity is ${TOLERATED.join(', ')}, not \`${worst}\``);
  return maxSeverity;
}

function diffCommand([since, ...paths]: readonly string[], values: Values): DiffCommand {
  if (since === undefined)
    throw new UsageError('`costlint diff` takes a commit, branch or tag, as in `costlint diff origin/main`');
  return {
    kind: 'diff',
    since,
    paths: paths.length > 0 ? paths : ['.'],
    format: oneOf(DIFF_FORMATS, values.format),
    asOf: dateOf(values['as-of']),
    jobs: jobsOf(values.jobs),
    maxSeverity: toleratedOf(values),
    budget: values.budget === undefined ? null : amountOf(values.budget, 'budget'),
  };
}

function checkCommand(paths: readonly string[], values: Values): CheckCommand {
  return {
    kind: 'check',
    paths: paths.length > 0 ? paths : ['.'],
    jobs: jobsOf(values.jobs),
    maxSeverity: toleratedOf(values),
    format: oneOf(CHECK_FORMATS, values.format),
    asOf: dateOf(values['as-of']),
    budget: values.budget === undefined ? null : amountOf(values.budget, 'budget'),
    baseline: values.baseline ?? null,
    writeBaseline: values['write-baseline'] === true,
  };
}

/** Where `usage import` writes to. */
const USAGE_FILE = 'costlint-usage.json';

function usageCommand([verb, ...files]: readonly string[], values: Values): UsageCommand {
  if (verb !== 'import' || files.length === 0)
    throw new UsageError('it is `costlint usage import FILE`; `costlint help usage` shows how');
  return { kind: 'usage', files, out: values.out ?? USAGE_FILE, format: formatOf(values) };
}

function priceUsageCommand([file = '-', ...others]: readonly string[], values: Values): PriceUsageCommand {
  if (others.length > 0) throw new UsageError('`costlint price-usage` takes one file, or standard input');
  const { model = null, provider = null } = values;
  return {
    kind: 'price-usage',
    file,
    estimates: values.estimates ?? null,
    model,
    provider,
    ...common(values),
  };
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

function common(values: Values): Pick<ModelsCommand, 'format' | 'asOf'> {
  return {
    format: formatOf(values),
    asOf: dateOf(values['as-of']),
  };
}

function formatOf({ format = 'text' }: Values): 'text' | 'json' {
  if (format === 'text' || format === 'json') return format;
  throw new UsageError(`--format is text or json, not \`${format}\``);
}

function namesIn(list = ''): readonly string[] {
  return list.split(',').flatMap((name) => name.trim() || []);
}
