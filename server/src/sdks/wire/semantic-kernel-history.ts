import { object } from '../../core/evaluate/known';
import type { Value } from '../../core/evaluate/values';
import type { Prompt } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { recordOf } from './dotnet-records';
import { chatMessage, messagePrompts, withUnseen } from './messages';
import { alternativesOf, lastCall, listValue, textValue } from './values';

/** Methods that add to a `ChatHistory`, and the role of what they add. */
const ADDERS: readonly (readonly [string, string])[] = [
  ['AddSystemMessage', 'system'],
  ['AddDeveloperMessage', 'system'],
  ['AddUserMessage', 'user'],
  ['AddAssistantMessage', 'assistant'],
];

function message(role: string, content: Value): Value {
  return object(
    new Map([
      ['role', textValue(role)],
      ['content', content],
    ]),
  );
}

/**
 * What a chat is asked: a text, or a `ChatHistory` with what the file adds to it. What answers add to it on the way can't be
 * seen.
 */
export function historyPrompts(site: SiteView, asked: Value | null): readonly Prompt[] {
  const [likely] = asked === null ? [] : alternativesOf(asked);
  if (!likely) return [];
  if (likely.kind !== 'external' || lastCall(likely) === null)
    return messagePrompts(likely.kind === 'unknown' ? likely : recordOf(likely), chatMessage);
  const made = lastCall(likely)!;
  if (made.name !== 'ChatHistory' && made.name !== 'new' && made.name !== 'CreateNewChat')
    return messagePrompts(listOf(recordOf(likely)), chatMessage);
  const first = made.args.positional(0);
  const before = first === null ? [] : first.kind === 'list' ? first.items : [message('system', first)];
  const listed = made.args.named('[]');
  const items = listed?.kind === 'list' ? listed.items : [];
  const added = ADDERS.flatMap(([name, role]) =>
    site.callsOn(likely, name).flatMap((args) => {
      const content = args.positional(0) ?? args.named('content');
      return content === null ? [] : [message(role, content)];
    }),
  );
  const all = [...before, ...items, ...added].map((each) => recordOf(each) ?? each);
  const prompts = messagePrompts(listValue(all), chatMessage);
  const grows = ['AddAssistantMessage', 'AddMessage', 'Add', 'AddRange'].some(
    (name) => site.callsOn(likely, name).length > 0,
  );
  return grows || all.length === 0 ? withUnseen(prompts, 'chat history') : prompts;
}

function listOf(value: Value | null): Value | null {
  return value === null || value.kind === 'list' ? value : listValue([value]);
}
