import type { Value } from '../../core/evaluate/values';
import type { Expression } from '../../core/ir/expressions';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView, StepView } from '../../core/recognize/site-view';
import { chatMessage, messagePrompts } from './messages';
import { messageOf } from './record-parts';
import { asRecord } from './records';
import { request } from './requests';
import { springAiRecords, springModel } from './spring-ai-models';
import { field, given, lastCall, listValue, textValue, unknownValue } from './values';

/** Steps that say something, with the role in which they do. */
const SAYS: Readonly<Record<string, string>> = {
  defaultSystem: 'system',
  system: 'system',
  defaultUser: 'user',
  user: 'user',
};

/** `chatClient.prompt().system("...").user("...").options(...).call()`: the steps on the way say what is asked. */
export function readChatClient(site: SiteView): CallRequest {
  const said: Value[] = [];
  const options: (Value | null)[] = [];
  for (const step of site.steps) {
    const [first] = argumentsOf(step);
    if (first === undefined) continue;
    const role = SAYS[step.name];
    if (role !== undefined) said.push(messageOf(role, saidBy(first)));
    else if (step.name === 'messages') said.push(...messagesOf(argumentsOf(step)));
    else if (step.name === 'options' || step.name === 'defaultOptions') options.unshift(first);
    else if (step.name === 'prompt' || step.name === 'mutate') addPrompt(first, said, options);
  }
  if (site.steps.every(({ name }) => name !== 'prompt')) addOwn(site, said, options);
  const model = site.step('create') ?? site.step('builder');
  const told = springModel(site, given(model?.args?.positional(0) ?? null), options, 'chat');
  return request({ ...told, prompts: messagePrompts(listValue(said), chatMessage) });
}

/** `chatModel.call(new Prompt(...))`, `chatModel.call("hi")`. */
export function readModelCall(site: SiteView): CallRequest {
  const said: Value[] = [];
  const options: (Value | null)[] = [];
  addOwn(site, said, options);
  const told = springModel(site, site.owner, options, 'chat');
  return request({ ...told, prompts: messagePrompts(listValue(said), chatMessage) });
}

function addOwn(site: SiteView, said: Value[], options: (Value | null)[]): void {
  for (let index = 0; index < site.args.positionalCount; index++) {
    const value = given(site.args.positional(index));
    if (value !== null) addPrompt(value, said, options);
  }
}

/** A prompt of its own holds messages and options; a text is what the user says. */
function addPrompt(value: Value, said: Value[], options: (Value | null)[]): void {
  const prompt = asRecord(value, springAiRecords);
  if (prompt.kind !== 'object' || prompt.entries.has('role')) {
    said.push(prompt);
    return;
  }
  const messages = field(prompt, 'messages') ?? field(prompt, 'content');
  if (messages !== null) said.push(...messagesOf([messages]));
  const made = value.kind === 'external' ? lastCall(value) : null;
  const given = made?.name === 'Prompt' ? made.args.positional(1) : null;
  options.unshift(given ?? prompt.entries.get('chat_options') ?? prompt.entries.get('options') ?? null);
}

function messagesOf(values: readonly Value[]): readonly Value[] {
  return values.flatMap((value) => {
    const record = asRecord(value, springAiRecords);
    return record.kind === 'list' && record.rest === null ? record.items : [record];
  });
}

function argumentsOf({ args }: StepView): readonly Value[] {
  const values: Value[] = [];
  for (let index = 0; index < (args?.positionalCount ?? 0); index++) values.push(args!.positional(index)!);
  return values;
}

/** `user(u -> u.text("...").param("a", b))`: the text that the function sets. */
function saidBy(value: Value): Value {
  if (value.kind !== 'function') return value;
  const { body } = value.fn;
  return ('kind' in body ? textIn(body) : null) ?? unknownValue('text');
}

function textIn(expression: Expression): Value | null {
  let at = expression;
  while (at.kind === 'call' && at.callee.kind === 'member') {
    const [first] = at.args;
    if (at.callee.property.name === 'text' && first?.value.kind === 'string')
      return textValue(first.value.value);
    at = at.callee.object;
  }
  return null;
}
