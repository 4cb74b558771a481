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
#        ^^^^^ chat gpt-4o @openai
parsed = ChatOpenAI(model="gpt-4o") | StrOutputParser()
parsed.invoke("Hi")
#      ^^^^^^ chat gpt-4o @openai holes=0
`,
      'python',
    ));

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
});
