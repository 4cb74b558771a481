import type { Value } from '../../core/evaluate/values';
import type { RecordRules, Setter, Typed } from './records';
import { snakeCase } from './snake-case';
import { textValue } from './values';

/** Variants and functions that hand on what they are given. */
const wrappers = new Set([
  'text',
  'array',
  'string',
  'string_array',
  'image_url_part',
  'system',
  'user',
  'assistant',
  'tool_message',
  'developer',
  'function',
  'message',
  'item',
  'items',
  'easy_message',
  'input',
  'easy',
  'other',
]);

/** A message with the role that its type says; `from("text")` gives its content. */
function message(role: string): Typed {
  return (entries) => {
    const content = entries.get('content') ?? entries.get('from');
    return objectOf([
      ['role', textValue(role)],
      ...entriesWithout(entries, 'from'),
      ...(content ? [['content', content] as const] : []),
    ]);
  };
}

function entriesWithout(entries: ReadonlyMap<string, Value>, name: string): (readonly [string, Value])[] {
  return [...entries].filter(([key]) => key !== name);
}

function objectOf(entries: Iterable<readonly [string, Value]>): Value {
  return { kind: 'object', entries: new Map(entries), open: false, origin: null };
}

/** `X::from(value)` where the type holds nothing else. */
const held: Typed = (entries) => entries.get('from') ?? objectOf(entries);

/** `.role(Role::System)`: variants of enumerations are spelled in JSON as snake case. */
const role: Setter = (entries, args) => {
  const value = args.positional(0);
  if (value !== null) entries.set('role', variantText(value));
};

/** The name of an enumeration's variant as JSON has it; other values as they are. */
export function variantText(value: Value): Value {
  const last = value.kind === 'external' ? value.path.at(-1) : undefined;
  return last?.kind === 'member' ? textValue(snakeCase(last.name)) : value;
}

/** `role: Role::System` in a literal. */
const anyMessage: Typed = (entries) => {
  const given = entries.get('role');
  return objectOf([...entries, ...(given ? [['role', variantText(given)] as const] : [])]);
};

const part =
  (kind: string, key: string): Typed =>
  (entries) =>
    objectOf([
      ['type', textValue(kind)],
      ...entries,
      ...(entries.has('from') ? [[key, entries.get('from')!] as const] : []),
    ]);

function messageTypes(name: string, messageRole: string): Record<string, Typed> {
  const type = message(messageRole);
  return {
    [`chat_completion_request_${name}_message`]: type,
    [`chat_completion_request_${name}_message_args`]: type,
  };
}

/** The types of async-openai, which are called after OpenAI's own schemas; `Args` are their builders. */
export const asyncOpenaiRecords: RecordRules = {
  wrappers,
  setters: { role },
  types: {
    ...messageTypes('system', 'system'),
    ...messageTypes('developer', 'developer'),
    ...messageTypes('user', 'user'),
    ...messageTypes('assistant', 'assistant'),
    ...messageTypes('tool', 'tool'),
    ...messageTypes('function', 'function'),
    chat_completion_request_message: anyMessage,
    chat_completion_request_message_args: anyMessage,
    chat_completion_request_user_message_content: held,
    chat_completion_request_system_message_content: held,
    chat_completion_request_assistant_message_content: held,
    embedding_input: held,
    prompt: held,
    input_param: held,
    input_content: held,
    easy_input_message: anyMessage,
    easy_input_message_args: anyMessage,
    input_message: anyMessage,
    input_message_args: anyMessage,
    chat_completion_request_message_content_part_text: part('text', 'text'),
    chat_completion_request_message_content_part_text_args: part('text', 'text'),
    chat_completion_request_message_content_part_image: part('image_url', 'image_url'),
    chat_completion_request_message_content_part_image_args: part('image_url', 'image_url'),
  },
};
