import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { agentRun } from './wire/framework-runs';
import { evidence } from './wire/requests';
import { argumentOfStep } from './wire/site-arguments';
import { alternativesOf, given } from './wire/values';

/** A model that is only named is one of Bedrock's, and so is the default. */
function readRun(site: SiteView): CallRequest | null {
  const agent = site.steps.at(-1) ?? null;
  const asked = argumentOfStep(agent, ['model']);
  const input = /^structured_output/.test(site.method)
    ? site.argumentAt(1, 'prompt')
    : site.argumentAt(0, 'prompt');
  const run = agentRun(agent, given(input), {
    model: ['model'],
    instructions: ['system_prompt'],
    turns: [],
  });
  const isMade = asked ? alternativesOf(asked)[0]?.kind === 'external' : false;
  return run && (isMade ? run : { ...run, provider: evidence({ sdk: 'bedrock' }) });
}

/** Strands Agents. */
export const strands: SdkShape = {
  id: 'strands',
  modules: ['strands', 'strands/*'],
  languages: ['python'],
  calls: [
    {
      path: [
        'agent?.agent?.Agent()',
        'agent?.agent?.Agent().invoke_async|stream_async|structured_output|structured_output_async',
      ],
      api: 'agent',
      read: readRun,
    },
  ],
};
