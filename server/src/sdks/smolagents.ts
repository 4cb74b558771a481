import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { madeModel } from './wire/framework-models';
import { agentRun } from './wire/framework-runs';
import { chatMessage, messagePrompts } from './wire/messages';
import { request } from './wire/requests';
import { given } from './wire/values';

const agents = 'CodeAgent|ToolCallingAgent|MultiStepAgent';

function readRun(site: SiteView): CallRequest | null {
  const agent = site.steps.at(-1) ?? null;
  return agentRun(agent, given(site.argumentAt(0, 'task')), {
    model: ['model'],
    instructions: ['instructions', 'system_prompt'],
    turns: ['max_steps'],
  });
}

const models =
  'OpenAIServerModel|OpenAIModel|LiteLLMModel|LiteLLMRouterModel|InferenceClientModel|HfApiModel|AzureOpenAIServerModel|AzureOpenAIModel|AmazonBedrockServerModel|AmazonBedrockModel';

/** A model that is called itself. */
function readModel(site: SiteView): CallRequest | null {
  const made = site.steps.at(-1);
  const model = made ? madeModel(made, 'model') : null;
  return model && request({ ...model, prompts: messagePrompts(site.argumentAt(0, 'messages'), chatMessage) });
}

/** Hugging Face's smolagents. */
export const smolagents: SdkShape = {
  id: 'smolagents',
  modules: ['smolagents', 'smolagents/*'],
  languages: ['python'],
  calls: [
    { path: `agents?.${agents}().run`, api: 'agent', read: readRun },
    {
      path: [`models?.${models}()`, `models?.${models}().generate|generate_stream`],
      api: 'chat',
      read: readModel,
    },
  ],
};
