import type { ModelPrice } from '../../core/price/rate';
import { bareModelId } from '../resource-name';
import type { ModelData } from './price-data';
import { nameLength, withoutDate } from './version-suffix';

export interface ModelMatch {
  readonly model: ModelData;
  readonly matched: ModelPrice['matched'];
}

/** Before a model's name at Amazon: `us.`, `global.anthropic.` */
const BEDROCK_PREFIX =
  /^(?:(?:us|eu|apac|global|jp|au|ca|in|sa|us-gov)\.)?(?:(?:ai21|amazon|anthropic|cohere|deepseek|google|meta|mistral|nvidia|openai|qwen|writer)\.)?$/;
/** Longer texts are no ids; nothing is searched in them. */
const MAX_ID_LENGTH = 300;
const FINE_TUNED = /^(ft:[^:]+):/;
const FINE_TUNED_REST = /^[\d-]*$/;

/**
 * Finds models of one provider by id.
 *
 * In this order: the id as it is listed; listed but for upper and lower case, where that is plain; a listed id with a
 * date behind it; an id that a `starts`, `contains` or `ends` text of the data covers but for a version suffix. So
 * `claude-sonnet-4-5` prices `claude-sonnet-4-5-20250929` and never `claude-sonnet-4-5-custom`.
 */
export class ModelIndex {
  readonly #provider: string;
  readonly #models: readonly ModelData[];
  readonly #listed = new Map<string, ModelData>();
  /** By lower-case id; null where two models differ by case alone. */
  readonly #folded = new Map<string, ModelData | null>();

  constructor(provider: string, models: readonly ModelData[]) {
    this.#provider = provider;
    this.#models = models;
    for (const model of models) for (const alias of model.aliases) this.#list(alias, model);
  }

  find(id: string): ModelMatch | null {
    if (id.length > MAX_ID_LENGTH) return null;
    const asked = bareModelId(this.#provider, id.trim());
    const listed = this.#findListed(asked);
    if (listed) return { model: listed, matched: asked === listed.id ? 'exact' : 'alias' };
    const undated = withoutDate(asked);
    const dated = undated === null ? null : this.#findListed(undated);
    if (dated) return { model: dated, matched: 'dated' };
    const covered = this.#findCovered(asked.toLowerCase());
    return covered && { model: covered, matched: 'dated' };
  }

  #list(alias: string, model: ModelData): void {
    if (!this.#listed.has(alias)) this.#listed.set(alias, model);
    const folded = alias.toLowerCase();
    const other = this.#folded.get(folded);
    this.#folded.set(folded, other === undefined || other === model ? model : null);
  }

  #findListed(id: string): ModelData | null {
    return this.#listed.get(id) ?? this.#folded.get(id.toLowerCase()) ?? null;
  }

  #findCovered(id: string): ModelData | null {
    const shortest = nameLength(this.#provider, id);
    let best: { readonly model: ModelData; readonly length: number } | null = null;
    for (const model of this.#models) {
      const length = coveredLength(this.#provider, model, id, shortest);
      if (length > (best?.length ?? 0)) best = { model, length };
    }
    return best?.model ?? null;
  }
}

/** Length of the longest text of the model that covers the id from its beginning to its version suffix; 0: none. */
function coveredLength(provider: string, model: ModelData, id: string, shortest: number): number {
  let longest = 0;
  const consider = (text: string, at: number) => {
    const covers = at >= 0 && mayPrecede(provider, id.slice(0, at)) && at + text.length >= shortest;
    if (covers && text.length > longest) longest = text.length;
  };
  for (const text of model.starts ?? []) {
    if (!id.startsWith(text)) continue;
    if (coversFineTuned(text, id)) return text.length;
    consider(text, 0);
  }
  for (const text of model.contains ?? []) consider(text, id.indexOf(text));
  for (const text of model.ends ?? []) if (id.endsWith(text)) consider(text, id.length - text.length);
  return longest;
}

function mayPrecede(provider: string, prefix: string): boolean {
  return prefix === '' || (provider === 'aws' && BEDROCK_PREFIX.test(prefix));
}

// A fine-tuned model is named by its base and then freely: `ft:gpt-4o-2024-08-06:acme:support:9x`.
function coversFineTuned(text: string, id: string): boolean {
  const base = FINE_TUNED.exec(id)?.[1] ?? '';
  return base.startsWith(text) && FINE_TUNED_REST.test(base.slice(text.length));
}
