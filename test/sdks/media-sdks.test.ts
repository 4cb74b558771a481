import { assertCalls } from '../support/expected-calls';

describe('SDKs for pictures, clips and voices', () => {
  it('are read in Python', () =>
    assertCalls(
      `
from lumaai import LumaAI
from pyht import Client
from runwayml import RunwayML
from stability_sdk import client as stability

RunwayML().image_to_video.create(model="gen4_turbo", prompt_image="https://x/y.png", prompt_text="a hat", duration=5)
#                         ^^^^^^ video gen4_turbo @runway
RunwayML().tasks.retrieve("id")
LumaAI().generations.create(prompt="a hat", model="ray-2", duration="5s")
#                    ^^^^^^ video ray-2 @luma
LumaAI().generations.image.create(prompt="a hat", model="photon-1")
#                          ^^^^^^ image photon-1 @luma
LumaAI().generations.get(id="x")
api = stability.StabilityInference(key="x", engine="stable-diffusion-xl-1024-v1-0")
answers = api.generate(prompt="a hat", steps=30, samples=2)
#             ^^^^^^^^ image stable-diffusion-xl-1024-v1-0 @stability
for chunk in Client(user_id="x", api_key="y").tts("Hello", voice_engine="Play3.0-mini"):
    #                                         ^^^ speech Play3.0-mini @playht
    pass
`,
      'python',
    ));

  it('are read in JavaScript', () =>
    assertCalls(
      `
import RunwayML from '@runwayml/sdk';
import { LumaAI } from 'lumaai';
import * as PlayHT from 'playht';

await new RunwayML().imageToVideo.create({ model: 'gen4_turbo', promptImage: 'https://x', promptText: 'a hat', duration: 10 });
//                                ^^^^^^ video gen4_turbo @runway
await new RunwayML().textToImage.create({ model: 'gen4_image', promptText: 'a hat', ratio: '1920:1080' });
//                               ^^^^^^ image gen4_image @runway
await new LumaAI().generations.create({ prompt: 'a hat', model: 'ray-flash-2' });
//                             ^^^^^^ video ray-flash-2 @luma
await PlayHT.stream('Hello', { voiceEngine: 'Play3.0-mini' });
//           ^^^^^^ speech Play3.0-mini @playht
`,
      'typescript',
    ));

  it('reads the model of getimg.ai from its address', () =>
    assertCalls(
      `
await fetch('https://api.getimg.ai/v1/flux-schnell/text-to-image', {
//    ^^^^^ image flux-schnell @getimg
  method: 'POST',
  body: JSON.stringify({ prompt: 'a bird', width: 1024, height: 1024 }),
});
`,
      'typescript',
    ));
});
