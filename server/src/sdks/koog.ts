import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { koogModel, koogProvider } from './wire/koog-models';
import { koogRecords } from './wire/koog-records';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { asRecord } from './wire/records';
import { evidence, request, textOutput } from './wire/requests';
import { field, given, listValue, unknownValue } from './wire/values';

const EXECUTORS = ['promptExecutor', 'executor'];
const MODELS = ['llmModel', 'model'];

function record(site: SiteView, value: Value | null): Value | null {
  const said = given(value);
  return said && asRecord(said, { ...koogRecords, built: (fn) => site.built(fn) });
}

/** Who answers: told by what sends, else by the constant of the model. */
function providerOf(executor: Value | null, model: Value | null): ProviderEvidence {
  const sdk = koogProvider(executor) ?? koogProvider(model);
  return evidence({ sdk, fixed: sdk === 'ollama' || sdk === 'bedrock' });
}

function named(step: StepView | null, names: readonly string[]): Value | null {
  for (const name of names) {
    const value = step?.args?.named(name);
    if (value) return value;
  }
  return null;
}

/** A run of an agent: it asks the model at least once, and again for what its tools gave back. */
function readRun(site: SiteView): CallRequest {
  const agent = site.steps.findLast(({ name }) => /AIAgent(?:Service)?$/.test(name)) ?? null;
  const config = record(site, named(agent, ['agentConfig', 'config']));
  const inConfig = (name: string) => (config?.kind === 'object' ? given(field(config, name)) : null);
  const model = named(agent, MODELS) ?? inConfig('model');
  const executor = named(agent, EXECUTORS) ?? agent?.args?.positional(0) ?? null;
  const prompt = inConfig('prompt');
  const said = prompt?.kind === 'object' ? field(prompt, 'messages') : null;
  const input = site.args.positional(0);
  const messages = [...(said?.kind === 'list' ? said.items : []), ...(input === null ? [] : [input])];
  const system = named(agent, ['systemPrompt']);
  const prompts = messagePrompts(listValue(messages), chatMessage, systemParts(system));
  return {
    ...request({
      model: koogModel(model ?? unknownValue('model of the agent')),
      provider: providerOf(executor, model),
      prompts: withUnseen(prompts, 'what the framework adds'),
    }),
    steps: named(agent, ['maxIterations', 'maxAgentIterations']) ?? unknownValue('turns'),
  };
}

/** `executor.execute(prompt("id") { ... }, model)`. */
function readExecute(site: SiteView): CallRequest {
  const prompt = record(site, site.argumentAt(0, 'prompt'));
  const model = site.argumentAt(1, 'model');
  const messages = prompt?.kind === 'object' ? field(prompt, 'messages') : null;
  const params = prompt?.kind === 'object' ? given(field(prompt, 'params')) : null;
  const cap = params?.kind === 'object' ? given(field(params, 'max_tokens')) : null;
  return request({
    model: koogModel(model ?? unknownValue('model')),
    provider: providerOf(site.owner, model),
    prompts: messagePrompts(messages ?? unknownValue('prompt'), chatMessage),
    output: textOutput(cap === null ? null : { name: 'maxTokens', value: cap }),
  });
}

/** The same of an executor that can't be seen: the prompt or the model is one of the framework's own. */
function readElsewhere(site: SiteView): CallRequest | null {
  const isOwn = [site.argumentAt(0, 'prompt'), site.argumentAt(1, 'model')].some(
    (each) => each?.kind === 'external' && each.module.startsWith('ai.koog.'),
  );
  return isOwn ? readExecute(site) : null;
}

function readEmbed(site: SiteView): CallRequest {
  const model = site.argumentAt(1, 'model');
  return request({
    model: koogModel(model ?? unknownValue('model')),
    provider: providerOf(site.owner, model),
    prompts: plainPrompts(site.argumentAt(0, 'text')),
  });
}

const EXECUTES = 'execute|executeStreaming|executeMultipleChoices|executeStructured';

/** JetBrains' framework for agents. */
export const koog: SdkShape = {
  id: 'koog',
  modules: ['ai.koog/*'],
  languages: ['kotlin'],
  calls: [
    { path: 'AIAgent|FunctionalAIAgent|GraphAIAgent().run|runAndGetResult', api: 'agent', read: readRun },
    {
      path: [
        'AIAgentService().createAgent().run|runAndGetResult',
        'AIAgentService().createAgentAndRun',
        'AIAgentService.fromAgent().createAgentAndRun',
      ],
      api: 'agent',
      read: readRun,
    },
    { path: [`*().${EXECUTES}`], api: 'chat', read: readExecute },
    { path: '*().embed', api: 'embeddings', read: readEmbed },
  ],
  unseen: [{ path: EXECUTES, api: 'chat', read: readElsewhere }],
};
