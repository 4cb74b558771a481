import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import {
  readAgent,
  readAsked,
  readBuilt,
  readEmbedding,
  readEngine,
  readIndexed,
  readModel,
  readRun,
} from './wire/llama-index-requests';

const asks =
  'complete|acomplete|stream_complete|astream_complete|chat|achat|stream_chat|astream_chat|predict|apredict|structured_predict|astructured_predict|chat_with_tools|achat_with_tools|predict_and_call';
const embeds =
  'get_text_embedding|aget_text_embedding|get_query_embedding|aget_query_embedding|get_text_embedding_batch|aget_text_embedding_batch|getTextEmbedding|getQueryEmbedding|getTextEmbeddings';

const conversations = 'query|aquery|chat|achat|stream_chat|astream_chat';
const vectorIndexes = 'VectorStoreIndex|GPTVectorStoreIndex|GPTSimpleVectorIndex|MultiModalVectorStoreIndex';
const retrievers =
  'VectorIndexRetriever|VectorIndexAutoRetriever|QueryFusionRetriever|AutoMergingRetriever|RecursiveRetriever';

/** Indexes that a model makes of documents. */
const builtIndexes =
  'DocumentSummaryIndex|TreeIndex|KeywordTableIndex|KnowledgeGraphIndex|PropertyGraphIndex|GPTDocumentSummaryIndex|GPTTreeIndex|GPTKeywordTableIndex|GPTKnowledgeGraphIndex|GPTSQLStructStoreIndex';
/** Indexes that are asked themselves, as they were before there were query engines. */
const askedIndexes =
  'GPTSimpleVectorIndex|GPTVectorStoreIndex|GPTListIndex|GPTTreeIndex|GPTKeywordTableIndex|GPTSimpleKeywordTableIndex|GPTKnowledgeGraphIndex|GPTFaissIndex|GPTPineconeIndex|GPTChromaIndex';
const opened = 'from_documents|load_from_disk|load_from_string|load_from_dict';
const synthesizers = 'get_response_synthesizer|TreeSummarize|Refine|CompactAndRefine|SimpleSummarize';
const programs = 'LLMTextCompletionProgram|OpenAIPydanticProgram|FunctionCallingProgram';

function call(path: readonly string[], api: CallShape['api'], read: CallShape['read']): CallShape {
  return { path, api, read };
}

/** LlamaIndex in Python: models, and engines and agents that use them. */
export const llamaIndexPython: SdkShape = {
  id: 'llama-index',
  modules: ['llama_index/*'],
  languages: ['python'],
  calls: [
    call([`*().${embeds}`], 'embeddings', readEmbedding),
    call(
      [`**.${askedIndexes}.${opened}().query|aquery`, `**.${askedIndexes}().query|aquery`],
      'chat',
      readEngine,
    ),
    call([`*().${asks}`, `**.*().${conversations}`], 'chat', readAsked),
    call(['**.*().run|arun'], 'agent', readRun),
    call(
      [
        `**.${vectorIndexes}.from_documents`,
        `**.${vectorIndexes}`,
        `**.${vectorIndexes}().insert|insert_nodes|refresh_ref_docs`,
        `**.${vectorIndexes}.from_documents|from_vector_store().insert|insert_nodes|refresh_ref_docs`,
        '**.as_retriever().retrieve|aretrieve',
        `**.${retrievers}().retrieve|aretrieve`,
      ],
      'embeddings',
      readIndexed,
    ),
    call([`**.${builtIndexes}.from_documents`, `**.${builtIndexes}`], 'chat', readBuilt),
    call(
      [
        `**.${synthesizers}().synthesize|asynthesize|get_response|aget_response`,
        `**.${programs}.from_defaults()`,
      ],
      'chat',
      readEngine,
    ),
  ],
};

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
