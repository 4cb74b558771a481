import { assertCalls } from '../support/expected-calls';

describe('LlamaIndex', () => {
  it('takes models that are set for all, and embeds what goes into an index', () =>
    assertCalls(
      `
from llama_index.core import Settings, SimpleDirectoryReader, VectorStoreIndex
from llama_index.core.agent.workflow import AgentWorkflow, FunctionAgent
from llama_index.core.query_engine import RetrieverQueryEngine
from llama_index.embeddings.openai import OpenAIEmbedding
from llama_index.llms.anthropic import Anthropic
from llama_index.llms.openai import OpenAI

Settings.llm = OpenAI(model="gpt-4o-mini")
Settings.embed_model = OpenAIEmbedding(model="text-embedding-3-small")

index = VectorStoreIndex.from_documents(SimpleDirectoryReader("data").load_data())
#                        ^^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai
engine = index.as_query_engine(similarity_top_k=3)

async def main(question):
    engine.query(question)
    #      ^^^^^ chat gpt-4o-mini @openai
    index.as_query_engine(llm=Anthropic(model="claude-sonnet-4-5")).query(question)
    #                                                               ^^^^^ chat claude-sonnet-4-5 @anthropic
    index.as_retriever().retrieve(question)
    #                    ^^^^^^^^ embeddings text-embedding-3-small @openai
    RetrieverQueryEngine(retriever=index.as_retriever()).query(question)
    #                                                    ^^^^^ chat gpt-4o-mini @openai
    await AgentWorkflow(agents=[FunctionAgent(llm=OpenAI(model="gpt-4o"))]).run(user_msg=question)
    #                                                                       ^^^ agent gpt-4o @openai
    index.storage_context.persist("data")
`,
      'python',
    ));

  it('knows engines and agents by the names of their classes, and looks for a model in what they hold', () =>
    assertCalls(
      `
from llama_index.agent.openai import OpenAIAgent
from llama_index.core import Settings, SummaryIndex, TreeIndex, VectorStoreIndex, get_response_synthesizer
from llama_index.core.agent import AgentRunner, FunctionCallingAgentWorker, ReActAgent
from llama_index.core.chat_engine import CondenseQuestionChatEngine, SimpleChatEngine
from llama_index.core.ingestion import IngestionPipeline
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.query_engine import RetrieverQueryEngine, RouterQueryEngine, TransformQueryEngine
from llama_index.core.retrievers import VectorIndexRetriever
from llama_index.embeddings.openai import OpenAIEmbedding
from llama_index.llms.openai import OpenAI

Settings.llm = OpenAI(model="gpt-4o-mini")
big = OpenAI(model="gpt-4.1")
index = SummaryIndex.from_documents(documents)
RouterQueryEngine(selector=selector, query_engine_tools=tools).query("Who?")
#                                                              ^^^^^ chat gpt-4o-mini @openai
TransformQueryEngine(index.as_query_engine(llm=big), hyde).query("Who?")
#                                                          ^^^^^ chat gpt-4.1 @openai
synthesizer = get_response_synthesizer(llm=big, response_mode="tree_summarize")
RetrieverQueryEngine(retriever=index.as_retriever(), response_synthesizer=synthesizer).query("Who?")
#                                                                                      ^^^^^ chat gpt-4.1 @openai
SimpleChatEngine.from_defaults(memory=memory).stream_chat("Hi")
#                                             ^^^^^^^^^^^ chat gpt-4o-mini @openai
CondenseQuestionChatEngine.from_defaults(query_engine=index.as_query_engine(), llm=big).chat("Hi")
#                                                                                       ^^^^ chat gpt-4.1 @openai
ReActAgent.from_tools(tools, llm=big, verbose=True).chat("Go")
#                                                   ^^^^ agent gpt-4.1 @openai
OpenAIAgent.from_tools(tools=tools, system_prompt="Be brief.").chat("Go")
#                                                              ^^^^ agent gpt-4o-mini @openai
worker = FunctionCallingAgentWorker.from_tools(tools, llm=big)
AgentRunner(worker).query("Go")
#                   ^^^^^ agent gpt-4.1 @openai
worker.as_agent().chat("Go")
#                 ^^^^ agent gpt-4.1 @openai
TreeIndex.from_documents(documents, llm=big)
#         ^^^^^^^^^^^^^^ chat gpt-4.1 @openai
vectors = VectorStoreIndex(nodes, embed_model=OpenAIEmbedding(model="text-embedding-3-large"))
#         ^^^^^^^^^^^^^^^^ embeddings text-embedding-3-large @openai
VectorIndexRetriever(index=vectors, similarity_top_k=4).retrieve("Who?")
#                                                       ^^^^^^^^ embeddings text-embedding-3-large @openai
IngestionPipeline(transformations=[SentenceSplitter(), OpenAIEmbedding(model="text-embedding-3-small")]).run(documents=documents)
#                                                                                                        ^^^ embeddings text-embedding-3-small @openai
IngestionPipeline(transformations=[SentenceSplitter()]).run(documents=documents)
index.docstore.query("Who?")
`,
      'python',
    ));

  it('sends nothing with models in the program itself', () =>
    assertCalls(
      `
from llama_index.core import Settings, VectorStoreIndex
from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from llama_index.llms.llama_cpp import LlamaCPP

Settings.embed_model = HuggingFaceEmbedding(model_name="BAAI/bge-small-en-v1.5")
index = VectorStoreIndex.from_documents(documents)
VectorStoreIndex.from_vector_store(store)
index.as_retriever().retrieve("Why?")
LlamaCPP(model_path="a.gguf").stream_complete("Why?")
HuggingFaceEmbedding(model_name="x").get_text_embedding("Why?")
index.as_query_engine(llm=LlamaCPP(model_path="a.gguf")).query("Why?")
`,
      'python',
    ));

  it('takes models of a context that is handed over, as before version 0.10', () =>
    assertCalls(
      `
from langchain import HuggingFaceHub
from llama_index import GPTVectorStoreIndex, LLMPredictor, ServiceContext

predictor = LLMPredictor(llm=HuggingFaceHub(repo_id="EleutherAI/gpt-neox-20b"))
context = ServiceContext.from_defaults(llm_predictor=predictor, chunk_size=900)
index = GPTVectorStoreIndex.from_documents(documents, service_context=context)
#                           ^^^^^^^^^^^^^^ embeddings ? @?
index.as_query_engine().query("Why?")
#                       ^^^^^ chat EleutherAI/gpt-neox-20b @huggingface
`,
      'python',
    ));

  it('asks indexes themselves, as before there were query engines', () =>
    assertCalls(
      `
from llama_index import GPTSimpleVectorIndex, LLMPredictor, ServiceContext
from langchain.chat_models import ChatOpenAI

index = GPTSimpleVectorIndex.load_from_disk("notes.json")
print(index.query("What is left to do?").response)
#           ^^^^^ chat ? @?
context = ServiceContext.from_defaults(llm_predictor=LLMPredictor(llm=ChatOpenAI(model_name="gpt-4o", max_tokens=90)))
other = GPTSimpleVectorIndex.from_documents(documents, service_context=context)
#                            ^^^^^^^^^^^^^^ embeddings ? @?
other.query("Who?")
#     ^^^^^ chat gpt-4o @openai
`,
      'python',
    ));
});
