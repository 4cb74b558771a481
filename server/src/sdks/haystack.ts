import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { frameworkModel, madeModel } from './wire/framework-models';
import { agentRun } from './wire/framework-runs';
import { langchainMessage } from './wire/langchain-messages';
import { messagePrompts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { request } from './wire/requests';
import { argumentOfStep, optional } from './wire/site-arguments';
import { alternativesOf, field, given, lastCall } from './wire/values';

/** Components that ask a model of a provider; those that run one in the program itself send nothing. */
const generates = /^(?!HuggingFaceLocal|LlamaCpp|Transformers|LlamaStack).*Generator$/;
const embeds = /^(?!SentenceTransformers|Fastembed|HuggingFaceLocal).*(Text|Document)Embedder$/;

function capOf(settings: Value | null) {
  const value = given(field(settings, 'max_tokens')) ?? given(field(settings, 'max_completion_tokens'));
  return value && value.kind !== 'unknown' ? { cap: value, capName: 'max_tokens' } : {};
}

/** A component as it was made, asked for what it is handed. */
function componentRequest(made: StepView): CallRequest | null {
  const model = madeModel(made, `default model of ${made.name}`);
  if (!model) return null;
  return request({
    ...model,
    output: { ...model.output, ...capOf(argumentOfStep(made, ['generation_kwargs'])) },
  });
}

function readComponent(site: SiteView): CallRequest | null {
  const made = site.steps.at(-1);
  if (!made) return null;
  if (made.name === 'Agent') return readAgent(site, made);
  const isEmbedder = embeds.test(made.name);
  if (!isEmbedder && !generates.test(made.name)) return null;
  const read = componentRequest(made);
  if (!read) return null;
  const input = given(site.args.positional(0) ?? site.argument('messages') ?? site.argument('prompt'));
  if (isEmbedder)
    return embedding(
      read,
      given(site.args.positional(0)) ?? optional(site, 'text') ?? optional(site, 'documents'),
    );
  return { ...read, prompts: messagePrompts(input, langchainMessage) };
}

function embedding(read: CallRequest, input: Value | null): CallRequest {
  return {
    ...read,
    api: 'embeddings',
    prompts: plainPrompts(input),
    output: { ...read.output, text: false, cap: null },
  };
}

function readAgent(site: SiteView, made: StepView): CallRequest | null {
  return agentRun(made, site.args.named('messages') ?? site.args.positional(0), {
    model: ['chat_generator'],
    instructions: ['system_prompt'],
    turns: ['max_agent_steps'],
  });
}

/** A pipeline asks the models of the components that were added to it. */
function readPipeline(site: SiteView): CallRequest | null {
  const pipeline = site.steps.at(-1)?.args ?? null;
  const added = site.file.callsOf('add_component').flatMap(({ step, receiver }) => {
    const last = receiver.path.at(-1);
    const isOurs = last?.kind === 'call' && last.args.span === pipeline?.span;
    return isOurs ? alternativesOf(step.argumentAt(1, 'instance') ?? { kind: 'null' }) : [];
  });
  const named = (pattern: RegExp) =>
    added.find((each) => each.kind === 'external' && pattern.test(lastCall(each)?.name ?? '')) ?? null;
  const generator = named(generates);
  const model = frameworkModel(generator ?? named(embeds), 'model');
  if (!model || !(generator ?? named(embeds))) return null;
  const read = request({ ...model, prompts: withUnseen([], 'what the pipeline makes') });
  return generator ? read : embedding(read, null);
}

function call(path: string, read: CallShape['read']): CallShape {
  return { path, api: 'chat', read };
}

/** Haystack: components that ask models, pipelines and agents. */
export const haystack: SdkShape = {
  id: 'haystack',
  modules: ['haystack/*', 'haystack_integrations/*'],
  languages: ['python'],
  calls: [
    call('**.Pipeline|AsyncPipeline().run|run_async|run_async_generator', readPipeline),
    call('**.*().run|run_async', readComponent),
  ],
};
