import { type MediaModel, MILLION } from './media-model';

const REPLICATE = { source: 'replicate.com/pricing', asOf: '2026-10-07' } as const;
const FAL = { source: 'fal.ai pricing API', asOf: '2026-09-09' } as const;
const PORTKEY = { source: 'github.com/Portkey-AI/models pricing', asOf: '2026-08-21' } as const;
const LITELLM = { source: 'github.com/BerriAI/litellm price file', asOf: '2026-07-24' } as const;

type Origin = typeof REPLICATE | typeof FAL | typeof PORTKEY | typeof LITELLM;

/** Media models at hosts of other vendors' models. */
export const HOSTED_MEDIA: readonly MediaModel[] = [
  perImage('replicate', ['black-forest-labs/flux-1.1-pro'], '0.04', REPLICATE),
  perImage('replicate', ['black-forest-labs/flux-dev'], '0.025', REPLICATE),
  perImage('replicate', ['black-forest-labs/flux-schnell'], '0.003', REPLICATE),
  perImage('replicate', ['ideogram-ai/ideogram-v3-quality'], '0.09', REPLICATE),
  {
    providers: ['replicate'],
    models: ['deepseek-ai/deepseek-r1'],
    rates: [
      { unit: 'input_token', per: MILLION, amount: '3.75' },
      { unit: 'output_token', per: MILLION, amount: '10' },
    ],
    ...REPLICATE,
  },
  perImage('fal', ['fal-ai/nano-banana'], '0.0398', FAL),
  perImage('fal', ['fal-ai/nano-banana-2'], '0.08', FAL),
  perImage('fal', ['fal-ai/flux-pro/kontext'], '0.04', FAL),
  perImage('fal', ['fal-ai/flux-pro/v1.1'], '0.04', LITELLM),
  perImage('fal', ['fal-ai/flux-pro/v1.1-ultra'], '0.06', LITELLM),
  perImage('fal', ['fal-ai/imagen4/preview/fast'], '0.02', LITELLM),
  perImage('fal', ['fal-ai/imagen4/preview'], '0.0398', LITELLM),
  perImage('fal', ['fal-ai/imagen4/preview/ultra'], '0.06', LITELLM),
  perImage('fal', ['fal-ai/recraft/v3/text-to-image'], '0.0398', LITELLM),
  perImage('fal', ['fal-ai/ideogram/v3'], '0.06', LITELLM),
  perImage('fal', ['fal-ai/flux-2-pro'], '0.03', FAL),
  perImage('fal', ['fal-ai/bytedance/seedream/v3/text-to-image'], '0.03', LITELLM),
  perImage('fal', ['fal-ai/bytedance/seedream/v4/text-to-image'], '0.03', PORTKEY),
  perImage('fal', ['fal-ai/qwen-image'], '0.02', PORTKEY),
  perImage('fal', ['fal-ai/hidream-i1-full'], '0.05', PORTKEY),
  perImage('fal', ['fal-ai/hidream-i1-fast'], '0.01', PORTKEY),
  perImage('fal', ['fal-ai/stable-diffusion-v35-medium'], '0.0398', LITELLM),
  perImage('fal', ['bria/text-to-image/3.2'], '0.0398', LITELLM),
  perImage('azure', ['flux-1.1-pro', 'FLUX-1.1-pro', 'flux.2-pro', 'FLUX.2-pro'], '0.04', LITELLM),
  perImage('azure', ['flux.1-kontext-pro', 'FLUX.1-Kontext-pro'], '0.04', LITELLM),
  perImage('azure', ['mai-image-2.5', 'MAI-Image-2.5'], '0.05', LITELLM),
  perImage('azure', ['mai-image-2.5-flash', 'MAI-Image-2.5-Flash'], '0.0338', LITELLM),
  perImage('azure', ['mai-image-2e', 'MAI-Image-2e'], '0.02', LITELLM),
  {
    providers: ['fal'],
    models: ['fal-ai/nano-banana-pro'],
    choices: [
      { unit: 'image', per: 1, amount: '0.15', when: { resolution: ['1k', '2k'] } },
      { unit: 'image', per: 1, amount: '0.3', when: { resolution: ['4k'] } },
    ],
    defaults: { resolution: '1k' },
    required: ['image'],
    ...FAL,
  },
  {
    providers: ['fal'],
    models: ['fal-ai/flux/schnell', 'fal-ai/flux/dev'],
    unpriced: 'billed by the megapixel, which is not worked out here',
    ...FAL,
  },
  {
    providers: ['groq'],
    models: ['playai-tts'],
    rates: [{ unit: 'character', per: MILLION, amount: '50' }],
    required: ['character'],
    ...LITELLM,
  },
  perCharacter(['speech-02-hd', 'speech-2.5-hd-preview', 'speech-2.6-hd'], '100'),
  perCharacter(['speech-02-turbo', 'speech-2.5-turbo-preview', 'speech-2.6-turbo'], '60'),
  perSearch('azure', ['cohere-rerank-v4.0-pro', 'Cohere-rerank-v4.0-pro'], '0.0025'),
  perSearch('azure', ['cohere-rerank-v4.0-fast', 'Cohere-rerank-v4.0-fast'], '0.002'),
  perInputToken('voyage', ['rerank-2.5'], '0.05'),
  perInputToken('voyage', ['rerank-2.5-lite'], '0.02'),
  perSearch('cohere', ['rerank-v3.5', 'rerank-english-v3.0', 'rerank-multilingual-v3.0'], '0.002'),
];

function perImage(provider: string, models: readonly string[], amount: string, origin: Origin): MediaModel {
  const rates = [{ unit: 'image', per: 1, amount } as const];
  return { providers: [provider], models, rates, required: ['image'], ...origin };
}

function perSearch(provider: string, models: readonly string[], amount: string): MediaModel {
  const rates = [{ unit: 'request', per: 1, amount } as const];
  const notes = ['taken as one search for each request'];
  return { providers: [provider], models, rates, notes, ...LITELLM };
}

function perInputToken(provider: string, models: readonly string[], amount: string): MediaModel {
  const rates = [{ unit: 'input_token', per: MILLION, amount } as const];
  return { providers: [provider], models, rates, ...LITELLM };
}

/** MiniMax's speech, by the price file alone. */
function perCharacter(models: readonly string[], amount: string): MediaModel {
  const rates = [{ unit: 'character', per: MILLION, amount } as const];
  return { providers: ['minimax'], models, rates, required: ['character'], ...LITELLM };
}
