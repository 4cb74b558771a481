import { mapAlternatives } from '../../core/evaluate/alternatives';
import type { Value } from '../../core/evaluate/values';
import type { ProviderEvidence } from '../../core/recognize/call-request';
import type { StepView } from '../../core/recognize/site-view';
import { providerNamed } from './php-frameworks';
import { caseName, madeOf } from './php-records';
import { evidence } from './requests';
import { alternativesOf, field, given, textValue, unknownValue } from './values';

/** Cases of `LLPhant\Chat\Enums` (its sources). */
const cases: Readonly<Record<string, string>> = {
  Gpt35Turbo: 'gpt-3.5-turbo',
  Gpt4: 'gpt-4',
  Gpt4Turbo: 'gpt-4-turbo',
  Gpt4Omni: 'gpt-4o',
  Gpt4Omini: 'gpt-4o-mini',
  tiny: 'mistral-tiny',
  small: 'mistral-small-latest',
  medium: 'mistral-medium-latest',
  large: 'mistral-large-latest',
  CLAUDE_4_5_HAIKU: 'claude-haiku-4-5-20251001',
};

/** The model that each generator of embeddings is for (their sources). */
export const embeddingModels: Readonly<
  Record<string, { readonly model: string; readonly provider: string }>
> = {
  OpenAI3SmallEmbeddingGenerator: { model: 'text-embedding-3-small', provider: 'openai' },
  OpenAI3LargeEmbeddingGenerator: { model: 'text-embedding-3-large', provider: 'openai' },
  OpenAIADA002EmbeddingGenerator: { model: 'text-embedding-ada-002', provider: 'openai' },
  MistralEmbeddingGenerator: { model: 'mistral-embed', provider: 'mistral' },
  Voyage3EmbeddingGenerator: { model: 'voyage-3', provider: 'voyage' },
  Voyage3LargeEmbeddingGenerator: { model: 'voyage-3-large', provider: 'voyage' },
  Voyage3LiteEmbeddingGenerator: { model: 'voyage-3-lite', provider: 'voyage' },
  VoyageCode3EmbeddingGenerator: { model: 'voyage-code-3', provider: 'voyage' },
};

/** Where the model stands among the arguments of a configuration that are given without their names. */
const positions: Readonly<Record<string, number>> = { OpenAIConfig: 2, AnthropicConfig: 0 };

interface Configured {
  readonly model: Value;
  readonly provider: ProviderEvidence;
  readonly cap: Value | null;
}

/** The model of a chat by the configuration that it is made of: its arguments, or what was set on it. */
export function configuredModel(step: StepView | null): Configured {
  const config = step?.args?.positional(0) ?? step?.args?.named('config') ?? null;
  const [likely] = config ? alternativesOf(config) : [];
  const made = madeOf(likely ?? null);
  const kind = made?.name ?? step?.name ?? '';
  const position = positions[kind];
  const told =
    setOn(likely ?? null, 'model') ??
    made?.args?.named('model') ??
    (position === undefined ? null : (made?.args?.positional(position) ?? null));
  const options = setOn(likely ?? null, 'modelOptions') ?? made?.args?.named('modelOptions') ?? null;
  return {
    model: given(told) ? mapAlternatives(told!, modelOfCase) : unknownValue('model of the configuration'),
    provider: evidence({
      sdk: providerNamed(kind.replace(/(Config|Chat|Image|Audio)$/, '')),
      baseUrl: setOn(likely ?? null, 'url') ?? made?.args?.named('url') ?? null,
    }),
    cap: options ? given(field(options, 'max_tokens')) : null,
  };
}

function setOn(value: Value | null, name: string): Value | null {
  if (value?.kind !== 'external') return null;
  return value.set?.findLast((each) => each.name === name)?.value ?? null;
}

function modelOfCase(value: Value): Value {
  const name = value.kind === 'external' ? caseName(value) : null;
  return name !== null && Object.hasOwn(cases, name) ? textValue(cases[name]!) : value;
}
