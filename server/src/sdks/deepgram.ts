import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request } from './wire/requests';
import { field, given, unknownValue } from './wire/values';

const provider = evidence({ sdk: 'deepgram' });

/** The model among named arguments, or in the options: the last thing that is handed over. */
function modelOf(site: SiteView): Value {
  const named = site.args.named('model');
  if (named) return named;
  const given_ = [2, 1, 0].map((index) => site.args.positional(index)).filter((each) => each !== null);
  const found = given_.map((each) => given(field(each, 'model')));
  return found.find((each) => each !== null && each.kind !== 'unknown') ?? unknownValue('model');
}

function readTranscription(site: SiteView): CallRequest {
  return request({ model: modelOf(site), provider, media: media('transcription') });
}

function readSpeech(site: SiteView): CallRequest {
  const source = site.args.named('text') ?? site.args.positional(0);
  const text = source?.kind === 'object' ? (source.entries.get('text') ?? null) : source;
  return request({ model: modelOf(site), provider, prompts: plainPrompts(text), media: media('speech') });
}

/** A connection that transcribes what is sent over it. */
function readLive(site: SiteView): CallRequest {
  return request({ model: modelOf(site), provider, unmetered: 'metered-by-session' });
}

const client = 'DeepgramClient|AsyncDeepgramClient|Deepgram|createClient|default()';

function call(path: readonly string[], api: CallShape['api'], read: CallShape['read']): CallShape {
  return { path: path.map((each) => `${client}.${each}`), api, read };
}

export const deepgram: SdkShape = {
  id: 'deepgram',
  modules: ['deepgram', 'deepgram/*', '@deepgram/sdk'],
  calls: [
    call(
      [
        'listen.prerecorded|rest|asyncprerecorded|asyncrest.v().transcribe_file|transcribe_url|transcribe_file_callback|transcribe_url_callback',
        'listen.prerecorded|rest.transcribeFile|transcribeUrl|transcribeUrlCallback|transcribeFileCallback',
        'listen.v1|v2.media.transcribe_file|transcribe_url|transcribeFile|transcribeUrl',
        'transcription.prerecorded|preRecorded|sync_prerecorded',
      ],
      'transcription',
      readTranscription,
    ),
    call(
      [
        'speak.rest|asyncrest.v().save|stream|stream_memory|stream_raw',
        'speak.v().save|stream',
        'speak.v1.audio.generate',
        'speak.request',
      ],
      'speech',
      readSpeech,
    ),
    call(
      [
        'listen.live|websocket|asynclive|asyncwebsocket.v().start',
        'listen.live',
        'listen.v1|v2.connect',
        'transcription.live',
      ],
      'realtime',
      readLive,
    ),
  ],
};
