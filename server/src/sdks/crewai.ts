import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readAgent, readKickoff } from './wire/crewai-runs';
import { frameworkModel } from './wire/framework-models';
import { chatMessage, messagePrompts } from './wire/messages';
import { request } from './wire/requests';
import { argumentOfStep } from './wire/site-arguments';
import { given } from './wire/values';

/** The model itself, without an agent around it. */
function readCall(site: SiteView): CallRequest | null {
  const made = site.step('LLM');
  const model = frameworkModel(
    argumentOfStep(made, ['model']) ?? given(made?.args?.positional(0) ?? null),
    'model',
  );
  if (!model) return null;
  return request({ ...model, prompts: messagePrompts(site.argumentAt(0, 'messages'), chatMessage) });
}

export const crewAi: SdkShape = {
  id: 'crewai',
  modules: ['crewai', 'crewai/*'],
  languages: ['python'],
  calls: [
    {
      path: 'crew?.Crew().kickoff|kickoff_async|akickoff|kickoff_for_each|kickoff_for_each_async|train|test',
      api: 'agent',
      read: readKickoff,
    },
    { path: 'Agent().kickoff|kickoff_async', api: 'agent', read: readAgent },
    { path: 'llm?.LLM().call|acall', api: 'chat', read: readCall },
  ],
  // A crew of another file: `Research().crew().kickoff()`.
  unseen: [
    {
      path: 'crew().kickoff|kickoff_async|akickoff|kickoff_for_each|kickoff_for_each_async|train|test',
      api: 'agent',
      read: readKickoff,
    },
  ],
};
