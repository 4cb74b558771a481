import type { Value } from '../../core/evaluate/values';
import type { PathSegment } from '../../core/recognize/path-pattern';
import { constantAt, wordOf } from './jvm-constants';
import { addsMessage, addsTo, setsAs, typedAs } from './record-parts';
import type { RecordRules } from './records';
import { textValue } from './values';

/**
 * The id of a model by the constant of Anthropic's Java and Kotlin package (`Model.CLAUDE_SONNET_4_5`): words divided by
 * dashes, but for the second digit of the versions before 3. It holds for all constants of `Model` up to version 2.30.
 */
function modelOfConstant(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^(claude-(?:instant-)?[12])-(\d)$/, '$1.$2');
}

function constant(path: readonly PathSegment[], module: string): Value | null {
  const found = constantAt(path);
  if (found === null) return null;
  const isModel = found.type === 'Model' && /^CLAUDE_/.test(found.name);
  const text = isModel ? modelOfConstant(found.name) : wordOf(found, module);
  return text === null ? null : textValue(text);
}

/** How Anthropic's Java and Kotlin package spells the objects of its requests. */
export const anthropicJvmRecords: RecordRules = {
  constants: constant,
  wrappers: new Set([
    'of',
    'of_string',
    'of_text',
    'of_image',
    'of_document',
    'of_tool',
    'of_tool_use',
    'of_tool_result',
    'of_block_params',
    'of_text_block_params',
    'of_beta_text_block_params',
    'of_beta_content_block_params',
    'of_base64_image',
    'of_base64',
    'of_url',
    'from',
  ]),
  types: {
    text_block_param: typedAs('type', 'text'),
    beta_text_block_param: typedAs('type', 'text'),
    image_block_param: typedAs('type', 'image'),
    beta_image_block_param: typedAs('type', 'image'),
    document_block_param: typedAs('type', 'document'),
    beta_document_block_param: typedAs('type', 'document'),
    tool_result_block_param: typedAs('type', 'tool_result'),
    tool_use_block_param: typedAs('type', 'tool_use'),
  },
  setters: {
    add_user_message: addsMessage('user'),
    add_user_message_of_block_params: addsMessage('user'),
    add_user_message_of_beta_content_block_params: addsMessage('user'),
    add_assistant_message: addsMessage('assistant'),
    add_assistant_message_of_block_params: addsMessage('assistant'),
    add_assistant_message_of_beta_content_block_params: addsMessage('assistant'),
    system_of_text_block_params: setsAs('system'),
    system_of_beta_text_block_params: setsAs('system'),
    content_of_block_params: setsAs('content'),
    content_of_beta_content_block_params: setsAs('content'),
    add_tool: addsTo('tools'),
    enabled_thinking: setsAs('thinking'),
  },
};
