import type { Value } from '../../core/evaluate/values';
import type { CallRequest, MediaRequest } from '../../core/recognize/call-request';
import type { HttpEndpoint, Sent } from './http-endpoint';
import { plainPrompts } from './plain-texts';
import { media, request } from './requests';
import { optional, optionalAmong } from './site-arguments';
import { field, given, textValue, unknownValue } from './values';

interface Told {
  readonly model?: Value | null;
  readonly count?: readonly string[];
  readonly size?: readonly string[];
  readonly seconds?: readonly string[];
}

/** A picture or a clip of a prompt. */
function made(kind: 'image' | 'video', { site, provider }: Sent, told: Told = {}): CallRequest {
  const settings: Partial<MediaRequest> = {
    count: optionalAmong(site, told.count ?? []),
    size: optionalAmong(site, told.size ?? []),
    seconds: optionalAmong(site, told.seconds ?? []),
    resolution: optional(site, 'resolution'),
    quality: optional(site, 'quality'),
  };
  return {
    ...request({
      model: told.model ?? optionalAmong(site, ['model', 'model_name']) ?? unknownValue('model'),
      provider,
      prompts: plainPrompts(optionalAmong(site, ['prompt', 'promptText', 'text_prompt'])),
      media: media(kind, settings),
    }),
    api: kind,
  };
}

function captured({ captured: [first] }: Sent): Value {
  return first ?? unknownValue('model');
}

/** Endpoints of Stability that are a model each (docs of its v2beta API); `sd3` has a model of its own in the form. */
const stabilityModels: Readonly<Record<string, string>> = {
  core: 'stable-image-core',
  ultra: 'stable-image-ultra',
};

const SD3_DEFAULT = textValue('sd3.5-large');

function readStability(sent: Sent): CallRequest {
  const id = captured(sent);
  const piece = id.kind === 'text' ? id.pieces[0] : undefined;
  const name = piece?.kind === 'known' ? piece.text : '';
  if (name === 'sd3') return made('image', sent, { model: optional(sent.site, 'model') ?? SD3_DEFAULT });
  return made('image', sent, { model: textValue(stabilityModels[name] ?? name) });
}

/** An old engine, whose prompts are a list. */
function readEngine(sent: Sent): CallRequest {
  const prompts = given(field(sent.body, 'text_prompts'));
  const first = prompts?.kind === 'list' ? (prompts.items[0] ?? null) : null;
  return {
    ...made('image', sent, { model: captured(sent), count: ['samples'] }),
    prompts: plainPrompts(given(field(first, 'text'))),
  };
}

/** The older API has its arguments in an object of their own. */
function readIdeogram(sent: Sent): CallRequest {
  const inner = given(field(sent.body, 'image_request'));
  if (inner?.kind !== 'object') return made('image', sent, { count: ['num_images'] });
  return {
    ...made('image', sent, { model: given(field(inner, 'model')) }),
    prompts: plainPrompts(given(field(inner, 'prompt'))),
  };
}

/** The third version names its model in the path, and its price by how fast it is. */
function readIdeogram3(sent: Sent): CallRequest {
  const request = made('image', sent, { model: textValue('ideogram-v3'), count: ['num_images'] });
  const speed = optional(sent.site, 'rendering_speed');
  return { ...request, media: request.media && { ...request.media, quality: speed } };
}

const clip: Told = { seconds: ['duration'], size: ['ratio', 'aspect_ratio'] };

/** A clip by credits: how long it is to be decides what its kind is. */
function readBabySea(kind: 'image' | 'video'): HttpEndpoint['read'] {
  return (sent) => ({
    ...made(kind, sent, {
      model: captured(sent),
      count: ['generation_output_number'],
      size: ['generation_ratio'],
      seconds: ['generation_duration'],
    }),
    prompts: plainPrompts(optional(sent.site, 'generation_prompt')),
  });
}

/** Pictures and clips of those who offer little else. */
export const imageEndpoints: readonly HttpEndpoint[] = [
  {
    providers: ['stability'],
    path: /\/v2beta\/stable-image\/generate\/([\w.-]+)$/,
    api: 'image',
    read: readStability,
  },
  {
    providers: ['stability'],
    path: /\/v2beta\/stable-image\/((?:edit|upscale|control)\/[\w-]+)$/,
    api: 'image',
    read: (sent) => made('image', sent, { model: captured(sent) }),
  },
  {
    providers: ['stability'],
    path: /\/v1\/generation\/([^/]+)\/[\w-]+(?:\/upscale)?$/,
    api: 'image',
    read: readEngine,
  },
  {
    providers: ['stability'],
    path: /\/v2(?:alpha|beta)\/(?:generation\/)?(image-to-video)$/,
    api: 'video',
    read: (sent) => made('video', sent, { model: captured(sent) }),
  },
  {
    providers: ['bfl'],
    path: /\/v1\/((?:flux|[^/]*\uE000)[^/]*)$/,
    api: 'image',
    read: (sent) => made('image', sent, { model: captured(sent) }),
  },
  { providers: ['ideogram'], path: /\/v1\/ideogram-v3\/[\w-]+$/, api: 'image', read: readIdeogram3 },
  {
    providers: ['ideogram'],
    path: /\/(?:generate|edit|remix|reframe|upscale)$/,
    api: 'image',
    read: readIdeogram,
  },
  {
    providers: ['getimg'],
    path: /\/v1\/([\w-]+)\/(?:text-to-image|image-to-image|inpaint|edit|controlnet|ip-adapter)$/,
    api: 'image',
    read: (sent) => made('image', sent, { model: optional(sent.site, 'model') ?? captured(sent) }),
  },
  { providers: ['luma'], path: /\/generations\/image$/, api: 'image', read: (sent) => made('image', sent) },
  {
    providers: ['luma'],
    path: /\/generations(?:\/video)?$/,
    api: 'video',
    read: (sent) => made('video', sent, clip),
  },
  {
    providers: ['runway'],
    path: /\/v1\/text_to_image$/,
    api: 'image',
    read: (sent) => made('image', sent, clip),
  },
  {
    providers: ['runway'],
    path: /\/v1\/(?:image|text|video)_to_video$/,
    api: 'video',
    read: (sent) => made('video', sent, clip),
  },
  { providers: ['babysea'], path: /\/v1\/generate\/image\/(.+)$/, api: 'image', read: readBabySea('image') },
  { providers: ['babysea'], path: /\/v1\/generate\/video\/(.+)$/, api: 'video', read: readBabySea('video') },
  {
    providers: ['minimax'],
    path: /\/image_generation$/,
    api: 'image',
    read: (sent) => made('image', sent, { count: ['n'] }),
  },
  {
    providers: ['minimax'],
    path: /\/video_generation$/,
    api: 'video',
    read: (sent) => made('video', sent, clip),
  },
];
