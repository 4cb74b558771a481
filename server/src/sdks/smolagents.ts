import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { agentRun } from './wire/framework-runs';
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

/** Hugging Face's smolagents. */
export const smolagents: SdkShape = {
  id: 'smolagents',
  modules: ['smolagents', 'smolagents/*'],
  languages: ['python'],
  calls: [{ path: `agents?.${agents}().run`, api: 'agent', read: readRun }],
};
