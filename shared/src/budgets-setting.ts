import { compareAmounts } from './money';
import { decimalDigits, isRecord, type SettingKind, shown } from './setting-kind';

/** What things may likely cost, in USD, as decimal digits; what is absent has no budget. */
export interface Budgets {
  /** One execution of a call. */
  readonly call?: string;
  /** A call with all turns of the loops around it. */
  readonly loop?: string;
  /** All calls of a file, with the turns of their loops. */
  readonly file?: string;
}

const NAMES = ['call', 'loop', 'file'] as const;

/** Amounts by what they are for; entries that don't fit are left out. */
export function budgets(): SettingKind<Budgets> {
  const amount = { type: ['number', 'string'], description: 'An amount in USD.' };
  return {
    default: {},
    schema: {
      type: 'object',
      properties: Object.fromEntries(NAMES.map((name) => [name, amount])),
      additionalProperties: false,
    },
    addsUp: true,
    read(value) {
      if (!isRecord(value)) {
        const problem = `expected a map from ${NAMES.join(', ')} to amounts, got ${shown(value)}`;
        return { value: {}, problems: [problem], rejected: true };
      }
      const entries = Object.entries(value).map(([name, given]) => ({ name, ...readEntry(name, given) }));
      return {
        value: Object.fromEntries(entries.flatMap(({ name, budget }) => (budget ? [[name, budget]] : []))),
        problems: entries.flatMap(({ problem }) => problem ?? []),
      };
    },
  };
}

function readEntry(name: string, given: unknown): { readonly budget?: string; readonly problem?: string } {
  if (!NAMES.some((each) => each === name))
    return { problem: `${shown(name)} is left out: there are budgets for ${NAMES.join(', ')}` };
  const budget = decimalDigits(given);
  if (budget !== undefined && compareAmounts(budget, '0') >= 0) return { budget };
  return {
    problem: `the budget of ${shown(name)} is left out: expected an amount in USD, got ${shown(given)}`,
  };
}
