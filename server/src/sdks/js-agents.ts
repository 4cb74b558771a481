import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { modelChoices } from './wire/ai-sdk-model';
import { frameworkModel } from './wire/framework-models';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { request } from './wire/requests';
import { argumentOfStep } from './wire/site-arguments';
import { toolList } from './wire/tools';
import { alternativesOf, given, listValue, unknownValue } from './wire/values';

/** A model of the AI SDK, or by its name. */
function modelOf(step: StepView | null, names: readonly string[], optionsAt = 0) {
  const asked = names.flatMap((name) => given(step?.argument(name, optionsAt) ?? null) ?? [])[0] ?? null;
  const [likely] = asked ? alternativesOf(asked) : [];
  return likely?.kind === 'external' ? modelChoices(asked)[0] : frameworkModel(asked, 'model of the agent');
}

/** An agent that is made with its model and instructions, and asked for something. */
function readAgent(site: SiteView): CallRequest | null {
  const agent = site.steps.at(-1) ?? null;
  const model = modelOf(agent, ['model', 'llm']);
  if (!model) return null;
  const first = site.args.positional(0);
  const asked = first?.kind === 'list' ? first : listValue(first ? [first] : []);
  const system = systemParts(argumentOfStep(agent, ['instructions', 'system']));
  return {
    ...request({
      model: model.model,
      provider: model.provider,
      prompts: messagePrompts(asked, chatMessage, system),
    }),
    tools: toolList(argumentOfStep(agent, ['tools'])),
    steps: unknownValue('turns'),
  };
}

/** An agent whose thread is kept in a database: what it was asked before is sent as well. */
function readThread(site: SiteView): CallRequest | null {
  const model = modelOf(site.step('Agent'), ['languageModel', 'chat'], 1);
  if (!model) return null;
  const prompt = given(site.argument('prompt', site.args.positionalCount - 1));
  return {
    ...request({
      model: model.model,
      provider: model.provider,
      prompts: withUnseen(plainPrompts(prompt), 'earlier turns'),
    }),
    steps: unknownValue('turns'),
  };
}

/** A step in a browser, which a model decides on after it was shown the page. */
function readPage(site: SiteView): CallRequest | null {
  const model = modelOf(site.step('Stagehand'), ['modelName', 'model']);
  if (!model) return null;
  const prompts = withUnseen(plainPrompts(site.args.positional(0)), 'the page');
  return request({ model: model.model, provider: model.provider, prompts });
}

function shape(id: string, modules: readonly string[], calls: readonly CallShape[]): SdkShape {
  return { id, modules, languages: ['typescript', 'typescriptreact', 'javascript'], calls };
}

export const voltAgent = shape(
  'voltagent',
  ['@voltagent/core'],
  [{ path: 'Agent().generateText|streamText|generateObject|streamObject', api: 'agent', read: readAgent }],
);

export const agentKit = shape(
  'agent-kit',
  ['@inngest/agent-kit'],
  [{ path: 'createAgent().run', api: 'agent', read: readAgent }],
);

export const convexAgent = shape(
  'convex-agent',
  ['@convex-dev/agent'],
  [{ path: 'Agent().generateText|streamText|generateObject|streamObject', api: 'agent', read: readThread }],
);

export const stagehand = shape(
  'stagehand',
  ['@browserbasehq/stagehand'],
  [
    {
      path: ['Stagehand().page?.act|extract|observe', 'Stagehand().agent().execute'],
      api: 'agent',
      read: readPage,
    },
  ],
);
