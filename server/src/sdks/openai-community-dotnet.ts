import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { requestSite } from './wire/dotnet-chat';
import { modelText } from './wire/dotnet-model-constants';
import { recordOf } from './wire/dotnet-records';
import { chatMessage, messagePrompts, withUnseen } from './wire/messages';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import { readImage, readSpeech, readTranscription } from './wire/openai-media';
import { readResponses } from './wire/openai-responses';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { alternativesOf, fieldAmong, given, lastCall, listValue, textValue } from './wire/values';

/** Who bills: a domain among the settings of the client, else OpenAI. */
function providerOf(site: SiteView): ProviderEvidence {
  const [client] = site.steps;
  const options = recordOf(client?.args?.positional(0) ?? null);
  const domain =
    options?.kind === 'object' ? fieldAmong(options, ['base_domain', 'base_url', 'api_url_format']) : null;
  const type = options?.kind === 'object' ? given(fieldAmong(options, ['provider_type'])) : null;
  const isAzure =
    type?.kind === 'external' && type.path.some((step) => step.kind === 'member' && step.name === 'Azure');
  if (isAzure) return evidence({ sdk: 'azure', fixed: true });
  const url = domain?.kind === 'unknown' ? null : (domain ?? urlFormat(site));
  return evidence({ sdk: 'openai', baseUrl: url });
}

/** `api.ApiUrlFormat = "https://host/{0}/{1}"`. */
function urlFormat(site: SiteView): Value | null {
  return site.assigned.findLast(({ name }) => name === 'ApiUrlFormat')?.value ?? null;
}

type Read = (site: SiteView, provider: ProviderEvidence) => CallRequest | null;

/** The request is the first argument; the model may stand beside it. */
function ofRequest(read: Read): CallShape['read'] {
  return (site) => {
    const found = read(requestSite(site, site.args.positional(0)), providerOf(site));
    const beside = site.args.named('modelId') ?? site.args.named('model') ?? site.args.positional(1);
    const isBeside =
      beside !== null && found !== null && (found.model === null || found.model.kind === 'unknown');
    const [likely] = beside === null ? [] : alternativesOf(beside);
    if (!isBeside || (likely?.kind !== 'text' && likely?.kind !== 'external')) return found;
    return { ...found, model: modelText(beside) };
  };
}

/** What is asked may be the text itself, by the model that is taken when none is named. */
function ofText(read: Read, standard: string): CallShape['read'] {
  return (site) => {
    const first = site.args.positional(0);
    const [likely] = first === null ? [] : alternativesOf(first);
    const made = likely?.kind === 'external' ? (lastCall(likely)?.name ?? '') : '';
    if (/^new$|Request$/.test(made)) return withStandard(ofRequest(read)(site), standard);
    const model = site.args.named('model') ?? site.args.positional(1);
    const named = model !== null && alternativesOf(model)[0]?.kind !== 'number' ? modelText(model) : null;
    const isModel = named !== null && alternativesOf(named)[0]?.kind === 'text';
    return request({
      model: isModel ? named : textValue(standard),
      provider: providerOf(site),
      prompts: plainPrompts(first),
      output: textOutput(null),
    });
  };
}

function withStandard(found: CallRequest | null, standard: string): CallRequest | null {
  if (found === null || found.model?.kind !== 'unknown' || found.model.label !== 'model') return found;
  return { ...found, model: textValue(standard) };
}

/** `chat.AppendUserInput("hi")` and then `chat.GetResponseFromChatbotAsync()`. */
function readConversation(site: SiteView): CallRequest {
  const chat = site.owner;
  const roles = [
    ['AppendSystemMessage', 'system'],
    ['AppendUserInput', 'user'],
    ['AppendExampleChatbotOutput', 'assistant'],
  ] as const;
  const messages = roles.flatMap(([name, role]) =>
    site.callsOn(chat, name).flatMap((args) => {
      const content = args.positional(0);
      return content === null ? [] : [message(role, content)];
    }),
  );
  const made = site.step('CreateConversation');
  const settings = recordOf(made?.args?.positional(0) ?? null);
  const own = settings?.kind === 'object' ? fieldAmong(settings, ['model']) : null;
  const set = site.assigned.findLast(({ name }) => name === 'Model')?.value;
  const cap = settings?.kind === 'object' ? given(fieldAmong(settings, ['max_tokens'])) : null;
  const model = set ?? (own?.kind === 'unknown' ? null : own) ?? textValue('gpt-3.5-turbo');
  return request({
    model: modelText(model),
    provider: providerOf(site),
    prompts: withUnseen(messagePrompts(listValue(messages), chatMessage), 'conversation'),
    output: textOutput(cap && cap.kind !== 'unknown' ? { name: 'MaxTokens', value: cap } : null),
  });
}

function message(role: string, content: Value): Value {
  return {
    kind: 'object',
    entries: new Map([
      ['role', textValue(role)],
      ['content', content],
    ]),
    open: false,
    origin: null,
  };
}

/** Requests whose parts are arguments of a constructor: `new ChatRequest(messages, Model.GPT4o, maxTokens: 100)`. */
function positionalRequest(read: Read, keys: readonly string[]): CallShape['read'] {
  return (site) => {
    const value = site.args.positional(0);
    const [likely] = value === null ? [] : alternativesOf(value);
    const made = likely?.kind === 'external' ? lastCall(likely) : null;
    if (made === null || value === null) return ofRequest(read)(site);
    const entries = new Map<string, Value>();
    for (const [index, key] of keys.entries()) {
      const each = made.args.positional(index) ?? made.args.named(key);
      if (each !== null) entries.set(key, recordOf(each) ?? each);
    }
    for (const name of made.args.names()) {
      const each = made.args.named(name);
      const key = NAMED[name] ?? name.toLowerCase();
      if (each !== null) entries.set(key, recordOf(each) ?? each);
    }
    const model = entries.get('model');
    if (model)
      entries.set(
        'model',
        modelText(made.args.positional(keys.indexOf('model')) ?? made.args.named('model') ?? model),
      );
    return read(
      requestSite(site, { kind: 'object', entries, open: made.args.open, origin: null }),
      providerOf(site),
    );
  };
}

const NAMED: Readonly<Record<string, string>> = {
  maxTokens: 'max_tokens',
  maxCompletionTokens: 'max_completion_tokens',
  responseFormat: 'response_format',
  toolChoice: 'tool_choice',
  number: 'n',
  numOfResults: 'n',
};

const betalgoClients = 'OpenAIService|IOpenAIService|OpenAiService|IOpenAiService()';

/** Betalgo's package. */
export const betalgoOpenai: SdkShape = {
  id: 'betalgo-openai',
  modules: ['OpenAI/*', 'Betalgo.Ranul.OpenAI/*', 'Betalgo.OpenAI/*'],
  languages: ['csharp'],
  calls: [
    {
      path: `${betalgoClients}.ChatCompletion.CreateCompletion|CreateCompletionAsStream`,
      api: 'chat',
      read: ofRequest(readChat),
    },
    {
      path: `${betalgoClients}.CreateCompletion|CreateCompletionAsStream`,
      api: 'completion',
      read: ofRequest(readCompletion),
    },
    {
      path: `${betalgoClients}.Completions.CreateCompletion|CreateCompletionAsStream`,
      api: 'completion',
      read: ofRequest(readCompletion),
    },
    {
      path: `${betalgoClients}.Embeddings.CreateEmbedding`,
      api: 'embeddings',
      read: ofRequest(readEmbeddings),
    },
    {
      path: `${betalgoClients}.Image.CreateImage|CreateImageEdit|CreateImageVariation`,
      api: 'image',
      read: ofRequest(readImage),
    },
    {
      path: `${betalgoClients}.Audio.CreateTranscription|CreateTranslation`,
      api: 'transcription',
      read: ofRequest(readTranscription),
    },
    { path: `${betalgoClients}.Audio.CreateSpeech`, api: 'speech', read: ofRequest(readSpeech) },
  ],
  unseen: [
    {
      path: 'ChatCompletion.CreateCompletion|CreateCompletionAsStream',
      api: 'chat',
      read: ofRequest(readChat),
    },
  ],
};

const okGoDoIt = 'OpenAIAPI|IOpenAIAPI()';

/** OpenAI_API, whose conversations keep what was said. */
export const openaiApiDotnet: SdkShape = {
  id: 'openai-api-dotnet',
  modules: ['OpenAI_API/*'],
  languages: ['csharp'],
  calls: [
    {
      path: [
        `${okGoDoIt}.Chat.CreateConversation().GetResponseFromChatbotAsync|GetResponseFromChatbot|StreamResponseFromChatbotAsync|StreamResponseEnumerableFromChatbotAsync`,
        'Conversation().GetResponseFromChatbotAsync|GetResponseFromChatbot|StreamResponseFromChatbotAsync|StreamResponseEnumerableFromChatbotAsync',
      ],
      api: 'chat',
      read: readConversation,
    },
    {
      path: `${okGoDoIt}.Chat.CreateChatCompletionAsync|StreamChatAsync|StreamChatEnumerableAsync|StreamCompletionAsync`,
      api: 'chat',
      read: ofText(readChat, 'gpt-3.5-turbo'),
    },
    {
      path: `${okGoDoIt}.Completions.CreateCompletionAsync|CreateCompletionsAsync|GetCompletion|CreateAndFormatCompletion|StreamCompletionAsync|StreamCompletionEnumerableAsync`,
      api: 'completion',
      read: ofText(readCompletion, 'gpt-3.5-turbo-instruct'),
    },
    {
      path: `${okGoDoIt}.Embeddings.CreateEmbeddingAsync|GetEmbeddingsAsync`,
      api: 'embeddings',
      read: ofText(readEmbeddings, 'text-embedding-ada-002'),
    },
    { path: `${okGoDoIt}.ImageGenerations.CreateImageAsync`, api: 'image', read: ofRequest(readImage) },
    {
      path: `${okGoDoIt}.TextToSpeech.GetSpeechAsStreamAsync|SaveSpeechToFileAsync`,
      api: 'speech',
      read: ofRequest(readSpeech),
    },
    {
      path: `${okGoDoIt}.Transcriptions|Translations.GetTextAsync|GetWithDetailsAsync`,
      api: 'transcription',
      read: ofRequest(readTranscription),
    },
  ],
};

const rage = 'OpenAIClient()';

/** OpenAI-DotNet, whose client has an endpoint for each part of the API. */
export const openaiDotnetEndpoints: SdkShape = {
  id: 'openai-dotnet',
  modules: ['OpenAI/*'],
  languages: ['csharp'],
  calls: [
    {
      path: `${rage}.ChatEndpoint.GetCompletionAsync|StreamCompletionAsync|StreamCompletionEnumerableAsync`,
      api: 'chat',
      read: positionalRequest(readChat, ['messages', 'model']),
    },
    {
      path: `${rage}.ResponsesEndpoint.CreateModelResponseAsync`,
      api: 'responses',
      read: positionalRequest(readResponses, ['input', 'model']),
    },
    {
      path: `${rage}.EmbeddingsEndpoint.CreateEmbeddingAsync`,
      api: 'embeddings',
      read: positionalRequest(readEmbeddings, ['input', 'model']),
    },
    {
      path: `${rage}.ImagesEndPoint|ImagesEndpoint.GenerateImageAsync|CreateImageEditAsync|CreateImageVariationAsync`,
      api: 'image',
      read: positionalRequest(readImage, ['prompt', 'model']),
    },
    {
      path: `${rage}.AudioEndpoint.CreateSpeechAsync|GetSpeechAsync`,
      api: 'speech',
      read: positionalRequest(readSpeech, ['input', 'model']),
    },
    {
      path: `${rage}.AudioEndpoint.CreateTranscriptionTextAsync|CreateTranscriptionJsonAsync|CreateTranslationTextAsync|CreateTranslationJsonAsync|CreateTranscriptionAsync|CreateTranslationAsync`,
      api: 'transcription',
      read: positionalRequest(readTranscription, ['file', 'model']),
    },
    {
      path: `${rage}.CompletionsEndpoint.CreateCompletionAsync|StreamCompletionAsync`,
      api: 'completion',
      read: positionalRequest(readCompletion, ['prompt', 'model']),
    },
  ],
};
