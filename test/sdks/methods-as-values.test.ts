import { assertCalls } from '../support/expected-calls';

describe('Methods that are passed on as values', () => {
  it('are found where they are handed over, in Python', () =>
    assertCalls(
      `
import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import anyio
from anthropic import Anthropic
from asgiref.sync import sync_to_async
from google import genai
from openai import OpenAI

client = OpenAI()
gemini = genai.Client()
pool = ThreadPoolExecutor()

async def main(text):
    await asyncio.to_thread(gemini.models.generate_content, model="gemini-2.5-flash", contents=text)
    #                                     ^^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @google
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(pool, partial(client.chat.completions.create, model="gpt-4o", messages=[], max_tokens=9))
    #                                                                ^^^^^^ chat gpt-4o @openai out=1..9..9
    await sync_to_async(client.chat.completions.create)(model="gpt-4o", messages=[])
    #                                           ^^^^^^ chat gpt-4o @openai
    await anyio.to_thread.run_sync(partial(Anthropic().messages.create, model="claude-sonnet-4-5", max_tokens=5, messages=[]))
    #                                                           ^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..5..5
    future = pool.submit(client.responses.create, model="gpt-5", input=text, max_output_tokens=7)
    #                                     ^^^^^^ responses gpt-5 @openai out=1..7..7
    return future.result()
`,
      'python',
    ));

  it('are found by the names that they are given', () =>
    assertCalls(
      `
from functools import partial

from openai import OpenAI
from tenacity import retry, stop_after_attempt

client = OpenAI()
ask = partial(client.chat.completions.create, model="gpt-4o")

def answer(question):
    return ask(messages=[{"role": "user", "content": question}])
    #      ^^^ chat gpt-4o @openai holes=1

class Bot:
    def __init__(self):
        self.send_it = retry(stop=stop_after_attempt(3))(client.responses.create)

    def run_once(self):
        return self.send_it(model="gpt-5", input="Hi")
        #           ^^^^^^^ responses gpt-5 @openai
`,
      'python',
    ));

  it('are found where functions run what they are handed, in Python', () =>
    assertCalls(
      `
from functools import partial
from openai import OpenAI

client = OpenAI()

def with_retry(fn, *args, **kwargs):
    for attempt in range(3):
        try:
            return fn(*args, **kwargs)
            #      ^^ chat gpt-4.1 @openai
        except Exception:
            pass

answer = with_retry(client.chat.completions.create, model="gpt-4.1", messages=[])
#        ^^^^^^^^^^ use gpt-4.1 @openai

def run(model_fn):
    return model_fn(model="gpt-5", input="Hi")
    #      ^^^^^^^^ responses gpt-5 @openai

answer = run(model_fn=client.responses.create)
#        ^^^ use gpt-5 @openai

class Bot:
    def __init__(self, complete):
        self._complete = complete

    def reply(self, messages):
        return self._complete(messages=messages)
        #           ^^^^^^^^^ chat gpt-4o-mini @openai

Bot(partial(client.chat.completions.create, model="gpt-4o-mini"))

def save(fn, row):
    return fn(row)

save(client.files.create, {})
`,
      'python',
    ));

  it('are found where functions run what they are handed, in TypeScript', () =>
    assertCalls(
      `
import OpenAI from 'openai';

const client = new OpenAI();

async function limited<T>(send: (request: object) => Promise<T>, request: object): Promise<T> {
  await slot();
  return send(request);
  //     ^^^^ chat gpt-4o @openai
}

await limited(client.chat.completions.create.bind(client.chat.completions), { model: 'gpt-4o', messages: [] });
//    ^^^^^^^ use gpt-4o @openai
`,
      'typescript',
    ));

  it('are found where what runs them stands elsewhere, and where their client can not be seen', () =>
    assertCalls(
      `
import asyncio
from functools import partial
from openai import OpenAI
from tenacity import Retrying
from .retries import Limiter, with_retry

client = OpenAI()

def seen(messages):
    with_retry(client.chat.completions.create, model="gpt-4o", messages=messages)
    #                                  ^^^^^^ chat gpt-4o @openai
    Retrying(reraise=True)(client.chat.completions.create, model="gpt-4o-mini", messages=messages)
    #                                              ^^^^^^ chat gpt-4o-mini @openai
    Limiter().run(client.responses.create, model="gpt-5", input="Hi")
    #                              ^^^^^^ responses gpt-5 @openai
    with_retry(client.chat.completions.create, name="create")

async def unseen(judge, judges, prompt):
    await asyncio.to_thread(judge.chat.completions.create, model="gpt-4o", messages=[])
    #                                              ^^^^^^ chat gpt-4o @?
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, partial(judges.messages.create, model="claude-sonnet-4-5", max_tokens=5, messages=[]))
    #                                                        ^^^^^^ messages claude-sonnet-4-5 @?
    with_retry(judge.embeddings.create, model="text-embedding-3-small", input=prompt)
    #                           ^^^^^^ embeddings text-embedding-3-small @?
    await asyncio.to_thread(judge.messages.create, prompt)
    await asyncio.to_thread(judge.responses.create, name="x")
`,
      'python',
    ));

  it('are no calls where nothing runs them', () =>
    assertCalls(
      `
import asyncio
from unittest.mock import patch
from openai import OpenAI

client = OpenAI()
print(client.chat.completions.create)
isinstance(client.chat.completions.create, object)
patch.object(client.chat.completions, "create")
create = client.chat.completions.create
asyncio.to_thread(print, client.chat.completions.create)
def ask(create):
    return create(model="gpt-4o", messages=[])
`,
      'python',
    ));

  it('are found in JavaScript', () =>
    assertCalls(
      `
import OpenAI from 'openai';

const client = new OpenAI();
const ask = client.chat.completions.create.bind(client.chat.completions);
await ask({ model: 'gpt-4o', messages: [], max_tokens: 4 });
//    ^^^ chat gpt-4o @openai out=1..4..4
`,
      'typescript',
    ));
});

describe('Functions that are tried again', () => {
  it('run up to as many times as their decorator says', () =>
    assertCalls(
      `
import backoff
import openai
from openai import OpenAI
from tenacity import AsyncRetrying, retry, stop_after_attempt, wait_exponential

client = OpenAI(max_retries=5)

@retry(wait=wait_exponential(), stop=stop_after_attempt(6))
def completion(**kwargs):
    return client.chat.completions.create(**kwargs)
    #                              ^^^^^^ chat gpt-4o @openai repeat=1..1..6

if True:
    completion(model="gpt-4o", messages=[])
#   ^^^^^^^^^^ use gpt-4o @openai repeat=1..1..6

@backoff.on_exception(backoff.expo, openai.RateLimitError, max_tries=4)
def ask(messages):
    return client.chat.completions.create(model="gpt-4o", messages=messages)
    #                              ^^^^^^ chat gpt-4o @openai repeat=1..1..4

@retry
def forever():
    return client.chat.completions.create(model="gpt-4o", messages=[])
    #                              ^^^^^^ chat gpt-4o @openai repeat=1..1..∞

async def once():
    async for attempt in AsyncRetrying(stop=stop_after_attempt(3)):
        with attempt:
            return client.chat.completions.create(model="gpt-4o", messages=[])
            #                              ^^^^^^ chat gpt-4o @openai repeat=1..1..3
`,
      'python',
    ));

  it('run up to as many times as what they are handed to says', () =>
    assertCalls(
      `
import OpenAI from 'openai';
import pRetry from 'p-retry';
import { backOff } from 'exponential-backoff';

const client = new OpenAI({ maxRetries: 5 });
await pRetry(() => client.chat.completions.create({ model: 'gpt-4o', messages: [] }), { retries: 3 });
//                                         ^^^^^^ chat gpt-4o @openai repeat=1..1..4
await backOff(() => client.chat.completions.create({ model: 'gpt-4o', messages: [] }), { numOfAttempts: 4 });
//                                          ^^^^^^ chat gpt-4o @openai repeat=1..1..4
await client.chat.completions.create({ model: 'gpt-4o', messages: [] });
//                            ^^^^^^ chat gpt-4o @openai repeat=1
`,
      'typescript',
    ));
});
