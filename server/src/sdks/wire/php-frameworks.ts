import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import { chatMessage, messagePrompts } from './messages';
import { caseName } from './php-records';
import { asRecord, type Maker, type RecordRules } from './records';
import { evidence, request, textOutput } from './requests';
import { alternativesOf, given, knownText, listValue, textValue, unknownValue } from './values';

/** Providers as PHP's frameworks call them, in lower case and without signs. */
const providers: Readonly<Record<string, string>> = {
  anthropic: 'anthropic',
  azure: 'azure',
  bedrock: 'bedrock',
  cerebras: 'cerebras',
  cohere: 'cohere',
  deepseek: 'deepseek',
  eleven: 'elevenlabs',
  elevenlabs: 'elevenlabs',
  gemini: 'google',
  generic: 'openai',
  google: 'google',
  groq: 'groq',
  grok: 'xai',
  huggingface: 'huggingface',
  mistral: 'mistral',
  mistralai: 'mistral',
  ollama: 'ollama',
  openai: 'openai',
  openairesponses: 'openai',
  azureopenai: 'azure',
  openrouter: 'openrouter',
  perplexity: 'perplexity',
  replicate: 'replicate',
  scaleway: 'scaleway',
  vertexai: 'vertex',
  geminivertex: 'vertex',
  voyage: 'voyage',
  voyageai: 'voyage',
  xai: 'xai',
};

/** The id of a provider by what a framework calls it; null when nobody is known by that name. */
export function providerNamed(name: string | null): string | null {
  const plain = (name ?? '').toLowerCase().replace(/[^a-z]/g, '');
  return Object.hasOwn(providers, plain) ? (providers[plain] ?? null) : null;
}

/** Who bills, by a text or a case of an enumeration: `'openai'`, `Provider::OpenAI`. */
export function providerOf(value: Value | null): ProviderEvidence {
  const [likely] = value ? alternativesOf(value) : [];
  const id = providerNamed(likely?.kind === 'text' ? knownText(likely) : caseName(likely ?? null));
  return evidence({ sdk: id, fixed: id !== null });
}

/** A message of a role. */
export function messageOf(role: string, content: Value | null): Value {
  const entries = new Map<string, Value>([
    ['role', textValue(role)],
    ['content', content ?? unknownValue('content')],
  ]);
  return { kind: 'object', entries, open: false, origin: null };
}

function message(role: string): Maker {
  return (args) => messageOf(role, args.positional(0) ?? args.named('content'));
}

/** How these frameworks spell messages. */
export const messageRules: RecordRules = {
  makers: {
    user_message: message('user'),
    system_message: message('system'),
    assistant_message: message('assistant'),
    of_user: message('user'),
    for_system: message('system'),
    of_assistant: message('assistant'),
    user: message('user'),
    system: message('system'),
    assistant: message('assistant'),
    message_bag: (args) =>
      listValue(
        Array.from({ length: args.count }, (_, index) => args.positional(index) ?? unknownValue('message')),
      ),
  },
};

/** What a framework's call asks for, from the parts that it is put together of. */
export interface FrameworkCall {
  readonly model: Value | null;
  readonly provider: ProviderEvidence;
  readonly system?: Value | null;
  /** Messages, or one of them, or a text of the user. */
  readonly messages?: readonly (Value | null)[];
  readonly cap?: Value | null;
  readonly told?: Partial<CallRequest>;
}

export function frameworkRequest(call: FrameworkCall): CallRequest {
  const system = given(call.system ?? null);
  const seen = (call.messages ?? []).flatMap((each) =>
    each ? messagesIn(asRecord(each, messageRules)) : [],
  );
  const all = [...(system ? [messageOf('system', contentOf(asRecord(system, messageRules)))] : []), ...seen];
  const cap = given(call.cap ?? null);
  return request({
    model: given(call.model) ?? unknownValue('model'),
    provider: call.provider,
    prompts: all.length === 0 ? [] : messagePrompts(listValue(all), chatMessage),
    output: textOutput(cap ? { name: 'max_tokens', value: cap } : null),
    ...call.told,
  });
}

function messagesIn(value: Value): readonly Value[] {
  const [likely] = alternativesOf(value);
  if (likely?.kind !== 'list') return [value];
  return likely.rest ? [...likely.items, likely.rest.each] : likely.items;
}

/** The text of a system prompt that may come as a message. */
function contentOf(value: Value): Value {
  return value.kind === 'object' ? (value.entries.get('content') ?? value) : value;
}
