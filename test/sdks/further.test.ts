import { assertCalls } from '../support/expected-calls';

describe('Further SDKs in Python', () => {
  it('reads Cohere, Voyage, xAI, Azure and those like OpenAI', () =>
    assertCalls(
      `
import cohere
import voyageai
from azure.ai.inference import ChatCompletionsClient
from azure.ai.inference.models import SystemMessage, UserMessage
from cerebras.cloud.sdk import Cerebras
from openrouter import OpenRouter
from xai_sdk import Client
from xai_sdk.chat import user

co = cohere.ClientV2(api_key="x")
co.chat(model="command-r-plus", messages=[{"role": "user", "content": "Hi"}], max_tokens=20)
#  ^^^^ chat command-r-plus @cohere out=1..20..20
cohere.Client().chat(message="Hi", model="command-r", preamble="Be brief.")
#               ^^^^ chat command-r @cohere
co.embed(texts=["a", "b"], model="embed-v4.0", input_type="search_query")
#  ^^^^^ embeddings embed-v4.0 @cohere
co.rerank(model="rerank-v3.5", query="Hi", documents=["a", "b"])
#  ^^^^^^ rerank rerank-v3.5 @cohere
voyageai.Client().embed(["a"], model="voyage-3")
#                 ^^^^^ embeddings voyage-3 @voyage
chat = Client().chat.create(model="grok-4")
chat.append(user("Hi"))
chat.sample()
#    ^^^^^^ chat grok-4 @xai
Client().image.sample("a hat", model="grok-imagine-image", image_url="https://x.example/cat.png")
#              ^^^^^^ image grok-imagine-image @xai pictures=1 max=0.022
Client().image.sample("a hat", model="grok-imagine-image-quality", resolution="2k")
#              ^^^^^^ image grok-imagine-image-quality @xai pictures=none max=0.07
ChatCompletionsClient(endpoint="https://models.inference.ai.azure.com", credential=key).complete(messages=[UserMessage("Hi")], model="gpt-4o", max_tokens=20)
#                                                                                       ^^^^^^^^ chat gpt-4o @github-models out=1..20..20
Cerebras().chat.completions.create(model="llama3.1-8b", messages=[])
#                           ^^^^^^ chat llama3.1-8b @cerebras
OpenRouter(api_key="x").chat.send(model="openai/gpt-4o", messages=[], max_tokens=5)
#                            ^^^^ chat openai/gpt-4o @openrouter out=1..5..5
`,
      'python',
    ));

  it('reads predictions, speech and transcriptions', () =>
    assertCalls(
      `
import assemblyai as aai
import fal_client
import replicate
from deepgram import DeepgramClient, PrerecordedOptions
from elevenlabs.client import ElevenLabs
from huggingface_hub import InferenceClient

replicate.run("black-forest-labs/flux-schnell", input={"prompt": "a cat"})
#         ^^^ prediction black-forest-labs/flux-schnell @replicate
replicate.predictions.get("x")
fal_client.subscribe("fal-ai/flux/dev", arguments={"prompt": "a cat"})
#          ^^^^^^^^^ image fal-ai/flux/dev @fal
fal_client.upload_file("x")
options = PrerecordedOptions(model="nova-2", smart_format=True)
DeepgramClient("x").listen.prerecorded.v("1").transcribe_file({"buffer": data}, options)
#                                             ^^^^^^^^^^^^^^^ transcription nova-2 @deepgram
aai.Transcriber().transcribe("a.mp3")
#                 ^^^^^^^^^^ transcription ? @assemblyai
ElevenLabs().text_to_speech.convert(voice_id="v", text="Hello", model_id="eleven_multilingual_v2")
#                           ^^^^^^^ speech eleven_multilingual_v2 @elevenlabs
ElevenLabs().voices.get_all()
hf = InferenceClient("meta-llama/Llama-3.1-8B-Instruct", provider="together")
hf.chat_completion(messages=[{"role": "user", "content": "Hi"}], max_tokens=20)
#  ^^^^^^^^^^^^^^^ chat meta-llama/Llama-3.1-8B-Instruct @together out=1..20..20
InferenceClient().text_generation("Hi", model="gpt2", max_new_tokens=5)
#                 ^^^^^^^^^^^^^^^ completion gpt2 @huggingface out=1..5..5
`,
      'python',
    ));

  it("knows Hugging Face's client before the present one", () =>
    assertCalls(
      `
from huggingface_hub.inference_api import InferenceApi

client = InferenceApi(repo_id="acme/small-7b", token="x")
answer = client("Hi there")[0]["generated_text"]
#        ^^^^^^ completion acme/small-7b @huggingface
`,
      'python',
    ));

  it('reads Atomic Agents', () =>
    assertCalls(
      `
import instructor
import openai
from atomic_agents.agents.base_agent import BaseAgent, BaseAgentConfig

class Writer:
    def __init__(self, model: str = "gpt-4o-mini"):
        client = instructor.from_openai(openai.OpenAI())
        self.agent = BaseAgent(BaseAgentConfig(client=client, model=model, system_prompt_generator=prompts))

    def run(self, question):
        return self.agent.run(Question(text=question)).answer
        #                 ^^^ chat gpt-4o-mini @openai
`,
      'python',
    ));
});

describe('Further SDKs in JavaScript', () => {
  it('reads them', () =>
    assertCalls(
      `
import { createClient } from '@deepgram/sdk';
import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
import { fal } from '@fal-ai/client';
import { InferenceClient } from '@huggingface/inference';
import { OpenRouter } from '@openrouter/sdk';
import { CohereClientV2 } from 'cohere-ai';
import Replicate from 'replicate';

await new CohereClientV2({ token: 'x' }).chat({ model: 'command-a-03-2025', messages: [{ role: 'user', content: 'Hi' }] });
//                                       ^^^^ chat command-a-03-2025 @cohere
await new Replicate().run('black-forest-labs/flux-schnell', { input: { prompt: 'a cat' } });
//                    ^^^ prediction black-forest-labs/flux-schnell @replicate
await fal.subscribe('fal-ai/flux/dev', { input: { prompt: 'a cat' } });
//        ^^^^^^^^^ image fal-ai/flux/dev @fal
await createClient('x').listen.prerecorded.transcribeUrl({ url: 'https://x' }, { model: 'nova-3' });
//                                         ^^^^^^^^^^^^^ transcription nova-3 @deepgram
await new ElevenLabsClient().textToSpeech.convert('voice', { text: 'Hello', modelId: 'eleven_flash_v2_5' });
//                                        ^^^^^^^ speech eleven_flash_v2_5 @elevenlabs
await new InferenceClient('x').chatCompletion({ model: 'Qwen/Qwen3-32B', messages: [], max_tokens: 20 });
//                             ^^^^^^^^^^^^^^ chat Qwen/Qwen3-32B @huggingface out=1..20..20
await new OpenRouter({ apiKey: 'x' }).chat.send({ model: 'openai/gpt-4o', messages: [] });
//                                         ^^^^ chat openai/gpt-4o @openrouter
`,
      'typescript',
    ));

  it('are told at fal by what their models and arguments say that they make', () =>
    assertCalls(
      `
import { fal } from '@fal-ai/client';

await fal.subscribe('fal-ai/kling-video/v2.5-turbo/pro/image-to-video', { input: { prompt, image_url: url, duration: '5' } });
//        ^^^^^^^^^ video fal-ai/kling-video/v2.5-turbo/pro/image-to-video @fal
await fal.queue.submit('fal-ai/hunyuan-image/v3/text-to-image', { input: { prompt } });
//              ^^^^^^ image fal-ai/hunyuan-image/v3/text-to-image @fal
await fal.subscribe(process.env.MODEL!, { input: { prompt, image_size: 'square_hd', num_images: 2 } });
//        ^^^^^^^^^ image ? @fal
await fal.subscribe('fal-ai/wizper', { input: { audio_url: url } });
//        ^^^^^^^^^ transcription fal-ai/wizper @fal
await fal.subscribe('fal-ai/kokoro/american-english', { input: { prompt: 'Hello' } });
//        ^^^^^^^^^ speech fal-ai/kokoro/american-english @fal
await fal.subscribe('fal-ai/mmaudio-v2/video-to-audio', { input: { video_url: url } });
//        ^^^^^^^^^ prediction fal-ai/mmaudio-v2/video-to-audio @fal
await fal.subscribe('fal-ai/moondream2/visual-query', { input: { image_url: url, prompt } });
//        ^^^^^^^^^ prediction fal-ai/moondream2/visual-query @fal
`,
      'typescript',
    ));

  it('reads answers of Embedchain out of its configuration', () =>
    assertCalls(
      `
from embedchain import App

app = App.from_config(config={"llm": {"provider": "openai", "config": {"model": "gpt-4o-mini", "max_tokens": 90}}})
app.add("https://example.com")
app.query("What is it?")
#   ^^^^^ chat gpt-4o-mini @openai out=1..90..90
App().chat("Hi")
#     ^^^^ chat ? @?
`,
      'python',
    ));
});
