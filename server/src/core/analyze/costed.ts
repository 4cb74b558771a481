import type { Assumption } from '../evaluate/values';
import type { TextRange } from '../source/span';
import type { Quantity } from '../usage/quantity';
import { notesOf } from './assumption-notes';
import type { CallResult, UseResult } from './call-result';
import type { AssumptionNote, CallAnalysis, Costed, UseAnalysis } from './file-analysis';
import type { Stated } from './stated-assumptions';

/** Where something that costs stands in the text as it is now. */
export interface SitePlace {
  readonly range: TextRange;
  /** Where the last name of the callee stands. */
  readonly callee: TextRange;
}

/** A call site in its place. */
export function callAnalysis(
  result: CallResult,
  { range, callee }: SitePlace,
  key: string,
  stated: Stated | null,
): CallAnalysis {
  const { api, sdk } = result.site;
  return Object.assign(costedOf(result, stated), { range, callee, api, sdk, key });
}

/** A use of a wrapper in its place. */
export function useAnalysis(use: UseResult, { range, callee }: SitePlace, of: CallAnalysis): UseAnalysis {
  return Object.assign(costedOf(use, null), { range, callee, of });
}

/** Joins what a request costs with how often it runs and what the evaluation assumed; words only when asked for. */
function costedOf({ site, costed }: CallResult | UseResult, stated: Stated | null): Costed {
  return {
    vendor: costed.vendor,
    provider: costed.provider,
    model: costed.model,
    models: costed.models,
    usage: costed.usage,
    estimate: costed.estimate,
    unknown: costed.unknown,
    rates: costed.rates,
    catalog: costed.catalog,
    capName: costed.capName,
    holes: costed.holes,
    holeBound: costed.holeBound,
    repeat: stated?.calls != null ? statedRepeat(stated.calls) : site.repeat,
    get assumptions() {
      return [...notesOf(costed.grounds), ...distinctNotes(site.assumptions)];
    },
  };
}

function statedRepeat(calls: number): Quantity {
  return { low: calls, likely: calls, high: calls, how: 'stated' };
}

function distinctNotes(assumptions: readonly Assumption[]): AssumptionNote[] {
  return [...new Set(assumptions.map(words))].map((text) => ({ text, changedBy: null }));
}

function words(assumption: Assumption): string {
  switch (assumption.kind) {
    case 'environment-default':
      return `${assumption.value}, unless ${assumption.variable} is set`;
    case 'parameter-default':
      return `${assumption.name} is its default, ${assumption.value}`;
    case 'grows-in-loop':
      return `${assumption.name} grows with each turn of the loop; this is its first`;
  }
}
