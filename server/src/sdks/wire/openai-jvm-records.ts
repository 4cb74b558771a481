import type { Value } from '../../core/evaluate/values';
import type { PathSegment } from '../../core/recognize/path-pattern';
import { constantAt, wordOf } from './jvm-constants';
import { openaiModelOfConstant } from './openai-model-constants';
import { addsMessage, addsTo, setsAs, typedAs } from './record-parts';
import type { RecordRules } from './records';
import { textValue } from './values';

/** Types whose constants are ids of models. */
const MODELS = /^(?:Chat|Responses|ResponsesOnly|Embedding|Image|Audio|Speech|Video)Model$/;

function constant(path: readonly PathSegment[], module: string): Value | null {
  const found = constantAt(path);
  if (found === null) return null;
  const isModel = MODELS.test(found.type) && (module === '' || module.startsWith('com.openai'));
  const text = isModel ? openaiModelOfConstant(found.name) : wordOf(found, module);
  return text === null ? null : textValue(text);
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
    chat_completion_user_message_param: typedAs('role', 'user'),
    chat_completion_system_message_param: typedAs('role', 'system'),
    chat_completion_developer_message_param: typedAs('role', 'developer'),
    chat_completion_assistant_message_param: typedAs('role', 'assistant'),
    chat_completion_tool_message_param: typedAs('role', 'tool'),
    chat_completion_content_part_text: typedAs('type', 'text'),
    chat_completion_content_part_image: typedAs('type', 'image_url'),
    chat_completion_content_part_input_audio: typedAs('type', 'input_audio'),
    chat_completion_function_tool: typedAs('type', 'function'),
    chat_completion_tool: typedAs('type', 'function'),
    function_tool: typedAs('type', 'function'),
    web_search_tool: typedAs('type', 'web_search'),
    file_search_tool: typedAs('type', 'file_search'),
    response_input_text: typedAs('type', 'input_text'),
    response_input_image: typedAs('type', 'input_image'),
    response_input_file: typedAs('type', 'input_file'),
  },
  setters: {
    add_user_message: addsMessage('user'),
    add_user_message_of_array_of_content_parts: addsMessage('user'),
    add_system_message: addsMessage('system'),
    add_system_message_of_array_of_content_parts: addsMessage('system'),
    add_developer_message: addsMessage('developer'),
    add_assistant_message: addsMessage('assistant'),
    add_tool: addsTo('tools'),
    add_function_tool: addsTo('tools'),
    input_of_response: setsAs('input'),
    input_of_string: setsAs('input'),
    input_of_array_of_strings: setsAs('input'),
    prompt_of_string: setsAs('prompt'),
    prompt_of_array_of_strings: setsAs('prompt'),
    content_as_json: setsAs('content'),
    content_of_array_of_content_parts: setsAs('content'),
  },
};
