import type { Assumption } from '../evaluate/values';
import type { Quantity } from '../usage/quantity';
import type { CostedRequest } from './cost-request';
import type { AssumptionNote, Costed } from './file-analysis';
import type { Stated } from './stated-assumptions';

/** Joins what a request costs with how often it runs and what the evaluation assumed. */
export function costedOf(
  result: {
    readonly costed: CostedRequest;
    readonly repeat: Quantity;
    readonly assumptions: readonly Assumption[];
  },
  stated: Stated | null,
): Costed {
  const { costed, assumptions } = result;
  const repeat = stated?.calls != null ? statedRepeat(stated.calls) : result.repeat;
  const notes =
    assumptions.length > 0 ? [...costed.assumptions, ...distinctNotes(assumptions)] : costed.assumptions;
  return { ...costed, repeat, assumptions: notes };
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
