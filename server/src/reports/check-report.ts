import {
  type CallAnalysis,
  type FileAnalysis,
  type Finding,
  isElsewhere,
  type RelatedPlace,
  type Severity,
  type UseAnalysis,
} from '../core/analyze/file-analysis';
import type { FilePlace, Places } from '../core/container/container';
import type { Unknown } from '../core/estimate/estimate';
import type { Rate } from '../core/price/rate';
import type { Api } from '../core/recognize/api';
import type { LinePosition } from '../core/source/line-index';
import type { TextRange } from '../core/source/span';
import type { Quantity, Usage } from '../core/usage/quantity';

/** What `check` found; the JSON format is this object as it is. Plain data: workers send it across threads. */
export interface CheckReport {
  readonly version: 1;
  readonly catalog: { readonly asOf: string };
  readonly files: readonly FileReport[];
  readonly skipped: readonly SkippedFile[];
  readonly totals: Totals;
}

/** One file with calls or findings. `path` is relative to the folder it ran in, with `/`. */
export interface FileReport {
  readonly path: string;
  readonly language: string;
  readonly calls: readonly CallReport[];
  readonly uses: readonly UseReport[];
  readonly findings: readonly FindingReport[];
}

/** A half-open range; 0-based lines and UTF-16 characters. */
export interface ReportRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** In a notebook: the index of its cell among all cells. Lines then count within the cell. */
export interface InCell {
  readonly cell?: number;
}

export interface CallReport extends InCell {
  readonly range: ReportRange;
  readonly callee: LinePosition;
  readonly api: Api;
  readonly sdk: string;
  readonly vendor: string | null;
  readonly provider: string | null;
  readonly model: string | null;
  readonly models: readonly string[];
  readonly usage: Usage;
  readonly estimate: MoneyReport | null;
  readonly unknown: Unknown | null;
  readonly repeat: Quantity;
  readonly rates: readonly Rate[];
}

/** A use of a wrapper; `of` names the call by its file, the cell of a notebook, and the line of its `callee`. */
export interface UseReport extends InCell {
  readonly range: ReportRange;
  readonly of: { readonly path: string; readonly line: number } & InCell;
}

export interface FindingReport extends InCell {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: ReportRange;
  readonly fixable: boolean;
  readonly fingerprint: string;
  /** Other places that explain it. */
  readonly related?: readonly RelatedReport[];
  /** Only where they were asked for, and where the file can take them: not in cells. The JSON format has none. */
  readonly fixes?: readonly FixReport[];
}

export interface FixReport {
  readonly title: string;
  readonly edits: readonly { readonly range: ReportRange; readonly newText: string }[];
}

/** A place with words on what it has to do with a finding; in another file, the beginning of its line. */
export interface RelatedReport extends InCell {
  readonly message: string;
  readonly path: string;
  readonly range: ReportRange;
}

/** A file, or a folder that can't be listed, of which nothing was looked at. */
export interface SkippedFile {
  readonly path: string;
  readonly code: SkipCode;
  /** Words for people, without the path. */
  readonly message: string;
}

/**
 * `excluded`: a file that was named is left alone by the settings. `unsupported`: a file that was named is in no language that is read. `malformed`: it is not what its ending says.
 * `internal`: the engine failed on it, which is never the file's fault.
 */
export type SkipCode =
  | 'too-large'
  | 'excluded'
  | 'binary'
  | 'unreadable'
  | 'malformed'
  | 'unsupported'
  | 'internal';

/** Decimal strings; `high` is null when nothing limits it. */
export interface MoneyRange {
  readonly low: string;
  readonly likely: string;
  readonly high: string | null;
}

export interface MoneyReport extends MoneyRange {
  readonly currency: string;
}

/** Each call site counts once, without repeat. What is unpriced enters no sum. */
export interface Totals {
  readonly calls: number;
  readonly priced: number;
  readonly unpriced: number;
  readonly byCurrency: Readonly<Record<string, MoneyRange>>;
}

/**
 * What a file's analysis says, with offsets turned into lines. `pathOf` tells how the report calls other files of the
 * project.
 */
export function fileReport(
  path: string,
  language: string,
  lines: Places,
  analysis: FileAnalysis,
  pathOf: (path: string) => string = (other) => other,
): FileReport {
  const place = (of: TextRange) => placeOf(of, lines);
  const siteOf = ({ of, elsewhere }: UseAnalysis): UseReport['of'] => {
    if (elsewhere) return { path: pathOf(elsewhere.path), line: elsewhere.line };
    const at: FilePlace = of ? lines.positionAt(of.callee.start) : { line: 0, character: 0 };
    return { path, ...cellOf(at), line: at.line };
  };
  return {
    path,
    language,
    calls: analysis.calls.map((call) => callReport(call, place(call.range), lines)),
    uses: analysis.uses.map((use) => ({ ...place(use.range), of: siteOf(use) })),
    findings: analysis.findings.map((finding) => ({
      ...findingReport(finding, place(finding.range)),
      ...(finding.related && {
        related: finding.related.map((each) => relatedReport(each, path, place, pathOf)),
      }),
    })),
  };
}

function relatedReport(
  { message, at }: RelatedPlace,
  path: string,
  place: (range: TextRange) => Placed,
  pathOf: (path: string) => string,
): RelatedReport {
  if (!isElsewhere(at)) return { message, path, ...place(at) };
  const start = { line: at.line, character: 0 };
  return { message, path: pathOf(at.path), range: { start, end: start } };
}

/** Where something stands. */
type Placed = InCell & { readonly range: ReportRange };

function placeOf({ start, end }: TextRange, lines: Places): Placed {
  const first = lines.positionAt(start);
  const range = { start: positionOf(first), end: positionOf(lines.positionAt(end)) };
  return { ...cellOf(first), range };
}

function positionOf({ line, character }: FilePlace): LinePosition {
  return { line, character };
}

function cellOf({ cell }: FilePlace): InCell {
  return cell === undefined ? {} : { cell };
}

function callReport(call: CallAnalysis, placed: Placed, lines: Places): CallReport {
  const { estimate } = call;
  return {
    ...placed,
    callee: positionOf(lines.positionAt(call.callee.start)),
    api: call.api,
    sdk: call.sdk,
    vendor: call.vendor,
    provider: call.provider,
    model: call.model,
    models: call.models,
    usage: call.usage,
    estimate: estimate && {
      currency: estimate.currency,
      low: estimate.low,
      likely: estimate.likely,
      high: estimate.high,
    },
    unknown: call.unknown,
    repeat: call.repeat,
    rates: call.rates.map(({ unit, per, amount, currency, source, asOf }) => ({
      unit,
      per,
      amount,
      currency,
      source,
      asOf,
    })),
  };
}

function findingReport(finding: Finding, placed: Placed): FindingReport {
  const { rule, severity, message, fingerprint } = finding;
  return { ...placed, rule, severity, message, fixable: finding.fixes.length > 0, fingerprint };
}
