import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { HttpEndpoint, Sent } from './http-endpoint';
import { plainPrompts } from './plain-texts';
import { media, request, textOutput } from './requests';
import { optional, optionalAmong } from './site-arguments';
import { textValue, unknownValue } from './values';

/** The model of the body or the query, by any of its spellings. */
function modelOf({ site, url }: Sent, names: readonly string[], fallback: Value | null = null): Value {
  const inQuery = names.flatMap((name) => url.query(name) ?? [])[0];
  return optionalAmong(site, names) ?? inQuery ?? fallback ?? unknownValue(names[0] ?? 'model');
}

function speech(
  sent: Sent,
  models: readonly string[],
  texts: readonly string[],
  fallback?: Value,
): CallRequest {
  return request({
    model: modelOf(sent, models, fallback ?? null),
    provider: sent.provider,
    prompts: plainPrompts(optionalAmong(sent.site, texts)),
    media: media('speech'),
  });
}

function transcription(sent: Sent, models: readonly string[]): CallRequest {
  return request({ model: modelOf(sent, models), provider: sent.provider, media: media('transcription') });
}

/** A question about transcripts. */
function readTask({ site, provider }: Sent): CallRequest {
  const cap = optional(site, 'max_output_size');
  return request({
    model: optional(site, 'final_model') ?? unknownValue('final_model'),
    provider,
    prompts: plainPrompts(optional(site, 'prompt')),
    output: textOutput(cap ? { name: 'max_output_size', value: cap } : null),
  });
}

/** Text to speech uses `eleven_multilingual_v2` where nothing is said (API reference of ElevenLabs). */
const elevenDefault = textValue('eleven_multilingual_v2');

/** Speech and transcription of those who offer little else. */
export const speechEndpoints: readonly HttpEndpoint[] = [
  {
    providers: ['elevenlabs'],
    path: /\/v1\/text-to-speech\/[^/]+(?:\/stream)?(?:\/with-timestamps)?$/,
    api: 'speech',
    read: (sent) =>
      speech(
        sent,
        ['model_id'],
        ['text'],
        sent.body.kind === 'object' && !sent.body.open ? elevenDefault : undefined,
      ),
  },
  {
    providers: ['elevenlabs'],
    path: /\/v1\/(?:text-to-dialogue(?:\/stream)?|sound-generation|speech-to-speech\/[^/]+(?:\/stream)?)$/,
    api: 'speech',
    read: (sent) => speech(sent, ['model_id'], ['text']),
  },
  {
    providers: ['elevenlabs'],
    path: /\/v1\/speech-to-text$/,
    api: 'transcription',
    read: (sent) => transcription(sent, ['model_id']),
  },
  {
    providers: ['deepgram'],
    path: /\/v[12]\/listen$/,
    api: 'transcription',
    read: (sent) => transcription(sent, ['model']),
  },
  {
    providers: ['deepgram'],
    path: /\/v1\/speak$/,
    api: 'speech',
    read: (sent) => speech(sent, ['model'], ['text']),
  },
  {
    providers: ['assemblyai'],
    path: /\/v2\/transcript$/,
    api: 'transcription',
    read: (sent) => transcription(sent, ['speech_model', 'speech_models']),
  },
  { providers: ['assemblyai'], path: /\/lemur\/v3\/generate\/[\w-]+$/, api: 'chat', read: readTask },
  {
    providers: ['lmnt'],
    path: /\/v1\/ai\/speech(?:\/bytes)?$/,
    api: 'speech',
    read: (sent) => speech(sent, ['model'], ['text']),
  },
  {
    providers: ['hume'],
    path: /\/v0\/tts(?:\/[\w/]+)?$/,
    api: 'speech',
    read: (sent) => speech(sent, ['version'], []),
  },
  {
    providers: ['minimax'],
    path: /\/t2a(?:_v2|_async_v2)?$/,
    api: 'speech',
    read: (sent) => speech(sent, ['model'], ['text']),
  },
];
