import { assertCalls } from '../support/expected-calls';

describe('SDKs and frameworks for Python', () => {
  it('are those of Alibaba and IBM', () =>
    assertCalls(
      `
import dashscope
from dashscope import Generation
from ibm_watsonx_ai.foundation_models import ModelInference

Generation.call(model="qwen-plus", messages=[{"role": "user", "content": "Hi"}], max_tokens=40)
#          ^^^^ chat qwen-plus @alibaba out=1..40..40 sdk=dashscope
dashscope.Generation.call("qwen-turbo", prompt="Hi")
#                    ^^^^ chat qwen-turbo @alibaba
dashscope.TextEmbedding.call(model="text-embedding-v3", input="Hi")
#                       ^^^^ embeddings text-embedding-v3 @alibaba
dashscope.ImageSynthesis.call(model="wanx-v1", prompt="a bird", n=1)
#                        ^^^^ image wanx-v1 @alibaba
model = ModelInference(model_id="ibm/granite-3-8b-instruct", project_id="p", params={"max_new_tokens": 90})
model.generate_text(prompt="Hi")
#     ^^^^^^^^^^^^^ completion ibm/granite-3-8b-instruct @watsonx out=1..90..90
model.chat(messages=[], params={"max_tokens": 30})
#     ^^^^ chat ibm/granite-3-8b-instruct @watsonx out=1..30..30
`,
      'python',
    ));

  it('are those for agents that browse, scrape, look at tables and work in teams', () =>
    assertCalls(
      `
from browser_use import Agent as BrowserAgent
from camel.agents import ChatAgent
from gpt_researcher import GPTResearcher
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent
from langgraph_supervisor import create_supervisor
from pandasai import SmartDataframe
from pandasai.llm import OpenAI
from scrapegraphai.graphs import SmartScraperGraph
from swarms import Agent

llm = ChatOpenAI(model="gpt-4o")
SmartDataframe({}, config={"llm": OpenAI(model="gpt-4o-mini")}).chat("Which one is the largest?")
#                                                               ^^^^ chat gpt-4o-mini @openai
SmartScraperGraph(prompt="List all.", source="https://example.com", config={"llm": {"model": "openai/gpt-4o"}}).run()
#                                                                                                               ^^^ agent openai/gpt-4o @openai
Agent(agent_name="a", model_name="gpt-4o-mini", max_loops=1).run("Hi")
#                                                            ^^^ agent gpt-4o-mini @openai
ChatAgent("Be brief.", model="gpt-4o").step("Hi")
#                                      ^^^^ agent gpt-4o @openai
team = create_supervisor([create_react_agent(llm, [], name="a")], model=llm).compile()
team.invoke({"messages": []})
#    ^^^^^^ agent gpt-4o @openai

async def main():
    await BrowserAgent(task="Find it.", llm=llm).run(max_steps=20)
    #                                            ^^^ agent gpt-4o @openai
    researcher = GPTResearcher(query="Birds")
    await researcher.conduct_research()
    #                ^^^^^^^^^^^^^^^^ agent ? @?
`,
      'python',
    ));

  it('are agents that Azure keeps', () =>
    assertCalls(
      `
from azure.ai.agents import AgentsClient
from azure.ai.projects import AIProjectClient

agents = AgentsClient(endpoint="https://a", credential=None)
agents.runs.create_and_process(thread_id="t", agent_id="a")
#           ^^^^^^^^^^^^^^^^^^ assistants ? @azure
agents.runs.list(thread_id="t")
project = AIProjectClient(endpoint="https://a", credential=None)
project.inference.get_chat_completions_client().complete(model="gpt-4o", messages=[])
#                                               ^^^^^^^^ chat gpt-4o @azure
`,
      'python',
    ));
});

describe('SDKs and frameworks for JavaScript', () => {
  it('are those of Firebase', () =>
    assertCalls(
      `
import { getAI, getGenerativeModel, getImagenModel, GoogleAIBackend, VertexAIBackend } from 'firebase/ai';

const model = getGenerativeModel(getAI(app, { backend: new GoogleAIBackend() }), {
  model: 'gemini-2.5-flash',
  generationConfig: { maxOutputTokens: 60 },
});
await model.generateContent('Hi');
//          ^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @google out=1..60..60
const vertex = getAI(app, { backend: new VertexAIBackend() });
const chat = getGenerativeModel(vertex, { model: 'gemini-2.5-pro' }).startChat();
await chat.sendMessage('Hi');
//         ^^^^^^^^^^^ generateContent gemini-2.5-pro @vertex
await getImagenModel(vertex, { model: 'imagen-4.0-generate-001' }).generateImages('a bird');
//                                                                 ^^^^^^^^^^^^^^ image imagen-4.0-generate-001 @vertex
`,
      'typescript',
    ));

  it('are those for bots and agents', () =>
    assertCalls(
      `
import { openai } from '@ai-sdk/openai';
import { BedrockAgentRuntimeClient, InvokeAgentCommand, RetrieveAndGenerateCommand } from '@aws-sdk/client-bedrock-agent-runtime';
import { Stagehand } from '@browserbasehq/stagehand';
import { createAgent, openai as kitModel } from '@inngest/agent-kit';
import { Agent } from '@voltagent/core';
import { ChatGPTClient } from '@waylaidwanderer/chatgpt-api';
import { ChatGPTAPI } from 'chatgpt';

const api = new ChatGPTAPI({ apiKey: 'x', completionParams: { model: 'gpt-4' } });
await api.sendMessage('Hi');
//        ^^^^^^^^^^^ chat gpt-4 @openai
await new ChatGPTClient('key', { modelOptions: { model: 'gpt-3.5-turbo' } }).sendMessage('Hi');
//                                                                           ^^^^^^^^^^^ chat gpt-3.5-turbo @openai
await new Agent({ name: 'a', instructions: 'Be brief.', model: openai('gpt-4o') }).generateText('Hi');
//                                                                                 ^^^^^^^^^^^^ agent gpt-4o @openai
const stage = new Stagehand({ env: 'LOCAL', modelName: 'gpt-4o' });
await stage.page.act('click the button');
//               ^^^ agent gpt-4o @openai
await stage.page.goto('https://example.com');
const bedrock = new BedrockAgentRuntimeClient({});
await bedrock.send(new InvokeAgentCommand({ agentId: 'a', agentAliasId: 'b', sessionId: 'c', inputText: 'Hi' }));
//            ^^^^ agent ? @bedrock
await bedrock.send(
//            ^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock
  new RetrieveAndGenerateCommand({
    input: { text: 'Hi' },
    retrieveAndGenerateConfiguration: {
      type: 'KNOWLEDGE_BASE',
      knowledgeBaseConfiguration: {
        knowledgeBaseId: 'k',
        modelArn: 'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0',
      },
    },
  }),
);
`,
      'typescript',
    ));
});

describe('Requests by other ways', () => {
  it('open sessions over web sockets', async () => {
    await assertCalls(
      `
import WebSocket from 'ws';

const socket = new WebSocket('wss://api.openai.com/v1/realtime?model=gpt-4o-realtime-preview', { headers: {} });
//                 ^^^^^^^^^ realtime gpt-4o-realtime-preview @openai unknown=metered-by-session
const prices = new WebSocket('wss://stream.example.com/prices');
`,
      'typescript',
    );
    await assertCalls(
      `
import websockets

async def main():
    async with websockets.connect("wss://api.deepgram.com/v1/listen?model=nova-2") as socket:
        #                 ^^^^^^^ realtime nova-2 @deepgram
        await socket.send(b"")
    await websockets.connect("wss://stream.example.com/prices")
`,
      'python',
    );
  });

  it('run curl as a command of their own', async () => {
    await assertCalls(
      `
import subprocess

command = ["curl", "-s", "--url", "https://api.openai.com/v1/audio/transcriptions", "--form", "model=whisper-1", "--form", "file=@a.mp3"]
subprocess.run(command, capture_output=True)
#          ^^^ transcription whisper-1 @openai
subprocess.run(["ls", "https://api.openai.com/v1/chat/completions"])
`,
      'python',
    );
    await assertCalls(
      `
import { execFileSync } from 'node:child_process';

const out = execFileSync('curl', ['-s', 'https://api.openai.com/v1/chat/completions', '-d', '{"model":"gpt-4o","messages":[],"max_tokens":9}']);
//          ^^^^^^^^^^^^ chat gpt-4o @openai out=1..9..9
`,
      'typescript',
    );
  });

  it('are those of pages and apps', () =>
    assertCalls(
      `
import { CapacitorHttp } from '@capacitor/core';

$.ajax({ url: 'https://api.openai.com/v1/chat/completions', method: 'POST', data: JSON.stringify({ model: 'gpt-4o', messages: [] }) });
//^^^^ chat gpt-4o @openai
await CapacitorHttp.post({ url: 'https://api.openai.com/v1/chat/completions', data: { model: 'gpt-4o', messages: [] } });
//                  ^^^^ chat gpt-4o @openai
`,
      'typescript',
    ));
});
