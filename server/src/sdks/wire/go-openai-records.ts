import { listedId } from './go-constants';
import { openaiIds } from './go-openai-models';
import { type GoRules, messageOf, objectOf, partOf } from './go-records';
import type { Maker } from './records';
import { textValue } from './values';

const PREFIX =
  /^(?:(?:Shared)?ChatModel|(?:Chat|Responses|Image|Speech|Embedding|Audio|Video|Completion|CompletionNewParams|BetaAssistant\w*|BetaThread\w*)Model)/;

/** A tool's result, whose id stood first in the first versions and stands last since. */
const toolMessage: Maker = (args) => {
  const first = args.positional(0);
  return (
    first &&
    objectOf([
      ['role', textValue('tool')],
      ['content', first],
    ])
  );
};

/** `ResponseInputItemParamOfMessage(content, role)`. */
const inputMessage: Maker = (args) => {
  const content = args.positional(0);
  const role = args.positional(1) ?? textValue('user');
  return (
    content &&
    objectOf([
      ['role', role],
      ['content', content],
    ])
  );
};

const functionTool: Maker = (args) => {
  const definition = args.positional(0);
  return (
    definition &&
    objectOf([
      ['type', textValue('function')],
      ['function', definition],
    ])
  );
};

/** How OpenAI's Go package spells the structs of its requests. */
export const openaiGoRecords: GoRules = {
  modelOf: (constant) => listedId(constant, PREFIX, openaiIds),
  wrappers: new Set([
    ...['f', 'string', 'int', 'float', 'bool', 'opt', 'new_opt', 'raw', 'ptr', 'to_ptr'],
    ...['chat_model', 'responses_model', 'image_model', 'speech_model', 'embedding_model', 'audio_model'],
    ...['video_model', 'reasoning_effort', 'null'],
  ]),
  makers: {
    system_message: messageOf('system'),
    developer_message: messageOf('developer'),
    user_message: messageOf('user'),
    user_message_parts: messageOf('user'),
    assistant_message: messageOf('assistant'),
    tool_message: toolMessage,
    text_part: partOf('text', 'text'),
    image_part: partOf('image_url', 'image_url'),
    text_content_part: partOf('text', 'text'),
    image_content_part: partOf('image_url', 'image_url'),
    file_content_part: partOf('file', 'file'),
    input_audio_content_part: partOf('input_audio', 'input_audio'),
    response_input_item_param_of_message: inputMessage,
    response_input_content_param_of_input_text: partOf('input_text', 'text'),
    chat_completion_function_tool: functionTool,
  },
  types: {
    chat_completion_system_message_param: (entries) => objectOf([['role', textValue('system')], ...entries]),
    chat_completion_user_message_param: (entries) => objectOf([['role', textValue('user')], ...entries]),
    chat_completion_assistant_message_param: (entries) =>
      objectOf([['role', textValue('assistant')], ...entries]),
    chat_completion_developer_message_param: (entries) =>
      objectOf([['role', textValue('developer')], ...entries]),
    chat_completion_tool_message_param: (entries) => objectOf([['role', textValue('tool')], ...entries]),
    chat_completion_content_part_text_param: (entries) => objectOf([['type', textValue('text')], ...entries]),
    chat_completion_content_part_image_param: (entries) =>
      objectOf([['type', textValue('image_url')], ...entries]),
  },
};
