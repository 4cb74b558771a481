import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { stepsOf } from './wire/body-site';
import { frameworkModel } from './wire/framework-models';
import { agentRun } from './wire/framework-runs';
import { readChat } from './wire/openai-chat';
import { evidence } from './wire/requests';
import { optional } from './wire/site-arguments';
import { alternativesOf, unknownValue } from './wire/values';

/** The model's name begins with its provider; with tools it is asked again up to `max_turns` times. */
function readCreate(site: SiteView): CallRequest | null {
  const told = frameworkModel(site.argument('model'), 'model');
  const read = readChat(site, told?.provider ?? evidence({}));
  return told && { ...read, model: told.model, steps: optional(site, 'max_turns') };
}

/** A run of an agent, which is handed over. */
function readRun(site: SiteView): CallRequest | null {
  const [likely] = alternativesOf(site.argumentAt(0, 'agent') ?? unknownValue('agent'));
  const agent = likely?.kind === 'external' ? (stepsOf(likely).at(-1) ?? null) : null;
  return agentRun(agent, site.argumentAt(1, 'input'), {
    model: ['model'],
    instructions: ['instructions'],
    turns: ['max_turns'],
  });
}

export const aisuite: SdkShape = {
  id: 'aisuite',
  modules: ['aisuite'],
  calls: [
    { path: 'default?.Client|AsyncClient|default().chat.completions.create', api: 'chat', read: readCreate },
    { path: 'Runner.run|run_sync', api: 'agent', read: readRun },
  ],
};
