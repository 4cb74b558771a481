import type { MediaModel } from './media-model';

/** Ids are the last parts of the endpoint's path, its own names of models, or the `model` of `/generate/sd3`. */
export const STABILITY_MEDIA: readonly MediaModel[] = [
  perImage(['ultra', 'stable-image-ultra'], '0.08'),
  perImage(['core', 'stable-image-core'], '0.03'),
  perImage(['sd3.5-large'], '0.065'),
  perImage(['sd3.5-large-turbo'], '0.04'),
  perImage(['sd3.5-medium'], '0.035'),
  byCredits(['upscale/creative'], '0.6'),
  byCredits(['upscale/conservative'], '0.4'),
  byCredits(['upscale/fast'], '0.02'),
  byCredits(
    [
      'edit/erase',
      'edit/inpaint',
      'edit/remove-background',
      'edit/search-and-replace',
      'control/sketch',
      'control/structure',
      'control/style',
      'control/style-transfer',
    ],
    '0.05',
  ),
];

function perImage(models: readonly string[], amount: string): MediaModel {
  return {
    providers: ['stability'],
    models,
    rates: [{ unit: 'image', per: 1, amount }],
    required: ['image'],
    source: 'github.com/Portkey-AI/models pricing',
    asOf: '2026-08-21',
  };
}

function byCredits(models: readonly string[], amount: string): MediaModel {
  return {
    ...perImage(models, amount),
    source: 'stability.ai/api-pricing-update-25 (1 credit = $0.01)',
    asOf: '2025-08-01',
  };
}
