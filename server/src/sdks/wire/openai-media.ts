import type { Value } from '../../core/evaluate/values';
import type { CallRequest, PromptPart, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { modelArgument } from './openai-client';
import { plainPrompts } from './plain-texts';
import { media, request } from './requests';
import { editedImages } from './sent-images';
import { optional, optionalAmong } from './site-arguments';
import { anyOf, numberValue, textValue } from './values';

/**
 * An image generation or edit: a text, for edits the images that are changed. Without a model nothing is assumed:
 * OpenAI's API took `dall-e-2` where none was named, withdrew it on 2026-05-12, and tells no other default.
 */
export function readImage(site: SiteView, provider: ProviderEvidence): CallRequest {
  const prompts = plainPrompts(optional(site, 'prompt'));
  const image = optional(site, 'image');
  const fidelity = optional(site, 'input_fidelity');
  const images = editedImages(image ? [image] : [], optional(site, 'mask'), fidelity);
  return request({
    model: optionalAmong(site, ['model']) ?? modelArgument(site),
    provider,
    prompts: images.length === 0 ? prompts : withParts(prompts, images),
    media: media('image', {
      count: optional(site, 'n'),
      size: optional(site, 'size'),
      quality: optional(site, 'quality'),
      partials: partialImages(optional(site, 'partial_images'), optional(site, 'stream')),
    }),
  });
}

/** A stream shows up to three unfinished images (OpenAI's API reference, `partial_images`); other requests none. */
const PARTIALS = anyOf([1, 2, 3].map(numberValue));

function partialImages(partials: Value | null, stream: Value | null): Value | null {
  const streams = stream !== null && !(stream.kind === 'boolean' && !stream.value);
  if (!partials || !streams) return null;
  if (partials.kind !== 'number') return PARTIALS;
  return partials.value === 0 ? null : partials;
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

/** OpenAI's API makes a clip of four seconds by `sora-2` where nothing else is said (its API reference). */
const SORA = { model: textValue('sora-2'), seconds: numberValue(4) };

export function readVideo(site: SiteView, provider: ProviderEvidence): CallRequest {
  const isOwn = provider.fixed || provider.baseUrl === null;
  const openai = provider.sdk === 'openai' && isOwn && !site.argumentsOpen;
  const model = optional(site, 'model') ?? (openai ? SORA.model : modelArgument(site));
  const seconds = optionalAmong(site, ['seconds', 'duration', 'duration_seconds']);
  const image = optionalAmong(site, ['image', 'image_url', 'input_reference']);
  const prompts = plainPrompts(optional(site, 'prompt'));
  return request({
    model,
    provider,
    prompts: image ? withParts(prompts, editedImages([image], null, null)) : prompts,
    media: media('video', {
      count: optional(site, 'n'),
      seconds: seconds ?? (openai && site.method !== 'remix' ? SORA.seconds : null),
      size: optional(site, 'size'),
      resolution: optional(site, 'resolution'),
      quality: optional(site, 'quality'),
      audio: optionalAmong(site, ['audio', 'generate_audio']),
    }),
  });
}
