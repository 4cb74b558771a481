import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { namesOf, stepsOf } from './wire/body-site';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request } from './wire/requests';
import { alternativesOf, textValue, unknownValue } from './wire/values';

const provider = evidence({ sdk: 'deepgram' });

/** `Options::builder().model(Model::Nova2).build()`: variants are the models, with dashes; `CustomId` holds any other. */
function modelOf(options: Value | null): Value {
  const [likely] = options === null ? [] : alternativesOf(options);
  const told = likely?.kind === 'external' ? stepsOf(likely).findLast(({ name }) => name === 'model') : null;
  const model = told?.args?.positional(0) ?? unknownValue('model');
  if (model.kind !== 'external') return model;
  const custom = stepsOf(model).find(({ name }) => name === 'CustomId');
  if (custom) return custom.args?.positional(0) ?? unknownValue('model');
  const name = namesOf(model).at(-1) ?? '';
  const [, family, version, kind] = /^(Nova)(\d)(\w*)$/.exec(name) ?? [];
  if (family === undefined) return unknownValue(name === '' ? 'model' : name);
  const behind = kind === undefined || kind === '' ? '' : `-${kind.toLowerCase()}`;
  return textValue(`nova-${version}${behind}`);
}

function readTranscription(site: SiteView): CallRequest {
  return request({ model: modelOf(site.args.positional(1)), provider, media: media('transcription') });
}

function readLive(site: SiteView): CallRequest {
  const told = site.steps.findLast(({ name }) => name === 'stream_request_with_options');
  return request({
    model: modelOf(told?.args?.positional(0) ?? null),
    provider,
    unmetered: 'metered-by-session',
  });
}

function readSpeech(site: SiteView): CallRequest {
  return request({
    model: modelOf(site.args.positional(1)),
    provider,
    prompts: plainPrompts(site.args.positional(0)),
    media: media('speech'),
  });
}

/** Deepgram's package for Rust. */
export const deepgramRust: SdkShape = {
  id: 'deepgram-rust',
  modules: ['deepgram/*'],
  languages: ['rust'],
  calls: [
    {
      path: '**.transcription().prerecorded|prerecorded_callback',
      api: 'transcription',
      read: readTranscription,
    },
    {
      path: '**.transcription().stream_request|stream_request_with_options().**.stream|file|start|handle',
      api: 'transcription',
      read: readLive,
    },
    { path: '**.text_to_speech().speak_to_file|speak_to_stream', api: 'speech', read: readSpeech },
  ],
};
