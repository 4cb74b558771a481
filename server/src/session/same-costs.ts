import type { CallAnalysis, FileAnalysis, UseAnalysis } from '../core/analyze/file-analysis';

/** Whether two analyses of one text show the same: what nothing has touched is the same object in both. */
export function showSame(one: FileAnalysis, other: FileAnalysis): boolean {
  return (
    haveSameCosts(one.calls, other.calls) &&
    haveSameCosts(one.uses, other.uses) &&
    JSON.stringify(one.findings) === JSON.stringify(other.findings)
  );
}

type Site = CallAnalysis | UseAnalysis;

function haveSameCosts(sites: readonly Site[], others: readonly Site[]): boolean {
  return sites.length === others.length && sites.every((site, index) => hasSameCost(site, others[index]!));
}

function hasSameCost(site: Site, other: Site): boolean {
  return (
    site.callee.start === other.callee.start &&
    site.estimate === other.estimate &&
    site.unknown?.message === other.unknown?.message &&
    site.models.join('\n') === other.models.join('\n') &&
    site.repeat.likely === other.repeat.likely &&
    site.repeat.high === other.repeat.high
  );
}
