import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { frameworkModel } from './wire/framework-models';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './wire/messages';
import { request } from './wire/requests';
import { optional } from './wire/site-arguments';
import { alternativesOf, anyOf, field, given, lastCall, listValue, unknownValue } from './wire/values';

/** The model of an agent's `llm_config`: its own, or that of the first configuration in its list. */
function configuredModel(config: Value | null): Value | null {
  if (config === null || config.kind === 'unknown') return config;
  const list = given(field(config, 'config_list'));
  const first = list?.kind === 'list' ? (list.items[0] ?? list.rest?.each ?? null) : null;
  const model = given(field(first, 'model')) ?? filteredModel(list) ?? given(field(config, 'model'));
  return model ?? (list ? unknownValue('model of config_list') : null);
}

/** A list that is read from a file, of which only some models are taken: `config_list_from_json(filter_dict=...)`. */
function filteredModel(list: Value | null): Value | null {
  const models = list?.kind === 'external' ? given(field(given(field(list, 'filter_dict')), 'model')) : null;
  return models?.kind === 'list' ? anyOf(models.items) : null;
}

/** What an agent was told to ask; null for agents without a model (`llm_config=False`). */
function configOf(agent: Value | null): Value | null {
  const [likely] = agent ? alternativesOf(agent) : [];
  if (likely?.kind !== 'external') return likely ?? null;
  const made = lastCall(likely);
  if (!made) return unknownValue('agent');
  const config = given(field(likely, 'llm_config'));
  return config?.kind === 'boolean' || /^UserProxy/.test(made.name) ? null : config;
}

/** A conversation of two agents or of a group, in which whoever has a model asks it, turn by turn. */
function readChat(site: SiteView): CallRequest | null {
  const partner = optional(site, 'recipient') ?? site.args.positional(0);
  const chats = /initiate_chats/.test(site.method) ? firstRecipient(partner) : partner;
  const own = site.steps.at(-1)?.argument('llm_config') ?? null;
  const config = configOf(chats) ?? (own?.kind === 'boolean' ? null : given(own));
  const model = frameworkModel(configuredModel(config), 'model of the agents');
  if (!model) return null;
  const message = optional(site, 'message') ?? site.args.positional(1);
  const system = systemParts(given(field(chats, 'system_message')));
  const prompts = messagePrompts(message && listValue([message]), chatMessage, system);
  return {
    ...request({ ...model, prompts: withUnseen(prompts, 'earlier turns') }),
    steps: optional(site, 'max_turns') ?? unknownValue('turns'),
  };
}

function firstRecipient(chats: Value | null): Value | null {
  const first = chats?.kind === 'list' ? chats.items[0] : null;
  return first ? given(field(first, 'recipient')) : unknownValue('recipient');
}

/** An agent that answers without a conversation around it. */
function readReply(site: SiteView): CallRequest | null {
  const config = site.steps.at(-1)?.argument('llm_config') ?? unknownValue('llm_config');
  if (config.kind === 'boolean' || /^UserProxy/.test(site.steps.at(-1)?.name ?? '')) return null;
  const model = frameworkModel(configuredModel(config), 'model of the agent');
  return model && request({ ...model, prompts: messagePrompts(site.argument('messages'), chatMessage) });
}

const agents =
  'ConversableAgent|AssistantAgent|UserProxyAgent|GroupChatManager|RetrieveUserProxyAgent|MathUserProxyAgent|TeachableAgent|GPTAssistantAgent|MultimodalConversableAgent';

/** AutoGen before version 0.4, and AG2 which goes on from there. */
export const autogen: SdkShape = {
  id: 'autogen',
  modules: ['autogen', 'autogen/*', 'ag2', 'ag2/*', 'pyautogen'],
  languages: ['python'],
  calls: [
    {
      path: `**.*().initiate_chat|a_initiate_chat|initiate_chats|a_initiate_chats`,
      api: 'agent',
      read: readChat,
    },
    { path: `initiate_chats|a_initiate_chats`, api: 'agent', read: readChat },
    { path: `**.${agents}().generate_reply|a_generate_reply|run`, api: 'agent', read: readReply },
  ],
};
