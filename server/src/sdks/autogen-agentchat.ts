import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { frameworkModel, madeModel } from './wire/framework-models';
import { agentRun } from './wire/framework-runs';
import { langchainMessage } from './wire/langchain-messages';
import { messagePrompts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { request } from './wire/requests';
import { argumentOfStep } from './wire/site-arguments';
import { alternativesOf, field, given, unknownValue } from './wire/values';

function readAgent(site: SiteView): CallRequest | null {
  return agentRun(site.steps.at(-1) ?? null, site.args.named('task') ?? site.args.positional(0), {
    model: ['model_client'],
    instructions: ['system_message'],
    turns: ['max_tool_iterations'],
  });
}

/** A team asks the models of its members, turn by turn. */
function readTeam(site: SiteView): CallRequest | null {
  const team = site.steps.at(-1) ?? null;
  const members = team?.argumentAt(0, 'participants') ?? null;
  const first = members?.kind === 'list' ? members.items.map(clientOf).find((each) => each !== null) : null;
  const model = frameworkModel(argumentOfStep(team, ['model_client']) ?? first ?? null, 'models of the team');
  if (!model) return null;
  const task = plainPrompts(site.args.named('task') ?? site.args.positional(0));
  return {
    ...request({ ...model, prompts: withUnseen(task, 'what the team says') }),
    steps: argumentOfStep(team, ['max_turns']) ?? unknownValue('turns'),
  };
}

function clientOf(member: Value): Value | null {
  const [likely] = alternativesOf(member);
  return likely?.kind === 'external' ? given(field(likely, 'model_client')) : null;
}

function readClient(site: SiteView): CallRequest | null {
  const made = site.steps.at(-1);
  const model = made ? madeModel(made, 'model') : null;
  return (
    model && request({ ...model, prompts: messagePrompts(site.argumentAt(0, 'messages'), langchainMessage) })
  );
}

const clients =
  'OpenAIChatCompletionClient|AzureOpenAIChatCompletionClient|AnthropicChatCompletionClient|AnthropicBedrockChatCompletionClient|OllamaChatCompletionClient|AzureAIChatCompletionClient|ChatCompletionClient';
const agents =
  'AssistantAgent|MultimodalWebSurfer|CodeExecutorAgent|SocietyOfMindAgent|OpenAIAgent|OpenAIAssistantAgent';
const teams = 'RoundRobinGroupChat|SelectorGroupChat|Swarm|MagenticOneGroupChat|MagenticOne|GraphFlow';

/** AutoGen since version 0.4. */
export const autogenAgentChat: SdkShape = {
  id: 'autogen',
  modules: ['autogen_agentchat/*', 'autogen_ext/*', 'autogen_core/*'],
  languages: ['python'],
  calls: [
    { path: `**.${clients}().create|create_stream`, api: 'chat', read: readClient },
    { path: `**.${agents}().run|run_stream|on_messages|on_messages_stream`, api: 'agent', read: readAgent },
    { path: `**.${teams}().run|run_stream`, api: 'agent', read: readTeam },
  ],
};
