import { CONTAINER_ARGUMENT } from '../core/evaluate/intrinsics';
import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { dotnetChat } from './wire/dotnet-chat';
import type { DotnetClient } from './wire/dotnet-clients';
import { recordOf } from './wire/dotnet-records';
import { systemParts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { media, request, textOutput } from './wire/requests';
import { historyPrompts } from './wire/semantic-kernel-history';
import { kernelService, type ServiceKind, serviceOf } from './wire/semantic-kernel-services';
import { alternativesOf, fieldAmong, given, lastCall, likelyText, unknownValue } from './wire/values';

/** The service that is asked: one that was made itself, one that a kernel gives, or one that was handed in. */
function service(site: SiteView, kind: ServiceKind): DotnetClient {
  const made = site.steps.at(-1);
  const own = made ? serviceOf(made) : null;
  return own ?? kernelService(site, made?.args?.named(CONTAINER_ARGUMENT) ?? kernelAmong(site), kind);
}

/** `chat.GetChatMessageContentAsync(history, settings, kernel)`. */
function kernelAmong(site: SiteView): Value | null {
  const values = Array.from({ length: site.args.positionalCount }, (_, index) => site.args.positional(index));
  const named = site.args.named('kernel');
  return named ?? values.find((each) => each !== null && isKernel(each)) ?? null;
}

function isKernel(value: Value): boolean {
  const [likely] = alternativesOf(value);
  const [first] = likely?.kind === 'external' ? likely.path : [];
  return first?.kind === 'member' && first.name === 'Kernel';
}

/** Settings stand alone, or in the arguments of a template. */
function settingsOf(site: SiteView): Value | null {
  const named = ['executionSettings', 'promptExecutionSettings', 'settings', 'arguments'].map((name) =>
    site.args.named(name),
  );
  const positional = Array.from({ length: site.args.positionalCount }, (_, index) =>
    site.args.positional(index),
  );
  for (const value of [...named, ...positional]) {
    const made = value?.kind === 'external' ? lastCall(value) : null;
    if (value === null || made === null) continue;
    if (/Settings$/.test(made.name)) return value;
    const inner = /^(KernelArguments|new)$/.test(made.name) ? given(made.args.positional(0)) : null;
    if (inner?.kind === 'external') return inner;
  }
  return null;
}

function withSettings(site: SiteView, client: DotnetClient, prompts: CallRequest['prompts']): CallRequest {
  const own = client.model === null ? modelOfSettings(site) : null;
  const chat = dotnetChat(site, null, settingsOf(site), { ...client, model: client.model ?? own });
  return { ...chat, prompts };
}

function modelOfSettings(site: SiteView): Value | null {
  const settings = recordOf(settingsOf(site));
  const model = settings && fieldAmong(settings, ['model_id']);
  return model?.kind === 'unknown' ? null : (model ?? null);
}

function readChatService(site: SiteView): CallRequest {
  const asked = site.args.positional(0) ?? site.args.named('chatHistory') ?? site.args.named('prompt');
  return withSettings(site, service(site, 'chat'), historyPrompts(site, asked));
}

/** `kernel.InvokePromptAsync("...", arguments)`. */
function readPrompt(site: SiteView): CallRequest {
  const prompt = site.argumentAt(0, 'promptTemplate') ?? site.args.named('prompt');
  return withSettings(site, kernelService(site, site.owner, 'chat'), plainPrompts(prompt));
}

const makers =
  /^(CreateFunctionFromPrompt|CreateFunctionFromPromptYaml|CreateFunctionFromPrompty|CreateFunctionFromPromptyFile|CreateFromPrompt|CreateSemanticFunction)$/;
const directories =
  /^(ImportPluginFromPromptDirectory|ImportPluginFromPromptDirectoryYaml|CreatePluginFromPromptDirectory|CreatePluginFromPromptDirectoryYaml|ImportSemanticFunctionsFromDirectory|ImportSemanticSkillFromDirectory)$/;

/** Methods that make a plugin of a directory of prompts. */
const ADDERS = [
  'AddFromPromptDirectory',
  'AddFromPromptDirectoryYaml',
  'ImportPluginFromPromptDirectory',
  'ImportPluginFromPromptDirectoryYaml',
];

/** Whether the file makes a plugin of prompts that is called so; without a name it is called as its directory is. */
function isOfPrompts(site: SiteView, plugin: Value | null): boolean {
  const wanted = likelyText(plugin);
  return ADDERS.flatMap((name) => site.file.callsOf(name)).some(({ step }) => {
    const named = likelyText(step.argumentAt(1, 'pluginName'));
    const directory = likelyText(step.argumentAt(0, 'pluginDirectory')) ?? '';
    return (
      wanted === null || named === wanted || (named === null && /[^/\\]*$/.exec(directory)?.[0] === wanted)
    );
  });
}

/** The prompt that a function was made of; undefined for functions of other kinds, or that can't be told. */
function promptOf(value: Value | null): Value | null | undefined {
  const [likely] = value === null ? [] : alternativesOf(value);
  if (likely?.kind !== 'external') return undefined;
  for (const [index, step] of likely.path.entries()) {
    const before = likely.path[index - 1];
    if (step.kind !== 'call' || before?.kind !== 'member') continue;
    if (makers.test(before.name)) return step.args.positional(0) ?? step.args.named('promptTemplate');
    if (directories.test(before.name)) return null;
  }
  return undefined;
}

/** `kernel.InvokeAsync(function, arguments)`; what it invokes by name may be a plain function. */
function readInvoke(site: SiteView): CallRequest | null {
  const first = site.argumentAt(0, 'function');
  const isNamed = first?.kind === 'text' && isOfPrompts(site, first);
  const prompt = isNamed ? null : promptOf(first);
  if (prompt === undefined) return null;
  return withSettings(site, kernelService(site, site.owner, 'chat'), plainPrompts(prompt));
}

/** `function.InvokeAsync(kernel, arguments)`. */
function readFunction(site: SiteView): CallRequest {
  const kernel = site.args.positional(0) ?? site.args.named('kernel');
  return withSettings(
    site,
    kernelService(site, kernel ?? site.owner, 'chat'),
    plainPrompts(promptOf(site.owner) ?? null),
  );
}

/** A function that is taken from the plugins of a kernel: of a directory of prompts, it asks. */
function readTaken(site: SiteView): CallRequest | null {
  const taken = site.step('GetFunction')?.args ?? null;
  const plugin = taken?.positionalCount === 2 ? taken.positional(0) : (taken?.named('pluginName') ?? null);
  return isOfPrompts(site, plugin) ? readFunction(site) : null;
}

/** An agent asks at least once, and again for what its functions gave back. */
function readAgent(site: SiteView): CallRequest {
  const agent = site.steps.at(-1) ?? null;
  const kernel = agent?.args?.named('Kernel') ?? agent?.args?.named('kernel') ?? null;
  const client = kernelService(site, kernel, 'chat');
  const instructions = agent?.args?.named('Instructions') ?? agent?.args?.named('instructions') ?? null;
  const asked = historyPrompts(site, site.argumentAt(0, 'message') ?? site.args.named('messages'));
  const before = systemParts(instructions)[0] ?? [];
  const [first] = asked;
  const prompt = { parts: [...before, ...(first?.parts ?? [])], more: first?.more ?? null };
  return request({
    model: client.model ?? unknownValue('model of the agent'),
    provider: client.provider,
    prompts: withUnseen([prompt], 'what the framework adds'),
    output: textOutput(null),
    steps: unknownValue('turns'),
  });
}

function readEmbeddings(site: SiteView): CallRequest {
  const { model, provider } = service(site, 'embeddings');
  return request({
    model: model ?? unknownValue('model'),
    provider,
    prompts: plainPrompts(site.argumentAt(0, 'data') ?? site.args.named('value')),
  });
}

function readImage(site: SiteView): CallRequest {
  const { model, provider } = service(site, 'image');
  return request({
    model: model ?? unknownValue('model'),
    provider,
    prompts: plainPrompts(site.argumentAt(0, 'description') ?? site.args.named('input')),
    media: media('image'),
  });
}

function readAudio(kind: 'speech' | 'transcription') {
  return (site: SiteView): CallRequest => {
    const { model, provider } = service(site, kind);
    const prompts = kind === 'speech' ? plainPrompts(site.argumentAt(0, 'text')) : [];
    return request({ model: model ?? unknownValue('model'), provider, prompts, media: media(kind) });
  };
}

/** Types by which the ways to a kernel and its functions begin. */
const roots = [
  'Kernel',
  'Kernel|KernelBuilder|IKernel|KernelFunctionFactory|KernelFunction|KernelPlugin|KernelFactory()',
];

function below(methods: string): readonly string[] {
  return roots.map((root) => `${root}.**.${methods}`);
}

const chatServices =
  'IChatCompletionService|OpenAIChatCompletionService|AzureOpenAIChatCompletionService|GoogleAIGeminiChatCompletionService|VertexAIGeminiChatCompletionService|MistralAIChatCompletionService|OllamaChatCompletionService|HuggingFaceChatCompletionService|AzureAIInferenceChatCompletionService|BedrockChatCompletionService|IChatCompletion|AsChatCompletionService';
const asks =
  'GetChatMessageContentAsync|GetChatMessageContentsAsync|GetStreamingChatMessageContentsAsync|GetChatCompletionsAsync|GenerateMessageAsync|GenerateMessageStreamAsync|GetStreamingChatCompletionsAsync';

/** Microsoft's Semantic Kernel for .NET: services, kernels and agents. */
export const semanticKernelDotnet: SdkShape = {
  id: 'semantic-kernel',
  modules: ['Microsoft.SemanticKernel/*'],
  languages: ['csharp'],
  calls: [
    { path: `${chatServices}().${asks}`, api: 'chat', read: readChatService },
    {
      path: 'ITextGenerationService|OpenAITextGenerationService|ITextCompletion().GetTextContentAsync|GetTextContentsAsync|GetStreamingTextContentsAsync|CompleteAsync',
      api: 'chat',
      read: readChatService,
    },
    {
      path: 'ITextEmbeddingGenerationService|IEmbeddingGenerationService|OpenAITextEmbeddingGenerationService|AzureOpenAITextEmbeddingGenerationService().GenerateEmbeddingAsync|GenerateEmbeddingsAsync',
      api: 'embeddings',
      read: readEmbeddings,
    },
    {
      path: 'ITextToImageService|OpenAITextToImageService|AzureOpenAITextToImageService|IImageGeneration().GenerateImageAsync|GetImageContentsAsync|GetOpenAIImageContentsAsync',
      api: 'image',
      read: readImage,
    },
    {
      path: 'ITextToAudioService|OpenAITextToAudioService().GetAudioContentAsync|GetAudioContentsAsync',
      api: 'speech',
      read: readAudio('speech'),
    },
    {
      path: 'IAudioToTextService|OpenAIAudioToTextService().GetTextContentAsync|GetTextContentsAsync',
      api: 'transcription',
      read: readAudio('transcription'),
    },
    {
      path: '**.CreateFunctionFromPrompt|CreateFunctionFromPromptYaml|CreateFunctionFromPrompty|CreateFunctionFromPromptyFile|CreateFromPrompt|CreateSemanticFunction().InvokeAsync|InvokeStreamingAsync',
      api: 'chat',
      read: readFunction,
    },
    { path: below('GetFunction().InvokeAsync|InvokeStreamingAsync'), api: 'chat', read: readTaken },
    { path: below('InvokePromptAsync|InvokePromptStreamingAsync'), api: 'chat', read: readPrompt },
    {
      path: 'ChatCompletionAgent|OpenAIAssistantAgent|OpenAIResponseAgent|AzureAIAgent|BedrockAgent|AgentGroupChat().InvokeAsync|InvokeStreamingAsync|InvokeAgentAsync',
      api: 'agent',
      read: readAgent,
    },
    { path: below('InvokeAsync|InvokeStreamingAsync|RunAsync'), api: 'chat', read: readInvoke },
  ],
  unseen: [
    {
      path: 'GetChatMessageContentAsync|GetChatMessageContentsAsync|GetStreamingChatMessageContentsAsync',
      api: 'chat',
      read: readChatService,
    },
    { path: 'InvokePromptAsync|InvokePromptStreamingAsync', api: 'chat', read: readPrompt },
  ],
};

/** What all agents of Semantic Kernel are; so plain a name means nothing without the package of agents. */
export const semanticKernelAgents: SdkShape = {
  id: 'semantic-kernel-agents',
  modules: ['Microsoft.SemanticKernel.Agents/*'],
  languages: ['csharp'],
  calls: [
    {
      path: [
        'Agent|KernelAgent|ChatHistoryKernelAgent().InvokeAsync|InvokeStreamingAsync',
        'SequentialOrchestration|ConcurrentOrchestration|GroupChatOrchestration|HandoffOrchestration|MagenticOrchestration().InvokeAsync',
      ],
      api: 'agent',
      read: readAgent,
    },
  ],
};
