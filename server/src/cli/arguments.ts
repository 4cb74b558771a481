import { parseArgs } from 'node:util';
import { UsageError } from './usage-error';

/** What was asked for on the command line. */
export type Command =
  | { readonly kind: 'help'; readonly topic: string | null }
  | { readonly kind: 'version' }
  | CheckCommand
  | ModelsCommand
  | { readonly kind: 'lsp' };

export interface CheckCommand {
  readonly kind: 'check';
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  /** ISO date whose prices count; null: today. */
  readonly asOf: string | null;
  /** Number of worker threads; null: as many as pay. */
  readonly jobs: number | null;
}

export interface ModelsCommand {
  readonly kind: 'models';
  /** Words that must all occur in `provider/model`. */
  readonly filter: readonly string[];
  readonly format: 'text' | 'json';
  readonly asOf: string | null;
}

const OPTIONS = {
  format: { type: 'string' },
  'as-of': { type: 'string' },
  jobs: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  stdio: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readWords>['values'];

/** Reads the words behind `costlint`. Throws `UsageError` with words that say what to do. */
export function parseCommand(words: readonly string[]): Command {
  const { values, positionals } = readWords(words);
  const [name, ...rest] = positionals;
  if (values.version) return { kind: 'version' };
  if (values.help || name === 'help' || name === undefined)
    return { kind: 'help', topic: (name === 'help' ? rest[0] : name) ?? null };
  switch (name) {
    case 'check':
      return {
        kind: 'check',
        paths: rest.length > 0 ? rest : ['.'],
        jobs: jobsOf(values),
        ...common(values),
      };
    case 'models':
      return { kind: 'models', filter: rest, ...common(values) };
    case 'lsp':
      return { kind: 'lsp' };
    default:
      throw new UsageError(`there is no command \`${name}\`; \`costlint --help\` lists them`);
  }
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function common(values: Values): Pick<CheckCommand, 'format' | 'asOf'> {
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--format is text or json, not \`${format}\``);
  return { format, asOf: values['as-of'] === undefined ? null : isoDate(values['as-of']) };
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
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new UsageError('--jobs takes a number from 1 to 64');
  return jobs;
}
