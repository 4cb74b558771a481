import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './messages';
import { makerOf } from './model-ids';
import { evidence, request, textOutput } from './requests';
import { configured } from './ruby-clients';
import { toolList } from './tools';
import { alternativesOf, given, knownText, likelyText, listValue, unknownValue } from './values';

type Told = Pick<CallRequest, 'model' | 'provider'>;

/** Providers by the names that RubyLLM has for them, where they differ. */
const providers: Readonly<Record<string, string>> = { gemini: 'google', vertexai: 'vertex', xai: 'xai' };

/** A model with who bills for it: whom the call names, else who made it. */
export function modelTold(model: Value | null, provider: Value | null): Told {
  const id = given(model) ?? unknownValue('model');
  const named = likelyText(provider);
  const known = knownText(alternativesOf(id)[0] ?? null);
  const sdk = named !== null ? (providers[named] ?? named) : known === null ? null : makerOf(known);
  return { model: id, provider: evidence(provider !== null && named === null ? {} : { sdk }) };
}

/** A model that the configuration sets where the call names none. */
function orDefault(site: SiteView, model: Value | null, setting: string): Value {
  return given(model) ?? configured(site, 'RubyLLM', [setting]) ?? unknownValue(setting.replaceAll('_', ' '));
}

export function otherTold(site: SiteView, setting: string): Told {
  const model = orDefault(site, site.args.named('model'), setting);
  return modelTold(model, given(site.args.named('provider')));
}

/** What the steps of a chat say of it, and who it is with. */
export interface ChatTold extends Told {
  readonly instructions: readonly Value[];
}

/** `RubyLLM.chat(model:).with_model(...).with_instructions(...)`: the last model counts. */
export function chatTold(site: SiteView): ChatTold {
  const made = site.steps.find(({ name }) => name === 'chat' || name === 'Chat');
  const later = [...site.steps].reverse().find(({ name }) => name === 'with_model');
  const model = later?.args?.positional(0) ?? made?.args?.named('model') ?? null;
  const provider = (later ?? made)?.args?.named('provider') ?? null;
  const told = modelTold(orDefault(site, model, 'default_model'), given(provider));
  return { ...told, instructions: stepArguments(site, 'with_instructions') };
}

/** A class of its own whose body says which model it is, and what it is told. */
export function agentTold(site: SiteView): ChatTold {
  const [call, ...others] = site.file.callsOf('model').filter(({ step }) => step.args?.positionalCount === 1);
  const only = others.length === 0 ? call : undefined;
  const given_ = only?.step.args?.positional(0) ?? null;
  const provider = only?.step.args?.named('provider') ?? null;
  const told = modelTold(
    call === undefined ? orDefault(site, null, 'default_model') : given_,
    given(provider),
  );
  const instructions = site.file
    .callsOf('instructions')
    .flatMap(({ step }) => step.args?.positional(0) ?? []);
  return { ...told, instructions: others.length === 0 ? instructions : [] };
}

/** A chat that can't be seen may have been made for any model; what is said of it on the way is known. */
export function unseenTold(site: SiteView): ChatTold {
  const [model] = stepArguments(site, 'with_model');
  const provider = site.step('with_model')?.args?.named('provider') ?? null;
  return {
    ...modelTold(model ?? null, given(provider)),
    instructions: stepArguments(site, 'with_instructions'),
  };
}

function stepArguments(site: SiteView, name: string): readonly Value[] {
  return site.steps.filter((step) => step.name === name).flatMap((step) => step.args?.positional(0) ?? []);
}

/** A chat is asked something, with all that was said in it before. */
export function askedChat(site: SiteView, { model, provider, instructions }: ChatTold): CallRequest {
  const message = given(site.args.positional(0) ?? site.args.named('message'));
  const system = instructions.length === 0 ? null : (instructions.at(-1) ?? null);
  const messages = message === null ? null : listValue([message]);
  const prompts = messagePrompts(messages, chatMessage, systemParts(system));
  const tools = [...stepArguments(site, 'with_tool'), ...stepArguments(site, 'with_tools')];
  const cap = capOf(site);
  return request({
    model,
    provider,
    prompts:
      message === null || site.names.some((name) => name === 'add_message')
        ? withUnseen(prompts, 'chat')
        : prompts,
    tools: tools.length === 0 ? null : toolList(listValue(tools)),
    schema: stepArguments(site, 'with_schema').at(-1) ?? null,
    output: textOutput(cap),
  });
}

/** `with_max_output_tokens(n)`, `with_params(max_tokens: n)`. */
function capOf(site: SiteView): { readonly name: string; readonly value: Value } | null {
  const [own] = stepArguments(site, 'with_max_output_tokens');
  if (own) return { name: 'with_max_output_tokens', value: own };
  for (const step of [...site.steps].reverse()) {
    if (step.name !== 'with_params' && step.name !== 'with_provider_options') continue;
    for (const name of ['max_tokens', 'max_completion_tokens', 'max_output_tokens']) {
      const value = given(step.args?.named(name) ?? null);
      if (value) return { name, value };
    }
  }
  return null;
}
