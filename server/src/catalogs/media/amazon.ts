import type { MediaModel } from './media-model';

const LITELLM = { source: 'github.com/BerriAI/litellm price file', asOf: '2026-07-24' } as const;

export const AMAZON_MEDIA: readonly MediaModel[] = [
  perImage(['amazon.titan-image-generator-v1', 'amazon.titan-image-generator-v2:0'], '0.008'),
  perImage(['stability.sd3-5-large-v1:0'], '0.08'),
  perImage(['stability.stable-image-core-v1:0', 'stability.stable-image-core-v1:1'], '0.04'),
  perImage(['stability.stable-image-ultra-v1:0', 'stability.stable-image-ultra-v1:1'], '0.14'),
  perImage(['stability.stable-fast-upscale-v1:0'], '0.03'),
  perImage(['stability.stable-conservative-upscale-v1:0'], '0.4'),
  perImage(['stability.stable-creative-upscale-v1:0'], '0.6'),
  {
    providers: ['bedrock'],
    models: [
      'stability.stable-image-inpaint-v1:0',
      'stability.stable-outpaint-v1:0',
      'stability.stable-image-erase-object-v1:0',
      'stability.stable-image-remove-background-v1:0',
      'stability.stable-image-search-replace-v1:0',
      'stability.stable-image-search-recolor-v1:0',
      'stability.stable-image-control-sketch-v1:0',
      'stability.stable-image-control-structure-v1:0',
      'stability.stable-image-style-guide-v1:0',
      'stability.stable-style-transfer-v1:0',
    ],
    unpriced: 'edits are listed at $0.06 to $0.08, and not which costs what',
    ...LITELLM,
  },
  {
    providers: ['bedrock'],
    models: ['amazon.nova-canvas-v1:0'],
    unpriced: 'listed at $0.06 for a premium image of 1024 by 1024; what others cost is not known here',
    ...LITELLM,
  },
  {
    providers: ['bedrock'],
    models: ['amazon.rerank-v1:0'],
    rates: [{ unit: 'request', per: 1, amount: '0.001' }],
    notes: ['taken as one search for each request'],
    ...LITELLM,
  },
];

function perImage(models: readonly string[], amount: string): MediaModel {
  const rates = [{ unit: 'image', per: 1, amount } as const];
  return { providers: ['bedrock'], models, rates, required: ['image'], ...LITELLM };
}
