import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { askedMessages, dotnetChat, optionsArgument } from './wire/dotnet-chat';
import { recordOf } from './wire/dotnet-records';
import { askedClient } from './wire/dotnet-registered-clients';
import { systemParts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { media, request } from './wire/requests';
import { fieldAmong, given, unknownValue } from './wire/values';

/** `client.GetResponseAsync("hi", options)`; null for others that have a method of this name and ask nothing. */
function readChat(site: SiteView): CallRequest | null {
  const messages = askedMessages(site) ?? site.args.named('chatMessage') ?? site.args.named('chatMessages');
  if (messages === null) return null;
  return dotnetChat(site, messages, optionsArgument(site, 1), askedClient(site, 'chat'));
}

function readEmbeddings(site: SiteView): CallRequest {
  const { model, provider } = askedClient(site, 'embeddings');
  const options = recordOf(optionsArgument(site, 1));
  const own = options && fieldAmong(options, ['model_id']);
  return request({
    model: own ?? model ?? unknownValue('model'),
    provider,
    prompts: plainPrompts(site.argumentAt(0, 'values') ?? site.args.named('value')),
  });
}

function readImage(site: SiteView): CallRequest {
  const { model, provider } = askedClient(site, 'image');
  return request({
    model: model ?? unknownValue('model'),
    provider,
    prompts: plainPrompts(site.argumentAt(0, 'prompt')),
    media: media('image'),
  });
}

/** `client.CreateAIAgent(instructions: "...")` and then `agent.RunAsync("...")`: it asks again for what its tools gave back. */
function readAgent(site: SiteView): CallRequest {
  const makers = agentMakers.split('|');
  const made = site.steps.findLast(({ name }) => makers.includes(name));
  const asked = askedMessages(site, 'message');
  const chat = dotnetChat(site, asked, null, askedClient(site, 'chat'));
  const instructions = given(
    made?.args?.named('instructions') ??
      made?.args?.named('Instructions') ??
      optionsInstructions(made?.args?.positional(1) ?? null),
  );
  const [before = []] = systemParts(instructions ?? textOf(made?.args?.positional(0) ?? null));
  const [first] = chat.prompts;
  const prompt = { parts: [...before, ...(first?.parts ?? [])], more: first?.more ?? null };
  return {
    ...chat,
    prompts: withUnseen([prompt], 'what the framework adds'),
    steps: unknownValue('turns'),
  };
}

function optionsInstructions(options: Value | null): Value | null {
  const record = recordOf(options);
  const found = record?.kind === 'object' ? fieldAmong(record, ['instructions']) : null;
  return found?.kind === 'unknown' ? null : found;
}

function textOf(value: Value | null): Value | null {
  return value?.kind === 'text' ? value : null;
}

const asks = 'GetResponseAsync|GetStreamingResponseAsync';

/** Types by which the ways to a client begin. */
const chatRoots =
  'IChatClient|ChatClientBuilder|OllamaChatClient|OllamaApiClient|OpenAIChatClient|AzureAIInferenceChatClient|AnthropicClient|AnthropicChatClient|GeminiChatClient|GenerativeAIChatClient|DelegatingChatClient|MistralClient|AmazonBedrockRuntimeClient';

const agentMakers =
  'CreateAIAgent|CreateAIAgentAsync|AsAIAgent|GetAIAgent|GetAIAgentAsync|CreateAgent|ChatClientAgent|AIAgent|BuildAIAgent';

const calls: readonly CallShape[] = [
  {
    path: ['ChatClientAgent|AIAgent().RunAsync', `**.${agentMakers}().**.RunAsync|RunStreamingAsync`],
    api: 'agent',
    read: readAgent,
  },
  {
    path: [`${chatRoots}().**.${asks}`, `**.${asks}`],
    api: 'chat',
    read: readChat,
  },
  {
    path: '**.IChatClient|AsChatClient|AsIChatClient|OllamaChatClient|OpenAIChatClient|AzureAIInferenceChatClient|Build().CompleteAsync|CompleteStreamingAsync',
    api: 'chat',
    read: readChat,
  },
  {
    path: [
      'IEmbeddingGenerator|OllamaEmbeddingGenerator|EmbeddingGeneratorBuilder().**.GenerateAsync',
      '**.IEmbeddingGenerator|AsEmbeddingGenerator|AsIEmbeddingGenerator|OllamaEmbeddingGenerator|EmbeddingGeneratorBuilder|OllamaApiClient|Build().GenerateAsync|GenerateVectorAsync|GenerateEmbeddingAsync|GenerateEmbeddingVectorAsync|GenerateAndZipAsync',
    ],
    api: 'embeddings',
    read: readEmbeddings,
  },
  {
    path: [
      'IImageGenerator().GenerateAsync',
      '**.IImageGenerator|AsIImageGenerator().GenerateAsync|GenerateImagesAsync|EditImageAsync|EditImagesAsync',
    ],
    api: 'image',
    read: readImage,
  },
];

/** Microsoft's `IChatClient` and its kin, whoever makes them, and the agents of its Agent Framework. */
export const extensionsAi: SdkShape = {
  id: 'extensions-ai',
  modules: [
    'Microsoft.Extensions.AI/*',
    'Microsoft.Agents.AI/*',
    'Microsoft.SemanticKernel/*',
    'OpenAI/*',
    'Azure.AI.OpenAI/*',
    'Azure.AI.Inference/*',
    'Azure.AI.Projects/*',
    'Azure.AI.Agents/*',
    'OllamaSharp/*',
    'Anthropic/*',
    'Mscc.GenerativeAI/*',
    'GenerativeAI/*',
    'Google.GenAI/*',
    'Mistral.SDK/*',
    'Amazon.BedrockRuntime/*',
  ],
  languages: ['csharp'],
  calls,
  unseen: [
    { path: 'GetResponseAsync|GetStreamingResponseAsync', api: 'chat', read: readChat },
    { path: 'GenerateVectorAsync|GenerateEmbeddingVectorAsync', api: 'embeddings', read: readEmbeddings },
  ],
};

/** The same of clients that another file makes: they are told by the methods on the way. */
export const extensionsAiElsewhere: SdkShape = {
  id: 'extensions-ai',
  modules: [''],
  languages: ['csharp'],
  marks: [
    'AsAIAgent(',
    'CreateAIAgent(',
    'CreateAIAgentAsync(',
    '.GetResponseAsync(',
    '.GetStreamingResponseAsync(',
  ],
  calls,
};
