import { HOUR, type MediaModel, MILLION } from './media-model';

const LIST_PRICE = 'list price of the API; what a subscription includes or charges beyond it differs';

export const ELEVENLABS_MEDIA: readonly MediaModel[] = [
  speech(['eleven_flash_v2_5', 'eleven_turbo_v2_5'], '50'),
  speech(['eleven_v3', 'eleven_multilingual_v2'], '100'),
  {
    providers: ['elevenlabs'],
    models: ['scribe_v2'],
    rates: [{ unit: 'second', per: HOUR, amount: '0.22' }],
    required: ['second'],
    notes: [LIST_PRICE],
    source: 'elevenlabs.io/pricing/api',
    asOf: '2026-08-01',
  },
  {
    providers: ['elevenlabs'],
    models: ['scribe_v2_realtime'],
    rates: [{ unit: 'second', per: HOUR, amount: '0.39' }],
    required: ['second'],
    notes: [LIST_PRICE],
    source: 'elevenlabs.io/pricing/api',
    asOf: '2026-08-01',
  },
];

function speech(models: readonly string[], perMillion: string): MediaModel {
  return {
    providers: ['elevenlabs'],
    models,
    rates: [{ unit: 'character', per: MILLION, amount: perMillion }],
    required: ['character'],
    notes: [LIST_PRICE],
    source: 'elevenlabs.io/pricing/api',
    asOf: '2026-07-31',
  };
}
