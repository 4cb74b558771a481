import { likelyModelOf } from './call-model';
import type { CallReport, CheckReport, FileReport, SkippedFile } from './check-report';
import { type CostSums, likelyFirst, sumsOf } from './cost-sums';
import { type CostFolder, costTree } from './cost-tree';
import type { DiffReport } from './diff-report';

/** What the calls of files cost, put together; the JSON format is this object as it is. */
export interface CostReport extends CostSums {
  readonly version: 1;
  readonly catalog: { readonly asOf: string };
  /** Calls whose cost is unknown, by file and line: they are in no sum. */
  readonly unknown: readonly CostSite[];
  /** What nobody knows the model or provider of stands first, then what is known of least. */
  readonly byModel: readonly (CostSums & { readonly model: string | null })[];
  readonly byProvider: readonly (CostSums & { readonly provider: string | null })[];
  readonly tree: CostFolder;
  /** What is otherwise than at a commit; null where none was asked for. */
  readonly changes: CostChanges | null;
  readonly skipped: readonly SkippedFile[];
}

/** As `diff` tells of it. */
export type CostChanges = Pick<DiffReport, 'since' | 'calls' | 'totals'>;

/** A call in its place, as `check` tells of it. */
export interface CostSite
  extends Pick<
    CallReport,
    'cell' | 'callee' | 'api' | 'provider' | 'model' | 'models' | 'usage' | 'estimate' | 'unknown' | 'repeat'
  > {
  readonly path: string;
}

/** Each call counts once, run once; those of several models as the likely one. */
export function costReport(
  { catalog, files, skipped }: Omit<CheckReport, 'totals'>,
  changes: CostChanges | null = null,
): CostReport {
  const sites = files.flatMap(sitesOf);
  return {
    version: 1,
    catalog,
    ...sumsOf(sites),
    unknown: sites.filter(({ estimate }) => estimate === null),
    byModel: grouped(sites, likelyModelOf).map(([model, sums]) => ({ model, ...sums })),
    byProvider: grouped(sites, ({ provider }) => provider).map(([provider, sums]) => ({ provider, ...sums })),
    tree: costTree(sites),
    changes,
    skipped,
  };
}

function sitesOf({ path, calls }: FileReport): CostSite[] {
  return calls.map(({ cell, callee, api, provider, model, models, usage, estimate, unknown, repeat }) => ({
    path,
    ...(cell === undefined ? {} : { cell }),
    callee,
    api,
    provider,
    model,
    models,
    usage,
    estimate,
    unknown,
    repeat,
  }));
}

function grouped(
  sites: readonly CostSite[],
  keyOf: (site: CostSite) => string | null,
): [string | null, CostSums][] {
  const groups = new Map<string | null, CostSite[]>();
  for (const site of sites) {
    const key = keyOf(site);
    const group = groups.get(key);
    if (group) group.push(site);
    else groups.set(key, [site]);
  }
  const rows = [...groups].map(([key, group]): [string | null, CostSums] => [key, sumsOf(group)]);
  return rows.sort(
    ([one, sums], [other, otherSums]) =>
      Number(one !== null) - Number(other !== null) ||
      likelyFirst(sums, otherSums) ||
      ((one ?? '') < (other ?? '') ? -1 : 1),
  );
}
