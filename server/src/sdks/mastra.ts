import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { modelChoices } from './wire/ai-sdk-model';
import { frameworkModel } from './wire/framework-models';
import { chatMessage, messagePrompts, systemParts } from './wire/messages';
import { request, textOutput } from './wire/requests';
import { argumentOfStep, optional } from './wire/site-arguments';
import { toolList } from './wire/tools';
import { alternativesOf, numberValue } from './wire/values';

/** Steps of a run unless it says otherwise (mastra.ai, `Agent.generate`, `maxSteps`). */
const MAX_STEPS = numberValue(5);

function readRun(site: SiteView): CallRequest | null {
  const agent = site.step('Agent');
  const asked = argumentOfStep(agent, ['model']);
  const [likely] = asked ? alternativesOf(asked) : [];
  const [first] =
    likely?.kind === 'external' ? modelChoices(asked) : [frameworkModel(asked, 'model of the agent')];
  if (!first) return null;
  const { model, provider } = first;
  const tools = toolList(argumentOfStep(agent, ['tools']));
  return request({
    model,
    provider,
    prompts: messagePrompts(
      site.args.positional(0),
      chatMessage,
      systemParts(argumentOfStep(agent, ['instructions'])),
    ),
    tools,
    output: textOutput(null),
    steps: agent && !tools ? null : (optional(site, 'maxSteps', 1) ?? MAX_STEPS),
  });
}

/** Mastra's agents, whose models are those of the AI SDK or names with their provider before a slash. */
export const mastra: SdkShape = {
  id: 'mastra',
  modules: ['@mastra/core', '@mastra/core/*'],
  calls: [
    {
      path: 'agent?.Agent().generate|stream|generateLegacy|streamLegacy|generateVNext|streamVNext|network',
      api: 'agent',
      read: readRun,
    },
  ],
};
