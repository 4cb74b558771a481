import type { Value } from '../core/evaluate/values';
import type { ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { asyncOpenaiRecords } from './wire/async-openai-records';
import { bodySite } from './wire/body-site';
import { openaiApiRsModels } from './wire/openai-api-rs-constants';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { openaiDiveModels } from './wire/openai-dive-constants';
import { readImage, readSpeech, readTranscription, readVideo } from './wire/openai-media';
import { readResponses } from './wire/openai-responses';
import { asRecord, type RecordRules } from './wire/records';
import { evidence } from './wire/requests';
import { textValue, unknownValue } from './wire/values';

/** Steps that give a client its address, by the position of it. */
const BASES: Readonly<Record<string, number>> = {
  with_endpoint: 0,
  new_with_endpoint: 0,
  new_with_base: 0,
  new_with_base_url: 1,
  set_base_url: 0,
  with_base_url: 0,
  base_url: 0,
};

function evidenceOf(sdk: string) {
  return (site: SiteView): ProviderEvidence => {
    const step = site.steps.findLast(({ name }) => name in BASES);
    const baseUrl = step ? (step.args?.positional(BASES[step.name]!) ?? null) : null;
    return evidence({ sdk, baseUrl });
  };
}

/** What a constructor of a request takes, in order: `X::new(model, messages)`. */
function rulesFor(...keys: readonly string[]): RecordRules {
  return {
    ...asyncOpenaiRecords,
    types: { ...asyncOpenaiRecords.types, ...roleTypes },
    setters: {
      ...asyncOpenaiRecords.setters,
      new: (entries, args) => {
        for (const [index, key] of keys.entries()) {
          const value = args.positional(index);
          if (value !== null) entries.set(key, value);
        }
      },
    },
  };
}

/** `ChatMessage::User { content }`: the variant says the role. */
const roleTypes: RecordRules['types'] = Object.fromEntries(
  ['system', 'user', 'assistant', 'developer', 'tool'].map((role) => [
    role,
    (entries: ReadonlyMap<string, Value>): Value => ({
      kind: 'object',
      entries: new Map<string, Value>([['role', textValue(role)], ...entries]),
      open: false,
      origin: null,
    }),
  ]),
);

interface Endpoint {
  readonly path: string;
  readonly api: CallShape['api'];
  readonly read: RequestReader;
  /** As of `rulesFor`. */
  readonly takes: readonly string[];
  /** Where the request stands. */
  readonly at?: number;
}

function calls(endpoints: readonly Endpoint[], sdk = 'openai'): readonly CallShape[] {
  const evidenceIn = evidenceOf(sdk);
  return endpoints.map(({ path, api, read, takes, at = 0 }) => {
    const rules = rulesFor(...takes);
    return {
      path: `**.${path}`,
      api,
      read: (site) => {
        const given = site.args.positional(at);
        if (given === null) return null;
        return read(bodySite(site, withModels(asRecord(site.asData(given), rules))), evidenceIn(site));
      },
    };
  });
}

/** Constants of models as the ids that they stand for. */
function withModels(record: Value): Value {
  const model = record.kind === 'object' ? record.entries.get('model') : undefined;
  if (record.kind !== 'object' || model === undefined) return record;
  return { ...record, entries: new Map([...record.entries, ['model', modelOf(model)]]) };
}

function modelOf(value: Value): Value {
  if (value.kind === 'object') return unknownValue('model');
  if (value.kind !== 'external') return value;
  const names = value.path.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
  const name = names.findLast((each) => !/^(to_string|as_str|into)$/.test(each)) ?? '';
  const id = openaiApiRsModels[name] ?? openaiDiveModels[name];
  return id === undefined ? unknownValue(name === '' ? 'model' : name) : textValue(id);
}

/** openai-api-rs: one method for each endpoint. */
export const openaiApiRs: SdkShape = {
  id: 'openai-api-rs',
  modules: [
    'openai_api_rs/*',
    'openai_api/*',
    'openai_rust/*',
    'openai_rst/*',
    'openrouter_rs/*',
    'openai_api_rust/*',
  ],
  languages: ['rust'],
  calls: [
    ...calls([
      {
        path: 'chat_completion|chat_completion_stream|create_chat|create_chat_stream|chat_completion_create|send_chat_completion|stream_chat_completion',
        api: 'chat',
        read: readChat,
        takes: ['model', 'messages'],
      },
      { path: 'create_response|create_response_stream', api: 'responses', read: readResponses, takes: [] },
      {
        path: 'completion|completion_create',
        api: 'completion',
        read: readCompletion,
        takes: ['model', 'prompt'],
      },
      {
        path: 'embedding|create_embeddings|embeddings_create',
        api: 'embeddings',
        read: readEmbeddings,
        takes: ['model', 'input'],
      },
      {
        path: 'image_generation|image_create|create_image',
        api: 'image',
        read: readImage,
        takes: ['prompt'],
      },
      { path: 'image_edit|image_variation', api: 'image', read: readImage, takes: ['image', 'prompt'] },
      { path: 'audio_speech', api: 'speech', read: readSpeech, takes: ['model', 'input', 'voice'] },
      {
        path: 'audio_transcription|audio_transcription_raw|audio_translation',
        api: 'transcription',
        read: readTranscription,
        takes: ['file', 'model'],
      },
    ]),
  ],
};

/** openai_dive and openai4rs: endpoints below a client, as in OpenAI's own packages. */
export const openaiDive: SdkShape = {
  id: 'openai_dive',
  modules: ['openai_dive/*', 'openai4rs/*'],
  languages: ['rust'],
  calls: calls([
    {
      path: 'chat().create|create_stream|create_wrapped',
      api: 'chat',
      read: readChat,
      takes: ['model', 'messages'],
    },
    {
      path: 'responses().create|create_stream',
      api: 'responses',
      read: readResponses,
      takes: ['model', 'input'],
    },
    {
      path: 'completions().create|create_stream',
      api: 'completion',
      read: readCompletion,
      takes: ['model', 'prompt'],
    },
    {
      path: 'embeddings().create|create_wrapped',
      api: 'embeddings',
      read: readEmbeddings,
      takes: ['model', 'input'],
    },
    { path: 'images().create|edit|variation|generate', api: 'image', read: readImage, takes: [] },
    { path: 'audio().create_speech|create_speech_stream', api: 'speech', read: readSpeech, takes: [] },
    {
      path: 'audio().create_transcription|create_translation',
      api: 'transcription',
      read: readTranscription,
      takes: [],
    },
    { path: 'videos().create', api: 'video', read: readVideo, takes: [] },
  ]),
};
