import type { ClassValue, Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { builtWith } from './builder-steps';
import { modelOf } from './langchain4j-models';
import { chatMessage, messagePrompts, systemParts } from './messages';
import { request } from './requests';
import { given, listValue, textValue } from './values';

const MODEL_STEPS = [
  'chatModel',
  'chatLanguageModel',
  'streamingChatModel',
  'streamingChatLanguageModel',
  'model',
];

/** Methods of any service that only look at what was said before. */
const MEMORY: ReadonlySet<string> = new Set(['getChatMemory', 'evictChatMemory']);

/** A method of a service that `AiServices` made for an interface: its system message stands in front of the method. */
export function readAiService(site: SiteView): CallRequest | null {
  if (MEMORY.has(site.method)) return null;
  const made = site.step('create')?.args ?? null;
  const model = modelOf(site, made?.positional(1) ?? builtWith(site, MODEL_STEPS), 'chat-model');
  if (model === null) return null;
  const type = made?.positional(0) ?? site.step('builder')?.args?.positional(0) ?? null;
  const system = type?.kind === 'class' ? annotated(type, site.method, 'SystemMessage') : null;
  const said: Value[] = [];
  for (let index = 0; index < site.args.positionalCount; index++) {
    const value = given(site.args.positional(index));
    if (value !== null) said.push(value);
  }
  return request({ ...model, prompts: messagePrompts(listValue(said), chatMessage, systemParts(system)) });
}

/** The text of an annotation of a method, as far as it is written out. */
function annotated({ node }: ClassValue, method: string, annotation: string): Value | null {
  const declared = node.statements.flatMap((each) => (each.kind === 'function' ? [each.fn] : []));
  const fns = [...node.methods.map(({ fn }) => fn), ...declared];
  const fn = fns.find(({ name }) => name?.name === method);
  for (const decorator of fn?.decorators ?? []) {
    if (decorator.kind !== 'call' || decorator.callee.kind !== 'name') continue;
    if (decorator.callee.name !== annotation) continue;
    const value = decorator.args.find(({ name }) => name === null || name === 'value')?.value;
    if (value?.kind === 'string') return textValue(value.value);
  }
  return null;
}
