import { knownText } from '../evaluate/known';
import type { Value } from '../evaluate/values';

const KEYS = [
  'data',
  'bytes',
  'url',
  'image_url',
  'imageUrl',
  'file_data',
  'document_url',
  'inlineData',
  'inline_data',
  'source',
  'file',
  'image',
];
/** How deep what is sent lies in the part that sends it. */
const DEPTH = 4;

/** The base64 of a picture or a file that a part of a message sends, as far as it is written out; null: it isn't. */
export function sentData(value: Value | null, depth = 0): string | null {
  if (value === null || depth > DEPTH) return null;
  if (value.kind === 'text') return base64Of(knownText(value));
  if (value.kind !== 'object') return null;
  for (const key of KEYS) {
    const found = sentData(value.entries.get(key) ?? null, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function base64Of(text: string | null): string | null {
  if (text === null || text.length < 24) return null;
  const data = /^data:[^,]{0,100};base64,/.exec(text);
  if (data) return text.slice(data[0].length);
  return /^[A-Za-z0-9+/_-]{24}/.test(text) ? text : null;
}

/** The type of media that a part says or a `data:` address begins with, in small letters; null: nothing says it. */
export function sentType(value: Value | null, depth = 0): string | null {
  if (value === null || depth > DEPTH) return null;
  if (value.kind === 'text')
    return /^data:([\w.+-]+\/[\w.+-]+)/.exec(knownText(value)?.slice(0, 100) ?? '')?.[1] ?? null;
  if (value.kind !== 'object') return null;
  for (const key of ['media_type', 'mimeType', 'mime_type', 'mediaType', 'format']) {
    const named = value.entries.get(key);
    const text = named ? knownText(named) : null;
    if (text !== null) return text.toLowerCase();
  }
  for (const key of KEYS) {
    const found = sentType(value.entries.get(key) ?? null, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
