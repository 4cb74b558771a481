import type { CallAnalysis } from '../core/analyze/file-analysis';
import type { ModelOffer, ModelOffers } from '../core/analyze/offers';
import type { Estimate } from '../core/estimate/estimate';
import type { LinePosition } from '../core/source/line-index';
import type { InCell, MoneyReport } from './check-report';

/** What a call would cost with other models; the JSON format is this object as it is. */
export interface OffersReport {
  readonly version: 1;
  readonly catalog: { readonly asOf: string };
  readonly call: OfferedCall;
  /** The call's own model first, then by likely cost. */
  readonly offers: readonly OfferRow[];
  /** Models that were left out, for the likely prompt is longer than they take, or nothing tells that they take pictures. */
  readonly leftOut: { readonly tooSmall: number; readonly blind: number };
  /** Why nothing is compared; else null. */
  readonly problem: string | null;
}

export interface OfferedCall extends InCell, Pick<CallAnalysis, 'api' | 'model' | 'provider'> {
  readonly path: string;
  /** Where the callee stands, 0-based. */
  readonly callee: LinePosition;
}

export interface OfferRow extends Pick<ModelOffer, 'model' | 'contextWindow' | 'fits'> {
  readonly provider: string;
  /** Whether it is what the call asks for now. */
  readonly own: boolean;
  readonly estimate: MoneyReport;
  /** In the provider's batch API; null where that has no known price. */
  readonly batch: MoneyReport | null;
  /** Where the whole prompt is read from the provider's cache; null where that has no known price. */
  readonly cached: MoneyReport | null;
  /** Where the model's name can be changed for this one in the file, and to what; else null, and why not in `obstacle`. */
  readonly edit: OfferEdit | null;
  readonly obstacle: string | null;
}

/** 0-based, half-open. */
export interface OfferEdit {
  readonly start: LinePosition;
  readonly end: LinePosition;
  readonly newText: string;
}

/** How a call's model can be changed for an offered one. */
export type EditFor = (offer: ModelOffer) => { readonly edit: OfferEdit } | { readonly refused: string };

/** `words` must all occur in `provider/model` of what is listed, in any case; the call's own model always is. */
export function offersReport(
  call: OfferedCall,
  { offers, tooSmall, blind, problem }: ModelOffers,
  words: readonly string[],
  asOf: string,
  editFor: EditFor,
): OffersReport {
  const wanted = words.map((word) => word.toLowerCase());
  const isWanted = ({ provider, model, isOwn }: ModelOffer) =>
    isOwn || wanted.every((word) => `${provider.id}/${model}`.toLowerCase().includes(word));
  return {
    version: 1,
    catalog: { asOf },
    call,
    offers: offers.filter(isWanted).map((offer) => offerRow(offer, editFor)),
    leftOut: { tooSmall, blind },
    problem,
  };
}

export function offerRow(offer: ModelOffer, editFor: EditFor): OfferRow {
  const { provider, model, isOwn, estimate, batch, cached, contextWindow, fits } = offer;
  const change = isOwn ? { refused: 'it is what the call asks for now' } : editFor(offer);
  return {
    provider: provider.id,
    model,
    own: isOwn,
    contextWindow,
    fits,
    estimate: moneyOf(estimate),
    batch: batch && moneyOf(batch),
    cached: cached && moneyOf(cached),
    edit: 'edit' in change ? change.edit : null,
    obstacle: 'edit' in change ? null : change.refused,
  };
}

function moneyOf({ currency, low, likely, high }: Estimate): MoneyReport {
  return { currency, low, likely, high };
}
