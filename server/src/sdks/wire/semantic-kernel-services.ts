import type { ExternalValue, Value } from '../../core/evaluate/values';
import type { ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView, StepView } from '../../core/recognize/site-view';
import { stepsOf } from './body-site';
import { type DotnetClient, dotnetClient } from './dotnet-clients';
import { evidence } from './requests';
import { alternativesOf, anyOf, given, lastCall, likelyText } from './values';

/** Whose service it is, by what the name of its class or of the method that adds it says. */
const vendors: readonly (readonly [RegExp, string])[] = [
  [/AzureOpenAI|AzureAIInference|AzureChat|AzureText/, 'azure'],
  [/OpenAI/, 'openai'],
  [/VertexAI/, 'vertex'],
  [/GoogleAI|Gemini/, 'google'],
  [/Ollama/, 'ollama'],
  [/Mistral/, 'mistral'],
  [/HuggingFace/, 'huggingface'],
  [/Bedrock/, 'bedrock'],
  [/Anthropic|Claude/, 'anthropic'],
];

/** What services do that are added to a kernel. */
export type ServiceKind = 'chat' | 'embeddings' | 'image' | 'speech' | 'transcription';

const kinds: Readonly<Record<ServiceKind, readonly string[]>> = {
  chat: ['ChatCompletion', 'ChatClient', 'ChatCompletionService', 'TextGeneration', 'TextCompletion'],
  embeddings: ['EmbeddingGenerator', 'TextEmbeddingGeneration', 'TextEmbedding', 'EmbeddingGeneration'],
  image: ['TextToImage', 'ImageGeneration'],
  speech: ['TextToAudio'],
  transcription: ['AudioToText'],
};

const owners = [
  'OpenAI',
  'AzureOpenAI',
  'AzureAIInference',
  'VertexAIGemini',
  'GoogleAIGemini',
  'VertexAI',
  'GoogleAI',
  'Ollama',
  'Mistral',
  'HuggingFace',
  'Bedrock',
  'Anthropic',
  'Azure',
];

/** Names of the methods that add a service of a kind: `AddOpenAIChatCompletion`, of old `WithOpenAIChatCompletionService`. */
function addersOf(kind: ServiceKind): readonly string[] {
  return owners.flatMap((owner) =>
    kinds[kind].flatMap((what) => [
      `Add${owner}${what}`,
      ...(/OpenAI|Azure/.test(owner) ? [`With${owner}${what}Service`] : []),
    ]),
  );
}

/** A service as the step that adds or makes it says: its model is its first argument. */
export function serviceOf(step: Pick<StepView, 'name' | 'argumentAt'>): DotnetClient | null {
  const vendor = vendors.find(([pattern]) => pattern.test(step.name))?.[1];
  if (!vendor) return null;
  const names = ['modelId', 'deploymentName', 'model', 'deployment'];
  const model = names.map((each) => step.argumentAt(0, each)).find((each) => given(each) !== null) ?? null;
  return { model: model && textOnly(model), provider: providerOf(vendor, step.argumentAt(1, 'endpoint')) };
}

/** A client may stand where others give the model. */
function textOnly(value: Value): Value | null {
  const [likely] = alternativesOf(value);
  return likely?.kind === 'external' && lastCall(likely) !== null ? dotnetClient(likely).model : value;
}

function providerOf(vendor: string, second: Value | null): ProviderEvidence {
  const address = second !== null && /^https?:/.test(likelyText(second) ?? '') ? second : null;
  return evidence({ sdk: vendor, fixed: vendor === 'azure', baseUrl: address });
}

/**
 * What a kernel asks for one kind: the service that is added on the way to it, to its builder elsewhere in the file, or to
 * the services of the program.
 */
export function kernelService(site: SiteView, kernel: Value | null, kind: ServiceKind): DotnetClient {
  const unknown: DotnetClient = { model: null, provider: evidence({}) };
  const [likely] = kernel === null ? [] : alternativesOf(kernel);
  const registered = () => registeredService(site, kind) ?? unknown;
  if (likely?.kind !== 'external') return registered();
  const adders = addersOf(kind);
  const onTheWay = stepsOf(likely).findLast(({ name }) => adders.includes(name));
  if (onTheWay) return serviceOf(onTheWay) ?? unknown;
  return addedTo(site, likely, adders) ?? registered();
}

/** Programs have methods of such names, too: those of the package for Azure take an address behind the model. */
function isOfPackage({ name, args }: StepView): boolean {
  const second = given(args?.positional(1) ?? null);
  const text = second === null ? null : likelyText(second);
  return !name.includes('Azure') || text === null || /^https?:/.test(text);
}

/** `services.AddOpenAIChatCompletion("gpt-4o", key)`, wherever the program is set up; null where nothing is. */
export function registeredService(site: SiteView, kind: ServiceKind): DotnetClient | null {
  const names = owners.flatMap((owner) => kinds[kind].slice(0, 2).map((what) => `Add${owner}${what}`));
  const found = names.flatMap((name) =>
    site.file.registered(name).flatMap((step) => (isOfPackage(step) ? (serviceOf(step) ?? []) : [])),
  );
  const [first] = found;
  if (!first || found.length === 1) return first ?? null;
  const models = found.flatMap(({ model }) => model ?? []);
  const isOne = found.every(({ provider }) => provider.sdk === first.provider.sdk);
  return {
    model: models.length === 0 ? null : anyOf(models),
    provider: isOne ? first.provider : evidence({}),
  };
}

/** `builder.AddOpenAIChatCompletion(...)`, `builder.Services.Add...(...)` of the builder that made the kernel. */
function addedTo(site: SiteView, kernel: ExternalValue, adders: readonly string[]): DotnetClient | null {
  const first = kernel.path.findIndex(({ kind }) => kind === 'call');
  const builder: Value = { ...kernel, path: kernel.path.slice(0, first + 1) };
  for (const name of first < 0 ? [] : adders)
    for (const args of site.callsOn(builder, name)) {
      const argumentAt = (index: number, key: string) => args.positional(index) ?? args.named(key);
      const found = serviceOf({ name, argumentAt });
      if (found) return found;
    }
  return null;
}
