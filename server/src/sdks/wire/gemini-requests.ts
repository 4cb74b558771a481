import type { Value } from '../../core/evaluate/values';
import type {
  CallRequest,
  ContentPart,
  MediaRequest,
  Prompt,
  ProviderEvidence,
} from '../../core/recognize/call-request';
import { geminiPrompts, resolutionName } from './gemini-contents';
import { withCached, withUnseen } from './messages';
import { media, request, textOutput } from './requests';
import { answerSchema } from './schemas';
import { toolList } from './tools';
import { fieldAmong, given, likelyText, listValue, numberValue, unknownValue, withoutPrefix } from './values';

/** A Gemini model id without the resource names that may stand before it. */
export function geminiModel(model: Value | null): Value {
  const id = given(model) ?? unknownValue('model');
  return withoutPrefix(withoutPrefix(id, 'publishers/google/'), 'models/') ?? id;
}

/** What a request to generate content is made of, wherever an SDK puts its pieces. */
export interface GeminiCall {
  readonly model: Value | null;
  readonly provider: ProviderEvidence;
  readonly contents: Value | null;
  /** Where settings may stand, the strongest first: the call's own, the chat's, the model's. */
  readonly configs: readonly (Value | null)[];
  /** Earlier turns of a chat; null when it is no chat. */
  readonly history?: { readonly known: Value | null } | null;
}

/** A value of the first config that has it, by any of its spellings. */
export function configValue(configs: readonly (Value | null)[], keys: readonly string[]): Value | null {
  for (const config of configs) {
    const value = config?.kind === 'unknown' ? null : fieldAmong(config, keys);
    if (value) return value;
  }
  return null;
}

/** A request to generate content. */
export function generateRequest(call: GeminiCall): CallRequest {
  const { configs } = call;
  const pictures = picturesOf(call);
  const cap = configValue(configs, ['maxOutputTokens', 'max_output_tokens']);
  return request({
    model: geminiModel(call.model),
    provider: call.provider,
    prompts: withResolution(promptsOf(call), configValue(configs, ['mediaResolution', 'media_resolution'])),
    tools: toolList(configValue(configs, ['tools'])),
    schema: answerSchema(configValue(configs, [...ownSchemaKeys, ...jsonSchemaKeys])),
    schemaAsJsonSchema: configValue(configs, ownSchemaKeys) === null,
    output: textOutput(cap ? { name: capName(configs), value: cap } : null, {
      count: configValue(configs, ['candidateCount', 'candidate_count']),
      reasoning: configValue(configs, ['thinkingConfig', 'thinking_config']),
    }),
    tier: configValue(configs, ['serviceTier', 'service_tier']),
    ...(pictures === null ? {} : { media: pictures }),
  });
}

/** Models that answer with pictures, of which the call does not say how many: mostly one, and no known end. */
const MAKES_PICTURES = /^gemini-[\d.]+-(?:pro|flash|flash-lite)-image\b/;

function picturesOf({ model, configs }: GeminiCall): MediaRequest | null {
  const id = likelyText(geminiModel(model));
  if (id === null || !MAKES_PICTURES.test(id)) return null;
  const config = configValue(configs, ['imageConfig', 'image_config']);
  const size = config ? fieldAmong(config, ['imageSize', 'image_size']) : null;
  return media('image', { count: unknownValue('images'), resolution: size });
}

const ownSchemaKeys = ['responseSchema', 'response_schema'];
const jsonSchemaKeys = ['responseJsonSchema', 'response_json_schema'];

function capName(configs: readonly (Value | null)[]): string {
  return configValue(configs, ['maxOutputTokens']) ? 'maxOutputTokens' : 'max_output_tokens';
}

/** Pictures and files that name no resolution of their own have that of the request. */
function withResolution(prompts: readonly Prompt[], resolution: Value | null): readonly Prompt[] {
  if (!resolution) return prompts;
  const detail = resolutionName(resolution);
  const seen = (content: ContentPart) =>
    (content.kind === 'image' || content.kind === 'file') && (content.detail ?? null) === null
      ? { ...content, detail }
      : content;
  return prompts.map((prompt) => ({
    ...prompt,
    parts: prompt.parts.map((part) => ({ ...part, content: part.content.map(seen) })),
  }));
}

function promptsOf(call: GeminiCall): readonly Prompt[] {
  const system = configValue(call.configs, ['systemInstruction', 'system_instruction']);
  const cached = configValue(call.configs, ['cachedContent', 'cached_content']);
  if (!call.history) {
    const prompts = geminiPrompts(call.contents, system);
    return cached ? withCached(prompts, 'cached content') : prompts;
  }
  const known = given(call.history.known);
  const turns =
    known?.kind === 'list' && call.contents ? historyThen(known.items, call.contents) : call.contents;
  return withUnseen(geminiPrompts(turns, system), 'chat history');
}

function historyThen(history: readonly Value[], message: Value): Value {
  return listValue([...history, ...(message.kind === 'list' ? message.items : [message])]);
}

/** A request for pictures or clips; settings are those of `config`. */
export function geminiMedia(
  kind: 'image' | 'video',
  told: Pick<CallRequest, 'model' | 'provider' | 'prompts'>,
  config: Value | null,
): CallRequest {
  const configs = [config];
  const settings: Partial<MediaRequest> = {
    count: configValue(configs, ['numberOfImages', 'number_of_images', 'numberOfVideos', 'number_of_videos']),
    size: configValue(configs, ['imageSize', 'image_size']),
    seconds: configValue(configs, ['durationSeconds', 'duration_seconds']),
    resolution: configValue(configs, ['resolution']),
    audio: configValue(configs, ['generateAudio', 'generate_audio']),
  };
  return request({
    ...told,
    media: media(kind, { ...settings, count: settings.count ?? defaultCount(kind) }),
  });
}

/** Imagen gives four pictures unless told otherwise (ai.google.dev/gemini-api/docs/imagen, `numberOfImages`). */
function defaultCount(kind: 'image' | 'video'): Value | null {
  return kind === 'image' ? numberValue(4) : null;
}
