import { withoutDate } from './bundled/version-suffix';

interface Retirement {
  /** Id in the price data, or of the provider where that data has none of it. */
  readonly provider: string;
  readonly models: readonly string[];
  /** ISO date from which calls fail. */
  readonly on: string;
  /** The id that the provider recommends in their place; absent: none that is known, or one that takes more than its id. */
  readonly successor?: string;
  readonly source: string;
  readonly asOf: string;
}

const OPENAI = {
  provider: 'openai',
  source: 'developers.openai.com/api/docs/deprecations',
  asOf: '2026-10-28',
};

/** Models that were announced in April 2026. */
const OPENAI_IN_SPRING = { ...OPENAI, on: '2026-07-23', asOf: '2026-05-14' };

const ANTHROPIC = {
  provider: 'anthropic',
  source: 'platform.claude.com/docs/en/about-claude/model-deprecations and release notes',
  asOf: '2026-06-17',
};

const RETIREMENTS: readonly Retirement[] = [
  {
    ...OPENAI,
    models: ['text-davinci-002', 'text-davinci-003', 'ada', 'babbage', 'curie', 'davinci'],
    on: '2024-01-04',
  },
  { ...OPENAI, models: ['chatgpt-4o-latest'], on: '2026-02-17' },
  { ...OPENAI, models: ['dall-e-2', 'dall-e-3'], on: '2026-05-12' },
  { ...OPENAI_IN_SPRING, models: ['computer-use-preview', 'gpt-5.1-codex-mini'], successor: 'gpt-5.4-mini' },
  {
    ...OPENAI_IN_SPRING,
    models: ['gpt-5-codex', 'gpt-5.1-codex-max', 'gpt-5.2-codex'],
    successor: 'gpt-5.4',
  },
  { ...OPENAI_IN_SPRING, models: ['o3-deep-research', 'o4-mini-deep-research'], successor: 'gpt-5.4-pro' },
  {
    ...OPENAI,
    models: ['gpt-5.2-chat-latest', 'gpt-5.3-chat-latest'],
    on: '2026-08-10',
    successor: 'gpt-5.5',
  },
  { ...OPENAI, models: ['sora-2', 'sora-2-pro'], on: '2026-09-24' },
  {
    ...OPENAI,
    models: ['gpt-3.5-turbo', 'gpt-3.5-turbo-0125', 'o4-mini'],
    on: '2026-10-23',
    successor: 'gpt-5.6-terra',
  },
  {
    ...OPENAI,
    models: [
      'gpt-4',
      'gpt-4-0613',
      'gpt-4-1106-preview',
      'gpt-4-turbo',
      'gpt-4o-2024-05-13',
      'o1',
      'o3-mini',
    ],
    on: '2026-10-23',
    successor: 'gpt-5.6-sol',
  },
  { ...OPENAI, models: ['gpt-4.1-nano', 'gpt-image-1', 'o1-pro'], on: '2026-10-23' },
  {
    ...OPENAI,
    models: ['gpt-image-1.5', 'gpt-image-1-mini', 'chatgpt-image-latest'],
    on: '2026-12-01',
  },
  { ...OPENAI, models: ['gpt-5', 'o3'], on: '2026-12-11', successor: 'gpt-5.6-sol' },
  { ...OPENAI, models: ['gpt-5-mini'], on: '2026-12-11', successor: 'gpt-5.6-terra' },
  { ...OPENAI, models: ['gpt-5-nano'], on: '2026-12-11', successor: 'gpt-5.6-luna' },
  { ...OPENAI, models: ['gpt-5-pro', 'o3-pro'], on: '2026-12-11' },
  {
    ...OPENAI,
    models: ['gpt-4o', 'gpt-4o-mini', 'gpt-4.1', 'gpt-4.1-mini'],
    on: '2027-01-14',
    successor: 'gpt-6-luna',
  },
  {
    ...OPENAI,
    models: ['whisper-1', 'gpt-4o-transcribe', 'gpt-4o-mini-transcribe'],
    on: '2027-02-26',
  },
  { ...OPENAI, models: ['gpt-5.1'], on: '2027-04-01' },
  { ...ANTHROPIC, models: ['claude-v1', 'claude-1', 'claude-instant-1'], on: '2024-11-06' },
  { ...ANTHROPIC, models: ['claude-2', 'claude-2.0', 'claude-2.1', 'claude-3-sonnet'], on: '2025-07-21' },
  { ...ANTHROPIC, models: ['claude-3-5-sonnet', 'claude-3-5-sonnet-latest'], on: '2025-10-28' },
  { ...ANTHROPIC, models: ['claude-3-opus', 'claude-3-opus-latest'], on: '2026-01-05' },
  { ...ANTHROPIC, models: ['claude-3-7-sonnet', 'claude-3-7-sonnet-latest'], on: '2026-02-19' },
  {
    ...ANTHROPIC,
    models: ['claude-sonnet-4', 'claude-sonnet-4-0'],
    on: '2026-06-15',
    successor: 'claude-sonnet-4-6',
  },
  {
    ...ANTHROPIC,
    models: ['claude-opus-4', 'claude-opus-4-0'],
    on: '2026-06-15',
    successor: 'claude-opus-4-8',
  },
];

/** A model that its provider withdraws. */
interface Withdrawal {
  /** ISO date from which calls fail. */
  readonly on: string;
  /** The id that the provider recommends in its place; null: unknown. */
  readonly successor: string | null;
}

/**
 * When the provider withdraws a model, and what for; null when nothing is known. `id` is as calls spell it; a snapshot that
 * is not listed by itself goes with its model.
 */
export function retirementOf(provider: string, id: string): Withdrawal | null {
  const find = (model: string) =>
    RETIREMENTS.find((entry) => entry.provider === provider && entry.models.includes(model));
  const found = find(id) ?? find(withoutDate(id) ?? id);
  return found ? { on: found.on, successor: found.successor ?? null } : null;
}
