import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { stepsOf } from './wire/body-site';
import { frameworkModel } from './wire/framework-models';
import { agentRun } from './wire/framework-runs';
import { langchainMessage } from './wire/langchain-messages';
import { messagePrompts, withUnseen } from './wire/messages';
import { routerPrefixes } from './wire/model-ids';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { argumentOfStep, callStep } from './wire/site-arguments';
import { alternativesOf, anyOf, field, given, knownText, lastCall, unknownValue } from './wire/values';

const idNames = ['model', 'model_name', 'modelName', 'model_id', 'deployment_name', 'engine'];

/** Providers whose module is called otherwise than elsewhere. */
const modules: Readonly<Record<string, string>> = {
  google_genai: 'google',
  gemini: 'google',
  palm: 'google',
  azure_openai: 'azure',
  openai_like: '',
  mistralai: 'mistral',
  bedrock_converse: 'bedrock',
  fireworks: 'fireworks',
  litellm: '',
  voyageai: 'voyage',
  together: 'together',
};

/** The module is named after the provider; in JavaScript the class is. */
function providerOf(site: SiteView): string | null {
  const made = site.steps[0]?.name ?? '';
  const part = site.module.split(/[./]/).at(-1) ?? '';
  const byModule = modules[part] ?? routerPrefixes[part] ?? null;
  const byClass = frameworkClass.find(([pattern]) => pattern.test(made))?.[1] ?? null;
  return (byModule === '' ? null : byModule) ?? byClass;
}

const frameworkClass: readonly (readonly [RegExp, string])[] = [
  [/^Azure/, 'azure'],
  [/^openai$|^OpenAI(?!Like)/i, 'openai'],
  [/^anthropic/i, 'anthropic'],
  [/^(gemini|google)/i, 'google'],
  [/^groq/i, 'groq'],
  [/^mistral/i, 'mistral'],
  [/^ollama/i, 'ollama'],
  [/^together/i, 'together'],
  [/^bedrock/i, 'bedrock'],
];

function told(site: SiteView): Pick<CallRequest, 'model' | 'provider'> {
  const step = site.steps[0] ?? null;
  const first = step?.args?.positional(0) ?? null;
  const model = argumentOfStep(step, idNames) ?? (first?.kind === 'text' ? first : null);
  return {
    model: model ?? unknownValue(`default model of ${step?.name ?? 'the class'}`),
    provider: evidence({
      sdk: providerOf(site),
      baseUrl: argumentOfStep(step, ['api_base', 'base_url', 'baseURL']),
    }),
  };
}

/** A model that is asked itself. */
function readModel(site: SiteView): CallRequest {
  const cap = argumentOfStep(site.steps[0] ?? null, ['max_tokens', 'maxTokens']);
  const first = site.args.positional(0);
  const messages =
    first?.kind === 'object' ? site.argument('messages') : (first ?? site.argument('messages'));
  return request({
    ...told(site),
    prompts: messagePrompts(given(messages) ?? site.argument('prompt'), langchainMessage),
    output: textOutput(cap ? { name: 'max_tokens', value: cap } : null),
  });
}

function readEmbedding(site: SiteView): CallRequest | null {
  if (localEmbedding.test(site.steps[0]?.name ?? '')) return null;
  return request({ ...told(site), prompts: plainPrompts(site.args.positional(0)) });
}

/** A model among named arguments, or in the context that they hand over (`service_context`, before version 0.10). */
function modelAmong(step: StepView | null, name: ModelName): Value | null {
  const own = argumentOfStep(step, [name]);
  if (own) return own;
  const predictor = name === 'llm' ? given(field(argumentOfStep(step, ['llm_predictor']), 'llm')) : null;
  if (predictor) return predictor;
  const [context] = alternativesOf(
    argumentOfStep(step, ['service_context']) ?? unknownValue('service_context'),
  );
  return context?.kind === 'external' ? modelAmong(stepsOf(context).at(-1) ?? null, name) : null;
}

type ModelName = 'llm' | 'embed_model' | 'embedModel';

/** A model that is set for all: `Settings.llm = ...`, or once by a context of `ServiceContext.from_defaults(llm=...)`. */
function setForAll(site: SiteView, name: ModelName): Value | null {
  const set = site.file.setOf('Settings', name);
  const contexts = site.file.callsOf('set_global_service_context').flatMap(({ step }) => {
    const [context] = alternativesOf(
      step.argumentAt(0, 'service_context') ?? unknownValue('service_context'),
    );
    return context?.kind === 'external' ? (modelAmong(stepsOf(context).at(-1) ?? null, name) ?? []) : [];
  });
  return set ?? anyOf(contexts);
}

/** The model of the nearest thing on the way to a call that has one of its own, else the one that is set for all. */
function modelFor(site: SiteView, name: ModelName): Value | null {
  const own = [...site.steps].reverse().map((step) => modelAmong(step, name));
  return own.find((each) => each !== null) ?? setForAll(site, name);
}

/** An engine over an index asks a model with what it finds there. */
function readEngine(site: SiteView): CallRequest | null {
  const model = frameworkModel(modelFor(site, 'llm'), 'model of Settings');
  if (!model) return null;
  return request({
    ...model,
    prompts: withUnseen([], 'what is found in the index'),
    steps: unknownValue('turns'),
  });
}

/** What goes into an index, or is looked for in it, is embedded by the model that is set for it or for all. */
function readIndexed(site: SiteView): CallRequest | null {
  const own = modelAmong(callStep(site), 'embed_model') ?? modelAmong(callStep(site), 'embedModel');
  const told = own ?? modelFor(site, 'embed_model') ?? modelFor(site, 'embedModel');
  if (isLocal(told)) return null;
  const model = frameworkModel(told, 'embedding model of Settings');
  if (!model) return null;
  const input = /retrieve/.test(site.method)
    ? plainPrompts(site.args.positional(0))
    : withUnseen([], 'documents');
  return request({ model: model.model, provider: model.provider, prompts: input });
}

/** `embed_model="local:..."`, or a model that runs in the program itself. */
function isLocal(model: Value | null): boolean {
  const [likely] = model ? alternativesOf(model) : [];
  if (likely?.kind === 'external') return localEmbedding.test(lastCall(likely)?.name ?? '');
  return knownText(likely ?? null)?.startsWith('local') ?? false;
}

function readAgent(site: SiteView): CallRequest | null {
  return agentRun(site.steps.at(-1) ?? null, site.args.positional(0) ?? site.args.named('user_msg'), {
    model: ['llm'],
    instructions: ['system_prompt', 'systemPrompt'],
    turns: ['max_iterations'],
  });
}

const asks =
  'complete|acomplete|stream_complete|astream_complete|chat|achat|stream_chat|astream_chat|predict|apredict|structured_predict|astructured_predict|chat_with_tools|achat_with_tools|predict_and_call';
const embeds =
  'get_text_embedding|aget_text_embedding|get_query_embedding|aget_query_embedding|get_text_embedding_batch|aget_text_embedding_batch|getTextEmbedding|getQueryEmbedding|getTextEmbeddings';

function call(path: readonly string[], api: CallShape['api'], read: CallShape['read']): CallShape {
  return { path, api, read };
}

/** LlamaIndex in Python: models, and engines and agents that use them. */
export const llamaIndexPython: SdkShape = {
  id: 'llama-index',
  modules: ['llama_index/*'],
  languages: ['python'],
  calls: [
    call([`*().${asks}`], 'chat', readChatModel),
    call([`*().${embeds}`], 'embeddings', readEmbedding),
    call(
      [
        '**.as_query_engine().query|aquery',
        '**.as_chat_engine().chat|achat|stream_chat|astream_chat',
        '**.RetrieverQueryEngine|SubQuestionQueryEngine|CitationQueryEngine|NLSQLTableQueryEngine|SQLTableRetrieverQueryEngine().query|aquery',
        '**.RetrieverQueryEngine|SubQuestionQueryEngine|RouterQueryEngine|CitationQueryEngine.from_args|from_defaults().query|aquery',
      ],
      'chat',
      readEngine,
    ),
    call(
      [
        'agent?.workflow?.ReActAgent|FunctionAgent|CodeActAgent|OpenAIAgent().run|chat|achat|stream_chat|query',
        'agent?.ReActAgent|OpenAIAgent|FunctionCallingAgent.from_tools().chat|achat|stream_chat|query|aquery',
      ],
      'agent',
      readAgent,
    ),
    call(
      [
        '**.VectorStoreIndex|GPTVectorStoreIndex|GPTSimpleVectorIndex.from_documents',
        '**.VectorStoreIndex|GPTVectorStoreIndex|GPTSimpleVectorIndex',
        '**.VectorStoreIndex|GPTVectorStoreIndex|GPTSimpleVectorIndex().insert|insert_nodes|refresh_ref_docs',
        '**.VectorStoreIndex|GPTVectorStoreIndex|GPTSimpleVectorIndex.from_documents|from_vector_store().insert|insert_nodes|refresh_ref_docs',
        '**.as_retriever().retrieve|aretrieve',
      ],
      'embeddings',
      readIndexed,
    ),
    call(['**.AgentWorkflow().run', '**.AgentWorkflow.from_tools_or_functions().run'], 'agent', readWorkflow),
  ],
};

/** A workflow runs the agents that it was made of, or one with the model that it was given. */
function readWorkflow(site: SiteView): CallRequest | null {
  const made = site.steps.at(-1) ?? null;
  const agents = argumentOfStep(made, ['agents']);
  const first = agents?.kind === 'list' ? (agents.items[0] ?? null) : null;
  const model = frameworkModel(
    argumentOfStep(made, ['llm']) ?? given(field(first, 'llm')),
    'models of the agents',
  );
  const input = site.args.named('user_msg') ?? site.args.positional(0);
  return (
    model && {
      ...request({ ...model, prompts: withUnseen(plainPrompts(input), 'what the framework adds') }),
      steps: unknownValue('turns'),
    }
  );
}

/** Classes of models that run in the program itself, or that stand in for one. */
const localModel =
  /^(LlamaCPP|HuggingFaceLLM|HuggingFaceMultiModal|Vllm$|OpenVINO|IpexLLM|ModelScope|MLX|Mock)/;
const localEmbedding =
  /^(HuggingFace(?!Inference)|FastEmbed|Instructor|Adapter|Clip|OptimumEmb|OpenVINO|Langchain|Mock)/;

/** Of all the classes below `llama_index` only those of models are asked directly. */
function readChatModel(site: SiteView): CallRequest | null {
  const isLocal = localModel.test(site.steps[0]?.name ?? '');
  return !isLocal && /^llama_index\.(llms|multi_modal_llms)\b/.test(site.module) ? readModel(site) : null;
}

/** LlamaIndex in JavaScript. */
export const llamaIndex: SdkShape = {
  id: 'llama-index',
  modules: ['llamaindex', '@llamaindex/*'],
  calls: [
    call(
      [
        'OpenAI|Anthropic|Gemini|Groq|MistralAI|Ollama|TogetherLLM|openai|anthropic|gemini|groq|mistral|ollama().chat|complete|exec|streamExec',
      ],
      'chat',
      readModel,
    ),
    call(
      [
        'OpenAIEmbedding|GeminiEmbedding|MistralAIEmbedding|OllamaEmbedding().getTextEmbedding|getQueryEmbedding|getTextEmbeddings',
      ],
      'embeddings',
      readEmbedding,
    ),
    call(
      ['**.asQueryEngine().query', '**.asChatEngine().chat', 'ContextChatEngine|SimpleChatEngine().chat'],
      'chat',
      readEngine,
    ),
    call(['VectorStoreIndex.fromDocuments', '**.asRetriever().retrieve'], 'embeddings', readIndexed),
    call(['agent().run', 'ReActAgent|OpenAIAgent().chat|run'], 'agent', readAgent),
  ],
};
