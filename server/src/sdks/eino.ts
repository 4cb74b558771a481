import { isSameMaking } from '../core/evaluate/same-making';
import type { ExternalValue, Value } from '../core/evaluate/values';
import type { CallRequest, Prompt } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { optionIn } from './wire/go-options';
import { type GoRules, goRecord, messageOf } from './wire/go-records';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { alternativesOf, field, fieldAmong, given, lastCall, unknownValue } from './wire/values';

/** Who bills, by the last part of the path of a model's package. */
const PROVIDERS: Readonly<Record<string, string>> = {
  openai: 'openai',
  claude: 'anthropic',
  gemini: 'google',
  deepseek: 'deepseek',
  qwen: 'alibaba',
  dashscope: 'alibaba',
  openrouter: 'openrouter',
  ollama: 'ollama',
};

const rules: GoRules = {
  modelOf: () => null,
  wrappers: new Set(['of', 'ptr', 'to_ptr', 'int', 'string']),
  makers: {
    user_message: messageOf('user'),
    system_message: messageOf('system'),
    assistant_message: (args) => {
      const content = args.positional(0);
      return content && messageOf('assistant')({ ...args, count: 1 });
    },
  },
};

interface Told extends Pick<CallRequest, 'provider' | 'output' | 'choices'> {
  readonly model: Value;
}

const UNSEEN: Told = {
  model: unknownValue('model'),
  provider: evidence({}),
  output: textOutput(null),
};

/** What a model is made with; where it may be one of several, each has its own provider. */
function toldBy(made: Value | null): Told {
  const all = (made ? alternativesOf(made) : []).map(toldByOne);
  const [first] = all;
  if (!first) return UNSEEN;
  return all.length === 1
    ? first
    : { ...first, choices: all.map(({ model, provider }) => ({ model, provider })) };
}

/** `openai.NewChatModel(ctx, &openai.ChatModelConfig{Model: "gpt-4o"})`. */
function toldByOne(likely: Value): Told {
  if (likely.kind !== 'external') return UNSEEN;
  const call = likely.path.find((step) => step.kind === 'call');
  const config = goRecord(call?.kind === 'call' ? call.args.positional(1) : null, rules);
  const cap = givenIn(config, ['max_completion_tokens', 'max_tokens']);
  const sdk = PROVIDERS[likely.module.split('/').at(-1) ?? ''] ?? null;
  const azure = givenIn(config, ['by_azure']);
  const isAzure = azure?.kind === 'boolean' && azure.value;
  // Whether it is Azure may be decided when the program runs: then nobody is known to bill.
  const openai = azure === null || azure.kind === 'boolean' ? sdk : null;
  return {
    model: givenIn(config, ['model']) ?? unknownValue('model'),
    provider: evidence({
      sdk: isAzure ? 'azure' : openai,
      fixed: isAzure || sdk === 'ollama',
      baseUrl: givenIn(config, ['base_url']),
    }),
    output: textOutput(cap ? { name: 'max_tokens', value: cap } : null),
  };
}

/** A field of a struct that may be left out. */
function givenIn(config: Value, keys: readonly string[]): Value | null {
  return config.kind === 'object' ? given(fieldAmong(config, keys)) : null;
}

/** `model.WithModel("gpt-4o")` among the options of a call. */
function option(site: SiteView, name: string): Value | null {
  for (let index = site.args.positionalCount - 1; index >= 2; index--) {
    const found = optionIn(site.args.positional(index), [name]);
    if (found !== null) return found;
  }
  return null;
}

function requestOf(site: SiteView, told: Told, prompts: readonly Prompt[]): CallRequest {
  const cap = option(site, 'WithMaxTokens');
  const model = option(site, 'WithModel');
  const { choices, ...sure } = told;
  return request({
    ...sure,
    ...(model ? { model } : choices ? { choices } : {}),
    output: cap ? textOutput({ name: 'WithMaxTokens', value: cap }) : told.output,
    prompts,
  });
}

/** `chatModel.Generate(ctx, messages, options...)`. */
function readModel(site: SiteView): CallRequest {
  return requestOf(site, toldBy(site.owner), promptsOf(site));
}

function promptsOf(site: SiteView, system: Value | null = null): readonly Prompt[] {
  const messages = site.args.positional(1);
  return messagePrompts(messages && goRecord(messages, rules), chatMessage, systemParts(system));
}

/** The configuration that an agent, or a runner of one, was made with. */
function agentConfig(made: Value | null, nesting = 3): Value | null {
  const [likely] = made ? alternativesOf(made) : [];
  if (likely?.kind !== 'external' || nesting === 0) return null;
  const args = lastCall(likely)?.args;
  const config = args?.positional(1) ?? null;
  const agent = config && given(field(config, 'Agent'));
  return agent && agent.kind !== 'unknown' ? agentConfig(agent, nesting - 1) : config;
}

function fieldOf(config: Value | null, names: readonly string[]): Value | null {
  const found = config && given(fieldAmong(config, names));
  return found?.kind === 'unknown' ? null : found;
}

/** A run of an agent: it asks its model again for what its tools gave back. */
function readAgent(site: SiteView): CallRequest {
  const config = agentConfig(site.owner);
  const told = toldBy(fieldOf(config, ['ToolCallingModel', 'Model', 'ChatModel']));
  const prompts = promptsOf(site, fieldOf(config, ['Instruction']));
  return {
    ...requestOf(site, told, withUnseen(prompts, 'what the framework adds')),
    steps: fieldOf(config, ['MaxStep', 'MaxIterations']) ?? unknownValue('turns'),
  };
}

/** A chain or graph: its nodes are added one by one. One without a model asks nobody. */
function readChain(site: SiteView): CallRequest | null {
  const models = addedModels(site);
  const [model = null] = models;
  if (model === null) return null;
  const told = models.length === 1 ? toldBy(model) : UNSEEN;
  return requestOf(site, told, withUnseen([], 'what the chain sends'));
}

/** The models among the nodes of the chain that a call runs. */
function addedModels({ file, owner }: SiteView): readonly Value[] {
  const chain = made(owner);
  const nodesOf = (method: string) =>
    chain === null ? [] : file.callsOf(method).filter(({ receiver }) => isSameMaking(receiver, chain));
  const nodes = [
    ...nodesOf('AddChatModelNode').map(({ step }) => step.args?.positional(1)),
    ...nodesOf('AppendChatModel').map(({ step }) => step.args?.positional(0)),
  ];
  return nodes.flatMap((each) => each ?? []);
}

/** What the first call on the way to a value made. */
function made(value: Value): ExternalValue | null {
  if (value.kind !== 'external') return null;
  const call = value.path.findIndex(({ kind }) => kind === 'call');
  return call < 0 ? null : { ...value, path: value.path.slice(0, call + 1) };
}

function readEmbedding(site: SiteView): CallRequest {
  const { model, provider } = toldBy(site.owner);
  return request({ model, provider, prompts: plainPrompts(site.args.positional(1)) });
}

/** CloudWeGo's framework: models, agents, chains. */
export const eino: SdkShape = {
  id: 'eino',
  modules: [
    'github.com/cloudwego/eino/*',
    'github.com/cloudwego/eino-ext/components/model/*',
    'github.com/cloudwego/eino-ext/components/embedding/*',
  ],
  languages: ['go'],
  transparent: ['WithTools()'],
  calls: [
    {
      path: 'NewChatModel|NewResponsesAPIChatModel|ChatModel|BaseChatModel|ToolCallingChatModel().Generate|Stream',
      api: 'chat',
      read: readModel,
    },
    {
      path: 'NewAgent|Agent().Generate|Stream',
      api: 'agent',
      read: readAgent,
    },
    { path: 'NewRunner().Query|Run', api: 'agent', read: readAgent },
    { path: 'NewChain|NewGraph|NewWorkflow().**.Compile().Invoke|Stream', api: 'chat', read: readChain },
    { path: 'NewEmbedder|Embedder().EmbedStrings', api: 'embeddings', read: readEmbedding },
  ],
};
