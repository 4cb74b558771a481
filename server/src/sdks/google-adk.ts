import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { stepsOf } from './wire/body-site';
import { agentRun } from './wire/framework-runs';
import { argumentOfStep, optionalAmong } from './wire/site-arguments';
import { alternativesOf } from './wire/values';

/** A runner runs the agent that it was made for. */
function readRun(site: SiteView): CallRequest | null {
  const agent = argumentOfStep(site.steps.at(-1) ?? null, ['agent']);
  const [likely] = agent ? alternativesOf(agent) : [];
  const step = likely?.kind === 'external' ? (stepsOf(likely).at(-1) ?? null) : null;
  const request = agentRun(step, optionalAmong(site, ['new_message', 'newMessage']), {
    model: ['model'],
    instructions: ['instruction'],
    turns: [],
  });
  if (site.method !== 'run_live' && site.method !== 'runLive') return request;
  return request && { ...request, api: 'realtime', unmetered: 'metered-by-session' };
}

/** Google's Agent Development Kit. */
export const googleAdk: SdkShape = {
  id: 'google-adk',
  modules: ['google.adk/*', '@google/adk'],
  calls: [
    {
      path: 'runners?.Runner|InMemoryRunner().run|run_async|run_live|run_debug|runAsync|runLive|runEphemeral',
      api: 'agent',
      read: readRun,
    },
  ],
};
