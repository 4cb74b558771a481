import type { MediaModel } from './media-model';

const LITELLM = { source: 'github.com/BerriAI/litellm price file', asOf: '2026-07-24' } as const;

export const RUNWAY_MEDIA: readonly MediaModel[] = [
  perSecond(['gen4_turbo', 'gen3a_turbo'], '0.05'),
  perSecond(['gen4_aleph'], '0.15'),
  {
    providers: ['runway'],
    models: ['gen4_image_turbo'],
    rates: [{ unit: 'image', per: 1, amount: '0.02' }],
    required: ['image'],
    ...LITELLM,
  },
  {
    providers: ['runway'],
    models: ['gen4_image'],
    unpriced: 'listed at $0.05 an image, and not by resolution, on which its price depends',
    ...LITELLM,
  },
];

function perSecond(models: readonly string[], amount: string): MediaModel {
  const rates = [{ unit: 'second', per: 1, amount } as const];
  return { providers: ['runway'], models, rates, required: ['second'], ...LITELLM };
}
