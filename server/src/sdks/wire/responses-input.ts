import type { Value } from '../../core/evaluate/values';
import type { Prompt, PromptPart } from '../../core/recognize/call-request';
import { callPart, resultParts } from './content';
import { chatMessage, type MessageReader, messagePrompts, systemParts } from './messages';
import { toolList } from './tools';
import { field, likelyText } from './values';

/** The prompt of a Responses API request: `instructions` before `input`. */
export function responsesPrompts(input: Value | null, instructions: Value | null): readonly Prompt[] {
  return messagePrompts(input, responsesItem, systemParts(instructions));
}

const responsesItem: MessageReader = (item) => {
  if (item.kind !== 'object') return chatMessage(item);
  switch (likelyText(field(item, 'type'))) {
    case 'function_call':
    case 'custom_tool_call':
    case 'tool_search_call':
      return [[{ role: 'assistant', content: [callPart(item)], named: null }]];
    case 'function_call_output':
    case 'custom_tool_call_output':
      return [[{ role: 'tool', content: resultParts(item), named: null }]];
    case 'additional_tools':
    case 'tool_search_output':
      return [[addedTools(item)]];
    case 'reasoning':
    case 'item_reference':
    case 'compaction':
      return [[null]];
    default:
      return chatMessage(item);
  }
};

/** Tools that the model gets to know on the way; null where they can't be seen. */
function addedTools(item: Value): PromptPart | null {
  const tools = toolList(field(item, 'tools'));
  return tools === null ? null : { role: 'system', content: [{ kind: 'tools', tools }], named: null };
}
