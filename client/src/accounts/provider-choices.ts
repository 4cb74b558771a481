import type { BillingProvider, Told } from '../../../shared/src/billing-provider';
import type { Environment } from '../../../shared/src/environment-key';
import type { Choice } from './dialogs';

/** Providers whose accounts are what the extension was made for. */
const FIRST: readonly string[] = ['serika', 'babysea', 'lumenfall', 'flexai', 'cheapa'];

const WORDS: Readonly<Record<Told, string>> = {
  balance: 'balance',
  limits: 'limits',
  prices: 'its own prices',
  quotes: 'quotes of calls',
};

/** The providers to choose from: those of `FIRST`, then those that the environment has a key of, then by name. */
export function providerChoices(
  table: readonly BillingProvider[],
  env: Environment,
  connected: ReadonlySet<string>,
): readonly Choice<BillingProvider>[] {
  const rank = (row: BillingProvider) => {
    if (FIRST.includes(row.id)) return FIRST.indexOf(row.id);
    return keyVariable(row, env) === undefined ? FIRST.length + 1 : FIRST.length;
  };
  return table
    .toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, 'en'))
    .map((row) => ({
      label: row.name,
      description: [
        ...(connected.has(row.id) ? ['connected'] : []),
        ...(keyVariable(row, env) === undefined ? [] : [`${keyVariable(row, env)} is set`]),
      ].join(' · '),
      detail: toldWords(row),
      value: row,
    }));
}

function keyVariable({ keyVariables }: BillingProvider, env: Environment): string | undefined {
  return keyVariables.find((variable) => env[variable]?.trim());
}

function toldWords({ tells }: BillingProvider): string {
  const told = tells.length === 0 ? 'whether the key is good' : tells.map((part) => WORDS[part]).join(', ');
  return `Tells ${told}${tells.includes('balance') ? '' : '; publishes no balance API'}`;
}
