import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { openaiGoRecords } from './wire/go-openai-records';
import { hasOption, optionOnWay } from './wire/go-options';
import { goSite, isMadeBy } from './wire/go-records';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { readImage, readSpeech, readTranscription, readVideo } from './wire/openai-media';
import { readResponses } from './wire/openai-responses';
import { evidence, request, textOutput } from './wire/requests';
import { optional } from './wire/site-arguments';
import { unknownValue } from './wire/values';

function evidenceOf(site: SiteView): ProviderEvidence {
  const baseUrl = optionOnWay(site, ['WithBaseURL', 'WithEndpoint']);
  if (hasOption(site, ['WithEndpoint', 'WithAzureOpenAI']))
    return evidence({ sdk: 'azure', fixed: true, baseUrl });
  return evidence({ sdk: 'openai', baseUrl, baseUrlVariable: 'OPENAI_BASE_URL' });
}

/** A run of an assistant: its prompt is a thread that the provider keeps. */
function readRun(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: optional(site, 'model') ?? unknownValue('model of the assistant'),
    provider,
    output: textOutput(null),
    unmetered: 'metered-by-session',
  });
}

interface Endpoint {
  readonly path: string;
  readonly api: CallShape['api'];
  readonly read: RequestReader;
  /** Where the parameters stand, behind the context. */
  readonly at: number;
}

function endpoint(path: string, api: CallShape['api'], read: RequestReader, at = 1): Endpoint {
  return { path, api, read, at };
}

const endpoints: readonly Endpoint[] = [
  endpoint('Chat.Completions.New|NewStreaming', 'chat', readChat),
  endpoint('Beta?.Responses.New|NewStreaming|Compact', 'responses', readResponses),
  endpoint('Completions.New|NewStreaming', 'completion', readCompletion),
  endpoint('Embeddings.New', 'embeddings', readEmbeddings),
  endpoint('Images.Generate|GenerateStreaming|Edit|EditStreaming|NewVariation', 'image', readImage),
  endpoint('Audio.Speech.New', 'speech', readSpeech),
  endpoint('Audio.Transcriptions|Translations.New|NewStreaming', 'transcription', readTranscription),
  endpoint('Videos.New|NewAndPoll|Edit|Extend', 'video', readVideo),
  endpoint('Videos.Remix', 'video', readVideo, 2),
  endpoint('Beta.Threads.NewAndRun|NewAndRunStreaming|NewAndRunPoll', 'assistants', readRun),
  endpoint('Beta.Threads.Runs.New|NewStreaming|NewAndPoll', 'assistants', readRun, 2),
];

/** Services that are taken from a client, or made on their own. */
const services: readonly (readonly [string, Endpoint])[] = [
  ['ChatCompletionService()', endpoint('New|NewStreaming', 'chat', readChat)],
  ['ResponseService()', endpoint('New|NewStreaming|Compact', 'responses', readResponses)],
  ['EmbeddingService()', endpoint('New', 'embeddings', readEmbeddings)],
  ['ImageService()', endpoint('Generate|Edit|NewVariation', 'image', readImage)],
  ['AudioSpeechService()', endpoint('New', 'speech', readSpeech)],
  ['AudioTranscriptionService()', endpoint('New', 'transcription', readTranscription)],
];

function call(prefix: string, { path, api, read, at }: Endpoint): CallShape {
  return {
    path: `${prefix}.${path}`,
    api,
    read: (site) => read(goSite(site, site.args.positional(at), openaiGoRecords), evidenceOf(site)),
  };
}

/** `NewChatCompletionService(options...)` and a value of the type. */
function serviceCall(service: string, each: Endpoint): CallShape {
  return call(`New${service.slice(0, -2)}|${service}`, each);
}

/** OpenAI's own package for Go, all major versions. */
export const openaiGo: SdkShape = {
  id: 'openai-go',
  modules: ['github.com/openai/openai-go/*'],
  languages: ['go'],
  calls: [
    ...endpoints.map((each) => call('NewClient|Client()', each)),
    ...services.map(([service, each]) => serviceCall(service, each)),
  ],
  unseen: endpoints
    .filter(({ path }) => /^(?:Chat|Beta\?\.Responses|Audio|Images)/.test(path))
    .map(({ path, api, read, at }) => ({
      path: path.replace('Beta?.', ''),
      api,
      read: (site) => {
        const made = site.args.positional(at);
        const inner = goSite(site, made, openaiGoRecords);
        return isMadeBy(made, /./) ? read(inner, evidence({})) : null;
      },
    })),
};
