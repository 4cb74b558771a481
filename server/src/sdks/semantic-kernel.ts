import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { frameworkModel, madeModel } from './wire/framework-models';
import { agentRun } from './wire/framework-runs';
import { chatMessage, messagePrompts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { request } from './wire/requests';
import { alternativesOf, anyOf, field, given, listValue, unknownValue } from './wire/values';

/** A service that is asked itself. */
function readService(site: SiteView): CallRequest | null {
  const made = site.steps.at(-1);
  const model = made ? madeModel(made, 'model') : null;
  if (!model) return null;
  if (site.method.includes('embedding'))
    return {
      ...request({
        model: model.model,
        provider: model.provider,
        prompts: plainPrompts(site.argumentAt(0, 'texts')),
      }),
      api: 'embeddings',
    };
  return request({ ...model, prompts: withUnseen([], 'chat history') });
}

/** A kernel asks one of the services that were added to it. */
function readKernel(site: SiteView): CallRequest | null {
  const made = site.step('Kernel')?.argument('services') ?? null;
  const added = site.file
    .callsOf('add_service')
    .flatMap(({ step }) => given(step.argumentAt(0, 'service')) ?? []);
  const services: Value | null = made?.kind === 'list' ? anyOf(made.items) : made;
  const model = frameworkModel(anyOf(added) ?? services, 'model of the kernel');
  if (!model) return null;
  const asked = site.args.named('prompt') ?? site.args.positional(0);
  return request({ ...model, prompts: messagePrompts(asked && listValue([asked]), chatMessage) });
}

function readAgent(site: SiteView): CallRequest | null {
  return agentRun(site.steps.at(-1) ?? null, site.args.named('messages') ?? site.args.positional(0), {
    model: ['service'],
    instructions: ['instructions'],
    turns: [],
  });
}

/** Agents that work together: the models of all of them are asked, as often as they agree upon at run time. */
function readOrchestration(site: SiteView): CallRequest | null {
  const members = site.steps.at(-1)?.argumentAt(0, 'members') ?? null;
  const first = members?.kind === 'list' ? members.items.map(serviceOf).find((each) => each !== null) : null;
  const model = frameworkModel(first ?? null, 'models of the members');
  if (!model) return null;
  const task = plainPrompts(site.argumentAt(0, 'task'));
  return {
    ...request({ ...model, prompts: withUnseen(task, 'what the members say') }),
    steps: unknownValue('turns'),
  };
}

function serviceOf(member: Value): Value | null {
  const [likely] = alternativesOf(member);
  return likely?.kind === 'external' ? given(field(likely, 'service')) : null;
}

const orchestrations =
  'SequentialOrchestration|ConcurrentOrchestration|HandoffOrchestration|GroupChatOrchestration|MagenticOrchestration';
const services =
  'OpenAIChatCompletion|AzureChatCompletion|AzureAIInferenceChatCompletion|AnthropicChatCompletion|GoogleAIChatCompletion|MistralAIChatCompletion|OllamaChatCompletion|BedrockChatCompletion|VertexAIChatCompletion|OpenAITextCompletion|AzureTextCompletion';
const asks =
  'get_chat_message_content|get_chat_message_contents|get_streaming_chat_message_content|get_streaming_chat_message_contents|get_text_content|get_text_contents';

/** Microsoft's Semantic Kernel: services, kernels and agents. What a kernel invokes by name may be a plain function. */
export const semanticKernel: SdkShape = {
  id: 'semantic-kernel',
  modules: ['semantic_kernel', 'semantic_kernel/*'],
  languages: ['python'],
  calls: [
    { path: `**.${services}().${asks}`, api: 'chat', read: readService },
    {
      path: '**.OpenAITextEmbedding|AzureTextEmbedding|OllamaTextEmbedding().generate_embeddings',
      api: 'embeddings',
      read: readService,
    },
    { path: '**.Kernel().invoke_prompt|invoke_prompt_stream', api: 'chat', read: readKernel },
    {
      path: '**.ChatCompletionAgent|AzureAIAgent|AzureResponsesAgent|OpenAIResponsesAgent|OpenAIAssistantAgent|AzureAssistantAgent|BedrockAgent().get_response|invoke|invoke_stream',
      api: 'agent',
      read: readAgent,
    },
    { path: `**.${orchestrations}().invoke`, api: 'agent', read: readOrchestration },
  ],
};
