import type { Severity } from '../core/analyze/file-analysis';
import type { RuleInfo } from '../core/rules/rule-info';
import type { CheckReport, FileReport, FindingReport, ReportRange, SkippedFile } from './check-report';
import { jsonText } from './json';
import { placeLabel } from './place-label';
import { artifactUri } from './sarif-uri';
import { escapeForTerminal } from './terminal-text';

/** What a log says besides the report. */
export interface SarifContext {
  readonly version: string;
  readonly rules: readonly RuleInfo[];
  /** Address of a page on the web for a rule; null: there is none. */
  pageOf(code: string): string | null;
}

/** `Static Analysis Results Interchange Format`, version 2.1.0 of OASIS. */
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The findings of a report as a SARIF log, with a line break at its end. */
export function checkSarif(report: CheckReport, context: SarifContext): string {
  const rules = rulesOf(report, context);
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  return jsonText({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Costlint',
            semanticVersion: context.version,
            rules: rules.map((rule) => descriptorOf(rule, context)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { description: { text: 'The folder that costlint ran in.' } } },
        invocations: [
          {
            executionSuccessful: !report.skipped.some(({ code }) => code === 'internal'),
            toolExecutionNotifications: report.skipped.map(notificationOf),
          },
        ],
        results: report.files.flatMap((file) =>
          file.findings.map((finding) => resultOf(finding, file, indexes.get(finding.rule) ?? -1)),
        ),
      },
    ],
  });
}

/** Name of what relative addresses are relative to. */
const BASE = 'SRCROOT';

/** All rules of the program, and what else its findings name. */
function rulesOf({ files }: CheckReport, { rules }: SarifContext): readonly RuleInfo[] {
  const known = new Set(rules.map(({ code }) => code));
  const others = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const added = [...others]
    .filter((code) => !known.has(code))
    .map(
      (code): RuleInfo => ({ code, severity: 'warning', about: 'Something in a `costlint.json` is wrong.' }),
    );
  return [...rules, ...added];
}

function descriptorOf({ code, severity, about }: RuleInfo, { pageOf }: SarifContext) {
  const page = pageOf(code);
  return {
    id: code,
    shortDescription: { text: about },
    help: { text: about },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
    ...(page !== null && { helpUri: page }),
  };
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function resultOf(finding: FindingReport, { path }: FileReport, ruleIndex: number) {
  const { rule, severity, message, fingerprint, related = [], fixes = [] } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: plainMessage(message) },
    locations: [locationOf(path, finding)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        ...locationOf(place.path, place),
        message: { text: plainMessage(place.message) },
      })),
    }),
    partialFingerprints: { 'costlint/v1': fingerprint },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, path)) }),
    properties: { severity },
  };
}

/** Lines of a cell are no lines of its file: they are told in words. */
function locationOf(path: string, { cell, range }: Pick<FindingReport, 'cell' | 'range'>) {
  const artifactLocation = artifactOf(path);
  if (cell === undefined) return { physicalLocation: { artifactLocation, region: regionOf(range) } };
  return {
    physicalLocation: { artifactLocation },
    logicalLocations: [{ fullyQualifiedName: placeLabel(cell, range.start.line) }],
  };
}

function fixOf({ title, edits }: NonNullable<FindingReport['fixes']>[number], path: string) {
  return {
    description: { text: plainMessage(title) },
    artifactChanges: [
      {
        artifactLocation: artifactOf(path),
        replacements: edits.map(({ range, newText }) => ({
          deletedRegion: regionOf(range),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

function artifactOf(path: string) {
  const { uri, isRelative } = artifactUri(path);
  return isRelative ? { uri, uriBaseId: BASE } : { uri };
}

function regionOf({ start, end }: ReportRange) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function notificationOf({ path, code, message }: SkippedFile) {
  return {
    descriptor: { id: code },
    level: code === 'internal' ? 'error' : 'note',
    message: { text: plainMessage(message) },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(path) } }],
  };
}

/** A message in which nothing is a link, in one line: brackets before a parenthesis would make one. */
function plainMessage(text: string): string {
  const line = escapeForTerminal(text);
  return line.includes('](') ? line.replace(/[\\[\]]/g, '\\$&') : line;
}
