import { assertCalls } from '../support/expected-calls';

describe('Google in Python', () => {
  it('reads google-genai', () =>
    assertCalls(
      `
from google import genai
from google.genai import types

client = genai.Client(api_key="x")
client.models.generate_content(model="gemini-2.5-flash", contents="Hi", config=types.GenerateContentConfig(max_output_tokens=64, system_instruction="Short."))
#             ^^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @google out=1..64..64
client.models.generate_content_stream(model="models/gemini-2.5-pro", contents=[types.Content(role="user", parts=[types.Part.from_text(text="Hi")])])
#             ^^^^^^^^^^^^^^^^^^^^^^^ generateContent gemini-2.5-pro @google
chat = client.chats.create(model="gemini-2.5-flash", config={"max_output_tokens": 8})
chat.send_message("Hello")
#    ^^^^^^^^^^^^ generateContent gemini-2.5-flash @google out=1..8..8
client.models.embed_content(model="gemini-embedding-001", contents="Hi")
#             ^^^^^^^^^^^^^ embeddings gemini-embedding-001 @google out=none
client.models.generate_images(model="imagen-4.0-generate-001", prompt="a cat", config=dict(number_of_images=3))
#             ^^^^^^^^^^^^^^^ image imagen-4.0-generate-001 @google images=3
client.interactions.create(model="gemini-3-flash-preview", input="Hi")
#                   ^^^^^^ generateContent gemini-3-flash-preview @google
client.models.count_tokens(model="gemini-2.5-flash", contents="Hi")
client.files.upload(file="a.pdf")

async def f():
    await genai.Client(vertexai=True).aio.models.generate_content(model="gemini-2.5-flash", contents="Hi")
    #                                            ^^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @vertex
`,
      'python',
    ));

  it('reads google-generativeai and Vertex AI', () =>
    assertCalls(
      `
import google.generativeai as genai
import vertexai
from vertexai.generative_models import GenerativeModel

genai.configure(api_key="x")
model = genai.GenerativeModel("gemini-1.5-flash", generation_config={"max_output_tokens": 30}, system_instruction="Short.")
model.generate_content("Hi")
#     ^^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash @google out=1..30..30
chat = model.start_chat(history=[])
chat.send_message("Hello", stream=True)
#    ^^^^^^^^^^^^ generateContent gemini-1.5-flash @google out=1..30..30
genai.embed_content(model="models/text-embedding-004", content="Hi")
#     ^^^^^^^^^^^^^ embeddings text-embedding-004 @google
GenerativeModel(model_name="gemini-2.0-flash").generate_content(["Hi", "there"], generation_config={"max_output_tokens": 5})
#                                              ^^^^^^^^^^^^^^^^ generateContent gemini-2.0-flash @vertex out=1..5..5
model.count_tokens("Hi")
`,
      'python',
    ));
});

describe('Google in TypeScript', () => {
  it('reads @google/genai', () =>
    assertCalls(
      `
import { GoogleGenAI } from '@google/genai';

const ai = new GoogleGenAI({ apiKey: 'x' });
await ai.models.generateContent({ model: 'gemini-2.5-flash', contents: 'Hi', config: { maxOutputTokens: 64, candidateCount: 2 } });
//              ^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @google out=2..128..128
const chat = ai.chats.create({ model: 'gemini-2.5-flash' });
await chat.sendMessageStream({ message: 'Hello' });
//         ^^^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @google
await ai.models.generateImages({ model: 'imagen-4.0-generate-001', prompt: 'a cat' });
//              ^^^^^^^^^^^^^^ image imagen-4.0-generate-001 @google images=4
`,
      'typescript',
    ));

  it('reads @google/generative-ai', () =>
    assertCalls(
      `
const { GoogleGenerativeAI } = require('@google/generative-ai');

const genAI = new GoogleGenerativeAI(process.env.API_KEY);
const model = genAI.getGenerativeModel({ model: 'gemini-1.5-flash', generationConfig: { maxOutputTokens: 20 } });
model.generateContent('Hi');
//    ^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash @google out=1..20..20
model.generateContentStream({ contents: [{ role: 'user', parts: [{ text: 'Hi' }] }], generationConfig: { maxOutputTokens: 3 } });
//    ^^^^^^^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash @google out=1..3..3
model.startChat({ history: [] }).sendMessage('Hello');
//                               ^^^^^^^^^^^ generateContent gemini-1.5-flash @google
`,
      'javascript',
    ));
});

describe('pictures that Gemini looks at', () => {
  it('count by the resolution of the part, else of the request', () =>
    assertCalls(
      `
from google import genai
from google.genai import types
client = genai.Client()
picture = types.Part.from_bytes(data=open("a.png", "rb").read(), mime_type="image/png")
sharp = {"inline_data": {"mime_type": "image/png", "data": "x"}, "media_resolution": {"level": "MEDIA_RESOLUTION_ULTRA_HIGH"}}
low = types.GenerateContentConfig(media_resolution=types.MediaResolution.MEDIA_RESOLUTION_LOW)
client.models.generate_content(model="gemini-3-pro-preview", contents=[picture], config={"max_output_tokens": 9})
#             ^^^^^^^^^^^^^^^^ generateContent gemini-3-pro-preview @google in=1121..1121..1122
client.models.generate_content(model="gemini-3-pro-preview", contents=[picture], config=low)
#             ^^^^^^^^^^^^^^^^ generateContent gemini-3-pro-preview @google in=281..281..282
client.models.generate_content(model="gemini-3-pro-preview", contents=[sharp], config=low)
#             ^^^^^^^^^^^^^^^^ generateContent gemini-3-pro-preview @google in=2241..2241..2242
client.models.embed_content(model="gemini-embedding-2", contents=[picture])
#             ^^^^^^^^^^^^^ embeddings gemini-embedding-2 @google in=0 pictures=258..1032..4128 max=0.0018576
`,
      'python',
    ));
});
