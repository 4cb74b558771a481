import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { modelChoices } from './wire/ai-sdk-model';
import { aiSdkPrompts } from './wire/ai-sdk-prompt';
import { stepsOf as makingOf } from './wire/body-site';
import { chatMessage, messagePrompts, systemParts } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request, textOutput } from './wire/requests';
import { withRouting } from './wire/routing';
import { answerSchema } from './wire/schemas';
import { editedImages } from './wire/sent-images';
import { namedAmong, optional, optionalAmong } from './wire/site-arguments';
import { toolList } from './wire/tools';
import {
  alternativesOf,
  anyOf,
  field,
  fieldAmong,
  given,
  isNamedAsDouble,
  lastCall,
  numberValue,
  unknownValue,
} from './wire/values';

/** A request of the model in the `model` argument, which names its own provider; null for a test's stand-in. */
function modelRequest(model: Value | null, told: Partial<CallRequest>): CallRequest | null {
  if (isNamedAsDouble(model)) return null;
  const choices = modelChoices(model);
  const first = choices[0];
  return {
    ...request({ model: first?.model ?? null, provider: first?.provider ?? evidence({}), ...told }),
    ...(choices.length > 1 ? { choices } : {}),
  };
}

const capNames = ['maxOutputTokens', 'maxTokens'];

function readText(site: SiteView): CallRequest | null {
  const tools = toolList(optional(site, 'tools'));
  const read = modelRequest(site.argument('model'), {
    prompts: aiSdkPrompts(site, optionalAmong(site, ['system', 'instructions'])),
    tools,
    schema: answerSchema(optionalAmong(site, ['schema', 'experimental_output'])),
    output: textOutput(namedAmong(site, capNames), { reasoning: optional(site, 'reasoning') }),
    steps: tools && stepsOf(optionalAmong(site, ['stopWhen', 'maxSteps', 'maxToolRoundtrips'])),
  });
  return read && withRouting(read, site);
}

/** The number of steps that `stepCountIs(n)` or `maxSteps` allows; null when the call makes one. */
function stepsOf(stop: Value | null): Value | null {
  if (stop?.kind === 'external') {
    const call = lastCall(stop);
    return call && /^(stepCountIs|isStepCount)$/.test(call.name) ? call.args.positional(0) : stop;
  }
  if (stop?.kind === 'list') return stop.items.map(stepsOf).find((each) => each?.kind === 'number') ?? stop;
  return stop;
}

/** An agent loops until it is done; twenty steps unless told otherwise (ai-sdk.dev, ToolLoopAgent, `stopWhen`). */
function agentRequest(agent: StepView | null, prompts: CallRequest['prompts']): CallRequest | null {
  const cap = capNames.flatMap((name) => {
    const value = agent?.argument(name) ?? null;
    return value && value.kind !== 'unknown' ? [{ name, value }] : [];
  })[0];
  const stop = agent?.argument('stopWhen') ?? agent?.argument('maxSteps') ?? null;
  const tools = toolList(agent?.argument('tools') ?? null);
  const steps = (stop && stop.kind !== 'unknown' ? stepsOf(stop) : null) ?? numberValue(20);
  return modelRequest(agent?.argument('model') ?? null, {
    prompts,
    tools,
    output: textOutput(cap ?? null),
    steps: agent && !tools ? null : steps,
  });
}

function systemOf(agent: StepView | null): Value | null {
  return agent?.argument('instructions') ?? agent?.argument('system') ?? null;
}

function readAgent(site: SiteView): CallRequest | null {
  const agent = site.steps.at(-1) ?? null;
  return agentRequest(agent, aiSdkPrompts(site, systemOf(agent)));
}

/** A function that runs an agent, which may come from another file, and answers with its stream. */
function readRunOf(site: SiteView): CallRequest | null {
  const [value] = alternativesOf(optional(site, 'agent') ?? unknownValue('agent'));
  const agent = value?.kind === 'external' ? (makingOf(value).at(-1) ?? null) : null;
  const messages = optionalAmong(site, ['uiMessages', 'messages']);
  return agentRequest(agent, messagePrompts(messages, chatMessage, systemParts(systemOf(agent))));
}

function readEmbed(site: SiteView): CallRequest | null {
  const input = optionalAmong(site, ['value', 'values']) ?? site.argument('value');
  return modelRequest(site.argument('model'), { prompts: plainPrompts(input) });
}

function readMedia(kind: 'image' | 'video'): (site: SiteView) => CallRequest | null {
  return (site) =>
    modelRequest(site.argument('model'), {
      prompts: mediaPrompts(
        optional(site, 'prompt'),
        providerOption(site, ['inputFidelity', 'input_fidelity']),
      ),
      media: media(kind, {
        count: optional(site, 'n'),
        quality: kind === 'image' ? providerOption(site, ['quality']) : null,
        size: optionalAmong(site, ['size', 'aspectRatio']),
        seconds: optionalAmong(site, ['duration']),
        resolution:
          optionalAmong(site, ['resolution']) ??
          (kind === 'image' ? providerOption(site, ['imageSize'], 'imageConfig') : null),
      }),
    });
}

/** A text, or an object with a text and the images that are changed. */
function mediaPrompts(prompt: Value | null, fidelity: Value | null): CallRequest['prompts'] {
  if (prompt?.kind !== 'object') return plainPrompts(prompt);
  const images = ['images', 'image'].flatMap((key) => given(field(prompt, key)) ?? []);
  const parts = editedImages(images, given(field(prompt, 'mask')), fidelity);
  const [text] = plainPrompts(given(field(prompt, 'text')));
  return [{ parts: [...(text?.parts ?? []), ...parts], more: null }];
}

/**
 * An option that a provider takes beyond those of the SDK, by any of its spellings (`providerOptions: { openai:
 * { quality } }`), perhaps in an object of its own.
 */
function providerOption(site: SiteView, keys: readonly string[], within?: string): Value | null {
  const options = optional(site, 'providerOptions');
  if (options?.kind !== 'object') return options && unknownValue('providerOptions');
  const found = [...options.entries.values()].flatMap((each) => {
    const holder = within === undefined ? each : given(field(each, within));
    return fieldAmong(holder, keys) ?? [];
  });
  return anyOf(found);
}

function readSpeech(site: SiteView): CallRequest | null {
  return modelRequest(site.argument('model'), {
    prompts: plainPrompts(optional(site, 'text')),
    media: media('speech'),
  });
}

function readRerank(site: SiteView): CallRequest | null {
  const query = plainPrompts(optional(site, 'query'))[0]?.parts ?? [];
  const prompts = plainPrompts(optional(site, 'documents'));
  return modelRequest(site.argument('model'), {
    prompts: prompts.map((prompt) => ({ ...prompt, parts: [...query, ...prompt.parts] })),
  });
}

function readTranscription(site: SiteView): CallRequest | null {
  return modelRequest(site.argument('model'), { media: media('transcription') });
}

/** Vercel's AI SDK. Its models come from packages of their own, one for each provider. */
export const aiSdk: SdkShape = {
  id: 'ai-sdk',
  modules: ['ai', 'ai/rsc', '@ai-sdk/rsc'],
  languages: ['typescript', 'typescriptreact', 'javascript'],
  words: ['npm:ai', 'esm.sh/ai'],
  calls: [
    {
      path: 'generateText|streamText|generateObject|streamObject|streamUI|experimental_generateText|experimental_streamText|experimental_streamObject|experimental_generateObject',
      api: 'chat',
      read: readText,
    },
    {
      path: 'Agent|Experimental_Agent|ToolLoopAgent|Experimental_ToolLoopAgent().generate|stream|respond',
      api: 'chat',
      read: readAgent,
    },
    {
      path: 'createAgentUIStreamResponse|createAgentUIStream|pipeAgentUIStreamToResponse',
      api: 'chat',
      read: readRunOf,
    },
    { path: 'embed|embedMany', api: 'embeddings', read: readEmbed },
    { path: 'generateImage|experimental_generateImage', api: 'image', read: readMedia('image') },
    { path: 'generateVideo|experimental_generateVideo', api: 'video', read: readMedia('video') },
    { path: 'generateSpeech|experimental_generateSpeech', api: 'speech', read: readSpeech },
    { path: 'rerank|experimental_rerank', api: 'rerank', read: readRerank },
    { path: 'transcribe|experimental_transcribe', api: 'transcription', read: readTranscription },
  ],
};
