import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { askedMessages, clientOf, dotnetChat, optionsArgument } from './wire/dotnet-chat';
import { dotnetMediaCalls } from './wire/dotnet-media';
import { readDotnetResponse } from './wire/dotnet-responses';
import { modelOfAssistant } from './wire/openai-sessions';
import { plainPrompts } from './wire/plain-texts';
import { request, textOutput } from './wire/requests';
import { unknownValue } from './wire/values';

/** `client.CompleteChatAsync(messages, options)`. */
function readComplete(site: SiteView): CallRequest {
  return dotnetChat(site, askedMessages(site), optionsArgument(site, 1), clientOf(site));
}

function readEmbeddings(site: SiteView): CallRequest {
  const { model, provider } = clientOf(site);
  const input = site.argumentAt(0, 'input') ?? site.argument('inputs');
  return request({ model: model ?? unknownValue('model'), provider, prompts: plainPrompts(input) });
}

/** A run of the Assistants API, and a realtime session: what they cost stands elsewhere. */
function readSession(site: SiteView): CallRequest {
  const { model, provider } = clientOf(site);
  const assistant =
    modelOfAssistant(site.argument('assistantId') ?? site.args.positional(1)) ??
    modelOfAssistant(site.args.positional(0));
  return request({
    model: model ?? assistant ?? unknownValue('model of the session'),
    provider,
    output: textOutput(null),
    unmetered: 'metered-by-session',
  });
}

const openAiClients = 'OpenAIClient|AzureOpenAIClient()';
const chat = 'CompleteChat|CompleteChatAsync|CompleteChatStreaming|CompleteChatStreamingAsync';
const responses = 'CreateResponse|CreateResponseAsync|CreateResponseStreaming|CreateResponseStreamingAsync';
const embeddings = 'GenerateEmbedding|GenerateEmbeddingAsync|GenerateEmbeddings|GenerateEmbeddingsAsync';
const runs =
  'CreateRun|CreateRunAsync|CreateRunStreaming|CreateRunStreamingAsync|CreateThreadAndRun|CreateThreadAndRunAsync|CreateThreadAndRunStreaming|CreateThreadAndRunStreamingAsync';

/** The ways to a client of one kind: made itself, or by the client of everything. */
function clients(type: string, getters: string): readonly string[] {
  return [`${type}()`, `${openAiClients}.${getters}()`, `**.${getters}()`];
}

function calls(
  ways: readonly string[],
  methods: string,
  api: CallShape['api'],
  read: CallShape['read'],
): CallShape {
  return { path: ways.map((way) => `${way}.${methods}`), api, read };
}

/** OpenAI's own package for .NET, and Azure's on top of it. */
export const openaiDotnet: SdkShape = {
  id: 'openai',
  modules: ['OpenAI/*', 'Azure.AI.OpenAI/*'],
  languages: ['csharp'],
  calls: [
    calls(clients('ChatClient', 'GetChatClient'), chat, 'chat', readComplete),
    calls(
      clients('ResponsesClient|OpenAIResponseClient', 'GetResponsesClient|GetOpenAIResponseClient'),
      responses,
      'responses',
      readDotnetResponse,
    ),
    calls(clients('EmbeddingClient', 'GetEmbeddingClient'), embeddings, 'embeddings', readEmbeddings),
    calls(clients('AssistantClient', 'GetAssistantClient'), runs, 'assistants', readSession),
    calls(
      clients('RealtimeClient|RealtimeConversationClient', 'GetRealtimeClient|GetRealtimeConversationClient'),
      'StartConversationSession|StartConversationSessionAsync|StartSessionAsync|StartTranscriptionSessionAsync',
      'realtime',
      readSession,
    ),
    ...dotnetMediaCalls(clients),
  ],
  unseen: [{ path: chat, api: 'chat', read: readComplete }],
};

/** The same of clients that another file makes: they are told by the methods on the way. */
export const openaiDotnetElsewhere: SdkShape = {
  id: 'openai',
  modules: [''],
  languages: ['csharp'],
  marks: ['GetChatClient(', 'GetEmbeddingClient(', 'GetImageClient(', 'GetAudioClient('],
  calls: [
    calls(['**.GetChatClient()'], chat, 'chat', readComplete),
    calls(['**.GetEmbeddingClient()'], embeddings, 'embeddings', readEmbeddings),
    ...dotnetMediaCalls((_, getters) => [`**.${getters}()`]),
  ],
};
