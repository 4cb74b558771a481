import { addAmounts, multiplyAmounts } from '../../../shared/src/money';
import { likelyModelOf } from './call-model';
import type {
  CallReport,
  CheckReport,
  FindingReport,
  InCell,
  MoneyRange,
  MoneyReport,
  SkippedFile,
  Totals,
} from './check-report';

import { compareSites, type SitePair } from './diff-sites';

/** What a change does to the cost of the calls; the JSON format is this object as it is. */
export interface DiffReport {
  readonly version: 1;
  /** What the files are compared with: a commit, and the name that it was asked for by. */
  readonly since: { readonly name: string; readonly commit: string };
  readonly catalog: { readonly asOf: string };
  readonly calls: readonly CallChange[];
  readonly totals: {
    readonly before: Totals;
    readonly after: Totals;
    /** What the calls cost more, each run once; less where it is negative. */
    readonly difference: Readonly<Record<string, MoneyRange>>;
  };
  /** Findings that were not there before, wherever their lines stood. */
  readonly findings: readonly PlacedFinding[];
  /** How many findings are gone. */
  readonly fixed: number;
  readonly skipped: readonly SkippedFile[];
}

export type PlacedFinding = FindingReport & { readonly path: string };

/** A call that came, went, or is asked or priced otherwise than before. */
export interface CallChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: CallSide | null;
  readonly after: CallSide | null;
}

export interface CallSide extends InCell {
  readonly path: string;
  /** 0-based line of the last name of the callee. */
  readonly line: number;
  readonly api: CallReport['api'];
  readonly provider: string | null;
  readonly model: string | null;
  readonly estimate: MoneyReport | null;
  readonly unknown: CallReport['unknown'];
}

/** What two reports of the same paths differ in. */
export function diffReport(before: CheckReport, after: CheckReport, since: DiffReport['since']): DiffReport {
  const { fresh, gone } = newAndGone(placed(before), placed(after));
  return {
    version: 1,
    since,
    catalog: after.catalog,
    calls: compareSites(before.files, after.files).map(changeOf),
    totals: {
      before: before.totals,
      after: after.totals,
      difference: difference(before.totals.byCurrency, after.totals.byCurrency),
    },
    findings: fresh,
    fixed: gone,
    skipped: after.skipped,
  };
}

function changeOf({ before, after }: SitePair): CallChange {
  const change = before ? (after ? 'changed' : 'removed') : 'added';
  return { change, before: before && sideOf(before), after: after && sideOf(after) };
}

function sideOf({ path, call }: NonNullable<SitePair['before']>): CallSide {
  const { cell, callee, api, provider, estimate, unknown } = call;
  return {
    path,
    ...(cell !== undefined && { cell }),
    line: callee.line,
    api,
    provider,
    model: likelyModelOf(call),
    estimate,
    unknown,
  };
}

function placed({ files }: CheckReport): PlacedFinding[] {
  return files.flatMap(({ path, findings }) => findings.map((finding) => ({ ...finding, path })));
}

/**
 * Findings of the later report that the earlier one has not: first those of the same file are told apart, then those whose line was
 * moved to another file.
 */
function newAndGone(before: readonly PlacedFinding[], after: readonly PlacedFinding[]) {
  const same = takeAway(before, after, ({ path, fingerprint }) => `${path}\n${lineOf(fingerprint)}`);
  const moved = takeAway(same.left, same.fresh, ({ fingerprint }) => lineOf(fingerprint));
  return { fresh: moved.fresh, gone: moved.left.length };
}

function takeAway(
  before: readonly PlacedFinding[],
  after: readonly PlacedFinding[],
  keyOf: (finding: PlacedFinding) => string,
) {
  const waiting = new Map<string, PlacedFinding[]>();
  for (const each of before) {
    const key = keyOf(each);
    const known = waiting.get(key) ?? [];
    waiting.set(key, known);
    known.push(each);
  }
  const fresh = after.filter((each) => waiting.get(keyOf(each))?.shift() === undefined);
  return { fresh, left: [...waiting.values()].flat() };
}

/** A fingerprint without the number that tells equal lines apart. */
function lineOf(fingerprint: string): string {
  return fingerprint.slice(0, fingerprint.lastIndexOf(':'));
}

const NOTHING: MoneyRange = { low: '0', likely: '0', high: '0' };

function difference(
  before: Totals['byCurrency'],
  after: Totals['byCurrency'],
): Readonly<Record<string, MoneyRange>> {
  const currencies = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return Object.fromEntries(
    currencies.map((currency) => {
      const [from, to] = [before[currency] ?? NOTHING, after[currency] ?? NOTHING];
      const high = from.high === null || to.high === null ? null : minus(to.high, from.high);
      return [currency, { low: minus(to.low, from.low), likely: minus(to.likely, from.likely), high }];
    }),
  );
}

function minus(left: string, right: string): string {
  return addAmounts(left, multiplyAmounts(right, '-1'));
}
