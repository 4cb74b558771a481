import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { stepsOf } from './wire/body-site';
import { frameworkModel } from './wire/framework-models';
import { agentRun } from './wire/framework-runs';
import { chatMessage, messagePrompts, withUnseen } from './wire/messages';
import { request } from './wire/requests';
import { argumentOfStep } from './wire/site-arguments';
import { alternativesOf, given, MOST_ALTERNATIVES, unknownValue } from './wire/values';

/** The models of a crew's agents, each of which asks its own. */
function modelsOf(site: SiteView) {
  const agents = argumentOfStep(site.step('Crew'), ['agents']);
  const items = agents?.kind === 'list' ? agents.items : [];
  return items.slice(0, MOST_ALTERNATIVES).flatMap((agent) => {
    const model = frameworkModel(llmOf(agent), 'default model of the framework');
    return model ? [model] : [];
  });
}

function llmOf(agent: Value): Value | null {
  const [likely] = alternativesOf(agent);
  const step = likely?.kind === 'external' ? (stepsOf(likely).at(-1) ?? null) : null;
  return step ? argumentOfStep(step, ['llm']) : unknownValue('model of the agent');
}

/** A crew at work: each of its tasks is a run of an agent. */
function readKickoff(site: SiteView): CallRequest | null {
  const models = modelsOf(site);
  const first = models[0] ?? frameworkModel(null, 'models of the agents');
  if (!first) return null;
  return {
    ...request({ ...first, prompts: withUnseen([], 'tasks') }),
    ...(models.length > 1 ? { choices: models.map(({ model, provider }) => ({ model, provider })) } : {}),
    steps: unknownValue('tasks'),
  };
}

function readAgent(site: SiteView): CallRequest | null {
  return agentRun(site.steps.at(-1) ?? null, given(site.args.positional(0)), {
    model: ['llm'],
    instructions: ['backstory'],
    turns: ['max_iter'],
  });
}

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
};
