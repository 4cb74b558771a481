import type { Value } from '../../core/evaluate/values';
import { namesOf } from './body-site';
import { namesModelMaker } from './model-makers';
import { likelyText } from './values';

/** What a body is for that only its type's name tells. */
export type NamedBody = 'chat' | 'messages' | 'generateContent';

/** Types of what is sent to have a text written: `ChatGPTRequest`, `GeminiRequest`, `CompletionRequestDto`. */
const WRITES =
  /(?:chat|completion|gpt|open_?ai|gemini|claude|anthropic|generate_?content)\w*(?:request|payload|body)(?:dto)?$/i;

/** Types of what is sent for something else. */
const OTHERS = /embed|image|dall|speech|audio|transcri|whisper|moderat|file|token|batch/i;

/**
 * What a body is for whose type stands elsewhere: told by the name of the type, where that or the places around it (`names`)
 * say who is asked. Null where they don't.
 */
export function namedBody(body: Value, names: readonly string[]): NamedBody | null {
  if (body.kind !== 'external') return null;
  const [type] = namesOf(body).filter((name) => /^[A-Z]/.test(name));
  if (type === undefined || !WRITES.test(type) || OTHERS.test(type)) return null;
  const told = [type, ...names];
  if (!told.some(namesModelMaker)) return null;
  const isOf = (maker: RegExp) =>
    maker.test(type) ? true : !namesModelMaker(type) && names.some((each) => maker.test(each));
  if (isOf(/gemini/i)) return 'generateContent';
  return isOf(/claude|anthropic/i) ? 'messages' : 'chat';
}

/** Contents made of parts, which no other API is sent: `{"contents": [{"parts": [...]}]}`. */
export function hasParts(contents: Value | null): boolean {
  const [first] = contents?.kind === 'list' ? contents.items : [];
  return first?.kind === 'object' && first.entries.has('parts');
}

/** Ids as the makers of models spell them. */
const MODEL =
  /^(?:gpt-\d|chatgpt-|o\d(?:-|$)|claude-|gemini-|text-|dall-e-|whisper-|tts-|deepseek-|mistral-|llama-)/;

/** Whether a value is a model's id by how that is spelled. */
export function isModelId(value: Value | null): boolean {
  return MODEL.test(likelyText(value) ?? '');
}
