import { assertCalls } from '../support/expected-calls';

describe('Frameworks for agents', () => {
  it('reads CrewAI, smolagents, Agno and the Agent Development Kit', () =>
    assertCalls(
      `
from agno.agent import Agent as AgnoAgent
from agno.models.openai import OpenAIChat
from crewai import LLM, Agent, Crew, Task
from google.adk.agents import LlmAgent
from google.adk.runners import Runner
from smolagents import CodeAgent, InferenceClientModel, LiteLLMModel, TransformersModel

writer = Agent(role="Writer", goal="x", backstory="y", llm="gpt-4o")
editor = Agent(role="Editor", goal="x", backstory="y", llm=LLM(model="anthropic/claude-sonnet-4-5"))
Crew(agents=[writer, editor], tasks=[Task(description="x")]).kickoff(inputs={})
#                                                            ^^^^^^^ agent gpt-4o|anthropic/claude-sonnet-4-5 @openai max=∞
LLM(model="openai/gpt-4o", max_tokens=20).call("Hi")
#                                         ^^^^ chat openai/gpt-4o @openai
CodeAgent(tools=[], model=LiteLLMModel(model_id="gpt-4o")).run("Hi")
#                                                          ^^^ agent gpt-4o @openai max=∞ sdk=smolagents
CodeAgent(tools=[], model=InferenceClientModel("Qwen/Qwen2.5-72B-Instruct")).run("Hi")
#                                                                            ^^^ agent Qwen/Qwen2.5-72B-Instruct @huggingface
CodeAgent(tools=[], model=TransformersModel("Qwen/Qwen2.5-7B")).run("Hi")
AgnoAgent(model=OpenAIChat(id="gpt-4o")).print_response("Hi", stream=True)
#                                        ^^^^^^^^^^^^^^ agent gpt-4o @openai
runner = Runner(agent=LlmAgent(name="x", model="gemini-2.5-flash", instruction="Be brief."), app_name="app")
async def main():
    async for event in runner.run_async(user_id="u", session_id="s", new_message=content):
        #                     ^^^^^^^^^ agent gemini-2.5-flash @google
        pass
`,
      'python',
    ));

  it('counts what each task of a crew sends, and the turns that it may take', () =>
    assertCalls(
      `
from crewai import LLM, Agent, Crew, Task

llm = LLM(model="gpt-4o", max_tokens=100)
writer = Agent(role="Writer", goal="Write well", backstory="${'Years of work. '.repeat(20)}", llm=llm)
editor = Agent(role="Editor", goal="Edit well", backstory="None", llm=llm, max_iter=3)
draft = Task(description="${'Write about tea. '.repeat(20)}", expected_output="A page", agent=writer)
edit = Task(description="Edit it", expected_output="A page", agent=editor)
a = Crew(agents=[writer, editor], tasks=[draft, edit]).kickoff()
#                                                      ^^^^^^^ agent gpt-4o @openai in=194..294..∞ out=2..200..5000 repeat=1
b = Crew(agents=[editor], tasks=[edit]).kickoff_for_each(inputs=[{"x": 1}, {"x": 2}])
#                                       ^^^^^^^^^^^^^^^^ agent gpt-4o @openai out=1..100..300 repeat=2
c = Crew(agents=self.agents, tasks=self.tasks).train(n_iterations=4)
#                                              ^^^^^ agent ? @? repeat=4
d = writer.kickoff("Hi")
#          ^^^^^^^ agent gpt-4o @openai out=1..100..2500
`,
      'python',
    ));

  it('reads LlamaIndex', () =>
    assertCalls(
      `
from llama_index.core import Settings, SimpleDirectoryReader, VectorStoreIndex
from llama_index.core.agent.workflow import FunctionAgent
from llama_index.embeddings.openai import OpenAIEmbedding
from llama_index.llms.anthropic import Anthropic
from llama_index.llms.openai import OpenAI

llm = OpenAI(model="gpt-4o", max_tokens=20)
llm.complete("Hi")
#   ^^^^^^^^ chat gpt-4o @openai out=1..20..20 sdk=llama-index
Anthropic(model="claude-sonnet-4-5").chat([])
#                                    ^^^^ chat claude-sonnet-4-5 @anthropic
OpenAIEmbedding(model="text-embedding-3-small").get_text_embedding("Hi")
#                                               ^^^^^^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai
index = VectorStoreIndex.from_documents(SimpleDirectoryReader("data").load_data())
#                        ^^^^^^^^^^^^^^ embeddings ? @?
engine = index.as_query_engine(llm=llm, similarity_top_k=3)
engine.query("Hi")
#      ^^^^^ chat gpt-4o @openai max=∞
index.as_chat_engine().chat("Hi")
#                      ^^^^ chat ? @? unknown=model-dynamic
async def main():
    await FunctionAgent(tools=[], llm=llm).run("Hi")
    #                                      ^^^ agent gpt-4o @openai
`,
      'python',
    ));

  it('reads Mastra and Genkit', () =>
    assertCalls(
      `
import { openai } from '@ai-sdk/openai';
import { googleAI } from '@genkit-ai/google-genai';
import { gemini15Flash, geminiUltra } from '@genkit-ai/googleai';
import { gemini20Flash001 } from '@genkit-ai/vertexai';
import { Agent } from '@mastra/core/agent';
import { genkit } from 'genkit';

const agent = new Agent({ name: 'x', instructions: 'Be brief.', model: openai('gpt-4o') });
await agent.generate('Hi');
//          ^^^^^^^^ agent gpt-4o @openai
await new Agent({ name: 'x', model: 'anthropic/claude-sonnet-4-5', tools: { look } }).stream('Hi');
//                                                                                    ^^^^^^ agent anthropic/claude-sonnet-4-5 @anthropic max=∞
const ai = genkit({ plugins: [googleAI()], model: googleAI.model('gemini-2.5-flash') });
await ai.generate('Hi');
//       ^^^^^^^^ chat gemini-2.5-flash @google
await ai.generate({ model: 'googleai/gemini-2.5-pro', prompt: 'Hi', config: { maxOutputTokens: 20 } });
//       ^^^^^^^^ chat googleai/gemini-2.5-pro @google out=1..20..20
await ai.generate({ model: gemini15Flash, prompt: 'Hi' });
//       ^^^^^^^^ chat gemini-1.5-flash @google
await ai.generate({ model: gemini20Flash001, prompt: 'Hi' });
//       ^^^^^^^^ chat gemini-2.0-flash-001 @vertex
await ai.generate({ model: geminiUltra, prompt: 'Hi' });
//       ^^^^^^^^ chat ? @?
`,
      'typescript',
    ));
});
