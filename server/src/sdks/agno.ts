import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { agentRun } from './wire/framework-runs';
import { given } from './wire/values';

function readRun(site: SiteView): CallRequest | null {
  const agent = site.steps.at(-1) ?? null;
  return agentRun(agent, given(site.argumentAt(0, 'input')) ?? given(site.argument('message')), {
    model: ['model', 'llm'],
    instructions: ['instructions', 'system_message'],
    turns: [],
  });
}

/** Agno, and Phidata as it was called before. */
export const agno: SdkShape = {
  id: 'agno',
  modules: ['agno/*', 'phi/*'],
  languages: ['python'],
  calls: [
    {
      path: 'agent?.team?.assistant?.Agent|Team|Assistant().run|arun|print_response|aprint_response|cli_app|acli_app',
      api: 'agent',
      read: readRun,
    },
  ],
};
