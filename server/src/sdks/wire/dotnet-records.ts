import { object } from '../../core/evaluate/known';
import type { ExternalValue, Value } from '../../core/evaluate/values';
import { parsedJson } from './parsed-json';
import { asRecord, type Maker, type RecordArguments, type RecordRules } from './records';
import { snakeCase } from './snake-case';
import { given, listValue, textValue } from './values';

type Entries = readonly (readonly [string, Value | null])[];

function made(entries: Entries): Value {
  const given_ = entries.filter((entry): entry is readonly [string, Value] => entry[1] !== null);
  return object(new Map(given_));
}

/** All positional arguments: the only one itself, several as a list. */
function positionals(args: RecordArguments, from = 0): Value | null {
  const values = Array.from({ length: Math.max(0, args.count - from) }, (_, index) =>
    args.positional(from + index),
  ).filter((each) => each !== null);
  return values.length < 2 ? (values[0] ?? null) : listValue(values);
}

/** `new UserChatMessage("hi")`, `ChatMessage.FromUser("hi")`. */
function messageOf(role: string): Maker {
  return (args) =>
    args.count === 0 && args.named('content') === null
      ? null
      : made([
          ['role', textValue(role)],
          ['content', positionals(args) ?? args.named('content')],
        ]);
}

/** A message of a tool names the call that it answers, before or behind what it says. */
function toolMessage(contentAt: number): Maker {
  return (args) =>
    made([
      ['role', textValue('tool')],
      ['content', args.positional(contentAt) ?? args.named('content')],
    ]);
}

/** `new ChatMessage(ChatRole.User, "hi")`; null where the first argument is no role. */
const messageWithRole: Maker = (args) => {
  const role = args.positional(0) ?? args.named('role');
  const name = roleName(role);
  const content = positionals(args, args.positional(0) === null ? 0 : 1);
  const named = args.named('content') ?? args.named('contents') ?? args.named('text');
  return name === null
    ? null
    : made([
        ['role', textValue(name)],
        ['content', content ?? named],
      ]);
};

const roleTexts: ReadonlySet<string> = new Set(['user', 'system', 'assistant', 'developer', 'tool', 'model']);

/** `ChatRole.User`, `"user"`. */
function roleName(value: Value | null): string | null {
  if (value?.kind === 'external') return memberName(value, /Role/);
  const [piece] = value?.kind === 'text' ? value.pieces : [];
  return piece?.kind === 'known' && roleTexts.has(piece.text) ? piece.text : null;
}

/** The last name of a member of a type (`ChatRole.User` is `user`); null where it is something else. */
function memberName({ path }: ExternalValue, type: RegExp): string | null {
  const names = path.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
  const last = names.at(-1);
  const before = names.at(-2);
  if (last === undefined || before === undefined || names.length !== path.length) return null;
  return type.test(before) ? snakeCase(last) : null;
}

const textPart: Maker = (args) =>
  args.count === 0
    ? null
    : made([
        ['type', textValue('text')],
        ['text', args.positional(0)],
      ]);

/** A picture, sent along or by its address. */
const imagePart: Maker = (args) =>
  made([
    ['type', textValue('image_url')],
    ['image_url', made([['url', args.positional(0)]])],
  ]);

const audioPart: Maker = (args) =>
  made([
    ['type', textValue('input_audio')],
    ['source', args.positional(0)],
  ]);

/** `ChatTool.CreateFunctionTool("name", "what it does", schema)`. */
const functionTool: Maker = (args) => {
  const parameters = args.positional(2) ?? args.named('functionParameters');
  return made([
    ['type', textValue('function')],
    ['name', args.positional(0) ?? args.named('functionName')],
    ['description', args.positional(1) ?? args.named('functionDescription')],
    ['parameters', parameters && parsedJson(parameters)],
  ]);
};

/** `ChatResponseFormat.CreateJsonSchemaFormat("name", schema)`. */
const schemaFormat: Maker = (args) => {
  const schema = args.positional(1) ?? args.named('jsonSchema');
  return made([
    ['type', textValue('json_schema')],
    ['schema', schema && parsedJson(schema)],
  ]);
};

const plainFormat: Maker = () => made([['type', textValue('json_object')]]);

const makers: Readonly<Record<string, Maker>> = {
  user_chat_message: messageOf('user'),
  system_chat_message: messageOf('system'),
  developer_chat_message: messageOf('system'),
  assistant_chat_message: messageOf('assistant'),
  tool_chat_message: toolMessage(1),
  create_user_message: messageOf('user'),
  create_system_message: messageOf('system'),
  create_developer_message: messageOf('system'),
  create_assistant_message: messageOf('assistant'),
  create_tool_message: toolMessage(1),
  create_user_message_item: messageOf('user'),
  create_system_message_item: messageOf('system'),
  create_developer_message_item: messageOf('system'),
  create_assistant_message_item: messageOf('assistant'),
  chat_request_user_message: messageOf('user'),
  chat_request_system_message: messageOf('system'),
  chat_request_developer_message: messageOf('system'),
  chat_request_assistant_message: messageOf('assistant'),
  chat_request_tool_message: toolMessage(0),
  from_user: messageOf('user'),
  from_system: messageOf('system'),
  from_developer: messageOf('system'),
  from_assistant: messageOf('assistant'),
  from_tool: toolMessage(0),
  chat_message: messageWithRole,
  chat_message_content: messageWithRole,
  message: messageWithRole,
  new: messageWithRole,
  create_text_part: textPart,
  create_input_text_part: textPart,
  chat_message_text_content_item: textPart,
  text_content: textPart,
  create_image_part: imagePart,
  create_input_image_part: imagePart,
  chat_message_image_content_item: imagePart,
  image_content: imagePart,
  data_content: imagePart,
  uri_content: imagePart,
  create_input_audio_part: audioPart,
  chat_message_audio_content_item: audioPart,
  create_function_tool: functionTool,
  create_json_schema_format: schemaFormat,
  create_json_object_format: plainFormat,
  create_text_format: plainFormat,
};

const rules: RecordRules = { makers };

const NESTING = 12;

/** A value of a type of some SDK for .NET as the JSON that it stands for: keys in snake case, roles and types as texts. */
export function dotnetRecord(value: Value): Value {
  return withNames(asRecord(value, rules), NESTING);
}

/** What an API spells as a text and .NET as a member of a type. */
const NAMED: Readonly<Record<string, RegExp>> = { role: /Role/, type: /Type|Kind/ };

function withNames(value: Value, nesting: number): Value {
  if (nesting === 0) return value;
  const inner = (each: Value) => withNames(each, nesting - 1);
  if (value.kind === 'list') {
    const rest = value.rest && { ...value.rest, each: inner(value.rest.each) };
    return { ...value, items: value.items.map(inner), rest };
  }
  if (value.kind !== 'object') return value;
  const entries = [...value.entries].map(([key, entry]): [string, Value] => {
    const type = NAMED[key];
    const name = type && entry.kind === 'external' ? memberName(entry, type) : null;
    return [key, name === null ? inner(entry) : textValue(name)];
  });
  return { ...value, entries: new Map(entries) };
}

/** The record of a value that may not be there. */
export function recordOf(value: Value | null): Value | null {
  const present = given(value);
  return present && dotnetRecord(present);
}
