interface Retirement {
  /** Id in the price data, or of the provider where that data has none of it. */
  readonly provider: string;
  readonly models: readonly string[];
  /** ISO date from which calls fail. */
  readonly on: string;
  readonly source: string;
  readonly asOf: string;
}

const OPENAI = {
  provider: 'openai',
  source: 'developers.openai.com/api/docs/deprecations',
  asOf: '2026-07-15',
};

const RETIREMENTS: readonly Retirement[] = [
  { ...OPENAI, models: ['dall-e-2', 'dall-e-3'], on: '2026-05-12' },
  { ...OPENAI, models: ['sora-2', 'sora-2-pro'], on: '2026-09-24' },
  { ...OPENAI, models: ['gpt-image-1'], on: '2026-10-23' },
  { ...OPENAI, models: ['gpt-image-1.5', 'gpt-image-1-mini', 'chatgpt-image-latest'], on: '2026-12-01' },
];

/** The ISO date on which the provider withdraws a model, null when none is known. */
export function retiredOn(provider: string, model: string): string | null {
  const found = RETIREMENTS.find((entry) => entry.provider === provider && entry.models.includes(model));
  return found?.on ?? null;
}
