import assert from 'node:assert/strict';
import { DEFAULT_OPTIONS, openText } from '../support/engine';
import { assertCalls } from '../support/expected-calls';

describe('LangChain in Python', () => {
  it('reads chat models with what was bound to them', () =>
    assertCalls(
      `
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_openai import AzureChatOpenAI, ChatOpenAI, OpenAIEmbeddings
from langchain_anthropic import ChatAnthropic
from langchain.chat_models import init_chat_model

llm = ChatOpenAI(model="gpt-4o", temperature=0, max_tokens=50)
llm.invoke([SystemMessage(content="Be brief."), HumanMessage("Hi")])
#   ^^^^^^ chat gpt-4o @openai out=1..50..50 sdk=langchain
llm.with_structured_output(Answer).invoke("Hi")
#                                  ^^^^^^ chat gpt-4o @openai
tools = ChatAnthropic(model_name="claude-sonnet-4-5", max_tokens=9).bind_tools([search])
for chunk in tools.stream([("system", "Be brief."), ("human", "Hi")]):
#                  ^^^^^^ chat claude-sonnet-4-5 @anthropic out=1..9..9
    pass
AzureChatOpenAI(azure_deployment="prod").batch(["a", "b"])
#                                        ^^^^^ chat prod @azure
init_chat_model("gpt-4o", model_provider="openai").invoke("Hi")
#                                                  ^^^^^^ chat gpt-4o @openai
init_chat_model("anthropic:claude-sonnet-4-5").invoke("Hi")
#                                              ^^^^^^ chat claude-sonnet-4-5 @anthropic
OpenAIEmbeddings(model="text-embedding-3-small").embed_query("Hi")
#                                                ^^^^^^^^^^^ embeddings text-embedding-3-small @openai
`,
      'python',
    ));

  it('finds the model within a pipeline and the template before it', () =>
    assertCalls(
      `
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnablePassthrough
from langchain_openai import ChatOpenAI

prompt = ChatPromptTemplate.from_messages([("system", "Translate to {language}."), ("human", "{text}")])
chain = prompt | ChatOpenAI(model="gpt-4o-mini") | StrOutputParser()
chain.invoke({"language": "French", "text": "Hi"})
#     ^^^^^^ chat gpt-4o-mini @openai holes=2
fed = {"text": retriever, "language": RunnablePassthrough()} | prompt | ChatOpenAI(model="gpt-4o-mini").bind(max_tokens=9)
fed.invoke("Hi")
#   ^^^^^^ chat gpt-4o-mini @openai
assigned = RunnablePassthrough.assign(text=chain).assign(language=chain) | prompt | ChatOpenAI(model="gpt-4o")
assigned.batch([{}, {}])
#        ^^^^^ chat gpt-4o|gpt-4o-mini @openai max=∞
parsed = ChatOpenAI(model="gpt-4o") | StrOutputParser()
parsed.invoke("Hi")
#      ^^^^^^ chat gpt-4o @openai holes=0
`,
      'python',
    ));

  it('finds the model behind prompts that other files make', () =>
    assertCalls(
      `
from langchain_core.prompts import ChatPromptTemplate
from langchain_google_genai import ChatGoogleGenerativeAI
from app.loaders import output_parser
from .prompts import prompt, template_from

class Planner:
    def __init__(self):
        self.llm = ChatGoogleGenerativeAI(model="gemini-2.5-flash")
        self.template = template_from("plan")

    def plan(self, query):
        (self.template | self.llm | output_parser()).invoke({"query": query})
        #                                            ^^^^^^ chat gemini-2.5-flash @google
        return (prompt | self.llm).invoke({"query": query})
        #                          ^^^^^^ chat gemini-2.5-flash @google

    def fed(self, query, context):
        chain = {"context": lambda _: context} | self.template | self.llm | output_parser()
        return chain.invoke(query)
        #            ^^^^^^ chat gemini-2.5-flash @google

def flags(options, prompt):
    return (options | 4 | prompt).invoke("Hi")
`,
      'python',
    ));

  it('knows models that can not be seen by what they are called, beside something of its own', () =>
    assertCalls(
      `
from langchain_core.prompts import ChatPromptTemplate
from .factory import Router, get_llm
from .own import OwnLLM

class Node:
    def __init__(self, llm, chat_model, router, tools):
        self.llm = llm
        self.chat_model = chat_model
        self.router = router
        self.llm_with_tools = llm.bind_tools(tools)

    def run_once(self, prompt, question):
        self.llm.invoke(prompt)
        #        ^^^^^^ chat ? @?
        get_llm().invoke(prompt)
        #         ^^^^^^ chat ? @?
        self.llm_with_tools.invoke([{"role": "user", "content": question}])
        #                   ^^^^^^ chat ? @?
        self.chat_model.with_structured_output(Answer).invoke(prompt)
        #                                              ^^^^^^ chat ? @?
        self.router.invoke(prompt)
        llm = OwnLLM()
        return llm.invoke(prompt)
`,
      'python',
    ));

  it('knows them in TypeScript, too', () =>
    assertCalls(
      `
import { StateGraph } from '@langchain/langgraph';
import { llm, store } from './models';

export async function answer(state: State, chain: Chain) {
  await store.invoke(state.question);
  await chain.invoke({ question: state.question });
  //          ^^^^^^ chat ? @?
  return llm.invoke(state.messages);
  //         ^^^^^^ chat ? @?
}
`,
      'typescript',
    ));

  it('takes nothing so called for its own where nothing of it is imported', async () => {
    const source = `
from .base import llm
def answer(prompt):
    return llm.invoke(prompt)
`;
    const file = await openText(source, 'python');
    try {
      const count = () => file.analyze(DEFAULT_OPTIONS).calls.length;
      assert.equal(count(), 0);
      const line = 'from langchain_core.tools import tool\n';
      file.update(line + source, [{ start: 0, oldEnd: 0, newEnd: line.length }]);
      assert.equal(count(), 1);
      file.update(source, [{ start: 0, oldEnd: line.length, newEnd: 0 }]);
      assert.equal(count(), 0);
    } finally {
      file.dispose();
    }
  });

  it('reads chains that were handed their model', () =>
    assertCalls(
      `
from langchain.chains import LLMChain
from langchain.prompts import PromptTemplate
from langchain_groq import ChatGroq

chain = LLMChain(llm=ChatGroq(model="llama-3.1-8b-instant"), prompt=PromptTemplate.from_template("Say {word}."))
chain.run("Hi")
#     ^^^ chat llama-3.1-8b-instant @groq holes=1
`,
      'python',
    ));

  it('takes a run of an agent for as many turns as it needs', () =>
    assertCalls(
      `
from langchain.agents import AgentExecutor, create_agent, create_tool_calling_agent, initialize_agent
from langchain_openai import ChatOpenAI
from langgraph.graph import StateGraph
from langgraph.prebuilt import create_react_agent

llm = ChatOpenAI(model="gpt-4o", max_tokens=50)
create_react_agent(llm, [search], prompt="Be brief.").invoke({"messages": [("user", "Hi")]})
#                                                     ^^^^^^ agent gpt-4o @openai max=∞
executor = AgentExecutor(agent=create_tool_calling_agent(llm, [search], prompt), tools=[search])
executor.invoke({"input": "Hi"})
#        ^^^^^^ agent gpt-4o @openai max=∞
create_agent("anthropic:claude-sonnet-4-5", tools=[search]).stream({"messages": []})
#                                                           ^^^^^^ agent claude-sonnet-4-5 @anthropic max=∞
initialize_agent([search], llm).run("Hi")
#                               ^^^ agent gpt-4o @openai max=∞

def ask(model):
    return create_react_agent(model, [search]).invoke({"messages": []})
    #                                          ^^^^^^ agent ? @? unknown=model-dynamic
graph = StateGraph(State)
graph.add_node("ask", ask)
graph.compile().invoke({"messages": []})
`,
      'python',
    ));

  it('sees embeddings in vector stores, and models that are known by their type', () =>
    assertCalls(
      `
from langchain_chroma import Chroma
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import trim_messages
from langchain_core.prompts import ChatPromptTemplate
from langchain_huggingface import HuggingFaceEmbeddings
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

store = Chroma.from_documents(docs, OpenAIEmbeddings(model="text-embedding-3-small"))
#              ^^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai
store.similarity_search("Hi")
#     ^^^^^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai in=1
retriever = Chroma(embedding_function=OpenAIEmbeddings()).as_retriever()
retriever.invoke("Hi")
#         ^^^^^^ embeddings text-embedding-ada-002 @openai
Chroma.from_texts(["a"], HuggingFaceEmbeddings()).similarity_search("Hi")
trim_messages(token_counter=ChatOpenAI(model="gpt-4o")).invoke([])
ChatPromptTemplate.from_template("Hi {name}").invoke({"name": "you"})

prompt = ChatPromptTemplate.from_template("Hi {name}")
(prompt | make_model() | parse).invoke({"name": "you"})
#                               ^^^^^^ chat ? @? unknown=model-dynamic
(prompt | parse_prompt).invoke({"name": "you"})

def parse_prompt(text):
    return text

def ask(llm: BaseChatModel):
    return llm.invoke("Hi")
    #          ^^^^^^ chat ? @? unknown=model-dynamic
`,
      'python',
    ));
});

describe('LangChain in TypeScript', () => {
  it('reads models and pipelines', () =>
    assertCalls(
      `
import { ChatOpenAI } from '@langchain/openai';
import { HumanMessage } from '@langchain/core/messages';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { RunnableSequence } from '@langchain/core/runnables';

const model = new ChatOpenAI({ model: 'gpt-4o-mini', maxTokens: 30, configuration: { baseURL: 'https://openrouter.ai/api/v1' } });
await model.invoke([new HumanMessage('Hi'), new HumanMessage({ content: 'there' })]);
//          ^^^^^^ chat gpt-4o-mini @openrouter out=1..30..30
const prompt = ChatPromptTemplate.fromMessages([['system', 'Translate to {language}.'], ['human', '{text}']]);
const chain = prompt.pipe(new ChatOpenAI({ modelName: 'gpt-4o' })).pipe(new StringOutputParser());
await chain.invoke({ language: 'French', text: 'Hi' });
//          ^^^^^^ chat gpt-4o @openai holes=2
await RunnableSequence.from([prompt, model, new StringOutputParser()]).stream({});
//                                                                     ^^^^^^ chat gpt-4o-mini @openrouter
`,
      'typescript',
    ));

  it('reads agents, chains within chains, evaluators and stores', () =>
    assertCalls(
      `
import { SimpleChatModel } from '@langchain/core/language_models/chat_models';
import { RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import { PromptTemplate } from '@langchain/core/prompts';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';
import { createAgent } from 'langchain';
import { loadEvaluator } from 'langchain/evaluation';
import { MemoryVectorStore } from 'langchain/vectorstores/memory';
import { ConversationChain } from 'langchain/chains';
import { model } from './model';

const llm = new ChatOpenAI({ model: 'gpt-4o' });
const first = RunnableSequence.from([PromptTemplate.fromTemplate('Say {word}.'), llm]);
const chain = RunnableSequence.from([{ said: first, kept: new RunnablePassthrough() }, PromptTemplate.fromTemplate('{said}'), llm]);
await chain.invoke({ word: 'Hi' });
//          ^^^^^^ chat gpt-4o @openai holes=1 max=∞
await createReactAgent({ llm, tools: [] }).invoke({ messages: [] });
//                                         ^^^^^^ agent gpt-4o @openai
await createAgent({ model: 'openai:gpt-4o', tools: [] }).stream({ messages: [] });
//                                                       ^^^^^^ agent gpt-4o @openai
class Echo extends SimpleChatModel {
  async _call(messages) {
    return messages[0].content;
  }
}
await new Echo({}).invoke('Hi');
await (await loadEvaluator('string_distance', { llm })).evaluateStrings({ prediction: 'a', reference: 'b' });
const evaluator = await loadEvaluator('pairwise_string', { llm });
await evaluator.evaluateStringPairs({ prediction: 'a', predictionB: 'b' });
//              ^^^^^^^^^^^^^^^^^^^ chat gpt-4o @openai
await new ConversationChain({ llm: model }).call({ input: 'Hi' });
//                                          ^^^^ chat ? @? unknown=model-dynamic
const store = await MemoryVectorStore.fromTexts(['a'], [{}], new OpenAIEmbeddings({ model: 'text-embedding-3-small' }));
//                                    ^^^^^^^^^ embeddings text-embedding-3-small @openai
await store.similaritySearch('Hi', 2);
//          ^^^^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai
`,
      'typescript',
    ));

  it('knows that completions end soon unless it is told otherwise', () =>
    assertCalls(
      `
from langchain_openai import ChatOpenAI, OpenAI

OpenAI(model="gpt-3.5-turbo-instruct").invoke("Hi")
#                                      ^^^^^^ chat gpt-3.5-turbo-instruct @openai out=1..256..256
OpenAI(model="gpt-3.5-turbo-instruct", max_tokens=900).invoke("Hi")
#                                                      ^^^^^^ chat gpt-3.5-turbo-instruct @openai out=1..300..900
OpenAI(**settings).invoke("Hi")
#                  ^^^^^^ chat ? @openai out=1..300..∞
ChatOpenAI(model="gpt-4o").invoke("Hi")
#                          ^^^^^^ chat gpt-4o @openai out=1..300..16384
`,
      'python',
    ));

  it('calls models and chains like functions, and bounds the turns of agents', () =>
    assertCalls(
      `
from langchain.agents import AgentExecutor, create_agent, initialize_agent
from langchain.chains import LLMChain, RetrievalQA
from langchain.chat_models import ChatOpenAI
from langchain.llms import OpenAI
from langchain.prompts import PromptTemplate

llm = OpenAI(model_name="gpt-3.5-turbo-instruct", max_tokens=20)
chat = ChatOpenAI(model_name="gpt-4o", max_tokens=10)
chain = LLMChain(llm=llm, prompt=PromptTemplate.from_template("Name {thing}"))
answers = RetrievalQA.from_chain_type(llm=chat, retriever=retriever)

def main(question):
    print(llm(question))
    #     ^^^ chat gpt-3.5-turbo-instruct @openai out=1..20..20
    print(chat([question]))
    #     ^^^^ chat gpt-4o @openai out=1..10..10
    print(chain({"thing": question}))
    #     ^^^^^ chat gpt-3.5-turbo-instruct @openai
    answers({"query": question})
    # <- here
    executor = initialize_agent([], chat, max_iterations=3)
    executor(question)
    # <- there
    agent = create_agent("openai:gpt-4o", tools=[])
    agent.invoke({"messages": []}, config={"recursion_limit": 10})
    #     ^^^^^^ agent gpt-4o @openai out=1..300..163840

def other(llm, chain):
    llm("not seen")
    chain({"a": 1})
`
        .replace(
          '    answers({"query": question})\n    # <- here',
          '    x = answers({"query": question})\n    #   ^^^^^^^ chat gpt-4o @openai',
        )
        .replace(
          '    executor(question)\n    # <- there',
          '    y = executor(question)\n    #   ^^^^^^^^ agent gpt-4o @openai out=1..10..30',
        ),
      'python',
    ));
});

describe('LangChain: indexes that answer', () => {
  it('ask the model of the call', () =>
    assertCalls(
      `
from langchain.chat_models import ChatOpenAI
from langchain.embeddings import OpenAIEmbeddings
from langchain.indexes import VectorstoreIndexCreator
from langchain.indexes.vectorstore import VectorStoreIndexWrapper

index = VectorstoreIndexCreator(embedding=OpenAIEmbeddings(model="text-embedding-3-small")).from_loaders([loader])
#                                                                                           ^^^^^^^^^^^^ embeddings text-embedding-3-small @openai
index.query("Who?", llm=ChatOpenAI(model="gpt-4o-mini"))
#     ^^^^^ chat gpt-4o-mini @openai
VectorStoreIndexWrapper(vectorstore=store).query_with_sources(question=question, llm=ChatOpenAI(model="gpt-4o"))
#                                          ^^^^^^^^^^^^^^^^^^ chat gpt-4o @openai
store.query("Who?")
`,
      'python',
    ));
});

describe('LangChain: sequences that begin with a mapping', () => {
  it('are told from mappings that are joined by what they hold', () =>
    assertCalls(
      `
from langchain_core.runnables import RunnableLambda, RunnablePassthrough
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o-mini")
sourced = {
    "context": retriever | RunnableLambda(split),
    "question": RunnablePassthrough(),
} | RunnablePassthrough().assign(response=RunnableLambda(build) | llm)
sourced.invoke("Who?")
#       ^^^^^^ chat gpt-4o-mini @openai
({"topic": RunnablePassthrough()} | llm).invoke("Who?")
#                                        ^^^^^^ chat gpt-4o-mini @openai
({"model": "gpt-4o"} | llm.lc_kwargs).invoke("Who?")
`,
      'python',
    ));
});

describe('LangChain: chains that judge', () => {
  it('make examples and grade answers', () =>
    assertCalls(
      `
from langchain.chat_models import ChatOpenAI
from langchain.evaluation.qa import QAEvalChain, QAGenerateChain

llm = ChatOpenAI(model="gpt-4o-mini")
examples = QAGenerateChain.from_llm(llm).apply_and_parse([{"doc": each} for each in documents])
#                                        ^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
grades = QAEvalChain.from_llm(llm).evaluate(examples, predictions)
#                                  ^^^^^^^^ chat gpt-4o-mini @openai
`,
      'python',
    ));

  it('knows models behind functions that are bound again under the same name', () =>
    assertCalls(
      `
from langchain_experimental.llms.ollama_functions import OllamaFunctions
model = OllamaFunctions(model="mistral")
model = model.bind(functions=tools)
print(model.invoke("What is your favourite colour?"))
#           ^^^^^^ chat mistral @ollama
`,
      'python',
    ));

  it('knows the packages of other makers', () =>
    assertCalls(
      `
from langchain_litellm import ChatLiteLLM
from langchain_nvidia_ai_endpoints import NVIDIAEmbeddings

ChatLiteLLM(model_name="groq/llama-3.1-8b-instant").invoke("Hi")
#                                                   ^^^^^^ chat groq/llama-3.1-8b-instant @groq
NVIDIAEmbeddings(model="nvidia/nv-embed-v1").embed_query("Hi")
#                                            ^^^^^^^^^^^ embeddings nvidia/nv-embed-v1 @nvidia
`,
      'python',
    ));

  it('knows that only a model is asked with messages, wherever it comes from', () =>
    assertCalls(
      `
from typing import Any, cast
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import Runnable

class Node:
    def __init__(self, llm):
        self.llm = llm

    def run(self, question, graph):
        messages = [SystemMessage(content="Be brief."), HumanMessage(content=question)]
        self.llm.invoke(messages)
        #        ^^^^^^ chat ? @? unknown=model-dynamic
        prompt = ChatPromptTemplate.from_template("Hi {x}")
        self.llm.with_structured_output(Answer).invoke(prompt.format_messages(x=question))
        #                                       ^^^^^^ chat ? @? unknown=model-dynamic
        graph.invoke({"messages": [HumanMessage(content="x")]})
        self.queue.invoke([question])
        self.queue.stream("x")
        return self.llm.stream("x")
        #               ^^^^^^ chat ? @? unknown=model-dynamic

def node(llm: Runnable[list[Any], Any]):
    async def inner(state):
        messages = [SystemMessage(content="a")] + state["messages"]
        return await retry(lambda: llm.ainvoke(cast("list[Any]", messages)))
        #                              ^^^^^^^ chat ? @? unknown=model-dynamic
    return inner
`,
      'python',
    ));

  it('knows it in TypeScript as well', () =>
    assertCalls(
      `
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { makeModel } from './models.js';

export async function ask(question: string) {
  const model = await makeModel('fast');
  return model.invoke([new SystemMessage('Be brief.'), new HumanMessage(question)]);
  //           ^^^^^^ chat ? @? unknown=model-dynamic
}
`,
      'typescript',
    ));
});
