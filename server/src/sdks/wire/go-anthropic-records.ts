import type { Value } from '../../core/evaluate/values';
import { anthropicIds } from './go-anthropic-models';
import { listedId } from './go-constants';
import { type GoRules, messageOf, objectOf, partOf } from './go-records';
import type { Maker } from './records';
import { textValue } from './values';

/** `NewToolResultBlock(id, content, isError)`. */
const toolResult: Maker = (args) => {
  const content = args.positional(1);
  return objectOf([['type', textValue('tool_result')], ...(content ? [['content', content] as const] : [])]);
};

/** `NewToolUseBlock(id, input, name)`. */
const toolUse: Maker = (args) => {
  const parts: (readonly [string, Value | null])[] = [
    ['input', args.positional(1)],
    ['name', args.positional(2)],
  ];
  const given = parts.flatMap(([key, value]) => (value ? [[key, value] as const] : []));
  return objectOf([['type', textValue('tool_use')], ...given]);
};

const thinking: Maker = (args) => {
  const budget = args.positional(0);
  return (
    budget &&
    objectOf([
      ['type', textValue('enabled')],
      ['budget_tokens', budget],
    ])
  );
};

const image = partOf('image', 'source');
const document = partOf('document', 'source');
const text = partOf('text', 'text');

/** How Anthropic's Go package, and the community's, spell the structs of their requests. */
export const anthropicGoRecords: GoRules = {
  modelOf: (constant) => listedId(constant, /^Model_?/, anthropicIds),
  wrappers: new Set([
    'f',
    'string',
    'int',
    'float',
    'bool',
    'opt',
    'new_opt',
    'raw',
    'ptr',
    'to_ptr',
    'model',
  ]),
  makers: {
    new_user_message: messageOf('user'),
    new_assistant_message: messageOf('assistant'),
    new_beta_user_message: messageOf('user'),
    new_beta_assistant_message: messageOf('assistant'),
    user_message_from_text: messageOf('user'),
    new_user_text_message: messageOf('user'),
    new_assistant_text_message: messageOf('assistant'),
    new_text_block: text,
    new_beta_text_block: text,
    new_text_message_content: text,
    new_image_block: image,
    new_image_block_base64: image,
    new_image_block_base_64: image,
    new_beta_image_block: image,
    new_image_message_content: image,
    new_document_block: document,
    new_beta_document_block: document,
    new_tool_result_block: toolResult,
    new_beta_tool_result_block: toolResult,
    new_tool_result_message_content: toolResult,
    new_tool_use_block: toolUse,
    new_beta_tool_use_block: toolUse,
    thinking_config_param_of_enabled: thinking,
  },
};
