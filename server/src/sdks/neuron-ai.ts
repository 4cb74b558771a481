import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { frameworkRequest, providerNamed } from './wire/php-frameworks';
import { firstOf, madeOf } from './wire/php-records';
import { evidence } from './wire/requests';
import { given, unknownValue } from './wire/values';

/** A provider is an object that is made with its key and the model: `new Anthropic(key: '...', model: '...')`. */
function madeModel(provider: Value | null) {
  const last = madeOf(provider);
  // Other calls on the way, such as those of a router of providers, tell nothing of the model.
  const made = last && /^[A-Z]/.test(last.name) ? last : null;
  const { args = null, name = '' } = made ?? {};
  const id = providerNamed(name);
  return {
    model: given(args?.named('model') ?? args?.positional(1) ?? null) ?? unknownValue('model of the agent'),
    provider: evidence({ sdk: id, fixed: id !== null && id !== 'openai' }),
    cap: args?.named('max_tokens') ?? null,
  };
}

/** What an agent is told on the way, else what its class says. */
function readAgent(site: SiteView): CallRequest {
  const provider = firstOf(site, ['withProvider', 'setAiProvider', 'withAiProvider']);
  return frameworkRequest({
    ...madeModel(provider ?? site.saidByHeir('provider')),
    system: firstOf(site, ['withInstructions', 'setInstructions']) ?? site.saidByHeir('instructions'),
    messages: [site.args.positional(0)],
  });
}

/** A provider that is asked itself. */
function readProvider(site: SiteView): CallRequest {
  const { owner } = site;
  return frameworkRequest({
    ...madeModel(owner),
    system: firstOf(site, ['systemPrompt']),
    messages: [site.args.positional(0)],
  });
}

const asks = 'chat|stream|structured|answer|answerStream|streamAnswer|chatAsync|inline';

/** Neuron: agents are classes that say which provider they ask. */
export const neuronAi: SdkShape = {
  id: 'neuron-ai',
  modules: ['NeuronAI', 'NeuronAI/*'],
  languages: ['php'],
  calls: [
    {
      path: [`**.Agent|RAG|AgentInterface().**.${asks}`, `**.Agent|RAG.make().**.${asks}`],
      api: 'agent',
      read: readAgent,
    },
    {
      path: '**.Anthropic|OpenAI|OpenAIResponses|AzureOpenAI|Gemini|Ollama|Mistral|Deepseek|Grok|HuggingFace|AIProviderInterface().**.chat|stream|structured',
      api: 'chat',
      read: readProvider,
    },
  ],
};
