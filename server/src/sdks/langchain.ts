import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import { chatClasses, completionClasses, embeddingClasses } from './wire/langchain-models';
import {
  readEmbeddings,
  readIndexWrapper,
  readModel,
  readRunnable,
  readUnseenModel,
  readUnseenRun,
  readVectorStore,
} from './wire/langchain-requests';

const runs =
  'invoke|ainvoke|stream|astream|astream_events|astream_log|streamEvents|streamLog|batch|abatch|batch_as_completed|transform|atransform';
const modelRuns = `${runs}|predict|apredict|predict_messages|call|call_as_llm|generate|agenerate|complete`;
const chainRuns = `${runs}|run|arun|call|acall|apply|predict|apredict|predict_and_parse|apply_and_parse|aapply_and_parse|evaluate`;
const evaluatorRuns =
  'evaluate_strings|aevaluate_strings|evaluateStrings|evaluate_string_pairs|evaluateStringPairs|evaluate_agent_trajectory|evaluateAgentTrajectory';
const retrieverRuns =
  'get_relevant_documents|aget_relevant_documents|getRelevantDocuments|compress_documents|compressDocuments|convert_to_graph_documents|aconvert_to_graph_documents';
const storeMakers =
  'from_documents|afrom_documents|from_loaders|from_texts|afrom_texts|fromDocuments|fromTexts';
const storeWrites = 'add_documents|aadd_documents|add_texts|aadd_texts|addDocuments';
const storeReads =
  'similarity_search|asimilarity_search|similarity_search_with_score|similarity_search_with_relevance_scores|similaritySearch|similaritySearchWithScore|max_marginal_relevance_search|maxMarginalRelevanceSearch';

/** What is called like a function, as chains were before `invoke`. */
const calledChains =
  'from_chain_type|from_llm|from_chains|from_agent_and_tools|LLMChain|ConversationChain|SequentialChain|SimpleSequentialChain|AgentExecutor|initialize_agent|load_qa_chain|load_summarize_chain|load_qa_with_sources_chain|create_csv_agent|create_pandas_dataframe_agent';

const models = [...Object.keys(chatClasses), ...Object.keys(completionClasses)].join('|');
const embeddings = Object.keys(embeddingClasses).join('|');
const from = 'chat_models?.llms?.language_models?.default?';

const calls: readonly CallShape[] = [
  { path: `${from}.${models}().${modelRuns}`, api: 'chat', read: readModel },
  { path: `chat_models?.init_chat_model|initChatModel().${modelRuns}`, api: 'chat', read: readModel },
  {
    path: `embeddings?.default?.${embeddings}|init_embeddings().embed_documents|embed_query|aembed_documents|aembed_query|embedDocuments|embedQuery`,
    api: 'embeddings',
    read: readEmbeddings,
  },
  { path: `${from}.${models}()`, api: 'chat', read: readModel },
  { path: `**.${calledChains}()`, api: 'chat', read: readRunnable },
  {
    path: '**.VectorStoreIndexWrapper|from_loaders|from_documents().query|aquery|query_with_sources|aquery_with_sources',
    api: 'chat',
    read: readIndexWrapper,
  },
  { path: `**.*().${chainRuns}|${evaluatorRuns}|${retrieverRuns}`, api: 'chat', read: readRunnable },
  { path: `**.${storeMakers}|${storeWrites}|${storeReads}`, api: 'embeddings', read: readVectorStore },
];

/** LangChain's packages for Python besides `langchain` itself. */
const pythonPackages = [
  'core',
  'classic',
  'community',
  'experimental',
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
  'flexai',
  'chroma',
  'pinecone',
  'qdrant',
  'postgres',
  'milvus',
  'weaviate',
  'mongodb',
  'elasticsearch',
  'redis',
  'astradb',
  'neo4j',
  'litellm',
  'ibm',
  'upstage',
  'sambanova',
  'nebius',
  'cloudflare',
  'google_community',
  'oci',
  'writer',
  'ai21',
  'nomic',
  'jina',
  'snowflake',
  'databricks',
];

const RUNS = 'invoke|ainvoke|stream|astream|batch|abatch';

/** What models and chains are called where they can't be seen. */
const MODELS = /(?:^|[_a-z])(?:llm|lm|chat_?model|chain)(?:_with_\w+|With[A-Z]\w*)?$|^_?model$|LLM$|Chain$/;

/** LangChain: models, what is made of them, and vector stores with their embeddings, in both languages. */
export const langchain: SdkShape = {
  id: 'langchain',
  modules: [
    'langchain/*',
    '@langchain/*',
    'langgraph/*',
    'deepagents/*',
    'langgraph_supervisor/*',
    'langgraph_swarm/*',
    ...pythonPackages.map((name) => `langchain_${name}/*`),
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
  unseen: [
    {
      path: `with_structured_output|withStructuredOutput|bind_tools|bindTools().${RUNS}`,
      api: 'chat',
      read: readUnseenRun,
    },
    { path: RUNS, api: 'chat', clients: MODELS, beside: true, read: readUnseenRun },
    { path: RUNS, api: 'chat', read: readUnseenModel },
  ],
};
