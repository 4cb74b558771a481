import type { Value } from '../../core/evaluate/values';
import type { ContentPart } from '../../core/recognize/call-request';
import { alternativesOf, combinations, field, fieldAmong, given, likelyText, unknownValue } from './values';

/**
 * The content of a message: a text, a list of parts, or one part. Parts are told by their `type`, as OpenAI,
 * Anthropic, Mistral, LangChain and the AI SDK write them. Gives the alternatives, the likely one first.
 */
export function contentAlternatives(value: Value | null): readonly (readonly ContentPart[])[] {
  const content = given(value);
  if (!content) return [[]];
  if (content.kind !== 'one-of') return contentOf(content);
  if (content.options.every((option) => option.kind !== 'list' && option.kind !== 'object'))
    return [[{ kind: 'text', value: content }]];
  return alternativesOf(content).flatMap((option) => contentAlternatives(option));
}

function contentOf(content: Value): readonly (readonly ContentPart[])[] {
  if (content.kind === 'object') return partAlternatives(content);
  if (content.kind !== 'list') return [[{ kind: 'text', value: content }]];
  const rest = content.rest ? partAlternatives(content.rest.each) : [[]];
  const parts = content.items.map((item) => alternativesOf(item).flatMap(partAlternatives));
  return combinations([...parts, rest]).map((taken) => taken.flat());
}

function partAlternatives(part: Value): readonly (readonly ContentPart[])[] {
  if (part.kind === 'text' || part.kind === 'number') return [[{ kind: 'text', value: part }]];
  if (part.kind === 'null') return [[]];
  if (part.kind === 'unknown') return [[{ kind: 'text', value: part }]];
  return [contentParts(part)];
}

function contentParts(part: Value): readonly ContentPart[] {
  const type = likelyText(field(part, 'type'));
  switch (type) {
    case 'image_url':
    case 'image':
    case 'input_image':
    case 'image-url':
    case 'media':
      return [imagePart(part)];
    case 'input_audio':
    case 'audio':
    case 'audio_url':
      return [{ kind: 'audio', source: part }];
    case 'video_url':
    case 'video':
      return [{ kind: 'video', source: part }];
    case 'file':
    case 'input_file':
    case 'document':
    case 'document_url':
    case 'container_upload':
      return [filePart(part)];
    case 'tool_use':
    case 'tool-call':
    case 'function_call':
      return [callPart(part)];
    case 'tool_result':
    case 'tool-result':
      return resultParts(part);
    case 'tool_reference':
      return [{ kind: 'tool-reference', name: given(field(part, 'tool_name')) }];
    case 'thinking':
    case 'redacted_thinking':
    case 'reasoning':
      return [
        thoughtPart(
          fieldAmong(part, ['thinking', 'text', 'reasoning']),
          fieldAmong(part, ['signature', 'data']),
        ),
      ];
    default:
      return converseParts(part) ?? [textPart(part)];
  }
}

/** A tool call of an earlier turn, however it is spelled. */
export function callPart(call: Value): ContentPart {
  return {
    kind: 'call',
    name: fieldAmong(call, ['name', 'toolName']),
    input: fieldAmong(call, ['arguments', 'input', 'args']),
  };
}

/** The result of a tool call: a text, a list of parts, or an object that is sent as JSON. */
export function resultParts(result: Value): readonly ContentPart[] {
  const content = fieldAmong(result, ['content', 'output', 'result', 'response']) ?? result;
  if (content.kind !== 'list') return [{ kind: 'result', value: content }];
  return content.items.flatMap((item) => {
    const part = item.kind === 'object' ? contentParts(item) : [{ kind: 'result' as const, value: item }];
    return part.map(asResult);
  });
}

/** The same part as one of those that a tool gave back. */
export function asResult(part: ContentPart): ContentPart {
  switch (part.kind) {
    case 'text':
      return { kind: 'result', value: part.value };
    case 'image':
    case 'audio':
    case 'video':
    case 'file':
      return { ...part, inResult: true };
    default:
      return part;
  }
}

/** What was thought in an earlier turn, and what stands for it that only the vendor can read. */
export function thoughtPart(text: Value | null, seal: Value | null): ContentPart {
  return { kind: 'thought', text, sealed: likelyText(seal)?.length ?? 0, past: false };
}

/** A part of the Converse API, which is told by its only key. */
function converseParts(part: Value): readonly ContentPart[] | null {
  if (part.kind !== 'object') return null;
  const [key] = part.entries.keys();
  const value = key === undefined ? undefined : part.entries.get(key);
  if (!value) return null;
  switch (key) {
    case 'toolUse':
      return [callPart(value)];
    case 'toolResult':
      return resultParts(value);
    case 'image':
      return [{ kind: 'image', detail: null, source: value }];
    case 'document':
      return [{ kind: 'file', source: value }];
    case 'video':
      return [{ kind: 'video', source: value }];
    case 'cachePoint':
      return [];
    case 'reasoningContent': {
      const thought = given(field(value, 'reasoningText'));
      return [
        thoughtPart(
          given(field(thought, 'text')),
          given(field(thought, 'signature')) ?? given(field(value, 'redactedContent')),
        ),
      ];
    }
    default:
      return null;
  }
}

function textPart(part: Value): ContentPart {
  const text = fieldAmong(part, ['text', 'content', 'thinking', 'refusal', 'input_text']);
  if (text) return { kind: 'text', value: text };
  return part.kind === 'object' ? { kind: 'json', value: part } : { kind: 'text', value: part };
}

function imagePart(part: Value): ContentPart {
  const source = fieldAmong(part, ['image_url', 'source', 'image', 'url', 'data', 'file_id']);
  const detail = given(field(part, 'detail')) ?? detailOf(source);
  return { kind: 'image', detail, source };
}

function detailOf(source: Value | null): Value | null {
  return source?.kind === 'object' ? given(field(source, 'detail')) : null;
}

/** A file; one whose media type says so is an image, and one of plain text is its text. */
function filePart(part: Value): ContentPart {
  const media = likelyText(fieldAmong(part, ['mediaType', 'mimeType', 'mime_type', 'media_type']));
  if (media?.startsWith('image/')) return imagePart(part);
  if (media?.startsWith('audio/')) return { kind: 'audio', source: part };
  const source = field(part, 'source');
  if (source?.kind === 'object' && likelyText(field(source, 'type')) === 'text')
    return { kind: 'text', value: field(source, 'data') ?? unknownValue('document') };
  return {
    kind: 'file',
    source: fieldAmong(part, ['file', 'source', 'data', 'file_data', 'document_url', 'file_id', 'file_url']),
  };
}
