import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { frameworkModel, madeModel } from './wire/framework-models';
import { chatMessage, messagePrompts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { request } from './wire/requests';
import { argumentOfStep } from './wire/site-arguments';
import { anyOf, given, listValue, unknownValue } from './wire/values';

/** The model that is set for all, by `configure(lm=...)` or around a block by `context(lm=...)`. */
function configured(site: SiteView): Value | null {
  const set = [...site.file.callsOf('configure'), ...site.file.callsOf('context')];
  return anyOf(set.flatMap(({ step }) => given(step.argument('lm')) ?? []));
}

/** A module that was made for a signature: what it is given makes the prompt, with what the framework adds. */
function readModule(site: SiteView): CallRequest | null {
  const made = site.steps.at(-1) ?? null;
  const model = frameworkModel(argumentOfStep(made, ['lm']) ?? configured(site), 'model of dspy.configure');
  if (!model) return null;
  const inputs = site.args.names().flatMap((name) => site.args.named(name) ?? []);
  return {
    ...request({ ...model, prompts: withUnseen(plainPrompts(listValue(inputs)), 'what the framework adds') }),
    steps: /^(ReAct|CodeAct|ProgramOfThought|RLM)/.test(made?.name ?? '')
      ? (argumentOfStep(made, ['max_iters']) ?? unknownValue('turns'))
      : null,
  };
}

/** A model that is called itself. */
function readModel(site: SiteView): CallRequest | null {
  const made = site.steps.at(-1);
  const model = made ? madeModel(made, 'model') : null;
  const messages = site.args.named('messages') ?? site.args.named('prompt') ?? site.args.positional(0);
  return model && request({ ...model, prompts: messagePrompts(messages, chatMessage) });
}

function readEmbedder(site: SiteView): CallRequest | null {
  const model = frameworkModel(site.step('Embedder')?.argumentAt(0, 'model') ?? null, 'model');
  if (model?.model.kind === 'external') return null;
  return (
    model &&
    request({ model: model.model, provider: model.provider, prompts: plainPrompts(site.args.positional(0)) })
  );
}

const modules =
  'Predict|ChainOfThought|ChainOfThoughtWithHint|ReAct|CodeAct|ProgramOfThought|MultiChainComparison|TypedPredictor|TypedChainOfThought|RLM';

/** DSPy: modules and models, which are called like functions. */
export const dspy: SdkShape = {
  id: 'dspy',
  modules: ['dspy', 'dspy/*'],
  languages: ['python'],
  calls: [
    {
      path: [`functional?.${modules}()`, `functional?.${modules}().acall|forward|aforward`],
      api: 'chat',
      read: readModule,
    },
    { path: ['LM()', 'LM().acall|forward|aforward'], api: 'chat', read: readModel },
    { path: ['Embedder()', 'Embedder().acall'], api: 'embeddings', read: readEmbedder },
  ],
};
