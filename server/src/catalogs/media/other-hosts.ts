import { type MediaModel, MILLION } from './media-model';

const REPLICATE = { source: 'replicate.com/pricing', asOf: '2026-10-07' } as const;
const FAL = { source: 'fal.ai pricing API', asOf: '2026-09-09' } as const;
const LITELLM = { source: 'github.com/BerriAI/litellm price file', asOf: '2026-07-24' } as const;

type Origin = typeof REPLICATE | typeof FAL | typeof LITELLM;

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
  {
    providers: ['cohere'],
    models: ['rerank-v3.5', 'rerank-english-v3.0', 'rerank-multilingual-v3.0'],
    rates: [{ unit: 'request', per: 1, amount: '0.002' }],
    notes: ['taken as one search for each request'],
    ...LITELLM,
  },
];

function perImage(provider: string, models: readonly string[], amount: string, origin: Origin): MediaModel {
  const rates = [{ unit: 'image', per: 1, amount } as const];
  return { providers: [provider], models, rates, required: ['image'], ...origin };
}
