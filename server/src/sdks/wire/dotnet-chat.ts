import { object } from '../../core/evaluate/known';
import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { bodySite } from './body-site';
import { dotnetClient } from './dotnet-clients';
import { modelText } from './dotnet-model-constants';
import { recordOf } from './dotnet-records';
import { readChat } from './openai-chat';
import { fieldAmong, given, lastCall, listValue, unknownValue } from './values';

/** How packages for .NET call the members of a chat request that OpenAI's API calls otherwise. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  max_completion_tokens: [
    'max_output_token_count',
    'max_output_tokens',
    'max_completion_tokens',
    'max_tokens',
  ],
  n: ['choices_per_prompt', 'choice_count', 'n'],
  tools: ['tools', 'functions'],
  tool_choice: ['tool_choice', 'tool_mode'],
  response_format: ['response_format', 'response_json_schema'],
  reasoning_effort: ['reasoning_effort_level', 'reasoning_effort', 'reasoning'],
  model: ['model', 'model_id', 'deployment_name'],
  messages: ['messages'],
  service_tier: ['service_tier'],
};

/** What the members of options are called where OpenAI's names are meant. */
export function chatEntries(options: Value | null): Map<string, Value> {
  const entries = new Map<string, Value>();
  for (const [key, names] of Object.entries(SPELLINGS)) {
    const value = options?.kind === 'object' ? fieldAmong(options, names) : null;
    if (value !== null && value.kind !== 'unknown') entries.set(key, value);
    else if (value !== null && names.some((name) => options?.kind === 'object' && options.entries.has(name)))
      entries.set(key, value);
  }
  return entries;
}

/** The member that caps the output, as it was written. */
function capName(options: Value | null): string {
  const names = SPELLINGS.max_completion_tokens ?? [];
  const found = options?.kind === 'object' ? names.find((name) => options.entries.has(name)) : undefined;
  return pascalCase(found ?? 'max_output_token_count');
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A chat request of messages and options. `model` is that of the client; one among the options goes before it. */
export function dotnetChat(
  site: SiteView,
  messages: Value | null,
  options: Value | null,
  { model, provider }: { readonly model: Value | null; readonly provider: ProviderEvidence },
): CallRequest {
  const record = recordOf(options);
  const entries = chatEntries(record);
  const read = recordOf(messages);
  if (read !== null)
    entries.set('messages', read.kind === 'list' || read.kind === 'unknown' ? read : listValue([read]));
  entries.set('model', modelText(entries.get('model') ?? model ?? unknownValue('model')));
  const chat = readChat(bodySite(site, object(entries)), provider);
  return chat.output.cap === null ? chat : { ...chat, output: { ...chat.output, capName: capName(record) } };
}

/** What a method is asked: its first argument, or all of them that are messages (`CompleteChat(a, b)`). */
export function askedMessages(site: SiteView, name = 'messages'): Value | null {
  const named = site.args.named(name);
  if (named) return named;
  const values = Array.from({ length: site.args.positionalCount }, (_, index) => site.args.positional(index));
  const [first, ...others] = values;
  if (!first) return null;
  const further = others.filter((each): each is Value => each !== null && isMessage(each));
  return further.length > 0 && first.kind !== 'list' ? listValue([first, ...further]) : first;
}

function isMessage(value: Value): boolean {
  const made = value.kind === 'external' ? lastCall(value)?.name : undefined;
  return made !== undefined && /Message$/.test(made);
}

/** The options among the arguments: named so, or the first that is made of a type which is called so. */
export function optionsArgument(site: SiteView, index: number): Value | null {
  const named = given(site.args.named('options') ?? null);
  if (named) return named;
  const at = given(site.args.positional(index));
  if (at?.kind !== 'external') return at?.kind === 'object' ? at : null;
  const name = lastCall(at)?.name ?? '';
  return /^new$|Options$|Request$|Settings$|Parameters$/.test(name) ? at : null;
}

/** A request that is one value, as an object with the keys of the API. */
export function requestSite(site: SiteView, value: Value | null): SiteView {
  const record = recordOf(value) ?? object(new Map(), true);
  if (record.kind !== 'object') return bodySite(site, record);
  const model = record.entries.get('model');
  const entries = new Map(record.entries);
  if (model) entries.set('model', modelText(model));
  return bodySite(site, { ...record, entries });
}

/** The client that a method is called on. */
export function clientOf(site: SiteView) {
  return dotnetClient(site.owner);
}
