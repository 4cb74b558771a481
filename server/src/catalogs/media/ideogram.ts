import type { MediaChoice, MediaModel } from './media-model';

/** `quality` is the rendering speed of the request. */
export const IDEOGRAM_MEDIA: readonly MediaModel[] = [
  {
    ...ideogram(
      ['V_3', 'ideogram-v3'],
      [image('0.06', ['default']), image('0.03', ['flash', 'turbo']), image('0.09', ['quality'])],
    ),
    defaults: { quality: 'default' },
  },
  ideogram(['V_2'], [image('0.08')]),
  ideogram(['V_2_TURBO'], [image('0.05')]),
  ideogram(['V_2A'], [image('0.04')]),
  ideogram(['V_2A_TURBO'], [image('0.025')]),
  ideogram(['V_1'], [image('0.06')]),
  ideogram(['V_1_TURBO'], [image('0.02')]),
];

function ideogram(models: readonly string[], choices: readonly MediaChoice[]): MediaModel {
  return {
    providers: ['ideogram'],
    models,
    choices,
    required: ['image'],
    source: 'ideogram.ai/features/api-pricing',
    asOf: '2026-11-16',
  };
}

function image(amount: string, quality?: readonly string[]): MediaChoice {
  return { unit: 'image', per: 1, amount, when: quality === undefined ? {} : { quality } };
}
