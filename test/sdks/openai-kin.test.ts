import { assertCalls } from '../support/expected-calls';

describe('SDKs that speak the API of OpenAI', () => {
  it('takes a server of Ollama for free wherever it runs, but not the cloud of Ollama', () =>
    assertCalls(
      `
from ollama import Client, chat as ask

Client(host="http://gpu-box:11434").chat(model="llama3.2", messages=[])
#                                   ^^^^ chat llama3.2 @ollama likely=0
ask(model="llama3.2", messages=[])
# <- by another name
`.replace(
        'ask(model="llama3.2", messages=[])\n# <- by another name',
        'if True:\n    ask(model="llama3.2", messages=[])\n#   ^^^ chat llama3.2 @ollama likely=0',
      ),
      'python',
    ));

  it('reads Groq, Together, Mistral and Ollama in Python', () =>
    assertCalls(
      `
import ollama
from groq import Groq
from mistralai import Mistral
from together import Together

Groq().chat.completions.create(model="llama-3.3-70b-versatile", messages=[], max_tokens=5)
#                       ^^^^^^ chat llama-3.3-70b-versatile @groq out=1..5..5
Together().chat.completions.create(model="meta-llama/Llama-3.3-70B-Instruct-Turbo", messages=[])
#                           ^^^^^^ chat meta-llama/Llama-3.3-70B-Instruct-Turbo @together
Mistral(api_key="x").chat.complete(model="mistral-small-latest", messages=[], max_tokens=5)
#                         ^^^^^^^^ chat mistral-small-latest @mistral out=1..5..5
Mistral(api_key="x").embeddings.create(model="mistral-embed", inputs=["Hi"])
#                               ^^^^^^ embeddings mistral-embed @mistral
ollama.chat(model="llama3.2", messages=[{"role": "user", "content": "Hi"}], options={"num_predict": 5})
#      ^^^^ chat llama3.2 @ollama out=1..5..5
ollama.Client(host="http://localhost:11434").generate(model="llama3.2", prompt="Hi")
#                                            ^^^^^^^^ completion llama3.2 @ollama
`,
      'python',
    ));

  it("takes the first argument of Mistral's first client for its key", () =>
    assertCalls(
      `
import MistralClient from '@mistralai/mistralai';

await new MistralClient(process.env.MISTRAL_API_KEY).chat({ model: 'mistral-tiny', messages: [] });
//                                                   ^^^^ chat mistral-tiny @mistral
await new MistralClient(key, 'https://openrouter.ai/api/v1').chat({ model: 'mistralai/mistral-nemo', messages: [] });
//                                                           ^^^^ chat mistralai/mistral-nemo @openrouter
await new MistralClient(key, endpoint).embeddings({ model: 'mistral-embed', input: ['Hi'] });
//                                     ^^^^^^^^^^ embeddings mistral-embed @? unknown=provider-unknown
`,
      'javascript',
    ));

  it('reads Groq, Together and Mistral in JavaScript', () =>
    assertCalls(
      `
import { Mistral } from '@mistralai/mistralai';
import Groq from 'groq-sdk';
import Together from 'together-ai';

const answer = await new Groq().chat.completions.create({ model: 'llama-3.3-70b-versatile', messages: [] });
//                                               ^^^^^^ chat llama-3.3-70b-versatile @groq
const second = await new Together().chat.completions.create({ model: 'openai/gpt-oss-20b', messages: [], max_tokens: 3 });
//                                                   ^^^^^^ chat openai/gpt-oss-20b @together out=1..3..3
const third = await new Mistral({ apiKey: 'x' }).chat.complete({ model: 'mistral-small-latest', messages: [], maxTokens: 3 });
//                                                    ^^^^^^^^ chat mistral-small-latest @mistral out=1..3..3
`,
      'javascript',
    ));
});
