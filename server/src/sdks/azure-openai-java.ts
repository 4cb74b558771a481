import { object } from '../core/evaluate/known';
import type { Value } from '../core/evaluate/values';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { bodySite } from './wire/body-site';
import { builtWith, isBuiltWith } from './wire/builder-steps';
import { constantAt, wordOf } from './wire/jvm-constants';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { readImage, readSpeech, readTranscription } from './wire/openai-media';
import { makesMessage, messageType, setsAs, typedAs } from './wire/record-parts';
import { asRecord, type RecordArguments, type RecordRules } from './wire/records';
import { evidence } from './wire/requests';
import { alternativesOf, listValue, textValue } from './wire/values';

/** `new ChatMessage(ChatRole.USER, "hi")`, of which the content may be set later. */
function chatMessage(args: RecordArguments): Value | null {
  const role = args.positional(0);
  const content = args.positional(1);
  if (role === null) return null;
  const entries: [string, Value][] = [['role', role]];
  if (content !== null) entries.push(['content', content]);
  return object(new Map(entries), content === null);
}

/** How Azure's packages for Java spell the objects of their requests. */
const records: RecordRules = {
  constants: (path, module) => {
    const found = constantAt(path);
    const word = found && wordOf(found, module);
    return word === null ? null : textValue(word);
  },
  wrappers: new Set(['from_string', 'from_object']),
  makers: {
    chat_message: chatMessage,
    chat_request_system_message: makesMessage('system'),
    chat_request_developer_message: makesMessage('system'),
    chat_request_user_message: makesMessage('user'),
    chat_request_assistant_message: makesMessage('assistant'),
    chat_request_tool_message: makesMessage('tool'),
  },
  types: {
    chat_request_user_message: messageType('user', 'chat_request_user_message'),
    chat_message_text_content_item: typedAs('type', 'text'),
  },
  setters: {
    chat_completions_options: setsAs('messages'),
    completions_options: setsAs('prompt'),
    embeddings_options: setsAs('input'),
    image_generation_options: setsAs('prompt'),
    speech_generation_options: setsAs('input'),
    chat_message_text_content_item: setsAs('text'),
  },
};

/** Azure, unless the client has but a key of OpenAI's own. */
function evidenceOf(site: SiteView) {
  const credential = builtWith(site, ['credential']);
  const isOpenai =
    credential?.kind === 'external' &&
    credential.path.some((step) => step.kind === 'member' && step.name === 'KeyCredential');
  if (isOpenai && !isBuiltWith(site, ['endpoint'])) return evidence({ sdk: 'openai' });
  return evidence({ sdk: 'azure', fixed: true });
}

/** The deployment stands first, the request behind it. */
function call(methods: string, api: CallShape['api'], read: RequestReader): CallShape {
  return {
    path: [
      `OpenAIClient|OpenAIAsyncClient().${methods}`,
      `OpenAIClientBuilder().**.buildClient|buildAsyncClient().${methods}`,
    ],
    api,
    read(site) {
      const [deployment, options] = [
        site.args.positional(0),
        site.args.positional(site.args.positionalCount > 2 && api === 'transcription' ? 2 : 1),
      ];
      const request = read(bodySite(site, bodyOf(options ?? null, api)), evidenceOf(site));
      return request && { ...request, model: deployment };
    },
  };
}

/** A text is a prompt of its own. */
function bodyOf(options: Value | null, api: string): Value {
  const record = options === null ? object(new Map()) : asRecord(options, records);
  const [likely] = alternativesOf(record);
  if (likely?.kind !== 'text') return record;
  return object(new Map([[api === 'chat' ? 'messages' : 'prompt', likely]]));
}

/** Azure's package for OpenAI's models in Java. */
export const azureOpenaiJava: SdkShape = {
  id: 'azure-openai-java',
  modules: ['com.azure.ai.openai/*'],
  languages: ['java', 'kotlin'],
  calls: [
    call('getChatCompletions|getChatCompletionsStream|getChatCompletionsWithResponse', 'chat', readChat),
    call('getCompletions|getCompletionsStream|getCompletionsWithResponse', 'completion', readCompletion),
    call('getEmbeddings|getEmbeddingsWithResponse', 'embeddings', readEmbeddings),
    call('getImageGenerations|getImages', 'image', readImage),
    call(
      'getAudioTranscription|getAudioTranslation|getAudioTranscriptionText',
      'transcription',
      readTranscription,
    ),
    call('generateSpeechFromText', 'speech', readSpeech),
  ],
};

function inference(type: string, methods: string, api: CallShape['api'], read: RequestReader): CallShape {
  return {
    path: [
      `${type}|${type.replace('Client', 'AsyncClient')}().${methods}`,
      `${type}Builder().**.buildClient|buildAsyncClient().${methods}`,
    ],
    api,
    read(site) {
      const first = site.args.positional(0);
      const record = first === null ? object(new Map()) : asRecord(first, records);
      const [likely] = alternativesOf(record);
      const isPlain = likely?.kind === 'text' || likely?.kind === 'list';
      const key = api === 'embeddings' ? 'input' : 'messages';
      const value = likely?.kind === 'text' ? listValue([likely]) : likely;
      const body = isPlain && value ? object(new Map([[key, value]])) : record;
      return read(bodySite(site, body), evidence({ sdk: 'azure', baseUrl: builtWith(site, ['endpoint']) }));
    },
  };
}

/** Azure's package for models of its catalog in Java. */
export const azureInferenceJava: SdkShape = {
  id: 'azure-ai-inference-java',
  modules: ['com.azure.ai.inference/*'],
  languages: ['java', 'kotlin'],
  calls: [
    inference('ChatCompletionsClient', 'complete|completeStream|completeWithResponse', 'chat', readChat),
    inference('EmbeddingsClient', 'embed', 'embeddings', readEmbeddings),
  ],
};
