import { isFilled } from '../../core/evaluate/text';
import type { Value } from '../../core/evaluate/values';
import type { ContentPart, Prompt, PromptPart } from '../../core/recognize/call-request';
import { callPart, contentAlternatives, thoughtPart } from './content';
import { alternativesOf, combinations, field, given, likelyText, MOST_ALTERNATIVES } from './values';

/** What one item of a message list stands for; null for messages that can't be seen. */
export type MessageParts = readonly (PromptPart | null)[];

/** Reads an item of a message list: its alternatives, the likely one first. */
export type MessageReader = (message: Value) => readonly MessageParts[];

type More = NonNullable<Prompt['more']>;

/**
 * Prompts of a message list: alternatives of the list and of its items, bounded. `before` are parts that come first
 * (system instructions), as alternatives.
 */
export function messagePrompts(
  messages: Value | null,
  read: MessageReader,
  before: readonly (readonly PromptPart[])[] = [[]],
): readonly Prompt[] {
  const lists = given(messages) ? alternativesOf(messages!) : [];
  const bodies = lists.length > 0 ? lists.flatMap((list) => bodyPrompts(list, read)) : [emptyPrompt];
  return before
    .flatMap((parts) => bodies.map((body) => ({ ...body, parts: [...parts, ...body.parts] })))
    .slice(0, MOST_ALTERNATIVES)
    .filter((prompt) => prompt.parts.length > 0 || prompt.more !== null);
}

const emptyPrompt: Prompt = { parts: [], more: null };

function bodyPrompts(list: Value, read: MessageReader): readonly Prompt[] {
  if (list.kind === 'text') return textPrompts(list);
  if (list.kind === 'object') return read(list).map((parts) => promptOf(parts, null));
  if (list.kind !== 'list') return [{ parts: [], more: unseen(labelOf(list), 1, null) }];
  const items = list.items.map((item) => alternativesOf(item).flatMap(read));
  const more = list.rest ? restOf(list.rest, read) : null;
  return combinations(items).map((parts) => promptOf(parts.flat(), more));
}

function textPrompts(text: Value): readonly Prompt[] {
  return contentAlternatives(text).map((content) => ({
    parts: [{ role: 'user', content, named: null }],
    more: null,
  }));
}

function promptOf(parts: readonly (PromptPart | null)[], more: Prompt['more']): Prompt {
  const seen = withPastThoughts(parts.filter((part) => part !== null));
  const hidden = parts.length > seen.length ? unseen('messages', 0, null) : null;
  return { parts: seen, more: more ?? hidden };
}

/** Tells of thoughts whether they are older than what the user said last. */
function withPastThoughts(parts: readonly PromptPart[]): readonly PromptPart[] {
  const asked = parts.findLastIndex(({ role, content }) => role === 'user' && content.some(isSaid));
  return parts.map((part, index) =>
    index < asked && part.content.some(({ kind }) => kind === 'thought')
      ? {
          ...part,
          content: part.content.map((each) => (each.kind === 'thought' ? { ...each, past: true } : each)),
        }
      : part,
  );
}

/** Whether somebody says it, and no tool gave it back. */
function isSaid(content: ContentPart): boolean {
  return content.kind !== 'result' && !('inResult' in content && content.inResult);
}

function restOf(
  rest: { readonly each: Value; readonly low: number; readonly high: number | null },
  read: MessageReader,
): More {
  const each =
    alternativesOf(rest.each)
      .flatMap(read)[0]
      ?.filter((part) => part !== null) ?? [];
  return { label: labelOf(rest.each), low: rest.low, high: rest.high, each: each.length > 0 ? each : null };
}

function unseen(label: string, low: number, high: number | null): More {
  return { label: label === '' ? 'messages' : label, low, high, each: null };
}

function labelOf(value: Value): string {
  return value.kind === 'unknown' ? value.label : 'messages';
}

/** Adds messages that the request does not show (a conversation kept elsewhere) to every alternative. */
export function withUnseen(prompts: readonly Prompt[], label: string): readonly Prompt[] {
  const more = unseen(label, 0, null);
  if (prompts.length === 0) return [{ parts: [], more }];
  return prompts.map((prompt) => ({ ...prompt, more: prompt.more ?? more }));
}

/** Adds what the vendor keeps in a cache and puts before every alternative. */
export function withCached(prompts: readonly Prompt[], label: string): readonly Prompt[] {
  return withUnseen(prompts, label).map((prompt) =>
    prompt.more?.label === label ? { ...prompt, more: { ...prompt.more, cached: true } } : prompt,
  );
}

/** The prompts with all that was thought in them shown to the model again. */
export function withKeptThoughts(prompts: readonly Prompt[]): readonly Prompt[] {
  const kept = (content: ContentPart) => (content.kind === 'thought' ? { ...content, kept: true } : content);
  return prompts.map((prompt) => ({
    ...prompt,
    parts: prompt.parts.map((part) => ({ ...part, content: part.content.map(kept) })),
  }));
}

/** A message as OpenAI, Anthropic, Mistral, Cohere, Ollama and the AI SDK write it. */
export const chatMessage: MessageReader = (message) => {
  if (message.kind === 'null') return [[]];
  if (message.kind === 'text' || message.kind === 'unknown') return [[userText(message)]];
  const role = roleOf(likelyText(field(message, 'role')));
  const named = given(field(message, 'name'));
  const calls = callsOf(message);
  const content = field(message, 'content') ?? field(message, 'parts');
  const thoughts = thoughtsOf(message);
  return contentAlternatives(content).map((parts) => [
    { role, content: [...thoughts, ...parts, ...calls], named: named?.kind === 'unknown' ? null : named },
  ]);
};

/** A text as a message of the user. */
export function userText(value: Value): PromptPart {
  return { role: 'user', content: [{ kind: 'text', value }], named: null };
}

/** What the model thought, as those write it who hand it back beside the content. */
function thoughtsOf(message: Value): readonly ContentPart[] {
  if (message.kind !== 'object') return [];
  const thought = given(message.entries.get('reasoning_content') ?? message.entries.get('reasoning') ?? null);
  return thought?.kind === 'text' ? [thoughtPart(thought, null)] : [];
}

function callsOf(message: Value): readonly ContentPart[] {
  const calls = given(field(message, 'tool_calls'));
  if (calls?.kind === 'list')
    return calls.items.map((call) => callPart(given(field(call, 'function')) ?? call));
  const call = message.kind === 'object' ? given(field(message, 'function_call')) : null;
  return call && call.kind !== 'unknown' ? [callPart(call)] : [];
}

const roles: Readonly<Record<string, PromptPart['role']>> = {
  system: 'system',
  developer: 'system',
  assistant: 'assistant',
  ai: 'assistant',
  model: 'assistant',
  chatbot: 'assistant',
  tool: 'tool',
  function: 'tool',
};

/** The role as vendors spell it; an unknown one counts as the user's. */
export function roleOf(text: string | null): PromptPart['role'] {
  return roles[text?.toLowerCase() ?? ''] ?? 'user';
}

function isEmpty(value: Value): boolean {
  if (value.kind === 'list') return value.items.length === 0 && value.rest === null;
  return value.kind === 'text' && !isFilled(value);
}

/** A system instruction: a text, a list of texts or of text parts. Alternatives, the likely one first. */
export function systemParts(value: Value | null): readonly (readonly PromptPart[])[] {
  if (!given(value) || isEmpty(value!)) return [[]];
  return contentAlternatives(value).map((content) => [{ role: 'system', content, named: null }]);
}
