import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { stepsOf } from './wire/body-site';
import { configuredModel, embeddingModels } from './wire/llphant-models';
import { frameworkRequest } from './wire/php-frameworks';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request } from './wire/requests';
import { toolList } from './wire/tools';
import { textValue, unknownValue } from './wire/values';

const chats = 'OpenAIChat|AnthropicChat|MistralAIChat|OllamaChat|LmStudioChat';

function chatStep(site: SiteView): StepView | null {
  return site.steps.find(({ name }) => name.endsWith('Chat')) ?? null;
}

function readChat(site: SiteView): CallRequest | null {
  const step = chatStep(site);
  const [system] = site.callsOn(site.owner, 'setSystemMessage');
  const [tools] = site.callsOn(site.owner, 'setTools');
  return (
    step && asked(step, site.args.positional(0), system?.positional(0) ?? null, tools?.positional(0) ?? null)
  );
}

function asked(step: StepView, input: Value | null, system: Value | null, tools: Value | null): CallRequest {
  const { model, provider, cap } = configuredModel(step);
  return frameworkRequest({
    model,
    provider,
    system,
    messages: [input],
    cap,
    told: { tools: toolList(tools) },
  });
}

/** `new QuestionAnswering($store, $embeddings, $chat)`: the chat answers from what was found. */
function readAnswer(site: SiteView): CallRequest | null {
  const made = site.step('QuestionAnswering')?.args ?? null;
  const chat = made?.positional(2) ?? made?.named('chat') ?? null;
  const step = chat?.kind === 'external' ? stepsOf(chat).find(({ name }) => name.endsWith('Chat')) : null;
  if (!step)
    return frameworkRequest({ model: null, provider: evidence({}), messages: [site.args.positional(0)] });
  const system = made?.positional(3) ?? null;
  return asked(step, site.args.positional(0), system, null);
}

function readEmbedding(site: SiteView): CallRequest | null {
  const name = site.steps.find((step) => /EmbeddingGenerator$/.test(step.name))?.name ?? '';
  const known = embeddingModels[name];
  return request({
    model: known ? textValue(known.model) : unknownValue('model'),
    provider: evidence({ sdk: known?.provider ?? null }),
    prompts: plainPrompts(site.args.positional(0)),
  });
}

function readMedia(site: SiteView, kind: 'image' | 'transcription'): CallRequest {
  const [step] = site.steps;
  const { model, provider } = configuredModel(step ?? null);
  return request({
    model,
    provider,
    prompts: kind === 'image' ? plainPrompts(site.args.positional(0)) : [],
    media: media(kind),
  });
}

/** LLPhant: a chat is made of a configuration. */
export const llphant: SdkShape = {
  id: 'llphant',
  modules: ['LLPhant', 'LLPhant/*'],
  languages: ['php'],
  calls: [
    {
      path: `**.${chats}().generateText|generateChat|generateStreamOfText|generateChatStream|generateTextOrReturnFunctionToCall|generateChatOrReturnFunctionToCall|generateTextOrReturnFunctionCalled|generateChatOrReturnFunctionCalled`,
      api: 'chat',
      read: readChat,
    },
    {
      path: '**.QuestionAnswering().answerQuestion|answerQuestionStream|answerQuestionFromChat',
      api: 'chat',
      read: readAnswer,
    },
    {
      path: `**.${Object.keys(embeddingModels).join('|')}().embedText|embedDocument|embedDocuments`,
      api: 'embeddings',
      read: readEmbedding,
    },
    { path: '**.OpenAIImage().generateImage', api: 'image', read: (site) => readMedia(site, 'image') },
    {
      path: '**.OpenAIAudio().transcribe|translate',
      api: 'transcription',
      read: (site) => readMedia(site, 'transcription'),
    },
  ],
};
