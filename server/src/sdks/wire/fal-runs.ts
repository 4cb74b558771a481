import type { Value } from '../../core/evaluate/values';
import type { CallRequest, MediaRequest } from '../../core/recognize/call-request';
import { predictionRequest } from './predictions';
import { media } from './requests';
import { fieldAmong, likelyText, unknownValue } from './values';

type Kind = MediaRequest['kind'];

/**
 * What fal's models make. Their ids end in the task (`.../image-to-video`) or name the family; the first that fits
 * decides, tasks before families (fal.ai/models).
 */
const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/speech-to-text|whisper|wizper|transcri/, 'transcription'],
  [/text-to-speech|\btts\b|kokoro/, 'speech'],
  [/to-video|\/lipsync|\/avatar/, 'video'],
  [/to-image|inpaint|outpaint|upscaler\b|rembg|background-removal/, 'image'],
  [/\bvideo\b|\bveo\d|\bkling\b|\bsora\b|seedance|\bltx\b|\bpika\b|\bmochi\b|luma-dream-machine/, 'video'],
  [
    /\bimage\b|\bflux|sdxl|stable-diffusion|recraft|ideogram|\bimagen\d|nano-banana|seedream|kolors|aura-flow/,
    'image',
  ],
];

/** Tasks that look at something or make no picture, whatever family they name. */
const others =
  /to-audio|to-music|to-3d|to-text|to-json|understanding|vision|caption|nsfw|ffmpeg|training|trainer/;

/** Arguments that only makers of pictures have. */
const imageArguments = ['image_size', 'num_images'];

function kindOf(model: Value | null, input: Value | null): Kind | null {
  const id = likelyText(model)?.toLowerCase() ?? '';
  if (others.test(id)) return null;
  const told = kinds.find(([words]) => words.test(id))?.[1] ?? null;
  const isImage = input?.kind === 'object' && imageArguments.some((name) => input.entries.has(name));
  return told ?? (isImage ? 'image' : null);
}

/** A run at fal: a picture, a clip or speech where its model or its arguments tell so, else a prediction. */
export function falRun(model: Value | null, input: Value | null): CallRequest {
  const run = predictionRequest('fal', model ?? unknownValue('model'), input);
  const kind = kindOf(model, input);
  if (kind === null) return run;
  const argument = (...names: string[]) => fieldAmong(input, names);
  const told = {
    count: argument('num_images'),
    size: argument('image_size', 'aspect_ratio'),
    seconds: argument('duration'),
    resolution: argument('resolution'),
    audio: argument('generate_audio'),
  };
  return { ...run, api: kind, media: media(kind, told) };
}
