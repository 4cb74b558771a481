import { assertCalls } from '../support/expected-calls';

describe('Clients that can not be seen', () => {
  it('are told by the way behind them and the arguments in Python', () =>
    assertCalls(
      `
from .clients import client, get_client

def ask(llm, prompt):
    return llm.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}], max_tokens=8)
    #                           ^^^^^^ chat gpt-4o @? out=1..8..8 unknown=provider-unknown sdk=openai

class Bot:
    def __init__(self, client, model="gpt-5"):
        self.client = client
        self.model = model

    def run_once(self):
        self.client.messages.create(model="claude-sonnet-4-5", max_tokens=5, messages=[])
        #                    ^^^^^^ messages claude-sonnet-4-5 @? sdk=anthropic
        self.client.models.generate_content(model="gemini-2.5-flash", contents="x")
        #                  ^^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @? sdk=google-genai
        get_client().responses.create(model=self.model, input="x")
        #                      ^^^^^^ responses gpt-5 @?
        client.with_options(timeout=2).chat.completions.create(**self.settings)
        #                                               ^^^^^^ chat ? @?
`,
      'python',
    ));

  it('may be declared as nothing, to be set by somebody else', () =>
    assertCalls(
      `
import cohere
from typing import Any, Optional
from openai import OpenAI

class Reranker(Base):
    client: Any = None
    model: str = "rerank-english-v2.0"

    def rank(self, query, documents):
        return self.client.rerank(query=query, documents=documents, model=self.model)
        #                  ^^^^^^ rerank rerank-english-v2.0 @?

class Answers(Base):
    llm: Optional[OpenAI] = None
    chats = None

    def ask(self, messages):
        self.chats.create(model="gpt-4o", messages=messages)
        return self.llm.chat.completions.create(model="gpt-4o", messages=messages)
        #                                ^^^^^^ chat gpt-4o @openai
`,
      'python',
    ));

  it('are told in TypeScript', () =>
    assertCalls(
      `
import { openai } from '@/lib/openai';

const answer = await openai.chat.completions.create({ model: 'gpt-4o', messages: [], max_tokens: 8 });
//                                           ^^^^^^ chat gpt-4o @? out=1..8..8
const vector = await openai.embeddings.create({ model: 'text-embedding-3-small', input: 'x' });
//                                     ^^^^^^ embeddings text-embedding-3-small @?
export async function ask(ai: Env, contents: string) {
  return ai.models.generateContent({ model: 'gemini-2.5-flash', contents });
  //               ^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @?
}
`,
      'typescript',
    ));

  it('are told by types that are written where they are used', () =>
    assertCalls(
      `
import Anthropic from '@anthropic-ai/sdk';
import type OpenAI from 'openai';

export async function summarize({ client, request }: { client: Anthropic; request: Request }) {
  return client.messages.create(request);
  //                     ^^^^^^ messages ? @anthropic
}
export const traced = (params: { client: Anthropic; request: Request }) => params.client.messages.create(params.request);
//                                                                                                ^^^^^^ messages ? @anthropic
export const ask = ({ openai, model = 'gpt-5' }: { openai: OpenAI; model?: string }) =>
  openai.chat.completions.create({ model, messages: [] });
//                        ^^^^^^ chat gpt-5 @openai
export function minimal(client: { messages: { create(options: object): Promise<unknown> } }) {
  return client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 5, messages: [] });
  //                     ^^^^^^ messages claude-sonnet-4-5 @?
}
export function store(db: { messages: { create(row: object): Promise<void> } }, row: { model: string }) {
  return db.messages.create(row);
}
`,
      'typescript',
    ));

  it("are Gemini's and Ollama's where only theirs are asked so", () =>
    assertCalls(
      `
from .clients import GeminiModel, gemini_model, helper_client

def gemini(model, service, prompt):
    model.generate_content(prompt, stream=True)
    #     ^^^^^^^^^^^^^^^^ generateContent ? @? sdk=google-generativeai
    gemini_model("gemini-2.5-flash").generate_content(prompt)
    #                                ^^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @?
    made = gemini_model("gemini-2.5-flash")
    chat = made.start_chat(history=[])
    chat.send_message(prompt)
    #    ^^^^^^^^^^^^ generateContent gemini-2.5-flash @?
    service.generate_content(prompt)
    GeminiModel("gemini-2.5-flash").generate_content(prompt)

def ollama(ollama_client, service, model, messages):
    ollama_client.chat(model="llama3.2", messages=messages)
    #             ^^^^ chat llama3.2 @ollama
    helper_client().chat(model=model, messages=messages, options={"num_ctx": 4096, "num_predict": 80})
    #               ^^^^ chat ? @ollama
    helper_client().generate(model="qwen2.5", prompt="Hi", options=OPTIONS, keep_alive=-1)
    #               ^^^^^^^^ completion qwen2.5 @ollama
    service.chat(model=model, messages=messages)
    service.chat(model=model, messages=messages, options={"retries": 3})
`,
      'python',
    ));

  it("are Gemini's in JavaScript, too", () =>
    assertCalls(
      `
import { genAI, getGeminiModel } from './gemini.js';

export async function answer(question, history, writer) {
  const model = genAI.getGenerativeModel({ model: 'gemini-2.5-flash', generationConfig: { maxOutputTokens: 500 } });
  await model.generateContent(question);
  //          ^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @? out=1..500..500
  const chat = getGeminiModel({ model: 'gemini-2.5-pro' }).startChat({ history });
  await chat.sendMessage(question);
  //         ^^^^^^^^^^^ generateContent gemini-2.5-pro @?
  await chrome.runtime.sendMessage(question);
  return writer.generateContent(question);
}
`,
      'javascript',
    ));

  it('may be those of Bedrock, of the Assistants API, or crews of other files', () =>
    assertCalls(
      `
import json
from .crews import Research

def ask(bedrock, assistants, body):
    bedrock.converse(modelId="amazon.nova-lite-v1:0", messages=[])
    #       ^^^^^^^^ chat amazon.nova-lite-v1:0 @bedrock
    bedrock.invoke_model(modelId=model_id, body=json.dumps({"inputText": "Hi", "dimensions": 256}))
    #       ^^^^^^^^^^^^ embeddings ? @bedrock
    assistants.beta.threads.runs.create(thread_id="t", assistant_id="a")
    #                            ^^^^^^ assistants ? @? unknown=metered-by-session
    return Research().crew().kickoff(inputs={})
    #                        ^^^^^^^ agent ? @?

def other(units, camera):
    units.converse("m", "km")
    camera.crew().leave()
`,
      'python',
    ));

  it('may hang on something of another package', () =>
    assertCalls(
      `
from pydantic_ai import RunContext
from openai import OpenAI

async def embed(context: RunContext[Deps], text):
    return await context.deps.openai.embeddings.create(input=text, model="text-embedding-3-small")
    #                                           ^^^^^^ embeddings text-embedding-3-small @?

OpenAI().responses.stream(response_id="resp_1", model="gpt-5", input="x")
`,
      'python',
    ));

  it('are told by the command that they send', () =>
    assertCalls(
      `
import { ConverseCommand, ListFoundationModelsCommand } from '@aws-sdk/client-bedrock-runtime';
import { SendEmailCommand } from '@aws-sdk/client-ses';

export async function ask(client: Tracer, mail: Mailer) {
  await mail.send(new SendEmailCommand({ modelId: 'x' }));
  return client.send(new ConverseCommand({ modelId: 'amazon.nova-lite-v1:0', messages: [] }));
  //            ^^^^ chat amazon.nova-lite-v1:0 @bedrock
}
`,
      'typescript',
    ));

  it('are not taken from what is something else', () =>
    assertCalls(
      `
from unittest.mock import MagicMock
from twilio.rest import Client

Client("sid", "token").messages.create(body="Hi", to="+1", from_="+2")

def store(service, prisma, options, rows):
    service.messages.create(options)
    service.responses.create(**options)
    service.images.generate(rows)
    prisma.embeddings.create(rows)
    prisma.completions.create({"data": rows})

class Completions:
    def create(self, model, messages):
        return "never sent"

class Chat:
    completions = Completions()

class Local:
    chat = Chat()

Local().chat.completions.create(model="gpt-4o", messages=[])
double = MagicMock()
double.chat.completions.create(model="gpt-4o", messages=[])

def check(mock_client, db, thread_id):
    mock_client.chat.completions.create(model="gpt-4o", messages=[])
    mock_client.chat.completions.create.assert_called_once_with(model="gpt-4o", messages=[])
    db.responses.create(name="x", data=1)
    db.beta.threads.messages.create(thread_id, role="user", content="Hi")
    # client.chat.completions.create(model="gpt-4o", messages=[])
    return "client.chat.completions.create(model='gpt-4o', messages=[])"
`,
      'python',
    ));

  it('is not taken for that of a package with the same domain', async () => {
    await assertCalls(
      `
import com.openai.models.ChatModel;
import com.twilio.Client;
import org.springframework.stereotype.Service;

@Service
class Messages {
  void send(Hub hub, Wizard wizard) {
    hub.getTwilio().messages().create("hello");
    wizard.prompt().next().call();
  }
}
`,
      'java',
    );
    await assertCalls(
      `
import com.anthropic.models.messages.MessageCreateParams;

class Messages {
  void send(Hub hub) {
    hub.getClaude().messages().create(MessageCreateParams.builder().model("claude-sonnet-4-5").maxTokens(100).build());
    //                         ^^^^^^ messages claude-sonnet-4-5 @?
  }
}
`,
      'java',
    );
  });
});
