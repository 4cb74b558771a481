import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './wire/messages';
import { asRecord } from './wire/records';
import { evidence, request, textOutput } from './wire/requests';
import { alternativesOf, field, given, textValue, unknownValue } from './wire/values';

/** Variants of `ChatGPTEngine` (config.rs). */
const ENGINES: Readonly<Record<string, string>> = {
  Gpt35Turbo: 'gpt-3.5-turbo',
  Gpt35Turbo_0301: 'gpt-3.5-turbo-0301',
  Gpt4: 'gpt-4',
  Gpt4_32k: 'gpt-4-32k',
  Gpt4_0314: 'gpt-4-0314',
  Gpt4_32k_0314: 'gpt-4-32k-0314',
};

function engineOf(value: Value | null): Value {
  const [likely] = value ? alternativesOf(value) : [];
  const names = likely?.kind === 'external' ? likely.path : [];
  for (const [index, step] of names.entries()) {
    if (step.kind !== 'member') continue;
    const call = names[index + 1];
    if (step.name === 'Custom' && call?.kind === 'call')
      return call.args.positional(0) ?? unknownValue('engine');
    const id = ENGINES[step.name];
    if (id !== undefined) return textValue(id);
  }
  return unknownValue('engine');
}

/** What the client was configured with: `ChatGPT::new_with_config(key, config)`. */
function configOf(site: SiteView): Value | null {
  const config = site.step('new_with_config')?.args?.positional(1) ?? null;
  return config && asRecord(config);
}

function setIn(config: Value | null, key: string): Value | null {
  return config?.kind === 'object' ? given(field(config, key)) : null;
}

/** A message, alone or in a conversation that the client keeps. */
function readMessage(site: SiteView): CallRequest {
  const config = configOf(site);
  const cap = setIn(config, 'max_tokens');
  const direction = site.step('new_conversation_directed')?.args?.positional(0) ?? null;
  const prompts = messagePrompts(site.args.positional(0), chatMessage, systemParts(direction));
  const isKept = site.names.some((name) => name.includes('conversation') || name === 'Conversation');
  return request({
    model: engineOf(setIn(config, 'engine')),
    provider: evidence({ sdk: 'openai', baseUrl: setIn(config, 'api_url') }),
    prompts: isKept ? withUnseen(prompts, 'earlier messages') : prompts,
    output: textOutput(cap ? { name: 'max_tokens', value: cap } : null),
  });
}

/** chatgpt_rs: a client for conversations. */
export const chatgptRs: SdkShape = {
  id: 'chatgpt-rs',
  modules: ['chatgpt/*'],
  languages: ['rust'],
  transparent: ['clone()'],
  calls: [
    {
      path: [
        '**.ChatGPT.**.send_message|send_message_streaming|send_message_functions|send_message_gpt_functions|send_history|send_history_streaming|send_history_gpt_functions',
        '**.Conversation.**.send_message|send_message_streaming|send_message_functions|send_role_message',
      ],
      api: 'chat',
      read: readMessage,
    },
  ],
};
