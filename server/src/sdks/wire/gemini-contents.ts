import type { ExternalValue, ObjectValue, Value } from '../../core/evaluate/values';
import type { ContentPart, Prompt, PromptPart } from '../../core/recognize/call-request';
import { asResult, callPart, resultParts, thoughtPart } from './content';
import { type MessageParts, messagePrompts, roleOf, userText } from './messages';
import {
  alternativesOf,
  field,
  fieldAmong,
  given,
  lastCall,
  likelyText,
  MOST_ALTERNATIVES,
  textValue,
  unknownValue,
} from './values';

/**
 * The prompt of a Gemini request: `contents` is a text, a part, a content with parts, or a list of any of them. What
 * can't be told counts as one text, for that is what is mostly handed over.
 */
export function geminiPrompts(contents: Value | null, system: Value | null): readonly Prompt[] {
  const before = systemAlternatives(system);
  if (!given(contents)) return messagePrompts(null, geminiMessage, before);
  return alternativesOf(contents!)
    .flatMap((each) => messagePrompts(asList(each), geminiMessage, before))
    .slice(0, MOST_ALTERNATIVES);
}

function asList(contents: Value): Value {
  if (contents.kind === 'text') return contents;
  if (contents.kind !== 'list') return { kind: 'list', items: [contents], rest: null, origin: null };
  return contents;
}

function systemAlternatives(system: Value | null): readonly (readonly PromptPart[])[] {
  if (!given(system)) return [[]];
  return alternativesOf(system!).map((each) => [{ role: 'system', content: geminiParts(each), named: null }]);
}

function geminiMessage(item: Value): readonly MessageParts[] {
  if (item.kind === 'text') return [[userText(item)]];
  const parts = partsOf(item);
  const role = parts ? roleOf(likelyText(field(item, 'role')) ?? roleOfClass(item)) : 'user';
  return [[{ role, content: parts ? geminiParts(parts) : geminiParts(item), named: null }]];
}

function roleOfClass(item: Value): string | null {
  const name = item.kind === 'external' ? lastCall(item)?.name : null;
  return name === 'ModelContent' || name === 'createModelContent' ? 'model' : null;
}

/** The parts of a content; null when the value is a part itself. */
function partsOf(item: Value): Value | null {
  if (item.kind === 'object') return item.entries.get('parts') ?? null;
  if (item.kind !== 'external') return null;
  const call = lastCall(item);
  switch (call?.name) {
    case 'Content':
    case 'UserContent':
    case 'ModelContent':
      return call.args.named('parts') ?? field(item, 'parts') ?? call.args.positional(0);
    case 'createUserContent':
    case 'createModelContent':
      return call.args.positional(0);
    default:
      return null;
  }
}

/** Parts of one message: a list, or a single one. */
export function geminiParts(value: Value): readonly ContentPart[] {
  if (value.kind === 'null') return [];
  if (value.kind === 'one-of') return geminiParts(alternativesOf(value)[0] ?? unknownValue('part'));
  if (value.kind !== 'list') return withThought(value, geminiPart(value));
  const rest = value.rest ? geminiPart(value.rest.each) : [];
  return [...value.items.flatMap(geminiParts), ...rest];
}

function geminiPart(part: Value): readonly ContentPart[] {
  if (part.kind === 'external') return [externalPart(part)];
  if (part.kind !== 'object') return [{ kind: 'text', value: part }];
  const text = part.entries.get('text');
  if (text) return [{ kind: 'text', value: text }];
  const nested = part.entries.get('parts');
  if (nested) return geminiParts(nested);
  const call = fieldAmong(part, ['functionCall', 'function_call']);
  if (call) return [callPart(call)];
  const response = fieldAmong(part, ['functionResponse', 'function_response']);
  if (response) return resultOf(response);
  return [mediaOrJson(part)];
}

/** A result with the name of its tool, which is sent with it. */
function resultOf(response: Value): readonly ContentPart[] {
  const name = given(field(response, 'name'));
  const inner = given(field(response, 'parts'));
  const media = inner ? geminiParts(inner).flatMap(mediaOfResult) : [];
  const parts = [...resultParts(response), ...media];
  return name ? parts.map((part) => (part.kind === 'result' ? { ...part, name } : part)) : parts;
}

/** Of pictures that a tool gave back one was seen that was not counted; a PDF was. */
function mediaOfResult(part: ContentPart): readonly ContentPart[] {
  if (part.kind === 'image') return [{ ...part, count: { low: 0, likely: 0, high: 1 }, inResult: true }];
  return part.kind === 'file' || part.kind === 'audio' || part.kind === 'video' ? [asResult(part)] : [];
}

function mediaOrJson(part: ObjectValue): ContentPart {
  const blob = fieldAmong(part, ['inlineData', 'inline_data', 'fileData', 'file_data']) ?? part;
  const mime = fieldAmong(blob, ['mimeType', 'mime_type']);
  if (mime || blob !== part) return blobPart(likelyText(mime), part);
  const type = likelyText(part.entries.get('type') ?? null);
  if (type === 'image' || type === 'audio' || type === 'video') return mediaPart(type, part);
  return type === 'document' ? { kind: 'file', source: part } : { kind: 'json', value: part };
}

/** A part that tells a thought of an earlier turn, or carries one that only the vendor can read. */
function withThought(part: Value, content: readonly ContentPart[]): readonly ContentPart[] {
  if (part.kind !== 'object') return content;
  const seal = fieldAmong(part, ['thoughtSignature', 'thought_signature']);
  const [only] = content;
  if (part.entries.get('thought')?.kind === 'boolean' && only?.kind === 'text' && content.length === 1)
    return [thoughtPart(only.value, seal)];
  return seal ? [...content, thoughtPart(null, seal)] : content;
}

const factories: Readonly<Record<string, 'text' | 'blob' | 'file'>> = {
  from_text: 'text',
  fromText: 'text',
  createPartFromText: 'text',
  from_bytes: 'blob',
  from_data: 'blob',
  from_uri: 'blob',
  createPartFromUri: 'blob',
  createPartFromBase64: 'blob',
  upload: 'file',
  upload_file: 'file',
  uploadFile: 'file',
  get_file: 'file',
};

/** A part made by the SDK (`types.Part.from_text(...)`), an uploaded file, or a picture of an imaging library. */
function externalPart(part: ExternalValue): ContentPart {
  const call = lastCall(part);
  if (
    part.module.startsWith('PIL') ||
    part.path.some((step) => step.kind === 'member' && step.name === 'Image')
  )
    return mediaPart('image', part);
  const factory = factories[call?.name ?? ''];
  if (factory === 'file') return { kind: 'file', source: part };
  if (factory === 'text')
    return { kind: 'text', value: field(part, 'text') ?? call?.args.positional(0) ?? part };
  if (factory === 'blob') {
    const type = fieldAmong(part, ['mime_type', 'mimeType']) ?? call?.args.positional(1) ?? null;
    return blobPart(likelyText(type), part);
  }
  const text = call?.name === 'Part' ? given(field(part, 'text')) : null;
  if (text) return { kind: 'text', value: text };
  return call?.name === 'Part' ? { kind: 'file', source: part } : { kind: 'text', value: part };
}

function blobPart(type: string | null, source: Value): ContentPart {
  const kind = type?.split('/')[0];
  if (kind === 'image' || kind === 'audio' || kind === 'video') return mediaPart(kind, source);
  return { kind: 'file', source, detail: resolutionOf(source) };
}

function mediaPart(kind: 'image' | 'audio' | 'video', source: Value): ContentPart {
  return kind === 'image' ? { kind, detail: resolutionOf(source), source } : { kind, source };
}

/** The resolution of one part, which stands in an object of its own. */
function resolutionOf(part: Value): Value | null {
  const own = fieldAmong(part, ['mediaResolution', 'media_resolution']);
  if (part.kind !== 'object' || !own) return null;
  return resolutionName(own.kind === 'object' ? (given(field(own, 'level')) ?? own) : own);
}

/** A resolution as text, however it is spelled: the SDKs have a constant for each. */
export function resolutionName(resolution: Value): Value {
  const last = resolution.kind === 'external' ? resolution.path.at(-1) : null;
  return last?.kind === 'member' ? textValue(last.name) : resolution;
}
