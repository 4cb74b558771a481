import { type MediaModel, type MediaRate, MINUTE } from './media-model';

const PAGE = { source: 'docs.mistral.ai, pages of the models', asOf: '2026-08-21' } as const;

export const MISTRAL_MEDIA: readonly MediaModel[] = [
  ocr(['mistral-ocr-2505'], '1', '3'),
  ocr(['mistral-ocr-2512'], '2', '3'),
  ocr(['mistral-ocr-4-0', 'mistral-ocr-4-1', 'mistral-ocr-4', 'mistral-ocr-latest'], '4', '5'),
  transcription(['voxtral-mini-2602', 'voxtral-mini-latest'], '0.003'),
  transcription(
    ['voxtral-mini-transcribe-realtime-2602', 'voxtral-mini-transcribe-realtime-latest'],
    '0.006',
  ),
  {
    providers: ['mistral'],
    models: ['voxtral-mini-tts-2603', 'voxtral-mini-tts-latest'],
    unpriced:
      'billed by the characters that it speaks at $16 a million, of which the call does not tell how many come out',
    ...PAGE,
  },
];

function ocr(models: readonly string[], perThousand: string, annotated: string): MediaModel {
  const rates: readonly MediaRate[] = [
    { unit: 'page', per: 1000, amount: perThousand },
    { unit: 'annotated_page', per: 1000, amount: annotated },
  ];
  return { providers: ['mistral'], models, rates, required: ['page'], batchMultiplier: '0.5', ...PAGE };
}

function transcription(models: readonly string[], perMinute: string): MediaModel {
  const rates = [{ unit: 'second', per: MINUTE, amount: perMinute } as const];
  return { providers: ['mistral'], models, rates, required: ['second'], ...PAGE };
}
