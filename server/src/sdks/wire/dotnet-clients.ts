import type { ExternalValue, Value } from '../../core/evaluate/values';
import type { ProviderEvidence } from '../../core/recognize/call-request';
import type { StepView } from '../../core/recognize/site-view';
import { stepsOf } from './body-site';
import { modelText } from './dotnet-model-constants';
import { recordOf } from './dotnet-records';
import { evidence } from './requests';
import { alternativesOf, field, given, lastCall, likelyText } from './values';

/** What the way to a client of some SDK for .NET says of its calls. */
export interface DotnetClient {
  /** Null where nothing on the way names one. */
  readonly model: Value | null;
  readonly provider: ProviderEvidence;
}

/** How one step on the way to a client names its model and who bills. */
interface StepRule {
  /** Where the model stands: the position, and the names that it may be given by. */
  readonly model?: readonly [number, ...string[]];
  /** Where the address stands; absent: in the options. */
  readonly url?: readonly [number, ...string[]];
  readonly sdk?: string;
  readonly fixed?: true;
  /** The variable that the SDK reads an address from. */
  readonly variable?: string;
}

const openai: StepRule = { model: [0, 'model'], sdk: 'openai', variable: 'OPENAI_BASE_URL' };
const byModel: StepRule = { model: [0, 'model', 'deploymentName', 'deployment'] };
const adapter: StepRule = { model: [0, 'modelId', 'model', 'defaultModelId', 'deploymentName'] };
const azureModels: StepRule = { url: [0, 'endpoint'], sdk: 'azure' };
const ollama: StepRule = {
  model: [1, 'modelId', 'defaultModel', 'model'],
  url: [0, 'endpoint', 'uri'],
  sdk: 'ollama',
};

const rules: Readonly<Record<string, StepRule>> = {
  ChatClient: openai,
  EmbeddingClient: openai,
  ImageClient: openai,
  AudioClient: openai,
  VideoClient: openai,
  ResponsesClient: openai,
  OpenAIResponseClient: openai,
  OpenAIClient: { sdk: 'openai', variable: 'OPENAI_BASE_URL' },
  AzureOpenAIClient: { url: [0, 'endpoint'], sdk: 'azure', fixed: true },
  GetChatClient: byModel,
  GetEmbeddingClient: byModel,
  GetImageClient: byModel,
  GetAudioClient: byModel,
  GetVideoClient: byModel,
  GetResponsesClient: byModel,
  GetOpenAIResponseClient: byModel,
  GetChatCompletionsClient: {},
  GetAzureOpenAIChatClient: { model: [0, 'deploymentName'], sdk: 'azure' },
  AsChatClient: adapter,
  AsIChatClient: adapter,
  AsEmbeddingGenerator: adapter,
  AsIEmbeddingGenerator: adapter,
  AsIImageGenerator: adapter,
  OpenAIChatClient: { model: [1, 'modelId'], sdk: 'openai' },
  ChatCompletionsClient: azureModels,
  EmbeddingsClient: azureModels,
  OllamaApiClient: ollama,
  OllamaChatClient: ollama,
  OllamaEmbeddingGenerator: ollama,
  AnthropicClient: { sdk: 'anthropic', variable: 'ANTHROPIC_BASE_URL' },
  AnthropicChatClient: { model: [1, 'model', 'modelId'], sdk: 'anthropic' },
  GeminiChatClient: { model: [1, 'model', 'modelId'], sdk: 'google' },
  GenerativeAIChatClient: { model: [1, 'modelName', 'model'], sdk: 'google' },
  MistralClient: { sdk: 'mistral' },
  GroqApiClient: { model: [1, 'model'], sdk: 'groq' },
  AmazonBedrockRuntimeClient: { sdk: 'bedrock', fixed: true },
};

/** How deep clients lie in those that wrap them. */
const NESTING = 5;

/** The client that a value from an imported module is, as far as the way to it tells. */
export function dotnetClient(value: Value, nesting = NESTING): DotnetClient {
  let model: Value | null = null;
  let provider: ProviderEvidence = evidence({});
  if (value.kind !== 'external' || nesting === 0) return { model, provider };
  for (const step of stepsOf(value)) {
    const wrapped = wrappedClient(step);
    if (wrapped !== null) {
      const inner = dotnetClient(wrapped, nesting - 1);
      model = inner.model ?? model;
      provider = inner.provider;
      continue;
    }
    const rule = rules[step.name];
    if (!rule) continue;
    model = (rule.model ? argumentOf(step, rule.model) : null) ?? model;
    // One that is handed in may be of anybody who has such clients.
    if (rule.sdk && (step.args !== null || rule.fixed)) provider = providerOf(step, rule);
  }
  const selected = value.set?.findLast(({ name }) => name === 'SelectedModel' || name === 'DefaultModelId');
  return { model: selected?.value ?? model, provider };
}

/** `new ChatClientBuilder(inner)`, `new ChatClientAgent(inner)`: what is asked is what they were given. */
function wrappedClient(step: StepView): ExternalValue | null {
  if (!/(?:Builder|ChatClient|Agent)$/.test(step.name) || rules[step.name]) return null;
  const first = step.argumentAt(0, 'innerClient') ?? step.argumentAt(0, 'chatClient');
  const [inner] = first === null ? [] : alternativesOf(first);
  return inner?.kind === 'external' && lastCall(inner) !== null ? inner : null;
}

function argumentOf(step: StepView, [index, ...names]: readonly [number, ...string[]]): Value | null {
  const values = names.map((name) => step.argumentAt(index, name));
  const found = given(values.find((each) => each !== null) ?? null);
  return found !== null && isText(found) ? modelText(found) : null;
}

/** A client may be handed settings or keys of its own types where others take a model. */
function isText(value: Value): boolean {
  const [likely] = alternativesOf(value);
  return likely?.kind === 'text' || likely?.kind === 'unknown' || likely?.kind === 'external';
}

function providerOf(step: StepView, rule: StepRule): ProviderEvidence {
  const azure = step.name === 'OpenAIClient' && isAzure(step);
  const url = rule.url ?? (azure ? ([0, 'endpoint'] as const) : null);
  const baseUrl = url ? argumentOf(step, [...url]) : optionsEndpoint(step);
  return evidence({
    sdk: azure ? 'azure' : (rule.sdk ?? null),
    fixed: azure || rule.fixed === true,
    baseUrl: baseUrl?.kind === 'external' ? null : baseUrl,
    baseUrlVariable: azure ? null : (rule.variable ?? null),
  });
}

/** Before version 2 of Azure's package its client had the name of OpenAI's, and was given an address first. */
function isAzure(step: StepView): boolean {
  const second = given(step.args?.positional(1) ?? null);
  if (given(step.args?.named('endpoint') ?? null) !== null) return true;
  const address = likelyText(step.args?.positional(0) ?? null);
  if (address?.startsWith('http')) return true;
  const [credential] = second === null ? [] : alternativesOf(second);
  const name = credential?.kind === 'external' ? (lastCall(credential)?.name ?? '') : '';
  return /Credential$/.test(name) && name !== 'ApiKeyCredential';
}

/** `new OpenAIClientOptions { Endpoint = new Uri("...") }`, wherever it is given. */
function optionsEndpoint({ args }: StepView): Value | null {
  if (args === null) return null;
  const positional = Array.from({ length: Math.min(4, args.positionalCount) }, (_, index) =>
    args.positional(index),
  );
  const all = [...positional, ...args.names().map((name) => args.named(name))];
  for (const each of all) {
    const [likely] = each === null ? [] : alternativesOf(each);
    if (likely?.kind !== 'external') continue;
    const options = recordOf(likely);
    const endpoint = options?.kind === 'object' ? given(field(options, 'endpoint')) : null;
    if (endpoint !== null && endpoint.kind !== 'unknown') return endpoint;
  }
  return given(args.named('Endpoint') ?? args.named('BaseUrl') ?? null);
}
