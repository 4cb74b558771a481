import { assertCalls } from '../support/expected-calls';

describe('Sessions, threads and batches', () => {
  it('says that they are metered elsewhere', () =>
    assertCalls(
      `
from anthropic import Anthropic
from google import genai
from openai import AsyncOpenAI, OpenAI

client = OpenAI()

async def talk():
    async with AsyncOpenAI().realtime.connect(model="gpt-realtime") as connection:
        #                             ^^^^^^^ realtime gpt-realtime @openai unknown=metered-by-session
        await connection.session.update(session={})
        await connection.response.create()
    async with genai.Client().aio.live.connect(model="gemini-2.0-flash-live-001", config={}) as session:
        #                              ^^^^^^^ realtime gemini-2.0-flash-live-001 @google unknown=metered-by-session
        await session.send_realtime_input(text="Hi")

thread = client.beta.threads.create()
client.beta.threads.messages.create(thread.id, role="user", content="Hi")
run = client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id="asst_1")
#                              ^^^^^^^^^^^^^^^ assistants ? @openai unknown=metered-by-session
client.beta.threads.runs.retrieve("x")
job = client.batches.create(input_file_id="file_1", endpoint="/v1/embeddings", completion_window="24h")
#                    ^^^^^^ embeddings ? @openai unknown=model-dynamic
client.batches.retrieve(job.id)
Anthropic().beta.sessions.events.send("sesn_1", events=[{"type": "user.message", "content": []}])
#                                ^^^^ agent ? @anthropic unknown=metered-by-session
Anthropic().beta.sessions.events.send("sesn_1", events=[{"type": "user.interrupt"}])
with client.responses.connect() as connection:
    connection.send({"type": "response.create", "model": "gpt-5", "input": "Hi", "max_output_tokens": 20})
    #          ^^^^ responses gpt-5 @openai out=1..20..20
    connection.send({"type": "response.cancel"})
`,
      'python',
    ));

  it('says so in JavaScript too', () =>
    assertCalls(
      `
import { GoogleGenAI } from '@google/genai';
import { GoogleGenerativeAI } from '@google/generative-ai';
import OpenAI from 'openai';
import { OpenAIRealtimeWS } from 'openai/beta/realtime/ws';

const socket = new OpenAIRealtimeWS({ model: 'gpt-realtime' });
//                 ^^^^^^^^^^^^^^^^ realtime gpt-realtime @openai unknown=metered-by-session
await new OpenAI().beta.threads.runs.createAndPoll('thread_1', { assistant_id: 'asst_1', model: 'gpt-4o' });
//                                   ^^^^^^^^^^^^^ assistants gpt-4o @openai unknown=metered-by-session
const session = await new GoogleGenAI({}).live.connect({ model: 'gemini-2.0-flash-live-001', callbacks: {} });
//                                             ^^^^^^^ realtime gemini-2.0-flash-live-001 @google
const cached = new GoogleGenerativeAI('x').getGenerativeModelFromCachedContent({ name: 'a', model: 'models/gemini-1.5-flash-001' });
await cached.generateContent('Hi');
//           ^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash-001 @google
await new GoogleGenAI({}).caches.create({ model: 'gemini-2.5-flash', config: {} });
`,
      'typescript',
    ));
});
