import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { plainPrompts } from './wire/plain-texts';
import { asRecord } from './wire/records';
import { media, request } from './wire/requests';
import { springAiApis } from './wire/spring-ai-apis';
import { springAiRecords, springModel } from './wire/spring-ai-models';
import { readChatClient, readModelCall } from './wire/spring-ai-requests';
import { field, fieldAmong, given } from './wire/values';

const providers = [
  '',
  'OpenAi',
  'AzureOpenAi',
  'Anthropic',
  'Ollama',
  'VertexAiGemini',
  'GoogleGenAi',
  'MistralAi',
  'BedrockProxy',
  'DeepSeek',
  'ZhiPuAi',
  'MiniMax',
  'DashScope',
  'StabilityAi',
  'HuggingFace',
  'ElevenLabs',
  'Huggingface',
  'Moonshot',
  'QianFan',
];

/** Classes of one kind of model, in all that the framework has, and by older names. */
function classes(kinds: readonly string[]): string {
  return providers.flatMap((each) => kinds.map((kind) => `${each}${kind}`)).join('|');
}

/** Methods of what is known by its type, constructed, or made by a builder. */
function of(kinds: readonly string[], methods: string): readonly string[] {
  const names = classes(kinds);
  return [`${names}().${methods}`, `${names}.builder().**.build().${methods}`];
}

function call(paths: readonly string[], api: CallShape['api'], read: CallShape['read']): CallShape {
  return { path: paths, api, read };
}

function readEmbedding(site: SiteView): CallRequest {
  const input = asRecord(given(site.args.positional(0)) ?? { kind: 'null' }, springAiRecords);
  const isRequest = input.kind === 'object' && input.entries.has('messages');
  const told = springModel(site, site.owner, isRequest ? [field(input, 'options')] : [], 'embedding');
  const prompts = plainPrompts(isRequest ? field(input, 'messages') : input);
  return request({ model: told.model, provider: told.provider, prompts });
}

function readImage(site: SiteView): CallRequest {
  const prompt = asRecord(given(site.args.positional(0)) ?? { kind: 'null' }, springAiRecords);
  const options = prompt.kind === 'object' ? field(prompt, 'options') : null;
  const told = springModel(site, site.owner, [options], 'image');
  const seen = (key: string) => {
    const value = options?.kind === 'object' ? given(fieldAmong(options, [key])) : null;
    return value?.kind === 'unknown' ? null : value;
  };
  return request({
    model: told.model,
    provider: told.provider,
    prompts: plainPrompts(prompt.kind === 'object' ? field(prompt, 'messages') : prompt),
    media: media('image', { count: seen('n'), quality: seen('quality') }),
  });
}

function readMedia(kind: 'speech' | 'transcription'): CallShape['read'] {
  return (site) => {
    const property = kind === 'speech' ? 'audio.speech' : 'audio.transcription';
    const prompt = asRecord(given(site.args.positional(0)) ?? { kind: 'null' }, springAiRecords);
    const isPrompt = prompt.kind === 'object' && prompt.entries.has('options');
    const options = isPrompt ? field(prompt, 'options') : given(site.args.positional(0));
    const told = springModel(site, site.owner, [options], property);
    return request({ model: told.model, provider: told.provider, media: media(kind) });
  };
}

const SPEECH = [
  ...['AudioSpeechModel', 'AudioSpeechClient', 'TextToSpeechModel', 'SpeechModel'],
  ...['SpeechSynthesisModel', 'AudioSpeechSynthesisModel'],
];
const TRANSCRIPTION = ['AudioTranscriptionModel', 'AudioTranscriptionClient', 'TranscriptionModel'];

/** Spring AI: a fluent client, and the models behind it. */
export const springAi: SdkShape = {
  id: 'spring-ai',
  modules: ['org.springframework.ai/*', 'com.alibaba.cloud.ai/*'],
  languages: ['java', 'kotlin'],
  calls: [
    call(
      [
        'ChatClient().prompt().**.call|stream',
        'ChatClient.create|builder().**.prompt().**.call|stream',
        'ChatClient.Builder().**.prompt().**.call|stream',
        'ChatClient().call|stream',
        'ChatClient.Builder().**.build().call|stream',
        'ChatClient.create|builder().**.build().call|stream',
      ],
      'chat',
      readChatClient,
    ),
    call([...of(['ChatModel', 'StreamingChatModel', 'ChatClient'], 'call|stream')], 'chat', readModelCall),
    call(
      of(['EmbeddingModel', 'EmbeddingClient', 'TextEmbeddingModel'], 'embed|embedForResponse|call'),
      'embeddings',
      readEmbedding,
    ),
    call(of(['ImageModel', 'ImageClient'], 'call'), 'image', readImage),
    call(of(SPEECH, 'call|stream'), 'speech', readMedia('speech')),
    call(of(TRANSCRIPTION, 'call|stream|asyncCall|transcribe'), 'transcription', readMedia('transcription')),
    ...springAiApis,
  ],
  unseen: [
    {
      path: 'prompt().**.call|stream',
      api: 'chat',
      clients: /chat|client|llm|gpt|ai$/i,
      beside: true,
      read: readChatClient,
    },
  ],
};
