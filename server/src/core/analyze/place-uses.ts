import type { FunctionNode } from '../ir/statements';
import { rangeOf } from '../source/span';
import type { CallResult, UseResult } from './call-result';
import { type PlacedCall, PlacedUse } from './costed';
import type { PlaceElsewhere } from './file-analysis';

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
  for (const use of of.result.uses) uses.push(placed(use, of, null));
}

/** As `placeUses`, for wrappers of other files. */
export function placeImportedUses(
  sites: readonly { readonly result: CallResult; readonly elsewhere: PlaceElsewhere }[],
  uses: PlacedUse[],
): void {
  const several = new Map<FunctionNode, number>();
  for (const { result } of sites)
    if (result.site.wrapper) several.set(result.site.wrapper, (several.get(result.site.wrapper) ?? 0) + 1);
  for (const { result, elsewhere } of sites) {
    const { wrapper } = result.site;
    if (!wrapper || several.get(wrapper) !== 1) continue;
    for (const use of result.uses) uses.push(placed(use, null, elsewhere));
  }
}

function placed(use: UseResult, of: PlacedCall | null, elsewhere: PlaceElsewhere | null): PlacedUse {
  const { call } = use.site;
  const callee = call.callee.kind === 'member' ? call.callee.property : call.callee;
  return new PlacedUse(use, rangeOf(call), rangeOf(callee), of, elsewhere);
}

/** In source order; as a rule they are already. */
export function inOrder(uses: PlacedUse[]): readonly PlacedUse[] {
  const isSorted = uses.every((use, index) => index === 0 || uses[index - 1]!.range.start <= use.range.start);
  return isSorted ? uses : uses.sort((one, other) => one.range.start - other.range.start);
}
