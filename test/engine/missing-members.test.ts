import { describe, it } from 'mocha';
import { assertProject } from '../support/memory-project';

describe('what stands for a client until it is needed', () => {
  it('gives its members by their names in Python', () =>
    assertProject({
      'llm.py': `
import importlib

class LazyModule:
    _module = None

    def __getattr__(self, name):
        if name == "_module":
            return super()
        self._load()
        return getattr(self._module, name)

    def _load(self):
        if self._module is not None:
            return
        self._module = importlib.import_module("litellm")
        self._module.drop_params = True

litellm = LazyModule()
`,
      'app.py': `
from llm import litellm

class LazyClient:
    def __init__(self):
        self._client = None
        self.model = "gpt-4.1-mini"

    def __getattr__(self, item):
        if self._client is None:
            from openai import OpenAI
            self._client = OpenAI()
        return getattr(self._client, item)

client = LazyClient()

def answer(messages):
    litellm.completion(model="gpt-4o", messages=messages, max_tokens=5)
    #       ^^^^^^^^^^ chat gpt-4o @openai out=1..5..5
    client.chat.completions.create(model=client.model, messages=messages, max_tokens=5)
    #                       ^^^^^^ chat gpt-4.1-mini @openai out=1..5..5
`,
    }));

  it('gives its members by their names in TypeScript', () =>
    assertProject({
      'client.ts': `
import OpenAI from 'openai';
let client: OpenAI | null = null;
function getClient(): OpenAI {
  client ??= new OpenAI({ baseURL: 'https://api.groq.com/openai/v1' });
  return client;
}
export const openai = new Proxy({} as OpenAI, {
  get(_target, name) {
    return getClient()[name as keyof OpenAI];
  },
});
export const groq = new Proxy({}, { get: (_, name: string) => Reflect.get(getClient(), name) });
`,
      'app.ts': `
import { groq, openai } from './client';
export async function answer(messages) {
  await openai.chat.completions.create({ model: 'openai/gpt-oss-20b', messages, max_completion_tokens: 5 });
  //                            ^^^^^^ chat openai/gpt-oss-20b @groq out=1..5..5
  await groq.chat.completions.create({ model: 'openai/gpt-oss-120b', messages, max_completion_tokens: 5 });
  //                          ^^^^^^ chat openai/gpt-oss-120b @groq out=1..5..5
}
`,
    }));

  it('hands calls on in PHP and Ruby', () =>
    assertProject({
      'Ai.php': `<?php
class Ai {
  private $client;
  public function __construct() { $this->client = OpenAI::client(getenv('KEY')); }
  public function __call($name, $arguments) { return $this->client->$name(...$arguments); }
}
$ai = new Ai();
$ai->chat()->create(['model' => 'gpt-4o', 'max_tokens' => 5, 'messages' => [['role' => 'user', 'content' => 'Hi']]]);
//           ^^^^^^ chat gpt-4o @openai out=1..5..5
`,
      'ai.rb': `
require 'openai'
class Ai
  def initialize
    @client = OpenAI::Client.new
  end

  def method_missing(name, *args, **options)
    @client.public_send(name, *args, **options)
  end
end
Ai.new.chat(parameters: { model: 'gpt-4o-mini', max_tokens: 5, messages: [{ role: 'user', content: 'Hi' }] })
#      ^^^^ chat gpt-4o-mini @openai out=1..5..5
`,
    }));

  it('has what its class declares', () =>
    assertProject({
      'app.py': `
from openai import OpenAI

class Shop:
    def __init__(self):
        self.chat = Window()

    def __getattr__(self, name):
        return getattr(OpenAI(), name)

class Window:
    def create(self, **options):
        return None

shop = Shop()
shop.chat.create(model="gpt-4o", messages=[])
settings = {}
model = getattr(shop, "name", "gpt-4o-mini")
`,
    }));
});
