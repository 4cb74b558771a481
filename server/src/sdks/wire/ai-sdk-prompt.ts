import type { Value } from '../../core/evaluate/values';
import type { Prompt } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { chatMessage, messagePrompts, systemParts } from './messages';
import { optionalAmong } from './site-arguments';
import { given, lastCall, MOST_ALTERNATIVES } from './values';

/** What the AI SDK sends: `system` (or `instructions`), then `prompt` or `messages`. */
export function aiSdkPrompts(site: SiteView, system: Value | null): readonly Prompt[] {
  const before = systemParts(system);
  const prompt = optionalAmong(site, ['prompt']);
  if (prompt && prompt.kind === 'unknown') return messagePrompts(asText(prompt), chatMessage, before);
  if (prompt) return messagePrompts(prompt, chatMessage, before);
  return messagePrompts(unconverted(site.argument('messages')), chatMessage, before).slice(
    0,
    MOST_ALTERNATIVES,
  );
}

/** A prompt that can't be told is one text, for that is what is mostly handed over. */
function asText(prompt: Value): Value {
  return { kind: 'list', items: [prompt], rest: null, origin: null };
}

/** The messages that `convertToModelMessages(messages)` and its kin were given. */
function unconverted(messages: Value | null): Value | null {
  const value = given(messages);
  if (value?.kind !== 'external') return value;
  const call = lastCall(value);
  return call && /^(convertTo|pruneMessages)/.test(call.name) ? (call.args.positional(0) ?? value) : value;
}
