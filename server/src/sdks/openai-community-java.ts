import type { Value } from '../core/evaluate/values';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { builtWith } from './wire/builder-steps';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { openaiCommunityRecords } from './wire/openai-community-records';
import { readImage, readSpeech, readTranscription } from './wire/openai-media';
import { readResponses } from './wire/openai-responses';
import { readRun } from './wire/openai-sessions';
import { plainPrompts } from './wire/plain-texts';
import { asRecord, recordSite } from './wire/records';
import { evidence, media, request, textOutput } from './wire/requests';
import { alternativesOf, given, lastCall, listValue, unknownValue } from './wire/values';

/** Clients whose names say whose API they speak. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/Azure/, 'azure'],
  [/Gemini/, 'google'],
  [/Mistral/, 'mistral'],
  [/Deepseek/, 'deepseek'],
];

function evidenceOf(site: SiteView) {
  const name = site.names[0] ?? '';
  const sdk = OTHERS.find(([pattern]) => pattern.test(name))?.[1] ?? 'openai';
  const baseUrl = builtWith(site, ['baseUrl', 'apiHost', 'baseDomain']);
  return evidence({ sdk, fixed: sdk === 'azure', baseUrl });
}

function call(paths: readonly string[], api: CallShape['api'], read: RequestReader): CallShape {
  return { path: paths, api, read: (site) => read(requestSite(site), evidenceOf(site)) };
}

/** The request is an object; messages alone, or a text, are a chat by the model that the client was built with. */
function requestSite(site: SiteView): SiteView {
  const first = site.args.positional(0);
  const record = first === null ? null : asRecord(first, openaiCommunityRecords);
  const [likely] = record === null ? [] : alternativesOf(record);
  if (likely?.kind !== 'text' && likely?.kind !== 'list')
    return recordSite(site, first, openaiCommunityRecords);
  const messages = likely.kind === 'text' ? listValue([likely]) : likely;
  const entries = new Map<string, Value>([['messages', messages]]);
  return recordSite(site, { kind: 'object', entries, open: true, origin: null });
}

/** A request that holds messages is a chat, whatever the method is called that takes it. */
const readEither: RequestReader = (site, provider) =>
  site.argument('messages') === null
    ? readCompletion(site, provider)
    : { ...readChat(site, provider), api: 'chat' };

const service = (methods: string) => [`OpenAiService|OpenAiApi().${methods}`];

/** The client of Theo Kanning, and those that go on with it. */
export const theokanning: SdkShape = {
  id: 'theokanning-openai',
  modules: ['com.theokanning.openai/*', 'com.launchableinc.openai/*', 'com.felh.openai/*'],
  languages: ['java', 'kotlin'],
  calls: [
    call(service('createChatCompletion|streamChatCompletion|mapStreamToAccumulator'), 'chat', readChat),
    call(service('createCompletion|streamCompletion'), 'completion', readEither),
    call(service('createEmbeddings'), 'embeddings', readEmbeddings),
    call(service('createImage|createImageEdit|createImageVariation'), 'image', readImage),
    call(service('createTranscription|createTranslation'), 'transcription', readTranscription),
    call(service('createSpeech'), 'speech', readSpeech),
    call(service('createEdit'), 'chat', readChat),
    {
      path: service('createRun|createRunStream|createThreadAndRun|createThreadAndRunStream'),
      api: 'assistants',
      read: (site) => {
        const request = site.args.positional(site.args.positionalCount - 1);
        return readRun(recordSite(site, request, openaiCommunityRecords), evidenceOf(site));
      },
    },
  ],
};

const CHATGPT = 'OpenAiClient|OpenAiStreamClient|ChatGPT|ChatGPTStream|OpenAIClient|OpenAiFeignClient';

function chatgpt(methods: string): readonly string[] {
  return [`${CHATGPT}().**.${methods}`, `${CHATGPT}.builder().**.${methods}`];
}

/** Clients of the community that are named after ChatGPT. */
export const chatgptJava: SdkShape = {
  id: 'chatgpt-java',
  modules: ['com.unfbx.chatgpt/*', 'com.plexpt.chatgpt/*', 'com.lilittlecat.chatgpt/*', 'com.agentsflex/*'],
  languages: ['java', 'kotlin'],
  calls: [
    call(
      chatgpt('chatCompletion|chatCompletionStream|streamChatCompletion|chatStream|chat|ask'),
      'chat',
      readChat,
    ),
    call(chatgpt('completions|streamCompletions'), 'completion', readCompletion),
    call(chatgpt('embeddings|createEmbeddings'), 'embeddings', readEmbeddings),
    call(
      chatgpt('genImages|editImages|variationsImages|imageGeneration|imageEdit|imageVariation'),
      'image',
      readImage,
    ),
    call(
      chatgpt('speechToTextTranscriptions|speechToTextTranslations|audioTranscription|audioTranslation'),
      'transcription',
      readTranscription,
    ),
    call(chatgpt('textToSpeech|audioSpeech'), 'speech', readSpeech),
  ],
};

const SIMPLE = [
  'SimpleOpenAI',
  'SimpleOpenAIAzure',
  'SimpleOpenAIGeminiGoogle',
  'SimpleOpenAIGeminiVertex',
  'SimpleOpenAIMistral',
  'SimpleOpenAIDeepseek',
  'SimpleOpenAIAnyscale',
  'BaseSimpleOpenAI',
].join('|');

function simple(path: string): readonly string[] {
  return [`${SIMPLE}().${path}`, `${SIMPLE}.builder().**.${path}`];
}

export const simpleOpenai: SdkShape = {
  id: 'simple-openai',
  modules: ['io.github.sashirestela.openai/*'],
  languages: ['java', 'kotlin'],
  calls: [
    call(simple('chatCompletions().create|createStream'), 'chat', readChat),
    call(simple('responses().create|createStream'), 'responses', readResponses),
    call(simple('completions().create|createStream'), 'completion', readCompletion),
    call(simple('embeddings().create'), 'embeddings', readEmbeddings),
    call(simple('images().create|createEdits|createVariations'), 'image', readImage),
    call(simple('audios().speak'), 'speech', readSpeech),
    call(simple('audios().transcribe|translate'), 'transcription', readTranscription),
    {
      path: simple(
        'threadRuns().create|createStream|createAndPoll|createThreadAndRun|createThreadAndRunStream|createThreadAndRunAndPoll',
      ),
      api: 'assistants',
      read: (site) =>
        readRun(recordSite(site, site.args.positional(1), openaiCommunityRecords), evidenceOf(site)),
    },
  ],
};

const CJCRAFTER = [
  'OpenAI|AzureOpenAI.builder().**.build()',
  'OpenAI|AzureOpenAI|OpenAIImpl()',
  'openAI|azureOpenAI()',
];

const crafted = (methods: string) => CJCRAFTER.map((client) => `${client}.${methods}`);

/** CJCrafter's client. */
export const cjcrafterOpenai: SdkShape = {
  id: 'cjcrafter-openai',
  modules: ['com.cjcrafter.openai/*'],
  languages: ['java', 'kotlin'],
  calls: [
    call(crafted('createChatCompletion|streamChatCompletion|streamChatCompletionKt'), 'chat', readChat),
    call(crafted('createCompletion|streamCompletion'), 'completion', readCompletion),
    call(crafted('createEmbeddings'), 'embeddings', readEmbeddings),
    {
      path: [...crafted('threads.runs().create'), ...crafted('threads().runs().create')],
      api: 'assistants',
      read: (site) =>
        readRun(recordSite(site, site.args.positional(0), openaiCommunityRecords), evidenceOf(site)),
    },
  ],
};

/** The model that a request names first, else the one that the application is configured with. */
function starterModel(site: SiteView, asked: Value | null): Value {
  const named = asked?.kind === 'external' ? given(lastCall(asked)?.args.positional(0) ?? null) : null;
  if (named?.kind === 'text') return named;
  const key = site.method.startsWith('multi') ? 'chatgpt.multi.model' : 'chatgpt.model';
  return site.configured(key) ?? unknownValue('model');
}

function starterCall(methods: string, api: CallShape['api']): CallShape {
  return {
    path: `ChatgptService|DefaultChatgptService().${methods}`,
    api,
    read: (site) => {
      const asked = site.args.positional(0);
      return request({
        model: starterModel(site, asked),
        provider: evidence({ sdk: 'openai' }),
        prompts: plainPrompts(asked?.kind === 'external' ? unknownValue('prompt') : asked),
        ...(api === 'image' ? { media: media('image') } : { output: textOutput(null) }),
      });
    },
  };
}

/** flashvayne's starter for Spring Boot. */
export const chatgptStarter: SdkShape = {
  id: 'chatgpt-spring-boot-starter',
  modules: ['io.github.flashvayne.chatgpt/*'],
  languages: ['java', 'kotlin'],
  calls: [
    starterCall('sendMessage|sendChatRequest', 'completion'),
    starterCall('multiChat|multiChatRequest', 'chat'),
    starterCall('imageGenerate|imageGenerateRequest', 'image'),
  ],
};
