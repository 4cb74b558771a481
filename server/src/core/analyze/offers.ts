import { compareAmounts } from '../../../../shared/src/money';
import type { Estimate } from '../estimate/estimate';
import { estimateCall } from '../estimate/estimate-call';
import { NO_LITERALS } from '../evaluate/recording';
import type { ModelPrice } from '../price/rate';
import type { Provider } from '../provider/provider';
import { UsagePlan } from '../usage/count-usage';
import type { Usage } from '../usage/quantity';
import { candidateModels, type OfferedModel } from './offered-models';
import type { PricedCall } from './priced-call';
import { picturesAsOf, type Route } from './routes';
import { withStated } from './stated-usage';

/** What one execution of a call would cost with one model at one provider. */
export interface ModelOffer {
  readonly provider: Pick<Provider, 'id' | 'name'>;
  /** As it is listed there. */
  readonly model: string;
  /** Whether it is what the call asks for now. */
  readonly isOwn: boolean;
  /** At the standard price. */
  readonly estimate: Estimate;
  /** At the price of the batch API; null where none is known. */
  readonly batch: Estimate | null;
  /** Where the whole prompt is read from the provider's cache; null where that has no known price. */
  readonly cached: Estimate | null;
  /** Tokens; null where no list tells. */
  readonly contextWindow: number | null;
  /** Whether the prompt fits into it: at its most, likely, or nobody knows. */
  readonly fits: 'surely' | 'likely' | 'unknown';
}

/** What a call would cost with the models that can do it. */
export interface ModelOffers {
  /** The call's own model first, then by likely cost. */
  readonly offers: readonly ModelOffer[];
  /** Models that were left out, for the likely prompt is longer than they take. */
  readonly tooSmall: number;
  /** Models that were left out, for nothing tells that they take pictures. */
  readonly blind: number;
  /** Why nothing is compared, in words; null when something is. */
  readonly problem: string | null;
}

/**
 * Reckons what a call would cost elsewhere: every text is counted anew as each model counts. Yields behind each model, for a long
 * prompt takes long.
 */
export function* offersFor(call: PricedCall): Generator<void, ModelOffers> {
  const likely = call.routes[0];
  const problem = likely ? problemOf(likely) : 'nothing is known of what it sends';
  if (!likely || problem !== null) return { offers: [], tooSmall: 0, blind: 0, problem };
  const offers: ModelOffer[] = [];
  let [tooSmall, blind] = [0, 0];
  for (const candidate of candidateModels(likely, call.question)) {
    const found = offerOf(candidate, likely, call);
    if (found === 'too-small') tooSmall += 1;
    else if (found === 'blind') blind += 1;
    else if (found) offers.push(found);
    yield;
  }
  return {
    offers: offers.sort(ownFirst),
    tooSmall,
    blind,
    problem: offers.length === 0 ? 'no model with a known price can do it' : null,
  };
}

function problemOf({ request }: Route): string | null {
  if (request.unmetered !== null) return 'what it costs depends on how long its session runs';
  if (request.media !== null) return 'images, sound and film are metered by each model in its own way';
  const sent = request.prompts.flatMap(({ parts }) => parts.flatMap(({ content }) => content));
  return sent.some(({ kind }) => kind === 'audio' || kind === 'video' || kind === 'file')
    ? 'sound, film and files are metered by each model in its own way'
    : null;
}

type Left = 'too-small' | 'blind' | null;

function offerOf(
  { provider, id, isOwn, price }: OfferedModel,
  route: Route,
  call: PricedCall,
): ModelOffer | Left {
  const { request } = route;
  const { parts } = call.question;
  const { vendor, model } = parts.vendors.madeBy(id);
  const pictures = request.prompts.some(({ parts: sent }) =>
    sent.some(({ content }) => content.some(({ kind }) => kind === 'image')),
  );
  const seesPictures = picturesAsOf(price) !== 'inputTokens' || vendor.imageTokens('absent', model) !== null;
  if (pictures && !isOwn && !seesPictures) return 'blind';
  const usage = usageWith({ provider, id, price }, route, call);
  const fits = fitInto(price.contextWindow, usage);
  if (fits === 'no' && !isOwn) return 'too-small';
  const { estimate } = estimateCall([{ price, usage }], { serviceTier: null });
  if (!estimate) return null;
  return {
    provider: { id: provider.id, name: provider.name },
    model: id,
    isOwn,
    estimate,
    batch: price.batchMultiplier === null ? null : costOf(price, usage, 'batch'),
    cached: cachedCost(price, usage),
    contextWindow: price.contextWindow,
    fits: fits === 'no' ? 'likely' : fits,
  };
}

function usageWith(
  { provider, id, price }: Pick<OfferedModel, 'provider' | 'id' | 'price'>,
  { request }: Route,
  { question }: PricedCall,
): Usage {
  const { api, options, parts, stated, from } = question;
  const { vendor, model } = parts.vendors.madeBy(id);
  const picturesAs = picturesAsOf(price);
  const countable = { request, api, vendor, model, provider: provider.id, picturesAs, ...(from && { from }) };
  const plan = new UsagePlan(countable, options, parts.counters, (look) => ({
    value: look(),
    literals: NO_LITERALS,
  }));
  return withStated(plan.count(NO_LITERALS).usage, stated);
}

function costOf(price: ModelPrice, usage: Usage, serviceTier: string): Estimate | null {
  return estimateCall([{ price, usage }], { serviceTier }).estimate;
}

const NOTHING = { low: 0, likely: 0, high: 0, how: 'exact' } as const;

function cachedCost(price: ModelPrice, usage: Usage): Estimate | null {
  const { inputTokens } = usage;
  if (!inputTokens || !price.rates.some(({ unit }) => unit === 'cached_input_token')) return null;
  const read = { ...usage, inputTokens: NOTHING, cachedInputTokens: inputTokens };
  return estimateCall([{ price, usage: read }], { serviceTier: null }).estimate;
}

function fitInto(window: number | null, { inputTokens }: Usage): ModelOffer['fits'] | 'no' {
  if (window === null || !inputTokens) return 'unknown';
  if (inputTokens.likely > window) return 'no';
  return inputTokens.high !== null && inputTokens.high <= window ? 'surely' : 'likely';
}

/** Amounts of different currencies can't be compared: they stand behind each other. */
function ownFirst(one: ModelOffer, other: ModelOffer): number {
  if (one.isOwn !== other.isOwn) return one.isOwn ? -1 : 1;
  const [left, right] = [one.estimate, other.estimate];
  if (left.currency !== right.currency)
    return left.currency === 'USD' ? -1 : right.currency === 'USD' ? 1 : 0;
  return (
    compareAmounts(left.likely, right.likely) ||
    (one.model < other.model ? -1 : one.model > other.model ? 1 : 0)
  );
}
