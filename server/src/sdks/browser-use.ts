import type { SdkShape } from '../core/recognize/sdk-shape';
import { agentRun } from './wire/framework-runs';
import { optional } from './wire/site-arguments';

/** Browser Use: agents that look at pages and act, step by step. */
export const browserUse: SdkShape = {
  id: 'browser-use',
  modules: ['browser_use/*'],
  languages: ['python'],
  calls: [
    {
      path: '**.Agent().run|run_sync|step',
      api: 'agent',
      read: (site) => {
        const agent = site.steps.at(-1) ?? null;
        const read = agentRun(agent, agent?.argumentAt(0, 'task') ?? null, {
          model: ['llm'],
          instructions: [],
          turns: [],
        });
        return read && { ...read, steps: optional(site, 'max_steps') ?? read.steps };
      },
    },
  ],
};
