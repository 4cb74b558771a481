import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { stepsOf } from './wire/body-site';
import { agentRun } from './wire/framework-runs';
import { optional } from './wire/site-arguments';
import { alternativesOf, given, textValue } from './wire/values';

/** The agent as it was made; null when it comes from elsewhere. */
function agentOf(site: SiteView): StepView | null {
  const value = site.argumentAt(0, 'agent');
  const [likely] = value ? alternativesOf(value) : [];
  if (likely?.kind !== 'external') return null;
  return stepsOf(likely).findLast(({ name }) => name === 'Agent') ?? null;
}

function readRun(site: SiteView): CallRequest | null {
  const agent = agentOf(site);
  // `Agent.model` of the package's own types; its client is OpenAI's unless another is handed over.
  const otherwise = agent && !agent.args?.open ? textValue('gpt-4o') : null;
  const override = optional(site, 'model_override');
  return agentRun(agent, given(site.argumentAt(1, 'messages')), {
    model: override ? [] : ['model'],
    otherwise: override ?? otherwise,
    instructions: ['instructions'],
    turns: [],
  });
}

/** OpenAI's Swarm. */
export const swarm: SdkShape = {
  id: 'swarm',
  modules: ['swarm'],
  languages: ['python'],
  calls: [{ path: 'Swarm().run|run_and_stream', api: 'agent', read: readRun }],
};
