import type { ListedModel } from '../core/price/listed-model';

/** What `models` found; the JSON format is this object as it is. */
export interface ModelsReport {
  readonly version: 1;
  readonly catalog: { readonly asOf: string };
  /** By provider and model. */
  readonly models: readonly ListedModel[];
}

/** The models whose `provider/model` holds all words, in any case. */
export function modelsReport(
  models: readonly ListedModel[],
  words: readonly string[],
  asOf: string,
): ModelsReport {
  const wanted = words.map((word) => word.toLowerCase());
  const found = models.filter((each) => wanted.every((word) => nameOf(each).toLowerCase().includes(word)));
  return { version: 1, catalog: { asOf }, models: found.sort(byName) };
}

function nameOf({ provider, model }: ListedModel): string {
  return `${provider}/${model}`;
}

/** By UTF-16 units, so that the order is the same on every machine. */
function byName(one: ListedModel, other: ListedModel): number {
  if (one.provider !== other.provider) return one.provider < other.provider ? -1 : 1;
  return one.model < other.model ? -1 : one.model > other.model ? 1 : 0;
}
