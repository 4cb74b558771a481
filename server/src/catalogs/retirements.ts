import { withoutDate } from './bundled/version-suffix';

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
  asOf: '2026-10-28',
};

const ANTHROPIC = {
  provider: 'anthropic',
  source: 'platform.claude.com/docs/en/about-claude/model-deprecations and release notes',
  asOf: '2026-06-17',
};

const RETIREMENTS: readonly Retirement[] = [
  { ...OPENAI, models: ['chatgpt-4o-latest'], on: '2026-02-17' },
  { ...OPENAI, models: ['dall-e-2', 'dall-e-3'], on: '2026-05-12' },
  { ...OPENAI, models: ['sora-2', 'sora-2-pro'], on: '2026-09-24' },
  {
    ...OPENAI,
    models: [
      'gpt-3.5-turbo',
      'gpt-3.5-turbo-0125',
      'gpt-4',
      'gpt-4-0613',
      'gpt-4-1106-preview',
      'gpt-4-turbo',
      'gpt-4o-2024-05-13',
      'gpt-4.1-nano',
      'gpt-image-1',
      'o1',
      'o1-pro',
      'o3-mini',
      'o4-mini',
    ],
    on: '2026-10-23',
  },
  {
    ...OPENAI,
    models: ['gpt-image-1.5', 'gpt-image-1-mini', 'chatgpt-image-latest'],
    on: '2026-12-01',
  },
  {
    ...OPENAI,
    models: ['gpt-5', 'gpt-5-mini', 'gpt-5-nano', 'gpt-5-pro', 'o3', 'o3-pro'],
    on: '2026-12-11',
  },
  { ...OPENAI, models: ['gpt-4o', 'gpt-4o-mini', 'gpt-4.1', 'gpt-4.1-mini'], on: '2027-01-14' },
  {
    ...OPENAI,
    models: ['whisper-1', 'gpt-4o-transcribe', 'gpt-4o-mini-transcribe'],
    on: '2027-02-26',
  },
  { ...OPENAI, models: ['gpt-5.1'], on: '2027-04-01' },
  { ...ANTHROPIC, models: ['claude-2.0', 'claude-2.1', 'claude-3-sonnet'], on: '2025-07-21' },
  { ...ANTHROPIC, models: ['claude-3-5-sonnet', 'claude-3-5-sonnet-latest'], on: '2025-10-28' },
  { ...ANTHROPIC, models: ['claude-3-opus', 'claude-3-opus-latest'], on: '2026-01-05' },
  { ...ANTHROPIC, models: ['claude-3-7-sonnet', 'claude-3-7-sonnet-latest'], on: '2026-02-19' },
  {
    ...ANTHROPIC,
    models: ['claude-sonnet-4', 'claude-sonnet-4-0', 'claude-opus-4', 'claude-opus-4-0'],
    on: '2026-06-15',
  },
];

/**
 * The ISO date on which the provider withdraws a model, null when none is known. `id` is as calls spell it; a snapshot
 * that is not listed by itself goes with its model.
 */
export function retiredOn(provider: string, id: string): string | null {
  const find = (model: string) =>
    RETIREMENTS.find((entry) => entry.provider === provider && entry.models.includes(model))?.on;
  return find(id) ?? find(withoutDate(id) ?? id) ?? null;
}
