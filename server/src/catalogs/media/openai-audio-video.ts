import { type MediaModel, MILLION, MINUTE } from './media-model';

const SPEECH_PAGES = 'vendor page as read by github.com/D3velop-llc/open-gauntlet-leaderboard';

export const OPENAI_AUDIO_VIDEO: readonly MediaModel[] = [
  speech(['tts-1', 'tts-1-1106'], '15'),
  speech(['tts-1-hd', 'tts-1-hd-1106'], '30'),
  {
    providers: ['openai'],
    models: ['gpt-4o-mini-tts'],
    rates: [
      { unit: 'input_token', per: MILLION, amount: '0.6' },
      { unit: 'output_audio_token', per: MILLION, amount: '12' },
    ],
    required: ['output_audio_token'],
    source: 'developers.openai.com/api/docs/models/gpt-4o-mini-tts',
    asOf: '2026-10-01',
  },
  transcription(['whisper-1', 'gpt-4o-transcribe', 'gpt-4o-transcribe-diarize'], '0.006'),
  transcription(['gpt-4o-mini-transcribe'], '0.003'),
  transcription(['gpt-transcribe'], '0.0045'),
  transcription(['gpt-live-transcribe', 'gpt-realtime-whisper'], '0.017'),
  transcription(['gpt-realtime-translate'], '0.034'),
  {
    providers: ['openai'],
    models: ['sora-2'],
    choices: [{ unit: 'second', per: 1, amount: '0.1', when: { size: ['720x1280', '1280x720'] } }],
    defaults: { size: '720x1280' },
    required: ['second'],
    batchMultiplier: '0.5',
    source: 'github.com/Portkey-AI/models pricing',
    asOf: '2026-08-21',
  },
  {
    providers: ['openai'],
    models: ['sora-2-pro'],
    choices: [
      { unit: 'second', per: 1, amount: '0.3', when: { size: ['720x1280', '1280x720'] } },
      { unit: 'second', per: 1, amount: '0.5', when: { size: ['1024x1792', '1792x1024'] } },
      { unit: 'second', per: 1, amount: '0.7', when: { size: ['1080x1920', '1920x1080'] } },
    ],
    defaults: { size: '720x1280' },
    required: ['second'],
    source: 'github.com/Portkey-AI/models pricing',
    asOf: '2026-08-21',
  },
];

function speech(models: readonly string[], perMillion: string): MediaModel {
  return {
    providers: ['openai'],
    models,
    rates: [{ unit: 'character', per: MILLION, amount: perMillion }],
    required: ['character'],
    source: SPEECH_PAGES,
    asOf: '2026-07-31',
  };
}

function transcription(models: readonly string[], perMinute: string): MediaModel {
  return {
    providers: ['openai'],
    models,
    rates: [{ unit: 'second', per: MINUTE, amount: perMinute }],
    required: ['second'],
    source: SPEECH_PAGES,
    asOf: '2026-08-01',
  };
}
