import { object } from '../../core/evaluate/known';
import type { Value } from '../../core/evaluate/values';
import type { PathSegment } from '../../core/recognize/path-pattern';
import { apiWord, constantAt } from './jvm-constants';
import { openaiModelOfConstant } from './openai-model-constants';
import { append, type RecordRules, type Setter, type Typed } from './records';
import { textValue } from './values';

function adds(role: string): Setter {
  return (entries, args) => {
    const content = args.positional(0);
    if (content !== null) append(entries, 'messages', message(role, content));
  };
}

function message(role: string, content: Value): Value {
  return object(
    new Map([
      ['role', textValue(role)],
      ['content', content],
    ]),
  );
}

function typed(key: string, value: string): Typed {
  return (entries) => object(new Map([[key, textValue(value)], ...entries]));
}

const as =
  (key: string): Setter =>
  (entries, args) => {
    const value = args.positional(0);
    if (value !== null) entries.set(key, value);
  };

const addsTool: Setter = (entries, args) => {
  const tool = args.positional(0);
  if (tool !== null) append(entries, 'tools', tool);
};

function constant(path: readonly PathSegment[]): Value | null {
  const found = constantAt(path);
  if (found === null) return null;
  return textValue(/Model$/.test(found.type) ? openaiModelOfConstant(found.name) : apiWord(found.name));
}

/** How OpenAI's Java and Kotlin package spells the objects of its requests. */
export const openaiJvmRecords: RecordRules = {
  constants: constant,
  wrappers: new Set([
    'of',
    'of_string',
    'of_text',
    'of_chat',
    'of_only',
    'of_user',
    'of_system',
    'of_developer',
    'of_assistant',
    'of_tool',
    'of_function',
    'of_image_url',
    'of_input_text',
    'of_input_image',
    'of_input_file',
    'of_file',
    'of_input_audio',
    'of_easy_input_message',
    'of_message',
    'of_array_of_content_parts',
    'of_array_of_strings',
    'of_response_input_message_content_list',
    'of_response',
    'of_function_call',
    'of_function_call_output',
    'of_chat_completion_message',
    'from',
  ]),
  types: {
    chat_completion_user_message_param: typed('role', 'user'),
    chat_completion_system_message_param: typed('role', 'system'),
    chat_completion_developer_message_param: typed('role', 'developer'),
    chat_completion_assistant_message_param: typed('role', 'assistant'),
    chat_completion_tool_message_param: typed('role', 'tool'),
    chat_completion_content_part_text: typed('type', 'text'),
    chat_completion_content_part_image: typed('type', 'image_url'),
    chat_completion_content_part_input_audio: typed('type', 'input_audio'),
    chat_completion_function_tool: typed('type', 'function'),
    chat_completion_tool: typed('type', 'function'),
    function_tool: typed('type', 'function'),
    web_search_tool: typed('type', 'web_search'),
    file_search_tool: typed('type', 'file_search'),
    response_input_text: typed('type', 'input_text'),
    response_input_image: typed('type', 'input_image'),
    response_input_file: typed('type', 'input_file'),
  },
  setters: {
    add_user_message: adds('user'),
    add_user_message_of_array_of_content_parts: adds('user'),
    add_system_message: adds('system'),
    add_system_message_of_array_of_content_parts: adds('system'),
    add_developer_message: adds('developer'),
    add_assistant_message: adds('assistant'),
    add_tool: addsTool,
    add_function_tool: addsTool,
    input_of_response: as('input'),
    input_of_string: as('input'),
    input_of_array_of_strings: as('input'),
    prompt_of_string: as('prompt'),
    prompt_of_array_of_strings: as('prompt'),
    content_as_json: as('content'),
    content_of_array_of_content_parts: as('content'),
  },
};
