import { wires } from './wires/list';

type Variables = Readonly<Record<string, string>>;

/**
 * Made-up keys of the providers that the examples call, under the names of their environment variables. The first pays for the
 * calls of the example that is shown first, and stands in the status bar.
 */
const OF_EXAMPLES: Readonly<Record<string, Variables>> = {
  cheapa: { CHEAPA_API_KEY: 'sk-llmaai-sandbox' },
  babysea: { BABYSEA_API_KEY: 'bye_sandbox' },
  flexai: { FLEXAI_API_KEY: 'sk-sandbox' },
  lumenfall: { LUMENFALL_API_KEY: 'lmnfl_sandbox.sandbox' },
  openrouter: { OPENROUTER_API_KEY: 'sk-or-v1-sandbox' },
  serika: { SERIKA_API_KEY: 'sk-sandbox' },
};

/** Those of the others, with what else an account of theirs needs. */
const OF_OTHERS: Readonly<Record<string, Variables>> = {
  openai: { OPENAI_API_KEY: 'sk-proj-sandbox' },
  anthropic: { ANTHROPIC_API_KEY: 'sk-ant-api-sandbox' },
  deepseek: { DEEPSEEK_API_KEY: 'sandbox' },
  moonshotai: { MOONSHOT_API_KEY: 'sandbox' },
  'moonshotai-cn': { MOONSHOT_API_KEY: 'sandbox' },
  siliconflow: { SILICONFLOW_API_KEY: 'sandbox' },
  'siliconflow-cn': { SILICONFLOW_API_KEY: 'sandbox' },
  novita: { NOVITA_API_KEY: 'sandbox' },
  elevenlabs: { ELEVENLABS_API_KEY: 'sandbox' },
  stability: { STABILITY_API_KEY: 'sandbox' },
  vercel: { AI_GATEWAY_API_KEY: 'sandbox' },
  'litellm-proxy': {
    LITELLM_API_KEY: 'sandbox',
    LITELLM_PROXY_API_BASE: 'https://litellm.sandbox.example',
  },
  'one-api': { ONE_API_KEY: 'sandbox', ONE_API_BASE_URL: 'https://one-api.sandbox.example' },
  'new-api': { NEW_API_KEY: 'sandbox', NEW_API_BASE_URL: 'https://new-api.sandbox.example' },
  fal: { FAL_KEY: 'sandbox' },
  xai: { XAI_MANAGEMENT_KEY: 'sandbox', XAI_TEAM_ID: 'team-sandbox' },
};

/**
 * The environment in which everything asks the sandbox at `address` and its accounts are connected from the start: those of
 * the examples. Keys of the user's own are covered by made-up ones.
 */
export function sandboxEnvironment(address: string): Variables {
  return environmentOf(address, OF_EXAMPLES);
}

/** As `sandboxEnvironment`, with an account of every provider that can be connected by the environment alone. */
export function fullSandboxEnvironment(address: string): Variables {
  return environmentOf(address, { ...OF_EXAMPLES, ...OF_OTHERS });
}

function environmentOf(address: string, accounts: Readonly<Record<string, Variables>>): Variables {
  const known = Object.keys(accounts).filter((id) => wires.some((wire) => wire.id === id));
  return {
    COSTLINT_SANDBOX: address,
    COSTLINT_SANDBOX_ACCOUNTS: known.join(','),
    ...Object.assign({}, ...known.map((id) => accounts[id])),
  };
}
