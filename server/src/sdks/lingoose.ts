import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { listedId } from './wire/go-constants';
import { openaiIds } from './wire/go-openai-models';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { toldLast } from './wire/told-steps';
import { alternativesOf, textValue, unknownValue } from './wire/values';

/** Who bills, by the package of a model; those that run where one likes are billed by nobody known. */
const PROVIDERS: Readonly<Record<string, string>> = {
  openai: 'openai',
  anthropic: 'anthropic',
  cohere: 'cohere',
  groq: 'groq',
  ollama: 'ollama',
  huggingface: 'huggingface',
  voyage: 'voyage',
};

function providerOf(site: SiteView) {
  const [likely] = alternativesOf(site.owner);
  const last = likely?.kind === 'external' ? (likely.module.split('/').at(-1) ?? '') : '';
  return evidence({ sdk: PROVIDERS[last] ?? null, fixed: last === 'ollama' });
}

/** A name, or a constant that stands for one of OpenAI's. */
function modelId(value: Value | null): Value {
  const [likely] = value === null ? [] : alternativesOf(value);
  const last = likely?.kind === 'external' ? likely.path.at(-1) : undefined;
  if (last?.kind !== 'member') return value ?? unknownValue('model');
  const name = last.name.replaceAll('Dot', '').replace(/^AdaEmbeddingV2$/, 'TextEmbeddingAda002');
  const id = listedId(name, /^/, openaiIds);
  return id === null ? unknownValue(last.name) : textValue(id);
}

/** `model.Generate(ctx, thread)`. */
function readGenerate(site: SiteView): CallRequest {
  const cap = toldLast(site, 'WithMaxTokens');
  return request({
    model: modelId(toldLast(site, 'WithModel')),
    provider: providerOf(site),
    prompts: plainPrompts(unknownValue('thread')),
    output: textOutput(cap === null ? null : { name: 'WithMaxTokens', value: cap }),
  });
}

/** `embedder.Embed(ctx, texts)`. */
function readEmbed(site: SiteView): CallRequest {
  const made = site.step('New')?.args?.positional(0) ?? null;
  return request({
    model: modelId(toldLast(site, 'WithModel') ?? made),
    provider: providerOf(site),
    prompts: plainPrompts(site.args.positional(1)),
  });
}

/** `assistant.New(model).Run(ctx)`, and the chains of which each asks once. */
function readAssistant(site: SiteView): CallRequest | null {
  const [model] = alternativesOf(site.step('New')?.args?.positional(0) ?? unknownValue('model'));
  if (model?.kind !== 'external' || !model.module.includes('/lingoose/llm/')) return null;
  const named = model.path.flatMap((step, index) => {
    const before = model.path[index - 1];
    return step.kind === 'call' && before?.kind === 'member' && before.name === 'WithModel'
      ? [step.args.positional(0)]
      : [];
  });
  const sdk = PROVIDERS[model.module.split('/').at(-1) ?? ''] ?? null;
  return request({
    model: modelId(named.at(-1) ?? null),
    provider: evidence({ sdk, fixed: sdk === 'ollama' }),
    prompts: plainPrompts(unknownValue('thread')),
    output: textOutput(null),
  });
}

/** LinGoose: models, embedders and assistants. */
export const lingoose: SdkShape = {
  id: 'lingoose',
  modules: ['github.com/henomis/lingoose/*'],
  languages: ['go'],
  calls: [
    {
      path: ['New().**.Generate', 'NewLegacy().**.Generate', 'LLM().Generate'],
      api: 'chat',
      read: readGenerate,
    },
    { path: 'New().**.Embed', api: 'embeddings', read: readEmbed },
    { path: ['New().**.Run', 'New().**.RunWithInput'], api: 'agent', read: readAssistant },
  ],
};
