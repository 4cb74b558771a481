import type { ModelAt } from '../core/analyze/posted-request';
import type { OtherWay } from '../core/analyze/row-costing';
import type { ListedModel } from '../core/price/listed-model';

/**
 * Finds a model by `model` or `provider/model` among those with prices. Of several providers that is meant who makes it,
 * which lists it without the name of another one before it; null: there is none.
 */
export function findModel(text: string, listed: readonly ListedModel[]): ModelAt | null {
  const wanted = text.trim().toLowerCase();
  const whole = listed.find(({ provider, model }) => `${provider}/${model}`.toLowerCase() === wanted);
  if (whole) return { provider: whole.provider, model: whole.model };
  const named = listed.filter(({ model }) => model.toLowerCase() === wanted);
  const meant = MAKERS.map((maker) => named.find(({ provider }) => provider === maker)).find((each) => each);
  const found = meant ?? named[0];
  return found ? { provider: found.provider, model: found.model } : null;
}

/** Providers that list models of their own, before those who list what others make. */
const MAKERS = [
  'openai',
  'anthropic',
  'google',
  'mistral',
  'deepseek',
  'x-ai',
  'cohere',
  'perplexity',
  'zhipuai',
  'moonshotai',
  'voyage',
];

/** The ways that are compared: a model at its standard price, and at that of its batch API. */
export function waysOf(models: readonly ModelAt[], own: readonly OtherWay[]): readonly OtherWay[] {
  return [
    ...own,
    ...models.flatMap((at) => [
      { at, batch: false },
      { at, batch: true },
    ]),
  ];
}
