import { assertCalls } from '../support/expected-calls';

describe('AI SDK', () => {
  it('takes model and provider from the function that makes the model', () =>
    assertCalls(
      `
import { anthropic } from '@ai-sdk/anthropic';
import { google } from '@ai-sdk/google';
import { createOpenAI, openai } from '@ai-sdk/openai';
import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { embedMany, experimental_generateImage as generateImage, generateObject, generateText, streamText } from 'ai';
import { z } from 'zod';

await generateText({ model: openai('gpt-4o'), system: 'Be brief.', prompt: 'Hi', maxOutputTokens: 20 });
//    ^^^^^^^^^^^^ chat gpt-4o @openai out=1..20..20 sdk=ai-sdk
const r1 = streamText({ model: anthropic('claude-sonnet-4-5'), messages: [{ role: 'user', content: 'Hi' }] });
//         ^^^^^^^^^^ chat claude-sonnet-4-5 @anthropic
const { object } = await generateObject({ model: openai.responses('gpt-5'), schema: z.object({}), prompt: 'Hi' });
//                       ^^^^^^^^^^^^^^ chat gpt-5 @openai
const cheapa = createOpenAI({ baseURL: 'https://api.cheapaapi.com/v1' });
await generateText({ model: cheapa.chat('gpt-5.2'), prompt: 'Hi', maxTokens: 5 });
//    ^^^^^^^^^^^^ chat gpt-5.2 @cheapa out=1..5..5
await generateText({ model: createOpenRouter({ apiKey: 'x' })('openai/gpt-4o'), prompt: 'Hi' });
//    ^^^^^^^^^^^^ chat openai/gpt-4o @openrouter
await generateText({ model: 'openai/gpt-5', prompt: 'Hi' });
//    ^^^^^^^^^^^^ chat openai/gpt-5 @vercel
await embedMany({ model: openai.textEmbeddingModel('text-embedding-3-small'), values: ['Hi', 'there'] });
//    ^^^^^^^^^ embeddings text-embedding-3-small @openai in=2
await generateImage({ model: google.image('gemini-2.5-flash-image'), prompt: { text: 'a hat', images: [await readFile('cat.png')] } });
//    ^^^^^^^^^^^^^ image gemini-2.5-flash-image @google images=1 holes=0
await generateImage({ model: openai.image('dall-e-3'), prompt: 'a cat', n: 2 });
//    ^^^^^^^^^^^^^ image dall-e-3 @openai images=2 max=0.08
await generateImage({ model: openai.image('dall-e-3'), prompt: 'a cat', providerOptions: { openai: { quality: 'hd' } } });
//    ^^^^^^^^^^^^^ image dall-e-3 @openai images=1 max=0.08
await generateImage({ model: openai.image('dall-e-3'), prompt: 'a cat', providerOptions: options() });
//    ^^^^^^^^^^^^^ image dall-e-3 @openai likely=0.04 max=0.08
await generateImage({ model: google.image('gemini-3-pro-image'), prompt: 'a cat', providerOptions: { google: { imageConfig: { imageSize: '4K' } } } });
//    ^^^^^^^^^^^^^ image gemini-3-pro-image @google low=0.240002 max=0.240006
const sent = { text: 'a hat', images: [await readFile('a.png'), await readFile('b.png')], mask: await readFile('m.png') };
await generateImage({ model: openai.image('gpt-image-1'), prompt: sent, providerOptions: { openai: { input_fidelity: 'high' } } });
//    ^^^^^^^^^^^^^ image gpt-image-1 @openai pictures=8708..13062..20463
`,
      'typescript',
    ));

  it('spans models of several providers, likely first', () =>
    assertCalls(
      `
import { anthropic } from '@ai-sdk/anthropic';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export function ask(fast: boolean) {
  return generateText({ model: fast ? openai('gpt-4o-mini') : anthropic('claude-sonnet-4-5'), prompt: 'Hi' });
  //     ^^^^^^^^^^^^ chat gpt-4o-mini|claude-sonnet-4-5 @openai
}
`,
      'typescript',
    ));

  it('looks through wrapped models, custom providers and registries', () =>
    assertCalls(
      `
import { anthropic } from '@ai-sdk/anthropic';
import { openai } from '@ai-sdk/openai';
import { createProviderRegistry, customProvider, extractReasoningMiddleware, streamText, wrapLanguageModel } from 'ai';

const mine = customProvider({
  languageModels: {
    fast: openai('gpt-4o-mini'),
    thinking: wrapLanguageModel({ model: anthropic('claude-sonnet-4-5'), middleware: extractReasoningMiddleware({ tagName: 'think' }) }),
  },
});
const r2 = streamText({ model: mine.languageModel('fast'), prompt: 'Hi' });
//         ^^^^^^^^^^ chat gpt-4o-mini @openai
const r3 = streamText({ model: mine.languageModel('thinking'), prompt: 'Hi' });
//         ^^^^^^^^^^ chat claude-sonnet-4-5 @anthropic
const registry = createProviderRegistry({ openai, anthropic });
const r4 = streamText({ model: registry.languageModel('openai:gpt-4o'), prompt: 'Hi' });
//         ^^^^^^^^^^ chat gpt-4o @openai
`,
      'typescript',
    ));

  it('reads agents with their own model', () =>
    assertCalls(
      `
import { openai } from '@ai-sdk/openai';
import { Experimental_Agent as Agent, stepCountIs } from 'ai';

const agent = new Agent({ model: openai('gpt-4o'), instructions: 'Help.', tools: {}, stopWhen: stepCountIs(3) });
await agent.generate({ prompt: 'Hi' });
//          ^^^^^^^^ chat gpt-4o @openai
`,
      'typescript',
    ));

  it('knows schemas and tools that are written with zod', () =>
    assertCalls(
      `
import { openai } from '@ai-sdk/openai';
import { generateObject, generateText, tool } from 'ai';
import { z } from 'zod';

const Person = z.object({ name: z.string().describe('Full name'), tags: z.array(z.string()).optional() });
const first = generateObject({ model: openai('gpt-4o'), schema: Person, prompt: 'Hi' });
//            ^^^^^^^^^^^^^^ chat gpt-4o @openai holes=0 how=calibrated
const weather = tool({ description: 'Weather', inputSchema: z.object({ city: z.string() }), execute: run });
const second = generateText({ model: openai('gpt-4o'), tools: { weather }, prompt: 'Hi' });
//             ^^^^^^^^^^^^ chat gpt-4o @openai holes=0 how=calibrated
const third = generateText({ model: openai('gpt-4o'), tools: unseen(), prompt: 'Hi' });
//            ^^^^^^^^^^^^ chat gpt-4o @openai holes=1
`,
      'typescript',
    ));

  it('says so when the model comes from another file', () =>
    assertCalls(
      `
import { streamText } from 'ai';
import { getModel } from '@/lib/models';

export const answer = streamText({ model: getModel(), prompt: 'Hi' });
//                    ^^^^^^^^^^ chat ? @? unknown=model-dynamic
`,
      'typescript',
    ));

  it('is found where Deno has it from', async () => {
    await assertCalls(
      `
import { generateText } from "npm:ai@^6";
import { model } from "./model.ts";
await generateText({ model, prompt: "Hi" });
//    ^^^^^^^^^^^^ chat ? @?
`,
      'typescript',
    );
    await assertCalls(
      `
import { generateText } from "https://esm.sh/ai@4.3.1";
import { createOpenAI } from "https://esm.sh/@ai-sdk/openai@1.0.0";
const openai = createOpenAI({});
await generateText({ model: openai("gpt-5"), prompt: "Hi" });
//    ^^^^^^^^^^^^ chat gpt-5 @openai
`,
      'typescript',
    );
  });
});
