import { assertCalls } from '../support/expected-calls';

describe('what calls cost', () => {
  it('is at most $0.0011025 for 500 tokens in and 200 out on gpt-5.2 at Cheapa', () =>
    assertCalls(
      `
from openai import OpenAI
client = OpenAI(base_url="https://api.cheapaapi.com/v1")
# costlint: input=500
client.chat.completions.create(model="gpt-5.2", messages=[{"role": "user", "content": "hi"}], max_tokens=200)
#                       ^^^^^^ chat gpt-5.2 @cheapa low=0.0002667 likely=0.0011025 max=0.0011025 out=1..200..200
`,
      'python',
    ));

  it('is $0.21 for an image of nano-banana-pro there, whatever its size and prompt', () =>
    assertCalls(
      `
import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://api.cheapaapi.com/v1' });
export const draw = (prompt: string) =>
  client.images.generate({ model: 'nano-banana-pro', prompt, size: '4096x4096' });
//              ^^^^^^^^ image nano-banana-pro @cheapa low=0.21 likely=0.21 max=0.21
`,
      'typescript',
    ));

  it('is unknown for a model that no list has, never a number', () =>
    assertCalls(
      `
from openai import OpenAI
OpenAI().chat.completions.create(model="gpt-99-imaginary", messages=[], max_tokens=5)
#                         ^^^^^^ chat gpt-99-imaginary @openai likely=unknown max=unknown unknown=model-unknown
`,
      'python',
    ));

  it('is unknown for other models of a provider whose list is not loaded, never the price of another provider', () =>
    assertCalls(
      `
import OpenAI from 'openai';
const cheapa = new OpenAI({ baseURL: 'https://api.cheapaapi.com/v1' });
await cheapa.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'hi' }] });
//                            ^^^^^^ chat gpt-4o @cheapa likely=unknown unknown=price-unknown
`,
      'typescript',
    ));

  it('has no output for embeddings', () =>
    assertCalls(
      `
from openai import OpenAI
OpenAI().embeddings.create(model="text-embedding-3-small", input="hello world")
#                   ^^^^^^ embeddings text-embedding-3-small @openai in=2 out=none likely=0.00000004 max=0.00000004
`,
      'python',
    ));

  it('spans the models that a call may use', () =>
    assertCalls(
      `
import anthropic
client = anthropic.Anthropic()
def ask(question, deep=False):
    model = "claude-opus-4-1" if deep else "claude-haiku-4-5"
    return client.messages.create(model=model, max_tokens=100, messages=[{"role": "user", "content": question}])
#                          ^^^^^^ messages claude-haiku-4-5|claude-opus-4-1 @anthropic
`,
      'python',
    ));

  it('is shown at the uses of a wrapper with the arguments given there', () =>
    assertCalls(
      `
from openai import OpenAI
client = OpenAI()

def ask(prompt, model="gpt-4o-mini", limit=100):
    r = client.chat.completions.create(model=model, max_tokens=limit, messages=[{"role": "user", "content": prompt}])
#                               ^^^^^^ chat gpt-4o-mini|gpt-4o @openai out=1..100..400
    return r.choices[0].message.content

print(ask("Name one colour"))
#     ^^^ use gpt-4o-mini @openai out=1..100..100
print(ask("Name all colours", model="gpt-4o", limit=400))
#     ^^^ use gpt-4o @openai out=1..300..400
`,
      'python',
    ));

  it('is unknown where images, sound or film would pass for text', () =>
    assertCalls(
      `
from google import genai
from google.genai import types
from openai import OpenAI

router = OpenAI(base_url="https://openrouter.ai/api/v1")
router.chat.completions.create(model="google/gemini-2.5-flash-image", messages=[{"role": "user", "content": "Draw a cat"}])
#                       ^^^^^^ chat google/gemini-2.5-flash-image @openrouter likely=unknown unknown=quantity-unknown
gemini = genai.Client()
gemini.models.generate_content(model="gemini-3.1-flash-lite-image", contents="Draw a cat")
#             ^^^^^^^^^^^^^^^^ generateContent gemini-3.1-flash-lite-image @google likely=unknown unknown=quantity-unknown
sound = types.Part.from_bytes(data=open("talk.wav", "rb").read(), mime_type="audio/wav")
gemini.models.generate_content(model="gemini-2.5-flash", contents=["What is said?", sound])
#             ^^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @google likely=unknown unknown=quantity-unknown
# costlint: input=3200
gemini.models.generate_content(model="gemini-2.5-pro", contents=["What is said?", sound])
#             ^^^^^^^^^^^^^^^^ generateContent gemini-2.5-pro @google in=3200 unknown=none
film = types.Part.from_uri(file_uri="gs://films/talk.mp4", mime_type="video/mp4")
gemini.models.embed_content(model="gemini-embedding-2", contents=[film])
#             ^^^^^^^^^^^^^ embeddings gemini-embedding-2 @google likely=unknown unknown=quantity-unknown
gemini.models.embed_content(model="gemini-embedding-2", contents=["a film", "of a talk"])
#             ^^^^^^^^^^^^^ embeddings gemini-embedding-2 @google unknown=none
openai = OpenAI()
openai.chat.completions.create(model="gpt-audio", modalities=["text", "audio"], audio={"voice": "ash"}, messages=[{"role": "user", "content": "Tell a joke"}])
#                       ^^^^^^ chat gpt-audio @openai likely=unknown unknown=quantity-unknown
openai.chat.completions.create(model="gpt-audio", modalities=["text"], messages=[{"role": "user", "content": "Tell a joke"}])
#                       ^^^^^^ chat gpt-audio @openai out=1..300..∞ unknown=none
`,
      'python',
    ));
});
