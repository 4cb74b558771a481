import type { Value } from '../../core/evaluate/values';
import type { ProviderEvidence } from '../../core/recognize/call-request';
import type { StepView } from '../../core/recognize/site-view';
import { makerOf, routerPrefixes } from './model-ids';
import { evidence } from './requests';
import { argumentOfStep } from './site-arguments';
import { alternativesOf, given, knownText, textValue, unknownValue } from './values';

interface ModelClass {
  readonly sdk: string | null;
  readonly fixed?: boolean;
  readonly baseUrlVariable?: string;
  /** Whether what stands before the slash in a model's id names the provider. */
  readonly routes?: boolean;
}

const openai: ModelClass = { sdk: 'openai', baseUrlVariable: 'OPENAI_API_BASE' };
const azure: ModelClass = { sdk: 'azure', fixed: true };
const vertex: ModelClass = { sdk: 'vertex', fixed: true };
const bedrock: ModelClass = { sdk: 'bedrock', fixed: true };

/** Classes of chat models, by the provider that they call unless a base URL says otherwise. */
export const chatClasses: Readonly<Record<string, ModelClass>> = {
  ChatOpenAI: openai,
  BaseChatOpenAI: openai,
  PromptLayerChatOpenAI: openai,
  AzureChatOpenAI: azure,
  AzureAIChatCompletionsModel: azure,
  ChatAnthropic: { sdk: 'anthropic', baseUrlVariable: 'ANTHROPIC_API_URL' },
  ChatAnthropicMessages: { sdk: 'anthropic' },
  ChatAnthropicVertex: vertex,
  ChatGoogleGenerativeAI: { sdk: 'google' },
  ChatGooglePalm: { sdk: 'google' },
  ChatGoogle: { sdk: 'google' },
  ChatVertexAI: vertex,
  ChatGroq: { sdk: 'groq' },
  ChatMistralAI: { sdk: 'mistral' },
  ChatCohere: { sdk: 'cohere' },
  ChatDeepSeek: { sdk: 'deepseek' },
  ChatXAI: { sdk: 'xai' },
  ChatOllama: { sdk: 'ollama' },
  OllamaFunctions: { sdk: 'ollama' },
  ChatTogether: { sdk: 'together' },
  ChatTogetherAI: { sdk: 'together' },
  ChatFireworks: { sdk: 'fireworks' },
  ChatPerplexity: { sdk: 'perplexity' },
  ChatCerebras: { sdk: 'cerebras' },
  ChatOpenRouter: { sdk: 'openrouter', fixed: true },
  ChatNVIDIA: { sdk: 'nvidia' },
  ChatDeepInfra: { sdk: 'deepinfra' },
  ChatHuggingFace: { sdk: 'huggingface' },
  ChatMoonshot: { sdk: 'moonshotai' },
  ChatFlexAI: { sdk: 'flexai' },
  ChatCloudflareWorkersAI: { sdk: 'cloudflare' },
  ChatLiteLLM: { sdk: null, routes: true },
  ChatLiteLLMRouter: { sdk: null },
  ChatAI21: { sdk: 'ai21' },
  ChatSambaNova: { sdk: 'sambanova' },
  ChatSambaNovaCloud: { sdk: 'sambanova' },
  ChatNebius: { sdk: 'nebius' },
  ChatZhipuAI: { sdk: 'zhipuai' },
  ChatTongyi: { sdk: 'alibaba' },
  ChatAlibabaTongyi: { sdk: 'alibaba' },
  MiniMaxChat: { sdk: 'minimax' },
  ChatMinimax: { sdk: 'minimax' },
  MoonshotChat: { sdk: 'moonshotai' },
  ChatNovitaAI: { sdk: 'novita' },
  ChatFriendli: { sdk: 'friendli' },
  ChatWatsonx: { sdk: null },
  ChatUpstage: { sdk: null },
  ChatOCIGenAI: { sdk: null },
  ChatWriter: { sdk: null },
  ChatDatabricks: { sdk: null },
  ChatSnowflakeCortex: { sdk: null },
  QianfanChatEndpoint: { sdk: null },
  GigaChat: { sdk: null },
  ChatYandexGPT: { sdk: null },
  ChatBedrock: bedrock,
  ChatBedrockConverse: bedrock,
  BedrockChat: bedrock,
  // What a parameter may be declared as.
  BaseChatModel: { sdk: null },
  BaseLanguageModel: { sdk: null },
  SimpleChatModel: { sdk: null },
};

/** Classes of text completion models. */
export const completionClasses: Readonly<Record<string, ModelClass>> = {
  OpenAI: openai,
  OpenAIChat: openai,
  AzureOpenAI: azure,
  Anthropic: { sdk: 'anthropic' },
  AnthropicLLM: { sdk: 'anthropic' },
  GoogleGenerativeAI: { sdk: 'google' },
  GooglePalm: { sdk: 'google' },
  VertexAI: vertex,
  Cohere: { sdk: 'cohere' },
  Ollama: { sdk: 'ollama' },
  OllamaLLM: { sdk: 'ollama' },
  Together: { sdk: 'together' },
  TogetherAI: { sdk: 'together' },
  Fireworks: { sdk: 'fireworks' },
  Replicate: { sdk: 'replicate' },
  HuggingFaceHub: { sdk: 'huggingface' },
  HuggingFaceEndpoint: { sdk: 'huggingface' },
  HuggingFaceInference: { sdk: 'huggingface' },
  DeepInfra: { sdk: 'deepinfra' },
  Tongyi: { sdk: 'alibaba' },
  AI21LLM: { sdk: 'ai21' },
  WatsonxLLM: { sdk: null },
  YandexGPT: { sdk: null },
  Bedrock: bedrock,
  BedrockLLM: bedrock,
};

/** Classes of embedding models. Those that run in the program itself send nothing and are left out. */
export const embeddingClasses: Readonly<Record<string, ModelClass>> = {
  OpenAIEmbeddings: openai,
  AzureOpenAIEmbeddings: azure,
  GoogleGenerativeAIEmbeddings: { sdk: 'google' },
  GooglePalmEmbeddings: { sdk: 'google' },
  VertexAIEmbeddings: vertex,
  GoogleVertexAIEmbeddings: vertex,
  MistralAIEmbeddings: { sdk: 'mistral' },
  CohereEmbeddings: { sdk: 'cohere' },
  OllamaEmbeddings: { sdk: 'ollama' },
  TogetherEmbeddings: { sdk: 'together' },
  TogetherAIEmbeddings: { sdk: 'together' },
  FireworksEmbeddings: { sdk: 'fireworks' },
  VoyageAIEmbeddings: { sdk: 'voyage' },
  VoyageEmbeddings: { sdk: 'voyage' },
  JinaEmbeddings: { sdk: 'jina' },
  HuggingFaceInferenceAPIEmbeddings: { sdk: 'huggingface' },
  HuggingFaceInferenceEmbeddings: { sdk: 'huggingface' },
  HuggingFaceEndpointEmbeddings: { sdk: 'huggingface' },
  HuggingFaceHubEmbeddings: { sdk: 'huggingface' },
  NVIDIAEmbeddings: { sdk: 'nvidia' },
  DashScopeEmbeddings: { sdk: 'alibaba' },
  AlibabaTongyiEmbeddings: { sdk: 'alibaba' },
  ZhipuAIEmbeddings: { sdk: 'zhipuai' },
  CloudflareWorkersAIEmbeddings: { sdk: 'cloudflare' },
  DeepInfraEmbeddings: { sdk: 'deepinfra' },
  SambaNovaEmbeddings: { sdk: 'sambanova' },
  NebiusEmbeddings: { sdk: 'nebius' },
  AzureAIEmbeddingsModel: azure,
  UpstageEmbeddings: { sdk: null },
  WatsonxEmbeddings: { sdk: null },
  NomicEmbeddings: { sdk: null },
  BedrockEmbeddings: bedrock,
  Embeddings: { sdk: null },
};

const allClasses: Readonly<Record<string, ModelClass>> = {
  ...chatClasses,
  ...completionClasses,
  ...embeddingClasses,
};

const factories: ReadonlySet<string> = new Set(['init_chat_model', 'initChatModel', 'init_embeddings']);

const modelNames = [
  'model',
  'model_name',
  'modelName',
  'azure_deployment',
  'deployment_name',
  'azureOpenAIApiDeploymentName',
  'azureOpenAIApiEmbeddingsDeploymentName',
  'deployment',
  'model_id',
  'modelId',
  'repo_id',
];

const baseUrlNames = [
  'base_url',
  'baseURL',
  'baseUrl',
  'openai_api_base',
  'anthropic_api_url',
  'anthropicApiUrl',
];

/** Classes that are only declared or extended: what is constructed is a class of the program, which asks by itself. */
const abstract: ReadonlySet<string> = new Set([
  'BaseChatModel',
  'BaseLanguageModel',
  'SimpleChatModel',
  'Embeddings',
]);

/** A model as one of its classes or factories makes it. */
export interface MadeModel {
  readonly step: StepView;
  readonly model: Value;
  readonly provider: ProviderEvidence;
}

/** The model among the calls on the way to a value; null when none of them makes one. */
export function madeModel(steps: readonly StepView[]): MadeModel | null {
  const step = steps.find(({ name }) => allClasses[name] !== undefined || factories.has(name));
  if (!step || (abstract.has(step.name) && step.args !== null)) return null;
  return factories.has(step.name) ? fromFactory(step) : fromClass(step, allClasses[step.name]!);
}

function fromClass(step: StepView, made: ModelClass): MadeModel {
  const first = step.args?.positional(0) ?? null;
  const named = argumentOfStep(step, modelNames);
  const model = named ?? (first?.kind === 'text' ? first : null);
  return {
    step,
    model: model ?? unknownValue(`default model of ${step.name}`),
    provider: evidence({
      sdk: made.routes ? makerOf(knownText(model) ?? '') : made.sdk,
      byModelPrefix: made.routes ? routerPrefixes : null,
      fixed: made.fixed ?? false,
      baseUrl: argumentOfStep(step, baseUrlNames) ?? configuredUrl(step),
      baseUrlVariable: made.baseUrlVariable ?? null,
    }),
  };
}

/** JavaScript hands the base URL over in an object meant for the underlying client. */
function configuredUrl(step: StepView): Value | null {
  const configuration = argumentOfStep(step, ['configuration', 'clientOptions', 'client_options']);
  if (configuration?.kind !== 'object') return null;
  return configuration.entries.get('baseURL') ?? configuration.entries.get('basePath') ?? null;
}

/** `init_chat_model("openai:gpt-4o")`, `init_chat_model("gpt-4o", model_provider="openai")`. */
function fromFactory(step: StepView): MadeModel {
  return namedModel(step, given(step.argumentAt(0, 'model')) ?? unknownValue('model'));
}

/** A model by its name, with its provider before a colon or in an argument of the call that takes it. */
export function namedModel(step: StepView, asked: Value): MadeModel {
  const [likely] = alternativesOf(asked);
  const id = knownText(likely ?? null);
  const given_ = knownText(argumentOfStep(step, ['model_provider', 'modelProvider', 'provider']));
  const [prefix, ...rest] = id?.split(':') ?? [];
  const prefixed = prefix !== undefined && rest.length > 0 ? factoryProvider(prefix) : null;
  return {
    step,
    model: prefixed && asked.kind === 'text' ? textValue(rest.join(':')) : asked,
    provider: evidence({
      sdk: prefixed ?? (given_ ? factoryProvider(given_) : null) ?? (id === null ? null : makerOf(id)),
      baseUrl: argumentOfStep(step, baseUrlNames),
    }),
  };
}

function factoryProvider(name: string): string | null {
  const plain = name.replace(/-/g, '_');
  return (
    routerPrefixes[plain] ??
    (plain.startsWith('azure') ? 'azure' : plain.startsWith('bedrock') ? 'bedrock' : null)
  );
}
