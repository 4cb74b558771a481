import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView, StepView } from '../../core/recognize/site-view';
import { frameworkModel } from './framework-models';
import { agentRun } from './framework-runs';
import { langchainMessage } from './langchain-messages';
import { isLocal, localEmbedding, localModel, modelFor, modelOnTheWay, told } from './llama-index-models';
import { messagePrompts, withUnseen } from './messages';
import { plainPrompts } from './plain-texts';
import { request, textOutput } from './requests';
import { argumentOfStep, callStep } from './site-arguments';
import { alternativesOf, field, given, lastCall, unknownValue } from './values';

/** A model that is asked itself. */
export function readModel(site: SiteView): CallRequest {
  const cap = argumentOfStep(site.steps[0] ?? null, ['max_tokens', 'maxTokens']);
  const first = site.args.positional(0);
  const messages =
    first?.kind === 'object' ? site.argument('messages') : (first ?? site.argument('messages'));
  return request({
    ...told(site),
    prompts: messagePrompts(given(messages) ?? site.argument('prompt'), langchainMessage),
    output: textOutput(cap ? { name: 'max_tokens', value: cap } : null),
  });
}

export function readEmbedding(site: SiteView): CallRequest | null {
  if (localEmbedding.test(site.steps[0]?.name ?? '')) return null;
  return request({ ...told(site), prompts: plainPrompts(site.args.positional(0)) });
}

/** An engine over an index asks a model with what it finds there. */
export function readEngine(site: SiteView): CallRequest | null {
  const model = frameworkModel(modelFor(site, 'llm'), 'model of Settings');
  if (!model) return null;
  return request({
    ...model,
    prompts: withUnseen([], 'what is found in the index'),
    steps: unknownValue('turns'),
  });
}

/** What goes into an index, or is looked for in it, is embedded by the model that is set for it or for all. */
export function readIndexed(site: SiteView): CallRequest | null {
  const own = [callStep(site)];
  return embedded(
    site,
    modelOnTheWay(own, 'embed_model') ??
      modelOnTheWay(own, 'embedModel') ??
      modelFor(site, 'embed_model') ??
      modelFor(site, 'embedModel'),
  );
}

function embedded(site: SiteView, told: Value | null): CallRequest | null {
  if (isLocal(told)) return null;
  const model = frameworkModel(told, 'embedding model of Settings');
  if (!model) return null;
  const input = /retrieve/.test(site.method)
    ? plainPrompts(site.args.positional(0))
    : withUnseen([], 'documents');
  return request({ model: model.model, provider: model.provider, prompts: input });
}

/** An index that a model makes of documents: their summaries, keywords or triplets. */
export function readBuilt(site: SiteView): CallRequest | null {
  const told = modelOnTheWay([callStep(site)], 'llm') ?? modelFor(site, 'llm');
  const model = frameworkModel(told, 'model of Settings');
  return model && request({ ...model, prompts: withUnseen([], 'documents'), steps: unknownValue('turns') });
}

/** What is asked by the names on the way: a model, an engine over an index, or an agent. */
export function readAsked(site: SiteView): CallRequest | null {
  if (/^llama_index\.(llms|multi_modal_llms)\b/.test(site.module))
    return localModel.test(site.steps[0]?.name ?? '') ? null : readModel(site);
  const asked = [...site.names].reverse().find((name) => engines.test(name) || agents.test(name));
  if (asked === undefined) return null;
  return engines.test(asked) ? readEngine(site) : readAgent(site);
}

const engines = /(Query|Chat)Engine$|^as_(query|chat)_engine$/;
const agents = /Agent(Worker|Runner)?$|^as_agent$/;

/** A run: of agents, or of a pipeline that brings documents into an index. */
export function readRun(site: SiteView): CallRequest | null {
  if (site.names.includes('AgentWorkflow')) return readWorkflow(site);
  if (site.names.includes('IngestionPipeline')) return readPipeline(site);
  return site.names.some((name) => agents.test(name)) ? readAgent(site) : null;
}

/** A pipeline sends what its transformations do: embeddings, or what is asked of a model about each piece. */
function readPipeline(site: SiteView): CallRequest | null {
  const listed = argumentOfStep(site.steps.at(-1) ?? null, ['transformations']);
  const items = (listed?.kind === 'list' ? listed.items : []).map((item) => alternativesOf(item)[0] ?? null);
  const asking = items.find((item) => /Extractor$/.test(madeOf(item)));
  if (asking) return readBuilt(site);
  const embedding = items.find((item) => /Embedding/.test(madeOf(item)));
  const read = embedding ? embedded(site, embedding) : null;
  return read && { ...read, api: 'embeddings' };
}

/** The name of the class that something was made of. */
function madeOf(value: Value | null): string {
  return value?.kind === 'external' ? (lastCall(value)?.name ?? '') : '';
}

export function readAgent(site: SiteView): CallRequest | null {
  const run = agentRun(agentStep(site), site.args.positional(0) ?? site.args.named('user_msg'), {
    model: ['llm'],
    otherwise: modelFor(site, 'llm'),
    instructions: ['system_prompt', 'systemPrompt'],
    turns: ['max_iterations', 'max_function_calls'],
  });
  return run && { ...run, api: 'agent' };
}

/** The call that says what the agent has. */
function agentStep(site: SiteView): StepView | null {
  const steps = [...site.steps].reverse();
  return steps.find((step) => argumentOfStep(step, ['llm', 'tools']) !== null) ?? steps[0] ?? null;
}

/** A workflow runs the agents that it was made of, or one with the model that it was given. */
function readWorkflow(site: SiteView): CallRequest | null {
  const made = site.steps.at(-1) ?? null;
  const agents = argumentOfStep(made, ['agents']);
  const first = agents?.kind === 'list' ? (agents.items[0] ?? null) : null;
  const model = frameworkModel(
    argumentOfStep(made, ['llm']) ?? given(field(first, 'llm')),
    'models of the agents',
  );
  const input = site.args.named('user_msg') ?? site.args.positional(0);
  return (
    model && {
      ...request({ ...model, prompts: withUnseen(plainPrompts(input), 'what the framework adds') }),
      steps: unknownValue('turns'),
    }
  );
}
