import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView, StepView } from '../../core/recognize/site-view';
import { stepsOf } from './body-site';
import { evidence } from './requests';
import { alternativesOf, field, given, unknownValue } from './values';

/** A client of langchainrb, by its class. */
export interface LangchainLlm {
  readonly name: string;
  readonly step: StepView;
}

/** Who is asked by a class of `Langchain::LLM`. */
const providers: Readonly<Record<string, string>> = {
  OpenAI: 'openai',
  Azure: 'azure',
  Anthropic: 'anthropic',
  GoogleGemini: 'google',
  GoogleVertexAI: 'vertex',
  Cohere: 'cohere',
  MistralAI: 'mistral',
  Ollama: 'ollama',
  AwsBedrock: 'bedrock',
  HuggingFace: 'huggingface',
  Replicate: 'replicate',
};

/** The client that a call is made on; null for one that runs in the program itself. */
export function llmOf(site: SiteView): LangchainLlm | null {
  return named(site.steps);
}

function named(steps: readonly StepView[]): LangchainLlm | null {
  const step = steps.find(({ name }) => name in providers);
  return step ? { name: step.name, step } : null;
}

/** The client that an assistant or a store was made with; null where it can't be seen. */
export function givenLlm(site: SiteView): LangchainLlm | null {
  const llm = given(site.steps[0]?.args?.named('llm') ?? null);
  const [likely] = llm ? alternativesOf(llm) : [];
  return likely?.kind === 'external' ? named(stepsOf(likely)) : null;
}

/** Names under which the default model of a kind was given, the newest first. */
const settings: Readonly<Record<string, readonly string[]>> = {
  chat_model: ['chat_model', 'chat_completion_model_name', 'completion_model_name', 'model'],
  completion_model: ['completion_model', 'completion_model_name', 'chat_model', 'model'],
  embedding_model: ['embedding_model', 'embeddings_model_name', 'embedding_model_name'],
};

/** The model that a call names, or that its client does by default. */
export function langchainModel(
  llm: LangchainLlm | null,
  kind: string,
  model: Value | null,
): Pick<CallRequest, 'model' | 'provider'> {
  const options = given(llm?.step.args?.named('default_options') ?? null);
  const own = (settings[kind] ?? []).flatMap((name) => seen(field(options, name)) ?? [])[0];
  const given_ = given(model) ?? own ?? unknownValue(kind.replaceAll('_', ' '));
  const llmOptions = given(llm?.step.args?.named('llm_options') ?? null);
  const baseUrl = seen(field(llmOptions, 'uri_base')) ?? seen(field(llmOptions, 'base_url'));
  const sdk = llm === null ? null : (providers[llm.name] ?? null);
  return { model: given_, provider: evidence({ sdk, baseUrl }) };
}

function seen(value: Value | null): Value | null {
  return value?.kind === 'unknown' ? null : given(value);
}
