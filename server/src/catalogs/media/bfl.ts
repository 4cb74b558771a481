import type { MediaModel } from './media-model';

const PAGE = 'docs.bfl.ai/quick_start/pricing';

export const BFL_MEDIA: readonly MediaModel[] = [
  perImage(['flux-kontext-pro'], '0.04'),
  perImage(['flux-kontext-max'], '0.08'),
  perImage(['flux-pro-1.1'], '0.04'),
  perImage(['flux-pro-1.1-ultra'], '0.06'),
  perImage(['flux-pro', 'flux-pro-1.0-fill', 'flux-pro-1.0-expand'], '0.05'),
  perImage(['flux-dev'], '0.025'),
  perMegapixel('flux-2-pro', '0.03'),
  perMegapixel('flux-2-max', '0.07'),
  perMegapixel('flux-2-flex', '0.05'),
  perMegapixel('flux-2-klein-4b', '0.014'),
  perMegapixel('flux-2-klein-9b', '0.015'),
];

function perImage(models: readonly string[], amount: string): MediaModel {
  return {
    providers: ['bfl'],
    models,
    rates: [{ unit: 'image', per: 1, amount }],
    required: ['image'],
    source: PAGE,
    asOf: '2026-07-24',
  };
}

function perMegapixel(model: string, from: string): MediaModel {
  const unpriced = `listed from $${from} an image, by the megapixel, in steps that are not known here`;
  return { providers: ['bfl'], models: [model], unpriced, source: PAGE, asOf: '2026-11-20' };
}
