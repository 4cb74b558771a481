import type { Value } from '../core/evaluate/values';
import type { CallRequest, OutputRequest, Prompt } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { stepsOf } from './wire/body-site';
import { langchainPrompts, templatePrompts } from './wire/langchain-messages';
import {
  chatClasses,
  completionClasses,
  embeddingClasses,
  type MadeModel,
  madeModel,
} from './wire/langchain-models';
import { withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { request, textOutput } from './wire/requests';
import { answerSchema } from './wire/schemas';
import { argumentOfStep } from './wire/site-arguments';
import { toolList } from './wire/tools';
import { alternativesOf, given, numberValue, textValue, unknownValue } from './wire/values';

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
function modelRequest(made: MadeModel, steps: readonly StepView[], prompts: readonly Prompt[]): CallRequest {
  const bound = (names: readonly string[]) => steps.find(({ name }) => names.includes(name)) ?? null;
  return request({
    model: made.model,
    provider: made.provider,
    prompts,
    tools: toolList(bound(['bind_tools', 'bindTools', 'bind_functions'])?.argumentAt(0, 'tools') ?? null),
    schema: answerSchema(
      given(bound(['with_structured_output', 'withStructuredOutput'])?.argumentAt(0, 'schema') ?? null),
    ),
    output: output(made.step, bound(['bind'])),
  });
}

function output(made: StepView, bound: StepView | null): OutputRequest {
  for (const step of [bound, made])
    for (const name of capNames) {
      const value = argumentOfStep(step, [name]);
      if (value) return textOutput({ name, value }, { count: argumentOfStep(made, ['n']) });
    }
  return textOutput(null, { count: argumentOfStep(made, ['n']) });
}

/** What the call hands over; several at once for the batch methods. */
function inputOf(site: SiteView): { readonly input: Value | null; readonly repeat: Value | null } {
  const first = given(site.args.positional(0)) ?? given(site.argument('input'));
  if (!/^a?(batch|generate)|^batch/.test(site.method)) return { input: first, repeat: null };
  if (first?.kind !== 'list') return { input: first, repeat: unknownValue('inputs') };
  const known = first.rest === null;
  return {
    input: first.items[0] ?? first.rest?.each ?? null,
    repeat: known ? numberValue(first.items.length) : unknownValue('inputs'),
  };
}

/** A model that is called itself; what follows it in a pipeline parses. */
function readModel(site: SiteView): CallRequest | null {
  const made = madeModel(site.steps);
  if (!made) return null;
  const { input, repeat } = inputOf(site);
  const prompts = langchainPrompts(input);
  return { ...modelRequest(made, site.steps, prompts), repeat };
}

/** A pipeline with a model somewhere in it: the template before it makes the prompt. */
function readPipeline(site: SiteView): CallRequest | null {
  const stages: (readonly StepView[])[] = [
    site.steps.filter(({ name }) => name !== 'pipe' && name !== 'from'),
  ];
  for (const step of site.steps) {
    if (step.name === 'pipe') stages.push(stageOf(step.args?.positional(0) ?? null));
    if (step.name === 'from' || step.name === 'RunnableSequence') stages.push(...listed(step));
  }
  const at = stages.findIndex((steps) => madeModel(steps) !== null);
  const made = at < 0 ? null : madeModel(stages[at]!);
  if (!made) return null;
  const before = stages.slice(0, at).reverse();
  const template = before.map(templatePrompts).find((prompts) => prompts !== null);
  const { input, repeat } = inputOf(site);
  const prompts =
    template ?? (at <= 1 && before.every((steps) => steps.length === 0) ? langchainPrompts(input) : null);
  return { ...modelRequest(made, stages[at]!, prompts ?? withUnseen([], 'prompt')), repeat };
}

function stageOf(stage: Value | null): readonly StepView[] {
  const [likely] = stage ? alternativesOf(stage) : [];
  return likely?.kind === 'external' ? stepsOf(likely) : [];
}

function listed(step: StepView): readonly (readonly StepView[])[] {
  const first = step.args?.positional(0) ?? null;
  if (first?.kind === 'list') return first.items.map(stageOf);
  return [
    stageOf(first),
    stageOf(step.args?.positional(1) ?? null),
    stageOf(step.args?.positional(2) ?? null),
  ];
}

/** A chain that was handed its model (`LLMChain(llm=..., prompt=...)`). */
function readChain(site: SiteView): CallRequest | null {
  const chain = site.steps.at(-1) ?? null;
  const llm = given(chain?.argument('llm') ?? null) ?? given(chain?.args?.positional(0) ?? null);
  const steps = stageOf(llm);
  const made = madeModel(steps);
  if (!made) return null;
  const prompt = given(chain?.argument('prompt') ?? null);
  const template = prompt?.kind === 'external' ? templatePrompts(stepsOf(prompt)) : null;
  return modelRequest(made, steps, template ?? withUnseen([], 'prompt'));
}

function readEmbeddings(site: SiteView): CallRequest | null {
  const made = madeModel(site.steps);
  const input = given(site.args.positional(0)) ?? site.argument('texts') ?? site.argument('text');
  return made && request({ model: defaulted(made), provider: made.provider, prompts: plainPrompts(input) });
}

/** `OpenAIEmbeddings` has a documented default in both languages. */
function defaulted(made: MadeModel): Value {
  const open = made.step.args === null || made.step.args.open;
  const untold = made.model.kind === 'unknown' && made.model.label.startsWith('default model');
  return untold && !open && made.step.name === 'OpenAIEmbeddings'
    ? textValue('text-embedding-ada-002')
    : made.model;
}

const pipes = 'pipe()?.pipe()?.pipe()?.pipe()?';
const runs =
  'invoke|ainvoke|stream|astream|astream_events|streamEvents|batch|abatch|batch_as_completed|transform|atransform';
const modelRuns = `${runs}|predict|apredict|predict_messages|call|call_as_llm|generate|agenerate|complete`;
const models = [...Object.keys(chatClasses), ...Object.keys(completionClasses)].join('|');
const from = 'chat_models?.llms?.default?';

const calls: readonly CallShape[] = [
  { path: `${from}.${models}().${pipes}.${modelRuns}`, api: 'chat', read: readModel },
  { path: `init_chat_model|initChatModel().${pipes}.${modelRuns}`, api: 'chat', read: readModel },
  {
    path: [
      `*().pipe().${pipes}.${runs}`,
      `*.*().pipe().${pipes}.${runs}`,
      `*.*.*().pipe().${pipes}.${runs}`,
      `*.*().*().pipe().${pipes}.${runs}`,
      `RunnableSequence.from().${pipes}.${runs}`,
      `RunnableSequence().${pipes}.${runs}`,
    ],
    api: 'chat',
    read: readPipeline,
  },
  {
    path: 'chains?.LLMChain|ConversationChain|RetrievalQA|ConversationalRetrievalChain().run|arun|call|acall|invoke|ainvoke|predict|apredict|apply|stream',
    api: 'chat',
    read: readChain,
  },
  {
    path: 'chains?.RetrievalQA|ConversationalRetrievalChain|SQLDatabaseChain.from_chain_type|from_llm|fromLLM().run|arun|call|invoke|ainvoke|stream',
    api: 'chat',
    read: readChain,
  },
  {
    path: `embeddings?.default?.${Object.keys(embeddingClasses).join('|')}().embed_documents|embed_query|aembed_documents|aembed_query|embedDocuments|embedQuery`,
    api: 'embeddings',
    read: readEmbeddings,
  },
];

/** LangChain's chat models, pipelines and the chains of its first version, in both languages. */
export const langchain: SdkShape = {
  id: 'langchain',
  modules: [
    'langchain/*',
    '@langchain/*',
    ...[
      'core',
      'openai',
      'anthropic',
      'google_genai',
      'google_vertexai',
      'groq',
      'mistralai',
      'cohere',
      'deepseek',
      'xai',
      'ollama',
      'together',
      'fireworks',
      'perplexity',
      'cerebras',
      'openrouter',
      'nvidia_ai_endpoints',
      'huggingface',
      'aws',
      'azure_ai',
      'voyageai',
      'community',
      'classic',
      'flexai',
    ].map((name) => `langchain_${name}/*`),
  ],
  transparent: [
    'bind_tools()',
    'bindTools()',
    'bind_functions()',
    'bind()',
    'with_structured_output()',
    'withStructuredOutput()',
    'with_retry()',
    'withRetry()',
    'with_config()',
    'withConfig()',
    'with_fallbacks()',
    'withFallbacks()',
    'with_types()',
    'with_listeners()',
  ],
  calls,
};
