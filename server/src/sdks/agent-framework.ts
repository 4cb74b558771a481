import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { frameworkModel, madeModel } from './wire/framework-models';
import { type AgentSpelling, agentRun } from './wire/framework-runs';
import { chatMessage, messagePrompts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { request } from './wire/requests';
import { alternativesOf, fieldAmong, given, listValue, unknownValue } from './wire/values';

const clientNames = ['chat_client', 'client'];
const spelling: AgentSpelling = { model: clientNames, instructions: ['instructions'], turns: [] };

function askedOf(site: SiteView): Value | null {
  return site.args.named('messages') ?? site.args.positional(0);
}

function readAgent(site: SiteView): CallRequest | null {
  return agentRun(site.steps.at(-1) ?? null, askedOf(site), spelling);
}

/** An agent that its client made: `client.create_agent(...)`. */
function readOwnAgent(site: SiteView): CallRequest | null {
  return agentRun(site.steps.at(-1) ?? null, askedOf(site), {
    ...spelling,
    client: site.steps.at(-2) ?? null,
  });
}

function readClient(site: SiteView): CallRequest | null {
  const made = site.steps.at(-1);
  const model = made ? madeModel(made, 'model') : null;
  const asked = askedOf(site);
  const messages = given(asked) && asked!.kind !== 'list' ? listValue([asked!]) : asked;
  return model && request({ ...model, prompts: messagePrompts(messages, chatMessage) });
}

/** Agents that work together: the models of all of them are asked. */
function readWorkflow(site: SiteView): CallRequest | null {
  const named = site.steps.find(({ name }) => /Builder$|^participants$/.test(name) && name !== 'build');
  const members = [site.step('participants')?.args?.positional(0), named?.argument('participants')];
  const list = members.find((each) => each?.kind === 'list');
  const first = list?.kind === 'list' ? list.items.map(clientOf).find((each) => each !== null) : null;
  const model = frameworkModel(first ?? null, 'models of the participants');
  if (!model) return null;
  return {
    ...request({ ...model, prompts: withUnseen(plainPrompts(askedOf(site)), 'what the participants say') }),
    steps: unknownValue('turns'),
  };
}

function clientOf(member: Value): Value | null {
  const [likely] = alternativesOf(member);
  return likely?.kind === 'external' ? given(fieldAmong(likely, clientNames)) : null;
}

const clients =
  'AzureOpenAIChatClient|AzureOpenAIResponsesClient|AzureOpenAIAssistantsClient|AzureAIAgentClient|AzureAIClient|OpenAIChatClient|OpenAIChatCompletionClient|OpenAIResponsesClient|OpenAIAssistantsClient|AnthropicClient|AnthropicChatClient|BedrockChatClient|OllamaChatClient|FoundryChatClient';
const runs = 'run|run_stream';
const workflows = 'SequentialBuilder|ConcurrentBuilder|GroupChatBuilder|HandoffBuilder|MagenticBuilder';

/** Microsoft's Agent Framework for Python. A workflow of steps of one's own asks only where these do. */
export const agentFramework: SdkShape = {
  id: 'agent-framework',
  modules: ['agent_framework/*', 'agent_framework_azure_ai/*', 'agent_framework_anthropic/*'],
  languages: ['python'],
  calls: [
    { path: `**.ChatAgent|Agent().${runs}`, api: 'agent', read: readAgent },
    { path: `**.${clients}().create_agent|as_agent().${runs}`, api: 'agent', read: readOwnAgent },
    {
      path: `**.${clients}().get_response|get_streaming_response`,
      api: 'chat',
      read: readClient,
    },
    { path: `**.${workflows}().**.build().${runs}`, api: 'agent', read: readWorkflow },
  ],
};
