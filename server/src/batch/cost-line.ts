import type { CostedRequest } from '../core/analyze/costed-request';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import type { PostedCost, PostedRequest } from '../core/analyze/posted-request';
import type { OtherWay } from '../core/analyze/row-costing';
import type { UnknownCode } from '../core/estimate/estimate';
import type { ModelPrice } from '../core/price/rate';
import type { Quantity } from '../core/usage/quantity';
import type { BatchRequest, Given } from './batch-request';
import { type PromptRates, promptRates } from './prompt-rates';
import { readLine } from './read-line';
import { leadOf } from './shared-prefix';

/** Money of one request, as decimal digits. */
export interface LineEstimate {
  readonly currency: string;
  readonly low: string;
  readonly likely: string;
  readonly high: string | null;
}

/** What one request of a batch comes to. What is not metered in tokens has none. */
export interface CostedLine {
  readonly kind: 'request';
  /** 1-based, or which of the items of a list. */
  readonly line: number;
  readonly id: string | null;
  readonly model: string | null;
  readonly provider: string | null;
  readonly inputTokens: Quantity;
  readonly outputTokens: Quantity;
  /** What logs say of its output, in words; null: they say nothing. */
  readonly logged: string | null;
  readonly estimate: LineEstimate | null;
  readonly unknown: { readonly code: UnknownCode; readonly message: string } | null;
  /** The path that it is posted to. */
  readonly endpoint: string;
  readonly streams: boolean;
  readonly providerAssumed: boolean;
  /** Null where no price is known at all. */
  readonly atBatchPrice: boolean | null;
  /** What its price says of long prompts and of a cache; null where no price is known. */
  readonly promptRates: PromptRates | null;
  /** The texts that it begins with; empty where nothing is known of a cache. */
  readonly lead: readonly string[];
  /** What its price rests on, in words. */
  readonly priceNotes: readonly string[];
  /** What the same costs in each other way that was asked for; null where it can't be had so. Absent: none was. */
  readonly others?: readonly (OtherCost | null)[];
  /** What it is grouped by; absent: by nothing. */
  readonly group?: string;
}

/** What a request comes to when it is sent in another way. */
export interface OtherCost {
  readonly inputTokens: Quantity;
  readonly outputTokens: Quantity;
  readonly estimate: LineEstimate | null;
}

export interface MalformedLine {
  readonly kind: 'malformed';
  readonly line: number;
  readonly message: string;
}

export type LineResult = CostedLine | MalformedLine;

/** How the lines of one file are priced. */
export interface LineCosting {
  readonly engine: Pick<Engine, 'costPosted'>;
  readonly options: AnalyzeOptions;
  readonly given: Given;
  /** What the items of the file are called: `line` or `request`. */
  readonly noun: string;
  /** In which other ways the same requests are priced besides. */
  readonly others: readonly OtherWay[];
}

/** What the request of one line costs. */
export function costLine(text: string, line: number, costing: LineCosting): LineResult {
  const read = readLine(text, costing.given);
  if ('malformed' in read)
    return { kind: 'malformed', line, message: `${costing.noun} ${line} ${read.malformed}` };
  const { request, expected, streams } = read;
  const { url, body, provider } = request;
  const posted = { url, body, provider, batch: true, outputTokens: expected };
  const cost = costing.engine.costPosted(posted, costing.options);
  if (!cost) return unknownAddress(request, line, streams);
  const { costed, atBatchPrice } = cost;
  const { money, usage } = costed;
  const price = costed.routes[0]?.price ?? null;
  const model = request.namesNoModel ? null : (costed.model ?? request.model);
  const rates = promptRatesOf(money && price, model === null ? null : atBatchPrice);
  // Written out, for copying objects takes as long as pricing them.
  const result: CostedLine = {
    kind: 'request',
    line,
    id: request.id,
    model,
    provider: costed.provider,
    inputTokens: usage.inputTokens ?? NO_TOKENS,
    outputTokens: usage.outputTokens ?? NO_TOKENS,
    logged: costed.outputLogged,
    estimate: model === null ? null : money,
    unknown: unknownOf(model, money === null ? costed.unknown : null),
    endpoint: pathOf(url),
    streams,
    providerAssumed: request.providerAssumed,
    atBatchPrice: price === null || model === null ? null : atBatchPrice,
    promptRates: rates,
    lead: leadAt(rates, cost),
    priceNotes: price?.notes ?? NO_NOTES,
  };
  if (costing.others.length === 0) return result;
  return { ...result, others: costing.others.map((way) => costIn(way, posted, costing)) };
}

/** What a price that counts says of long prompts and of a cache. */
export function promptRatesOf(price: ModelPrice | null, atBatchPrice: boolean | null): PromptRates | null {
  return price === null || atBatchPrice === null ? null : promptRates(price, atBatchPrice);
}

/** The texts that a request begins with, where something is known of a cache. */
export function leadAt(
  rates: PromptRates | null,
  { request }: Pick<PostedCost, 'request'>,
): readonly string[] {
  return rates === null || rates.saving === null ? NO_NOTES : leadOf(request);
}

function costIn({ at, batch }: OtherWay, posted: PostedRequest, costing: LineCosting): OtherCost | null {
  const cost = costing.engine.costPosted({ ...posted, batch }, costing.options, at ?? undefined);
  return cost === null || (batch && !cost.atBatchPrice) ? null : otherCost(cost.costed);
}

/** What the same costs otherwise; null where it can't be had. */
export function otherCost(costed: CostedRequest | null): OtherCost | null {
  if (costed === null) return null;
  const { usage, money } = costed;
  return {
    inputTokens: usage.inputTokens ?? NO_TOKENS,
    outputTokens: usage.outputTokens ?? NO_TOKENS,
    estimate: money,
  };
}

const NO_NOTES: readonly string[] = [];

function unknownOf(model: string | null, unknown: CostedLine['unknown']): CostedLine['unknown'] {
  if (model === null) return NO_MODEL;
  return unknown?.code === 'provider-unknown' ? NO_PROVIDER : unknown;
}

/** What is not metered in tokens has none. */
export const NO_TOKENS: Quantity = { low: 0, likely: 0, high: 0, how: 'exact' };

const NO_MODEL = {
  code: 'model-unknown',
  message: 'neither the request nor the command names a model; --model says which one the job uses',
} as const;

const NO_PROVIDER = {
  code: 'provider-unknown',
  message: 'nothing in the request tells who bills for it; --provider says who gets the job',
} as const;

function unknownAddress(request: BatchRequest, line: number, streams: boolean): CostedLine {
  const { id, model, provider, url, providerAssumed } = request;
  const message = `nothing is known of what is posted to ${pathOf(url)}`;
  return {
    kind: 'request',
    line,
    id,
    model,
    provider,
    inputTokens: NO_TOKENS,
    outputTokens: NO_TOKENS,
    logged: null,
    estimate: null,
    unknown: { code: 'price-unknown', message },
    endpoint: pathOf(url),
    streams,
    providerAssumed,
    atBatchPrice: null,
    promptRates: null,
    lead: NO_NOTES,
    priceNotes: NO_NOTES,
  };
}

/** The address that was asked for last: mostly all lines have the same. */
let [lastUrl, lastPath] = ['', '/'];

function pathOf(url: string): string {
  if (url === lastUrl) return lastPath;
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '');
  [lastUrl, lastPath] = [url, path === '' ? '/' : path];
  return lastPath;
}
