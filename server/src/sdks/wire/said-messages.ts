import type { Value } from '../../core/evaluate/values';
import type { Maker } from './records';
import { textValue } from './values';

/** A message of a role, with what its maker was given: `Message::user("hi")`. */
export function said(role: string): Maker {
  return (args) => {
    const content = args.positional(0);
    return content === null ? null : messageOf(role, content);
  };
}

export function messageOf(role: string, content: Value): Value {
  const entries = new Map<string, Value>([
    ['role', textValue(role)],
    ['content', content],
  ]);
  return { kind: 'object', entries, open: false, origin: null };
}

/** The makers of messages that are called after their roles. */
export const messageMakers: Readonly<Record<string, Maker>> = {
  user: said('user'),
  human: said('user'),
  assistant: said('assistant'),
  ai: said('assistant'),
  model: said('assistant'),
  system: said('system'),
  new_human_message: said('user'),
  new_ai_message: said('assistant'),
  new_system_message: said('system'),
};
