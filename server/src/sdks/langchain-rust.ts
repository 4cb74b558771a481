import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { namesOf, stepsOf } from './wire/body-site';
import { chatMessage, messagePrompts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { asRecord } from './wire/records';
import { evidence, request, textOutput } from './wire/requests';
import { messageMakers } from './wire/said-messages';
import { textValue, unknownValue } from './wire/values';

/** Classes of models: who bills, and what they ask for unless they are told (`langchain_rust::llm`). */
const classes: Readonly<Record<string, { readonly provider: string; readonly model: string }>> = {
  OpenAI: { provider: 'openai', model: 'gpt-4o-mini' },
  Claude: { provider: 'anthropic', model: 'claude-3-opus-20240229' },
  Deepseek: { provider: 'deepseek', model: 'deepseek-chat' },
};

const models: Readonly<Record<string, string>> = {
  Gpt35: 'gpt-3.5-turbo',
  Gpt4: 'gpt-4',
  Gpt4Turbo: 'gpt-4-turbo-preview',
  Gpt4o: 'gpt-4o',
  Gpt4oMini: 'gpt-4o-mini',
  Claude3pus20240229: 'claude-3-opus-20240229',
  Claude3sonnet20240229: 'claude-3-sonnet-20240229',
  Claude3haiku20240307: 'claude-3-haiku-20240307',
  Claude3_5sonnet20240620: 'claude-3-5-sonnet-20240620',
  DeepseekChat: 'deepseek-chat',
  DeepseekReasoner: 'deepseek-reasoner',
};

type Told = Pick<CallRequest, 'model' | 'provider' | 'output'>;

/** The model that a value is; its address stands in its configuration. */
function told(names: readonly string[], steps: readonly StepView[]): Told {
  const known = names.map((name) => classes[name]).find((each) => each !== undefined);
  const named = steps.findLast(({ name }) => name === 'with_model')?.args?.positional(0) ?? null;
  const config = steps.findLast(({ name }) => name === 'with_config')?.args?.positional(0) ?? null;
  const options = steps.findLast(({ name }) => name === 'with_options')?.args?.positional(0) ?? null;
  const cap = within(options, 'with_max_tokens');
  const isAzure = config?.kind === 'external' && namesOf(config).includes('AzureConfig');
  return {
    model: named ? modelOf(named) : known ? textValue(known.model) : unknownValue('model'),
    provider: evidence({
      sdk: isAzure ? 'azure' : (known?.provider ?? (names.includes('Ollama') ? 'ollama' : null)),
      baseUrl: within(config, 'with_api_base'),
    }),
    output: textOutput(cap === null ? null : { name: 'max_tokens', value: cap }),
  };
}

function within(value: Value | null, step: string): Value | null {
  if (value?.kind !== 'external') return null;
  return (
    stepsOf(value)
      .findLast(({ name }) => name === step)
      ?.args?.positional(0) ?? null
  );
}

function modelOf(value: Value): Value {
  if (value.kind !== 'external') return value;
  const id = namesOf(value)
    .map((name) => models[name])
    .find((each) => each !== undefined);
  return id === undefined ? unknownValue('model') : textValue(id);
}

function readModel(site: SiteView): CallRequest {
  const given = asRecord(site.args.positional(0) ?? unknownValue('prompt'), { makers: messageMakers });
  return request({ ...told(site.names, site.steps), prompts: messagePrompts(given, chatMessage) });
}

/** A chain asks the model that its builder was given; what its prompt is filled with is seen when it runs. */
function readChain(site: SiteView): CallRequest {
  const model = site.steps.findLast(({ name }) => name === 'llm')?.args?.positional(0) ?? null;
  const asked =
    model?.kind === 'external'
      ? told(namesOf(model), stepsOf(model))
      : { model: unknownValue('model'), provider: evidence({}), output: textOutput(null) };
  return request({ ...asked, prompts: withUnseen([], 'prompt') });
}

/** An agent asks the model that its builder was made with, in turns of its own. */
function readAgent(site: SiteView): CallRequest {
  const agent = site.step('from_agent')?.args?.positional(0) ?? null;
  const model = within(agent, 'build');
  const asked =
    model?.kind === 'external'
      ? told(namesOf(model), stepsOf(model))
      : { model: unknownValue('model'), provider: evidence({}), output: textOutput(null) };
  return request({ ...asked, prompts: withUnseen([], 'prompt'), steps: unknownValue('turns') });
}

function readEmbeddings(site: SiteView): CallRequest {
  const named = site.steps.findLast(({ name }) => name === 'with_model')?.args?.positional(0) ?? null;
  return request({
    model: named ?? textValue('text-embedding-ada-002'),
    provider: evidence({ sdk: 'openai' }),
    prompts: plainPrompts(site.args.positional(0)),
  });
}

/** langchain-rust: models, and chains of a prompt and a model. */
export const langchainRust: SdkShape = {
  id: 'langchain-rust',
  modules: ['langchain_rust/*'],
  languages: ['rust'],
  transparent: ['clone()'],
  calls: [
    {
      path: '**.OpenAI|Claude|Deepseek|Qwen|Ollama.default|new().**.invoke|generate|stream',
      api: 'chat',
      read: readModel,
    },
    {
      path: '**.LLMChainBuilder|ConversationalChainBuilder|ConversationalRetrieverChainBuilder|SQLDatabaseChainBuilder.new().**.build().invoke|call|execute|stream',
      api: 'chat',
      read: readChain,
    },
    {
      path: '**.AgentExecutor.from_agent().**.invoke|call|execute',
      api: 'agent',
      read: readAgent,
    },
    {
      path: '**.OpenAiEmbedder.default|new().**.embed_query|embed_documents',
      api: 'embeddings',
      read: readEmbeddings,
    },
  ],
};
