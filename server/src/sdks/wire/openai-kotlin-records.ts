import { object } from '../../core/evaluate/known';
import type { Value } from '../../core/evaluate/values';
import type { PathSegment } from '../../core/recognize/path-pattern';
import { positionalNames } from './positional-names';
import { append, asRecord, type RecordRules, type Setter } from './records';
import { field, textValue } from './values';

/** `user { content = "hi" }` among messages. */
function adds(role: string): Setter {
  return (entries, args) => {
    const message = args.positional(0);
    if (message?.kind === 'object') append(entries, 'messages', withRole(role, message.entries));
  };
}

function withRole(role: string, entries: ReadonlyMap<string, Value>): Value {
  return object(new Map([['role', textValue(role)], ...entries]));
}

/** A key whose builder collects a list under a key of its own. */
function collects(key: string, collected: string): Setter {
  return (entries, args) => {
    const value = args.positional(0);
    if (value === null) return;
    const inner = value.kind === 'object' ? field(value, collected) : null;
    entries.set(key, inner ?? value);
  };
}

const addsText: Setter = (entries, args) => {
  const text = args.positional(0) ?? args.named('text');
  if (text !== null) append(entries, 'parts', part('text', 'text', text));
};

const addsImage: Setter = (entries, args) => {
  const url = args.positional(0) ?? args.named('url');
  if (url !== null) append(entries, 'parts', part('image_url', 'image_url', object(new Map([['url', url]]))));
};

function part(type: string, key: string, value: Value): Value {
  return object(
    new Map([
      ['type', textValue(type)],
      [key, value],
    ]),
  );
}

const addsMessage: Setter = (entries, args) => {
  const message = args.positional(0);
  if (message !== null) append(entries, 'messages', message);
};

const addsFunction: Setter = (entries, args) => {
  const told = new Map<string, Value>();
  for (const [index, name] of ['name', 'description', 'parameters'].entries()) {
    const value = args.named(name) ?? args.positional(index);
    if (value !== null) told.set(name, value);
  }
  append(entries, 'tools', part('function', 'function', object(told)));
};

/** `ChatRole.User` is `user`, `ChatMessage.User("hi")` a message, `ImageSize.is256x256` a size. */
function constant(path: readonly PathSegment[]): Value | null {
  const last = path.at(-1);
  const owner = path.at(-2);
  if (!last || !owner || owner.call !== null) return null;
  if (owner.name === 'ChatMessage' && last.call?.args) {
    const content = last.call.args.named('content') ?? last.call.args.positional(0);
    if (content === null) return null;
    return withRole(last.name.toLowerCase(), new Map([['content', asRecord(content, openaiKotlinRecords)]]));
  }
  if (last.call !== null) return null;
  if (owner.name === 'ChatRole' || owner.name === 'Role') return textValue(last.name.toLowerCase());
  if (owner.name === 'ImageSize') return textValue(last.name.replace(/^is/, ''));
  return null;
}

/** How openai-kotlin spells the objects of its requests: constructors with named arguments, and builders. */
export const openaiKotlinRecords: RecordRules = {
  constants: constant,
  wrappers: new Set([
    'model_id',
    'chat_role',
    'image_size',
    'effort',
    'assistant_id',
    'quality',
    'list_content',
  ]),
  makers: {
    chat_message: positionalNames('role', 'content'),
    chat_completion_request: positionalNames('model', 'reasoning_effort', 'messages'),
    completion_request: positionalNames('model', 'prompt'),
    embedding_request: positionalNames('model', 'input'),
    image_creation: positionalNames('prompt', 'n', 'size'),
    speech_request: positionalNames('model', 'input', 'voice'),
    transcription_request: positionalNames('audio', 'model', 'prompt'),
    response_request: positionalNames('model', 'input', 'instructions'),
    open_ai_host: positionalNames('base_url'),
    text_part: (args) => {
      const text = args.positional(0) ?? args.named('text') ?? args.named('content');
      return text && part('text', 'text', text);
    },
    image_part: (args) => {
      const url = args.positional(0) ?? args.named('url') ?? args.named('imageUrl');
      return (
        url && part('image_url', 'image_url', url.kind === 'object' ? url : object(new Map([['url', url]])))
      );
    },
  },
  setters: {
    messages: collects('messages', 'messages'),
    tools: collects('tools', 'tools'),
    content: collects('content', 'parts'),
    system: adds('system'),
    user: adds('user'),
    assistant: adds('assistant'),
    tool: adds('tool'),
    message: addsMessage,
    function: addsFunction,
    text: addsText,
    image: addsImage,
  },
};
