import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { CallShape } from '../../core/recognize/sdk-shape';
import type { SiteView } from '../../core/recognize/site-view';
import { clientOf, optionsArgument } from './dotnet-chat';
import { recordOf } from './dotnet-records';
import { plainPrompts } from './plain-texts';
import { media, request } from './requests';
import { editedImages } from './sent-images';
import { field, given, lastCall, textValue, unknownValue } from './values';

/** `GeneratedImageSize.W1024xH1536` is `1024x1536`. */
function sizeOf(value: Value | null): Value | null {
  if (value?.kind !== 'external') return value;
  const last = value.path.at(-1);
  const [, width, height] = (last?.kind === 'member' && /^W(\d+)xH(\d+)$/.exec(last.name)) || [];
  if (width && height) return textValue(`${width}x${height}`);
  const made = lastCall(value);
  const [wide, high] = [made?.args.positional(0), made?.args.positional(1)];
  if (made?.name === 'GeneratedImageSize' && wide?.kind === 'number' && high?.kind === 'number')
    return textValue(`${wide.value}x${high.value}`);
  return unknownValue('size');
}

/** `GeneratedImageQuality.High` is `high`; `Standard` and `HD` are the same in any case. */
function qualityOf(value: Value | null): Value | null {
  if (value?.kind !== 'external') return value;
  const last = value.path.at(-1);
  return last?.kind === 'member'
    ? textValue(last.name.toLowerCase().replace(/quality$/, ''))
    : unknownValue('quality');
}

/** `client.GenerateImageAsync("a cat", options)`, `GenerateImagesAsync("a cat", 3, options)`. */
function readImage(site: SiteView): CallRequest {
  const { model, provider } = clientOf(site);
  const isEdit = /Edit|Variation/.test(site.method);
  const several = site.method.includes('Images') || /Edits|Variations/.test(site.method);
  const prompt = isEdit ? site.args.named('prompt') : site.argumentAt(0, 'prompt');
  const options = recordOf(optionsArgument(site, several ? 2 : 1) ?? optionsArgument(site, 3));
  const count = several ? (site.args.named('imageCount') ?? numberAmong(site)) : null;
  const text = prompt ?? (isEdit ? textAmong(site) : null);
  const prompts = plainPrompts(text);
  const images = isEdit ? editedImages([unknownValue('image')], null, null) : [];
  return request({
    model: model ?? unknownValue('model'),
    provider,
    prompts:
      images.length === 0 ? prompts : [{ parts: [...images, ...(prompts[0]?.parts ?? [])], more: null }],
    media: media('image', {
      count,
      size: sizeOf(given(field(options, 'size'))),
      quality: qualityOf(given(field(options, 'quality'))),
    }),
  });
}

function positionals(site: SiteView): readonly Value[] {
  return Array.from({ length: site.args.positionalCount }, (_, index) => site.args.positional(index)).filter(
    (each) => each !== null,
  );
}

function numberAmong(site: SiteView): Value {
  const rest = positionals(site).slice(1);
  return rest.find(({ kind }) => kind === 'number') ?? unknownValue('imageCount');
}

/** Of an edit the prompt is the second text: the first one may be a path. */
function textAmong(site: SiteView): Value | null {
  return (
    positionals(site)
      .slice(1)
      .find(({ kind }) => kind === 'text') ?? null
  );
}

function readSpeech(site: SiteView): CallRequest {
  const { model, provider } = clientOf(site);
  return request({
    model: model ?? unknownValue('model'),
    provider,
    prompts: plainPrompts(site.argumentAt(0, 'text')),
    media: media('speech'),
  });
}

function readTranscription(site: SiteView): CallRequest {
  const { model, provider } = clientOf(site);
  return request({ model: model ?? unknownValue('model'), provider, media: media('transcription') });
}

const images =
  'GenerateImage|GenerateImageAsync|GenerateImages|GenerateImagesAsync|GenerateImageEdit|GenerateImageEditAsync|GenerateImageEdits|GenerateImageEditsAsync|GenerateImageVariation|GenerateImageVariationAsync|GenerateImageVariations|GenerateImageVariationsAsync';

/** Pictures, speech and what was said; `clients` gives the ways to a client by its type and by the methods that give it. */
export function dotnetMediaCalls(
  clients: (type: string, getters: string) => readonly string[],
): readonly CallShape[] {
  const below = (ways: readonly string[], methods: string) => ways.map((way) => `${way}.${methods}`);
  const audio = clients('AudioClient', 'GetAudioClient');
  return [
    { path: below(clients('ImageClient', 'GetImageClient'), images), api: 'image', read: readImage },
    {
      path: below(
        audio,
        'GenerateSpeech|GenerateSpeechAsync|GenerateSpeechFromText|GenerateSpeechFromTextAsync',
      ),
      api: 'speech',
      read: readSpeech,
    },
    {
      path: below(
        audio,
        'TranscribeAudio|TranscribeAudioAsync|TranscribeAudioStreaming|TranscribeAudioStreamingAsync|TranslateAudio|TranslateAudioAsync',
      ),
      api: 'transcription',
      read: readTranscription,
    },
  ];
}
