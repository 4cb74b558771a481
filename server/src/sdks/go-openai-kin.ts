import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { bodySite } from './wire/body-site';
import { goOpenaiRecords } from './wire/go-openai-requests';
import { optionOnWay } from './wire/go-options';
import { goSite, objectOf } from './wire/go-records';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { readImage, readSpeech, readTranscription } from './wire/openai-media';
import { evidence } from './wire/requests';
import { lastCall, unknownValue } from './wire/values';

/** A package whose requests are structs like those of OpenAI's API. */
interface Kin {
  readonly id: string;
  readonly provider: string;
  readonly modules: readonly string[];
  /** Methods of its client by what they send; the request is the last struct that they are given. */
  readonly methods: Partial<Record<keyof typeof READERS, string>>;
}

const READERS = {
  chat: { api: 'chat', read: readChat },
  completion: { api: 'completion', read: readCompletion },
  embeddings: { api: 'embeddings', read: readEmbeddings },
  image: { api: 'image', read: readImage },
  speech: { api: 'speech', read: readSpeech },
  transcription: { api: 'transcription', read: readTranscription },
} as const satisfies Readonly<
  Record<string, { readonly api: CallShape['api']; readonly read: RequestReader }>
>;

const KIN: readonly Kin[] = [
  {
    id: 'groq-go',
    provider: 'groq',
    modules: ['github.com/conneroisu/groq-go', 'github.com/jpoz/groq'],
    methods: {
      chat: 'ChatCompletion|ChatCompletionStream|ChatCompletionJSON|CreateChatCompletion',
      transcription: 'Transcribe|CreateTranscription|Translate',
    },
  },
  {
    id: 'openrouter-go',
    provider: 'openrouter',
    modules: ['github.com/revrost/go-openrouter', 'github.com/eduardolat/openroutergo'],
    methods: {
      chat: 'CreateChatCompletion|CreateChatCompletionStream',
      embeddings: 'CreateEmbeddings',
      completion: 'CreateCompletion|CreateCompletionStream',
    },
  },
  {
    id: 'deepseek-go',
    provider: 'deepseek',
    modules: [
      'github.com/cohesion-org/deepseek-go',
      'github.com/go-deepseek/deepseek',
      'github.com/p9966/go-deepseek',
    ],
    methods: {
      chat: 'CreateChatCompletion|CreateChatCompletionStream|CreateChatCompletionWithImage|CallChatCompletionsChat|CallChatCompletionsReasoner|StreamChatCompletionsChat|StreamChatCompletionsReasoner',
      completion: 'CreateFIMCompletion|CreateFIMStreamCompletion',
    },
  },
  {
    id: 'xai-go',
    provider: 'xai',
    modules: ['github.com/ZaguanLabs/xai-sdk-go'],
    methods: { chat: 'CreateChatCompletion|CreateChatCompletionStream' },
  },
  {
    id: 'openai-go-others',
    provider: 'openai',
    modules: [
      'github.com/PullRequestInc/go-gpt3',
      'github.com/rakyll/openai-go',
      'github.com/0x9ef/openai-go',
      'github.com/otiai10/openaigo',
      'github.com/ayush6624/go-chatgpt',
      'github.com/franciscoescher/goopenai',
      'github.com/fabiustech/openai',
    ],
    methods: {
      chat: 'ChatCompletion|ChatCompletionStream|CreateChatCompletion|Chat|CreateCompletionsChat|Send|CreateChatCompletionStream',
      completion:
        'Completion|CompletionStream|CompletionWithEngine|CompletionStreamWithEngine|CreateCompletion|CreateCompletions|CompletionRequestBody',
      embeddings: 'Embeddings|CreateEmbeddings|CreateEmbedding',
      image: 'Image|CreateImage|CreateImages|ImageGenerate',
    },
  },
];

/** The last argument that is a struct of the package. */
function requestSite(site: SiteView): SiteView {
  const count = site.args.positionalCount;
  const values = Array.from({ length: count }, (_, index) => site.args.positional(count - 1 - index));
  const made = values.find(
    (each) => each?.kind === 'external' && lastCall(each) !== null && isStruct(lastCall(each)!.name),
  );
  if (made) return goSite(site, made, goOpenaiRecords);
  return bodySite(site, values[0] ? unknownValue('request') : objectOf([]));
}

function isStruct(name: string): boolean {
  return /(?:Request|RequestBody|Params|Options|Input)$/.test(name);
}

/** Further packages for OpenAI's API and those who copy it. */
export const goOpenaiKin: readonly SdkShape[] = KIN.map(({ id, provider, modules, methods }) => ({
  id,
  modules: modules.flatMap((module) => [module, `${module}/*`]),
  languages: ['go'],
  calls: Object.entries(methods).map(([kind, names]) => {
    const { api, read } = READERS[kind as keyof typeof READERS];
    return {
      path: `*().${names}`,
      api,
      read: (site: SiteView) =>
        read(
          requestSite(site),
          evidence({
            sdk: provider,
            baseUrl: optionOnWay(site, ['WithBaseURL', 'WithBaseUrl', 'SetBaseURL']),
          }),
        ),
    };
  }),
}));
