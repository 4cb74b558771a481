import type { MediaModel } from './media-model';

const PRICING = { source: 'docs.x.ai/developers/pricing', asOf: '2026-05-17' } as const;

export const XAI_MEDIA: readonly MediaModel[] = [
  {
    providers: ['xai'],
    models: ['grok-imagine-image'],
    rates: [
      { unit: 'image', per: 1, amount: '0.02' },
      { unit: 'input_image', per: 1, amount: '0.002' },
    ],
    required: ['image'],
    ...PRICING,
  },
  {
    providers: ['xai'],
    models: ['grok-imagine-image-quality'],
    rates: [{ unit: 'input_image', per: 1, amount: '0.01' }],
    choices: [
      { unit: 'image', per: 1, amount: '0.05', when: { resolution: ['1k'] } },
      { unit: 'image', per: 1, amount: '0.07', when: { resolution: ['2k'] } },
    ],
    required: ['image'],
    ...PRICING,
  },
  {
    providers: ['xai'],
    models: ['grok-imagine-image-2.0'],
    rates: [{ unit: 'image', per: 1, amount: '0.04' }],
    required: ['image'],
    source: 'docs.x.ai/docs/pricing',
    asOf: '2026-09-25',
  },
  {
    providers: ['xai'],
    models: ['grok-imagine-video'],
    rates: [{ unit: 'input_image', per: 1, amount: '0.002' }],
    choices: [
      { unit: 'second', per: 1, amount: '0.05', when: { resolution: ['480p'] } },
      { unit: 'second', per: 1, amount: '0.07', when: { resolution: ['720p'] } },
    ],
    defaults: { resolution: '480p' },
    required: ['second'],
    ...PRICING,
  },
  {
    providers: ['xai'],
    models: ['grok-imagine-video-1.5'],
    unpriced: 'only a base price of $0.08 a second is listed, and not what other resolutions cost',
    ...PRICING,
  },
  {
    providers: ['xai'],
    models: ['text-to-speech', 'grok-tts'],
    unpriced: 'its pages disagree: $15 and $4.20 a million characters',
    ...PRICING,
  },
];
