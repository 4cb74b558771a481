import type { FunctionNode } from '../ir/statements';
import { rangeOf } from '../source/span';
import { type PlacedCall, PlacedUse } from './costed';

/**
 * Adds the uses of the wrappers whose one call site is among `calls` from `first` on: those of one top-level statement.
 * What a function with several sites sends at one use can't be told apart.
 */
export function placeUses(calls: readonly PlacedCall[], first: number, uses: PlacedUse[]): void {
  const several = calls.length - first > 1 ? sitesIn(calls, first) : null;
  for (let index = first; index < calls.length; index++) {
    const call = calls[index]!;
    const { wrapper } = call.result.site;
    if (wrapper && (several === null || several.get(wrapper) === 1)) placeUsesOf(call, uses);
  }
}

function sitesIn(calls: readonly PlacedCall[], first: number): ReadonlyMap<FunctionNode, number> {
  const sites = new Map<FunctionNode, number>();
  for (let index = first; index < calls.length; index++) {
    const { wrapper } = calls[index]!.result.site;
    if (wrapper) sites.set(wrapper, (sites.get(wrapper) ?? 0) + 1);
  }
  return sites;
}

function placeUsesOf(of: PlacedCall, uses: PlacedUse[]): void {
  for (const use of of.result.uses) {
    const { call } = use.site;
    const callee = call.callee.kind === 'member' ? call.callee.property : call.callee;
    uses.push(new PlacedUse(use, rangeOf(call), rangeOf(callee), of));
  }
}

/** In source order; as a rule they are already. */
export function inOrder(uses: PlacedUse[]): readonly PlacedUse[] {
  const isSorted = uses.every((use, index) => index === 0 || uses[index - 1]!.range.start <= use.range.start);
  return isSorted ? uses : uses.sort((one, other) => one.range.start - other.range.start);
}
