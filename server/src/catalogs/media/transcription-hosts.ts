import { HOUR, type MediaModel, MINUTE } from './media-model';

const SPEECH_PAGES = {
  source: 'vendor page as read by github.com/D3velop-llc/open-gauntlet-leaderboard',
  asOf: '2026-08-01',
} as const;
const CLOUDFLARE = {
  source: 'developers.cloudflare.com/workers-ai/platform/pricing',
  asOf: '2025-08-27',
} as const;

/** Speech to text at hosts of several vendors' models, and at those who do nothing else. */
export const TRANSCRIPTION_MEDIA: readonly MediaModel[] = [
  {
    ...perHour('groq', ['whisper-large-v3'], '0.111'),
    notes: ['at least ten seconds of each request are billed'],
  },
  {
    ...perHour('groq', ['whisper-large-v3-turbo'], '0.04'),
    notes: ['at least ten seconds of each request are billed'],
  },
  perHour('assemblyai', ['universal-2'], '0.15'),
  perHour('assemblyai', ['universal-3.5-pro', 'universal-3-5-pro'], '0.21'),
  perMinute('together', ['openai/whisper-large-v3', 'nvidia/parakeet-tdt-0.6b-v3'], '0.0015'),
  perMinute('fireworks', ['whisper-v3-turbo'], '0.0009'),
  {
    ...perMinute('cloudflare', ['@cf/openai/whisper', '@cf/openai/whisper-large-v3-turbo'], '0.0005'),
    ...CLOUDFLARE,
  },
  { ...perMinute('cloudflare', ['@cf/deepgram/nova-3'], '0.0052'), ...CLOUDFLARE },
  {
    providers: ['cloudflare'],
    models: ['@cf/deepgram/aura-1'],
    rates: [{ unit: 'character', per: 1000, amount: '0.015' }],
    required: ['character'],
    ...CLOUDFLARE,
  },
];

function perHour(provider: string, models: readonly string[], amount: string): MediaModel {
  const rates = [{ unit: 'second', per: HOUR, amount } as const];
  return { providers: [provider], models, rates, required: ['second'], ...SPEECH_PAGES };
}

function perMinute(provider: string, models: readonly string[], amount: string): MediaModel {
  const rates = [{ unit: 'second', per: MINUTE, amount } as const];
  return { providers: [provider], models, rates, required: ['second'], ...SPEECH_PAGES };
}
