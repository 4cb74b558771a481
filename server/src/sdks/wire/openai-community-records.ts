import { object } from '../../core/evaluate/known';
import type { Value } from '../../core/evaluate/values';
import type { PathSegment } from '../../core/recognize/path-pattern';
import { constantAt, isOfPackage, wordOf } from './jvm-constants';
import { openaiModelOfConstant } from './openai-model-constants';
import { addsTo, makesMessage, messageType } from './record-parts';
import type { RecordArguments, RecordRules } from './records';
import { textValue } from './values';

/** Names of models are told as OpenAI's own package does; all other constants are words of the API. */
function constant(path: readonly PathSegment[], module: string): Value | null {
  const found = constantAt(path);
  if (found === null) return null;
  const isModel = /Model(?:Enum|Name)?$/.test(found.type) && isOfPackage(module);
  const text = isModel
    ? openaiModelOfConstant(found.name.replace(/^GPT_4_O(?=_|$)/, 'GPT_4O'))
    : wordOf(found, module);
  return text === null ? null : textValue(text);
}

/** `new ChatMessage(role, content)`. */
function chatMessage(args: RecordArguments): Value | null {
  const role = args.positional(0);
  const content = args.positional(1);
  if (role === null || content === null) return null;
  return object(
    new Map([
      ['role', role],
      ['content', content],
    ]),
  );
}

/** How the community's packages for OpenAI in Java spell the objects of their requests. */
export const openaiCommunityRecords: RecordRules = {
  constants: constant,
  makers: {
    chat_message: chatMessage,
    of_system: makesMessage('system'),
    of_assistant: makesMessage('assistant'),
  },
  types: {
    system_message: messageType('system', 'system_message'),
    developer_message: messageType('system', 'developer_message'),
    user_message: messageType('user', 'user_message'),
    assistant_message: messageType('assistant', 'assistant_message'),
  },
  setters: { message: addsTo('messages'), tool: addsTo('tools') },
};
