import type { CallReport, FileReport } from './check-report';

/** A call with its file. */
export interface PlacedCall {
  readonly path: string;
  readonly call: CallReport;
}

/** A call before and after a change; one of them is null where it came or went. */
export type SitePair =
  | { readonly before: PlacedCall; readonly after: PlacedCall | null }
  | { readonly before: null; readonly after: PlacedCall };

/**
 * The calls that are not the same in two reports, in the order of the later one. Calls that ask and cost the same are the same call
 * wherever they stand, those of one file first; what is left of a kind in a file is taken for changed, in order.
 */
export function compareSites(before: readonly FileReport[], after: readonly FileReport[]): SitePair[] {
  const same = (call: CallReport) =>
    JSON.stringify([call.api, call.provider, call.models, call.estimate, call.unknown]);
  let left: Pairing = { before: placed(before), after: placed(after), pairs: [] };
  for (const keyOf of [
    ({ path, call }: PlacedCall) => `${path}\n${same(call)}`,
    ({ call }: PlacedCall) => same(call),
  ])
    left = { ...paired(left, keyOf), pairs: [] };
  const changed = paired(left, ({ path, call }) => `${path}\n${call.api}\n${call.sdk}`);
  const pairs: SitePair[] = [
    ...changed.pairs,
    ...changed.after.map((each) => ({ before: null, after: each })),
    ...changed.before.map((each) => ({ before: each, after: null })),
  ];
  return pairs.sort((one, other) => byPlace(shownOf(one), shownOf(other)));
}

function shownOf({ before, after }: SitePair): PlacedCall | null {
  return after ?? before;
}

interface Pairing {
  readonly before: readonly PlacedCall[];
  readonly after: readonly PlacedCall[];
  readonly pairs: readonly { readonly before: PlacedCall; readonly after: PlacedCall }[];
}

/** Puts calls of one key together, in order. */
function paired({ before, after }: Pairing, keyOf: (call: PlacedCall) => string): Pairing {
  const waiting = new Map<string, PlacedCall[]>();
  for (const each of before) {
    const key = keyOf(each);
    const known = waiting.get(key) ?? [];
    waiting.set(key, known);
    known.push(each);
  }
  const pairs: { before: PlacedCall; after: PlacedCall }[] = [];
  const alone: PlacedCall[] = [];
  for (const each of after) {
    const match = waiting.get(keyOf(each))?.shift();
    if (match) pairs.push({ before: match, after: each });
    else alone.push(each);
  }
  const taken = new Set(pairs.map((pair) => pair.before));
  return { before: before.filter((each) => !taken.has(each)), after: alone, pairs };
}

function placed(files: readonly FileReport[]): PlacedCall[] {
  return files.flatMap(({ path, calls }) => calls.map((call) => ({ path, call })));
}

function byPlace(one: PlacedCall | null, other: PlacedCall | null): number {
  if (!one || !other) return 0;
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  const cells = (one.call.cell ?? 0) - (other.call.cell ?? 0);
  return cells === 0 ? one.call.callee.line - other.call.callee.line : cells;
}
