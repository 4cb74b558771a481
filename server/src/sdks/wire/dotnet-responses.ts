import { object } from '../../core/evaluate/known';
import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { bodySite } from './body-site';
import { clientOf } from './dotnet-chat';
import { recordOf } from './dotnet-records';
import { readResponses } from './openai-responses';
import { fieldAmong, given, lastCall, unknownValue } from './values';

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  instructions: ['instructions'],
  previous_response_id: ['previous_response_id'],
  max_output_tokens: ['max_output_token_count', 'max_output_tokens'],
  tools: ['tools'],
  reasoning: ['reasoning_options', 'reasoning'],
  service_tier: ['service_tier'],
};

/** `client.CreateResponseAsync("hi", options)`; input and model may stand among the options as well. */
export function readDotnetResponse(site: SiteView): CallRequest | null {
  const { model, provider } = clientOf(site);
  const values = arguments_(site);
  const options = recordOf(values.find(isOptions) ?? null);
  const inputs = values.filter((each) => !isOptions(each));
  const entries = new Map<string, Value>();
  for (const [key, names] of Object.entries(SPELLINGS)) {
    const value = options === null ? null : fieldAmong(options, names);
    if (value !== null && value.kind !== 'unknown') entries.set(key, value);
  }
  const textual =
    inputs.length > 1 ? inputs.find(({ kind }) => kind === 'text' || kind === 'list') : inputs[0];
  const input =
    recordOf(textual ?? inputs[0] ?? null) ?? (options && fieldAmong(options, ['input_items', 'input']));
  entries.set('input', input ?? unknownValue('input'));
  const own = options && fieldAmong(options, ['model']);
  // The newest client takes the model before what it is asked.
  const first = inputs.length > 1 && model === null ? (inputs[0] ?? null) : null;
  if (first !== null) entries.set('input', recordOf(inputs[1] ?? null) ?? unknownValue('input'));
  entries.set('model', (own?.kind === 'unknown' ? null : own) ?? model ?? first ?? unknownValue('model'));
  return readResponses(bodySite(site, object(entries)), provider);
}

function arguments_(site: SiteView): readonly Value[] {
  const positional = Array.from({ length: site.args.positionalCount }, (_, index) =>
    site.args.positional(index),
  );
  const named = ['userInputText', 'inputItems', 'input', 'options'].map((name) => site.args.named(name));
  return [...positional, ...named].flatMap((each) => {
    const value = given(each);
    return value === null || isToken(value) ? [] : [value];
  });
}

function isOptions(value: Value): boolean {
  const made = value.kind === 'external' ? (lastCall(value)?.name ?? '') : '';
  return /^new$|Options$/.test(made);
}

/** What cancels the call is no part of it. */
function isToken(value: Value): boolean {
  return /cancellation|^ct$|token$/i.test(value.kind === 'unknown' ? value.label : '');
}
