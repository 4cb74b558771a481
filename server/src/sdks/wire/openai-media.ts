import type { Value } from '../../core/evaluate/values';
import type { CallRequest, PromptPart, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { modelArgument } from './openai-client';
import { plainPrompts } from './plain-texts';
import { media, request } from './requests';
import { optional, optionalAmong } from './site-arguments';
import { textValue } from './values';

/** An image generation or edit: a text, for edits the images that are changed. */
export function readImage(site: SiteView, provider: ProviderEvidence): CallRequest {
  const prompts = plainPrompts(optional(site, 'prompt'));
  const images = imageParts(optional(site, 'image'));
  return request({
    model: optionalAmong(site, ['model']) ?? defaultImageModel(site),
    provider,
    prompts: images.length === 0 ? prompts : withParts(prompts, images),
    media: media('image', {
      count: optional(site, 'n'),
      size: optional(site, 'size'),
      quality: optional(site, 'quality'),
    }),
  });
}

/** Where the API has a default (OpenAI's API reference: `dall-e-2` unless a parameter of the GPT image models is used). */
function defaultImageModel(site: SiteView): Value {
  return site.argumentsOpen ? modelArgument(site) : textValue('dall-e-2');
}

function imageParts(image: Value | null): readonly PromptPart[] {
  if (!image) return [];
  const sources = image.kind === 'list' ? image.items : [image];
  return sources.map((source) => ({
    role: 'text',
    content: [{ kind: 'image', detail: null, source }],
    named: null,
  }));
}

function withParts(prompts: CallRequest['prompts'], parts: readonly PromptPart[]): CallRequest['prompts'] {
  if (prompts.length === 0) return [{ parts, more: null }];
  return prompts.map((prompt) => ({ ...prompt, parts: [...parts, ...prompt.parts] }));
}

export function readSpeech(site: SiteView, provider: ProviderEvidence): CallRequest {
  const input = optional(site, 'input');
  const instructions = optional(site, 'instructions');
  const prompts = plainPrompts(input).map((prompt) => ({
    ...prompt,
    parts: [...prompt.parts, ...(plainPrompts(instructions)[0]?.parts ?? [])],
  }));
  return request({ model: modelArgument(site), provider, prompts, media: media('speech') });
}

export function readTranscription(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: optional(site, 'model') ?? site.argumentAt(0, 'model') ?? modelArgument(site),
    provider,
    prompts: plainPrompts(optional(site, 'prompt')),
    media: media('transcription'),
  });
}

export function readVideo(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: modelArgument(site),
    provider,
    prompts: plainPrompts(optional(site, 'prompt')),
    media: media('video', {
      count: optional(site, 'n'),
      seconds: optionalAmong(site, ['seconds', 'duration', 'duration_seconds']),
      size: optional(site, 'size'),
      resolution: optional(site, 'resolution'),
      quality: optional(site, 'quality'),
      audio: optionalAmong(site, ['audio', 'generate_audio']),
    }),
  });
}
