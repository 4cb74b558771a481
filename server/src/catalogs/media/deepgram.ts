import { type MediaModel, MILLION, MINUTE } from './media-model';

const PAGE = { source: 'deepgram.com/pricing', asOf: '2026-08-01' } as const;

export const DEEPGRAM_MEDIA: readonly MediaModel[] = [
  {
    providers: ['deepgram'],
    models: ['nova-3', 'nova-3-general'],
    choices: [
      { unit: 'second', per: MINUTE, amount: '0.0077', when: {} },
      { unit: 'second', per: MINUTE, amount: '0.0092', when: {} },
    ],
    required: ['second'],
    notes: ['recorded audio in one language or, at the higher price, in several; streams have other prices'],
    ...PAGE,
  },
  ...(
    [
      ['nova-2', '0.0043'],
      ['enhanced', '0.0145'],
      ['base', '0.0125'],
      ['whisper', '0.006'],
      ['whisper-large', '0.006'],
    ] as const
  ).map(
    ([model, amount]): MediaModel => ({
      providers: ['deepgram'],
      models: [model],
      rates: [{ unit: 'second', per: MINUTE, amount }],
      required: ['second'],
      notes: ['a price of before the present list'],
      source: 'github.com/BerriAI/litellm price file',
      asOf: '2026-07-24',
    }),
  ),
  perMinute(['flux-general-en'], '0.0065'),
  perMinute(['flux-general-multi'], '0.0078'),
  {
    providers: ['deepgram'],
    models: [],
    voices: ['aura-2-'],
    choices: [
      { unit: 'character', per: MILLION, amount: '30', when: {} },
      { unit: 'character', per: MILLION, amount: '27', when: {} },
    ],
    required: ['character'],
    notes: ['listed at $27 to $30 a million characters'],
    ...PAGE,
  },
  {
    providers: ['deepgram'],
    models: [],
    voices: ['aura-'],
    rates: [{ unit: 'character', per: MILLION, amount: '15' }],
    required: ['character'],
    ...PAGE,
  },
];

/** Models of conversations, for which streams alone are listed. */
function perMinute(models: readonly string[], amount: string): MediaModel {
  const rates = [{ unit: 'second', per: MINUTE, amount } as const];
  return { providers: ['deepgram'], models, rates, required: ['second'], ...PAGE };
}
