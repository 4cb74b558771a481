import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ModelChoice, OutputRequest, Prompt } from '../../core/recognize/call-request';
import type { SiteView, StepView } from '../../core/recognize/site-view';
import { isOfMessages, langchainPrompts } from './langchain-messages';
import { type MadeModel, madeModel, namedModel } from './langchain-models';
import { feedsUnseenModel, type ModelPart, modelParts } from './langchain-parts';
import { withUnseen } from './messages';
import { plainPrompts } from './plain-texts';
import { evidence, request, textOutput } from './requests';
import { answerSchema } from './schemas';
import { severalInputs } from './several-inputs';
import { argumentOfStep, callStep } from './site-arguments';
import { toolList } from './tools';
import {
  anyOf,
  fieldAmong,
  given,
  isNamedAsDouble,
  likelyText,
  MOST_ALTERNATIVES,
  numberValue,
  textValue,
  unknownValue,
} from './values';

const capNames = [
  'max_tokens',
  'maxTokens',
  'max_completion_tokens',
  'maxCompletionTokens',
  'max_output_tokens',
  'maxOutputTokens',
  'max_tokens_to_sample',
  'num_predict',
  'numPredict',
];

/** One model of a call with everything that was bound to it on the way. */
function modelRequest(
  made: MadeModel,
  steps: readonly StepView[],
  prompts: readonly Prompt[],
  { language }: SiteView,
): CallRequest {
  const bound = (names: readonly string[]) => steps.find(({ name }) => names.includes(name)) ?? null;
  return request({
    model: made.model,
    provider: made.provider,
    prompts,
    tools: toolList(bound(['bind_tools', 'bindTools', 'bind_functions'])?.argumentAt(0, 'tools') ?? null),
    schema: answerSchema(
      given(bound(['with_structured_output', 'withStructuredOutput'])?.argumentAt(0, 'schema') ?? null),
    ),
    output: output(made.step, bound(['bind']), language.id === 'python'),
  });
}

/** Completions of OpenAI that LangChain asks for in Python end so soon unless it is told otherwise (`BaseOpenAI.max_tokens`). */
const USUAL_CAP = 256;

function output(made: StepView, bound: StepView | null, inPython: boolean): OutputRequest {
  for (const step of [bound, made])
    for (const name of capNames) {
      const value = argumentOfStep(step, [name]);
      if (value) return textOutput({ name, value }, { count: argumentOfStep(made, ['n']) });
    }
  const isCapped = inPython && /^(Azure)?OpenAI$/.test(made.name) && made.args?.open === false;
  const usual = isCapped ? { name: 'max_tokens', value: numberValue(USUAL_CAP) } : null;
  return textOutput(usual, { count: argumentOfStep(made, ['n']) });
}

interface Input {
  readonly input: Value | null;
  readonly repeat: Value | null;
}

/** What the call hands over; several at once for the batch methods. */
function inputOf(site: SiteView): Input {
  const first = given(site.args.positional(0)) ?? given(site.argument('input'));
  if (!/^a?(batch|generate)|^batch|^apply$/.test(site.method)) return { input: first, repeat: null };
  const { inputs, repeat } = severalInputs(first, 'inputs');
  return { input: anyOf(inputs), repeat };
}

/** A model that is called itself. */
export function readModel(site: SiteView): CallRequest | null {
  const made = madeModel(site.steps);
  if (!made) return null;
  const { input, repeat } = inputOf(site);
  return { ...modelRequest(made, site.steps, langchainPrompts(input), site), repeat };
}

/** Makers of agents: they ask the model again with what its tools gave back. */
const agents =
  /^(create_(\w+_)?agent|create(\w+)?Agent|initialize_agent|initializeAgent\w*|AgentExecutor|from_agent_and_tools|fromAgentAndTools|createDeepAgent|create_supervisor|createSupervisor)$/;

/** Chains that ask a model whatever they were made of. */
const chains =
  /^(LLMChain|ConversationChain|RetrievalQA|ConversationalRetrievalChain|ConversationalRetrievalQAChain|RetrievalQAChain|LLMMathChain|APIChain|SQLDatabaseChain|SqlDatabaseChain|GraphCypherQAChain|load_(qa|summarize)_chain|load(QA|Summarization)\w*Chain|create_stuff_documents_chain|createStuffDocumentsChain|createOpenAPIChain)$/;

/** Something that is made of models, or that surely asks one that can't be seen; null when it asks none. */
export function readRunnable(site: SiteView): CallRequest | null {
  const parts = modelParts(site.steps);
  const asked = isDistance(site) ? [] : parts.filter(({ embeds }) => !embeds);
  const agent = site.steps.find(({ name }) => agents.test(name)) ?? null;
  if (agent) return agentRequest(agent, asked, site);
  if (asked.length > 0) return chainRequest(asked, site);
  if (feedsUnseenModel(site.steps) || site.steps.some(({ name }) => chains.test(name))) return unseenModel();
  const embedding = parts.find(({ embeds }) => embeds);
  if (embedding) return embeddingRequest(embedding, plainPrompts(inputOf(site).input));
  return site.steps.every(({ name }) => anyRunnable.test(name)) ? readUnseenModel(site) : null;
}

/** Types that say nothing of what runs. */
const anyRunnable =
  /^(Runnable|RunnableSerializable|BaseLanguageModel|LanguageModelLike|invoke|ainvoke|a?stream|a?batch)$/;

/** A run of something that can't be seen: only a model is asked with messages. */
export function readUnseenModel(site: SiteView): CallRequest | null {
  const { input, repeat } = inputOf(site);
  return isOfMessages(input)
    ? { ...unseenModel(), model: unknownValue('model'), prompts: langchainPrompts(input), repeat }
    : null;
}

/** A run of a model or chain that can't be seen, but is called so, or made as only models are. */
export function readUnseenRun(site: SiteView): CallRequest | null {
  const { input, repeat } = inputOf(site);
  if (input === null) return null;
  const prompts = isOfMessages(input) ? langchainPrompts(input) : withUnseen([], 'prompt');
  return { ...unseenModel(), model: unknownValue('model'), prompts, repeat };
}

/** A store that asks the model of the call (`index.query(question, llm=llm)`) with what it finds. */
export function readIndexWrapper(site: SiteView): CallRequest | null {
  const asked = modelParts([callStep(site)]).filter(({ embeds }) => !embeds);
  return asked.length > 0
    ? { ...chainRequest(asked, site), prompts: withUnseen([], 'prompt') }
    : unseenModel();
}

/** An evaluator of distances compares strings or embeddings, whatever model it is handed. */
function isDistance(site: SiteView): boolean {
  const maker = site.steps.find(({ name }) => name === 'load_evaluator' || name === 'loadEvaluator');
  return likelyText(maker?.args?.positional(0) ?? null)?.endsWith('distance') ?? false;
}

function unseenModel(): CallRequest {
  return request({
    model: unknownValue('model of the chain'),
    provider: evidence({}),
    prompts: withUnseen([], 'prompt'),
    output: textOutput(null),
  });
}

function chainRequest(parts: readonly ModelPart[], site: SiteView): CallRequest {
  const first = parts[0]!;
  const { input, repeat } = inputOf(site);
  const direct = first.depth === 0 && !first.fed ? langchainPrompts(input) : null;
  const prompts = first.template ?? direct ?? withUnseen([], 'prompt');
  return {
    ...modelRequest(first.made, first.steps, prompts, site),
    ...choicesOf(parts),
    repeat,
    steps: parts.length > 1 ? unknownValue('stages') : null,
  };
}

function choicesOf(parts: readonly ModelPart[]): { readonly choices?: readonly ModelChoice[] } {
  const choices = parts.map(({ made: { model, provider } }) => ({ model, provider }));
  return choices.length > 1 ? { choices: choices.slice(0, MOST_ALTERNATIVES) } : {};
}

/** A run of an agent: the first turn at least, and no known end. */
function agentRequest(agent: StepView, parts: readonly ModelPart[], site: SiteView): CallRequest | null {
  const asked = given(agent.argument('model')) ?? given(agent.argument('llm'));
  if ([asked, agent.args?.positional(0) ?? null].some(isNamedAsDouble)) return null;
  const named = [asked, agent.args?.positional(0) ?? null].find((each) => each?.kind === 'text') ?? null;
  const made = parts[0]?.made ?? (named ? namedModel(agent, named) : null);
  const system = argumentOfStep(agent, ['prompt', 'system_prompt', 'systemPrompt', 'state_modifier']);
  const told = made
    ? modelRequest(made, parts[0]?.steps ?? [], [], site)
    : { ...unseenModel(), model: unknownValue('model of the agent') };
  const { input } = inputOf(site);
  const messages =
    input?.kind === 'object' ? (input.entries.get('messages') ?? input.entries.get('input')) : input;
  const prompts = [...langchainPrompts(system)].slice(0, 1).flatMap(({ parts: before }) =>
    langchainPrompts(messages ?? null).map((prompt) => ({
      ...prompt,
      parts: [...before, ...prompt.parts],
    })),
  );
  return {
    ...told,
    api: 'agent',
    prompts: withUnseen(
      prompts.length > 0 ? prompts : langchainPrompts(messages ?? null),
      'what the agent adds',
    ),
    tools: toolList(argumentOfStep(agent, ['tools'])),
    steps: turnsOf(site),
  };
}

/** The most turns of an agent: its own bound, or that of the run (`config={"recursion_limit": 20}`). */
function turnsOf(site: SiteView): Value {
  const bounds = site.steps.map((step) => argumentOfStep(step, ['max_iterations', 'maxIterations']));
  const config = site.args.named('config') ?? site.args.positional(1);
  const limit = config?.kind === 'object' ? fieldAmong(config, ['recursion_limit', 'recursionLimit']) : null;
  return bounds.find((each) => each !== null) ?? limit ?? unknownValue('turns');
}

export function readEmbeddings(site: SiteView): CallRequest | null {
  const made = madeModel(site.steps);
  const input = given(site.args.positional(0)) ?? site.argument('texts') ?? site.argument('text');
  return made && request({ model: defaulted(made), provider: made.provider, prompts: plainPrompts(input) });
}

function embeddingRequest({ made }: ModelPart, prompts: readonly Prompt[]): CallRequest {
  return { ...request({ model: defaulted(made), provider: made.provider, prompts }), api: 'embeddings' };
}

/** `OpenAIEmbeddings` has a documented default in both languages. */
function defaulted(made: MadeModel): Value {
  const open = made.step.args === null || made.step.args.open;
  const untold = made.model.kind === 'unknown' && made.model.label.startsWith('default model');
  return untold && !open && made.step.name === 'OpenAIEmbeddings'
    ? textValue('text-embedding-ada-002')
    : made.model;
}

/** A vector store made with an embedding model: what it takes in and what it looks for is embedded. */
export function readVectorStore(site: SiteView): CallRequest | null {
  const [own] = modelParts(site.steps);
  const [handed] = own ? [own] : modelParts([callStep(site)]);
  if (!handed?.embeds) return null;
  const input = given(site.args.positional(0));
  const query = /search/i.test(site.method);
  const prompts = query || input?.kind === 'list' ? plainPrompts(input) : documents;
  return embeddingRequest(handed, prompts);
}

const documents: readonly Prompt[] = [
  { parts: [], more: { label: 'documents', low: 1, high: null, each: null } },
];
