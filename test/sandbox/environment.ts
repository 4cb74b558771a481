import { wires } from './wires/list';

/** Made-up keys of the providers that the examples call, under the names of their environment variables. */
const KEYS: Readonly<Record<string, readonly [variable: string, key: string]>> = {
  babysea: ['BABYSEA_API_KEY', 'bye_sandbox'],
  cheapa: ['CHEAPA_API_KEY', 'sk-llmaai-sandbox'],
  flexai: ['FLEXAI_API_KEY', 'sk-sandbox'],
  lumenfall: ['LUMENFALL_API_KEY', 'lmnfl_sandbox.sandbox'],
  openrouter: ['OPENROUTER_API_KEY', 'sk-or-v1-sandbox'],
  serika: ['SERIKA_API_KEY', 'sk-sandbox'],
};

/**
 * The environment in which everything asks the sandbox at `address` and its accounts are connected from the start. Keys of
 * the user's own are covered by made-up ones.
 */
export function sandboxEnvironment(address: string): Readonly<Record<string, string>> {
  const known = Object.keys(KEYS).filter((id) => wires.some((wire) => wire.id === id));
  return {
    COSTLINT_SANDBOX: address,
    COSTLINT_SANDBOX_ACCOUNTS: known.join(','),
    ...Object.fromEntries(known.map((id) => KEYS[id]!)),
  };
}
