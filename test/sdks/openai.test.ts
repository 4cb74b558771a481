import { assertCalls } from '../support/expected-calls';

describe('OpenAI in Python', () => {
  it('reads chat, responses, embeddings and media of a client', () =>
    assertCalls(
      `
from openai import OpenAI, AsyncOpenAI

client = OpenAI()
client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "What is the capital of Mexico?"}])
#                       ^^^^^^ chat gpt-4o @openai in=14 out=1..300..16384 how=counted
client.responses.create(model="gpt-4.1", input="Hi", max_output_tokens=100)
#                ^^^^^^ responses gpt-4.1 @openai out=1..100..100
client.embeddings.create(model="text-embedding-3-small", input=["Hello, world!"])
#                 ^^^^^^ embeddings text-embedding-3-small @openai in=4 out=none
client.images.generate(model="gpt-image-1", prompt="a cat", n=2)
#             ^^^^^^^^ image gpt-image-1 @openai images=2
client.audio.speech.create(model="tts-1", voice="alloy", input="Hello")
#                   ^^^^^^ speech tts-1 @openai
client.audio.transcriptions.create(model="whisper-1", file=open("a.mp3", "rb"))
#                           ^^^^^^ transcription whisper-1 @openai
client.videos.create(model="sora-2", prompt="a cat", seconds="8")
#             ^^^^^^ video sora-2 @openai
client.completions.create(model="gpt-3.5-turbo-instruct", prompt="Once", max_tokens=7)
#                  ^^^^^^ completion gpt-3.5-turbo-instruct @openai in=1 out=1..7..7
`,
      'python',
    ));

  it('sees through options, raw responses, aliases and async clients', () =>
    assertCalls(
      `
import openai
from openai import AsyncOpenAI as Client

aclient = Client(timeout=3)

async def main(question: str):
    await aclient.with_options(max_retries=5).chat.completions.create(model="gpt-4o-mini", messages=[])
    #                                                          ^^^^^^ chat gpt-4o-mini @openai
    response = await aclient.chat.completions.with_raw_response.create(model="gpt-4o", messages=[])
    #                                                           ^^^^^^ chat gpt-4o @openai
    async with aclient.responses.stream(model="gpt-5", input=question) as stream:
    #                            ^^^^^^ responses gpt-5 @openai holes=1
        pass
    create = aclient.beta.chat.completions.parse
    await create(model="gpt-4o", messages=[])
    #     ^^^^^^ chat gpt-4o @openai

openai.chat.completions.create(model="gpt-4o", messages=[])
#                       ^^^^^^ chat gpt-4o @openai
`,
      'python',
    ));

  it('reads calls of the module as it was before version 1', () =>
    assertCalls(
      `
import openai

openai.ChatCompletion.create(model="gpt-4", messages=[{"role": "user", "content": "Hi"}], max_tokens=10)
#                     ^^^^^^ chat gpt-4 @openai out=1..10..10
openai.Completion.create(engine="text-davinci-003", prompt="Hi")
#                 ^^^^^^ completion text-davinci-003 @openai out=1..16..16
openai.Embedding.create(model="text-embedding-ada-002", input="Hi")
#                ^^^^^^ embeddings text-embedding-ada-002 @openai in=1
`,
      'python',
    ));

  it('sees modules that are imported by name', () =>
    assertCalls(
      `
import importlib
from importlib import import_module

sdk = importlib.import_module("openai")
sdk.OpenAI().responses.create(model="gpt-5", input="Hi")
#                      ^^^^^^ responses gpt-5 @openai

class Local:
    def __init__(self, name):
        self.name = name
        try:
            ollama = import_module("ollama")
            client_class = ollama.Client
        except ImportError as error:
            raise ValueError(name) from error
        self.module = ollama
        self.client = client_class(host="http://localhost:11434")

    def ask(self, messages):
        self.client.chat(model="llama3.2", messages=messages)
        #           ^^^^ chat llama3.2 @ollama
        return self.module.chat(model=self.name, messages=messages)
        #                  ^^^^ chat ? @ollama

def later(name):
    __import__("anthropic").Anthropic().messages.create(model="claude-sonnet-4-5", max_tokens=8, messages=[])
    #                                            ^^^^^^ messages claude-sonnet-4-5 @anthropic
`,
      'python',
    ));

  it('takes the provider from the base URL, and Azure from its class', () =>
    assertCalls(
      `
from openai import AzureOpenAI, OpenAI

cheapa = OpenAI(base_url="https://api.cheapaapi.com/v1", api_key=KEY)
cheapa.chat.completions.create(model="gpt-5.2", messages=[], max_tokens=200)
#                       ^^^^^^ chat gpt-5.2 @cheapa
OpenAI().with_options(base_url="https://openrouter.ai/api/v1").chat.completions.create(model="openai/gpt-4o", messages=[])
#                                                                               ^^^^^^ chat openai/gpt-4o @openrouter
azure = AzureOpenAI(azure_endpoint="https://x.openai.azure.com", api_version="2024-06-01")
azure.chat.completions.create(model="my-deployment", messages=[])
#                      ^^^^^^ chat my-deployment @azure
`,
      'python',
    ));

  it('takes the provider from what the module or the client is set to', async () => {
    await assertCalls(
      `
import openai
openai.api_base = "https://openrouter.ai/api/v1"
openai.ChatCompletion.create(model="openai/gpt-4o", messages=[])
#                     ^^^^^^ chat openai/gpt-4o @openrouter

def ask():
    return openai.chat.completions.create(model="openai/gpt-4o", messages=[])
    #                              ^^^^^^ chat openai/gpt-4o @openrouter

client = openai.OpenAI()
client.chat.completions.create(model="gpt-4o", messages=[])
#                       ^^^^^^ chat gpt-4o @openai
client.base_url = "https://api.cheapaapi.com/v1"
client.chat.completions.create(model="gpt-5.2", messages=[])
#                       ^^^^^^ chat gpt-5.2 @cheapa
`,
      'python',
    );
    await assertCalls(
      `
import openai, os
openai.api_base = os.environ["BASE"]
openai.ChatCompletion.create(model="gpt-4o", messages=[])
#                     ^^^^^^ chat gpt-4o @? unknown=provider-unknown
openai.api_type = "azure"
openai.ChatCompletion.create(model="gpt-4o", messages=[])
#                     ^^^^^^ chat gpt-4o @azure
`,
      'python',
    );
  });

  it('takes a method that is replaced for what replaces it', () =>
    assertCalls(
      `
import openai
from unittest.mock import MagicMock
client = openai.OpenAI()
client.chat.completions.create(model="gpt-4o", messages=[])
#                       ^^^^^^ chat gpt-4o @openai
client.chat.completions.create = MagicMock()
client.chat.completions.create(model="gpt-4o", messages=[])
client.responses.create(model="gpt-4o", input="Hi")
#                ^^^^^^ responses gpt-4o @openai
`,
      'python',
    ));

  it('leaves out what sends nothing that is billed', () =>
    assertCalls(
      `
from openai import OpenAI

client = OpenAI()
client.models.list()
client.files.create(file=open("a"), purpose="batch")
client.responses.retrieve("resp_1")
client.responses.stream(response_id="resp_1", starting_after=3)
client.moderations.create(input="x")
User.objects.create(model="gpt-4o", messages=[])
`,
      'python',
    ));
});

describe('OpenAI in TypeScript', () => {
  it('reads calls of a client', () =>
    assertCalls(
      `
import OpenAI, { AzureOpenAI } from 'openai';

const openai = new OpenAI({ apiKey: process.env.KEY });
export async function ask(question: string) {
  const stream = openai.beta.chat.completions.stream({
    //                                        ^^^^^^ chat gpt-4o @openai out=1..50..50 holes=1
    model: 'gpt-4o',
    messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: question }],
    max_completion_tokens: 50,
  });
  await openai.withOptions({ timeout: 5 }).responses.create({ model: 'gpt-5', input: 'Hi', instructions: 'Short.' }).withResponse();
  //                                                 ^^^^^^ responses gpt-5 @openai
  await openai.chat.completions.runTools({ model: 'gpt-4o', messages: [], tools: [] });
  //                            ^^^^^^^^ chat gpt-4o @openai
}
const azure = new AzureOpenAI({ endpoint: 'https://x.openai.azure.com' });
azure.chat.completions.create({ model: 'prod', messages: [] });
//                     ^^^^^^ chat prod @azure
`,
      'typescript',
    ));

  it('takes the deployment of a client of Azure where a call names no model', () =>
    assertCalls(
      `
import { AzureOpenAI } from 'openai';

const client = new AzureOpenAI({ deployment: 'my-gpt', apiVersion: '2024-10-21', endpoint: 'https://x.openai.azure.com' });
await client.chat.completions.create({ model: '', messages: [] });
//                            ^^^^^^ chat my-gpt @azure unknown=model-unknown
await client.chat.completions.create({ model: 'gpt-4o', messages: [] });
//                            ^^^^^^ chat gpt-4o @azure
`,
      'typescript',
    ));

  it('reads the package before version 4 and its CommonJS forms', () =>
    assertCalls(
      `
const OpenAI = require('openai');
const { Configuration, OpenAIApi } = require('openai');

const client = new OpenAI();
client.chat.completions.create({ model: 'gpt-4o', messages: [] });
//                      ^^^^^^ chat gpt-4o @openai
const old = new OpenAIApi(new Configuration({ apiKey: 'x', basePath: 'https://openrouter.ai/api/v1' }));
old.createChatCompletion({ model: 'openai/gpt-4o', messages: [], max_tokens: 5 });
//  ^^^^^^^^^^^^^^^^^^^^ chat openai/gpt-4o @openrouter out=1..5..5
old.createTranscription(file, 'whisper-1');
//  ^^^^^^^^^^^^^^^^^^^ transcription whisper-1 @openrouter
`,
      'javascript',
    ));

  it('reads a client that is used as a plain HTTP client', () =>
    assertCalls(
      `
import OpenAI from 'openai';

const lumenfall = new OpenAI({ baseURL: 'https://api.lumenfall.ai/openai/v1' });
await lumenfall.post('/videos', { body: { model: 'veo-3.1', prompt: 'a cat', seconds: '8' } });
//              ^^^^ video veo-3.1 @lumenfall
await lumenfall.post('/models', { body: {} });
`,
      'typescript',
    ));

  it('sees through functions that wrap a client', () =>
    assertCalls(
      `
import { observeOpenAI } from 'langfuse';
import OpenAI from 'openai';

const client = observeOpenAI(new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' }), { name: 'x' });
client.chat.completions.create({ model: 'openai/gpt-4o', messages: [] });
//                      ^^^^^^ chat openai/gpt-4o @openrouter sdk=openai
`,
      'typescript',
    ));

  it('knows schemas of typed classes and tools that are functions', () =>
    assertCalls(
      `
from typing import List, Optional
from google import genai
from openai import OpenAI
from pydantic import BaseModel, Field

class Person(BaseModel):
    name: str = Field(description="Full name")
    tags: List[str] = []
    age: Optional[int] = None

def get_weather(city: str, days: int = 1) -> str:
    """Weather of a city."""
    return ""

OpenAI().chat.completions.parse(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}], response_format=Person)
#                         ^^^^^ chat gpt-4o @openai holes=0 how=calibrated
genai.Client().models.generate_content(model="gemini-2.5-flash", contents="Hi", config={"tools": [get_weather]})
#                     ^^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @google holes=0 how=calibrated
`,
      'python',
    ));

  it('sees the client through a function that patches it in Python', () =>
    assertCalls(
      `
import instructor
from groq import Groq
from openai import OpenAI

user = instructor.from_openai(OpenAI()).chat.completions.create(model="gpt-4o", response_model=User, messages=[])
#                                                        ^^^^^^ chat gpt-4o @openai
fast = instructor.from_groq(Groq(), mode=instructor.Mode.JSON)
fast.chat.completions.create(model="llama-3.1-8b-instant", response_model=User, messages=[])
#                     ^^^^^^ chat llama-3.1-8b-instant @groq
`,
      'python',
    ));
});

describe('OpenAI: helpers of its package before version 1', () => {
  it('embed a text', () =>
    assertCalls(
      `
from openai.embeddings_utils import cosine_similarity, get_embedding, get_embeddings

df["vector"] = df.text.apply(lambda text: get_embedding(text, engine="text-embedding-ada-002"))
#                                         ^^^^^^^^^^^^^ embeddings text-embedding-ada-002 @openai
vectors = get_embeddings(["a", "b"], "text-embedding-3-small")
#         ^^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai
cosine_similarity(a, b)
`,
      'python',
    ));

  it('takes what a cache of clients may hold for what is put into it', () =>
    assertCalls(
      `
import OpenAI from 'openai';
const clients = new Map<string, OpenAI>();
function clientFor(name: string) {
  let client = clients.get(name);
  if (!client) {
    client = new OpenAI({ baseURL: 'https://api.groq.com/openai/v1' });
    clients.set(name, client);
  }
  return client;
}
await clientFor('a').chat.completions.create({ model: 'llama-3.1-8b-instant', messages: [], max_tokens: 4 });
//                                    ^^^^^^ chat llama-3.1-8b-instant @groq out=1..4..4
`,
      'typescript',
    ));
});
