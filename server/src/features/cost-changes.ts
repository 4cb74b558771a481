import type { CommittedTexts, CostReportCall, CostReportChanges } from '../../../shared/src/protocol';
import type { CheckReport, FileReport } from '../reports/check-report';
import type { CostChanges } from '../reports/cost-report';
import { type CallChange, diffReport } from '../reports/diff-report';
import { commitWords, costWords, differenceWords, sideWords } from '../reports/diff-words';
import { placeLabel } from '../reports/place-label';
import { wordCount } from '../reports/terminal-text';
import { totalsOf } from '../reports/totals';
import { plainLine } from './markdown';

/** Longer lists tell nobody more. */
const MOST_CALLS = 200;

/** What the calls cost otherwise than with the texts of the last commit. */
export function costChanges(
  before: readonly FileReport[],
  after: readonly FileReport[],
  { commit, name }: Pick<CommittedTexts, 'commit' | 'name'>,
): CostChanges {
  const { since, calls, totals } = diffReport(checked(before), checked(after), { commit, name });
  return { since, calls, totals };
}

/** The same as an editor shows it. `uriOf` tells where a path of the reports is; `leftOut` files were not compared. */
export function costChangesView(
  changes: CostChanges,
  leftOut: number,
  uriOf: (path: string) => string,
): CostReportChanges {
  const more = changes.calls.length - MOST_CALLS;
  return {
    title: plainLine(`Since the last commit, ${commitWords(changes.since)}`),
    summary: plainLine(`${summaryOf(changes)}${leftOutWords(leftOut)}`),
    calls: changes.calls.slice(0, MOST_CALLS).map((change) => changedCall(change, uriOf)),
    more: more > 0 ? `and ${more} more` : null,
  };
}

function summaryOf(report: CostChanges): string {
  return report.calls.length === 0 ? 'The calls are what they were' : differenceWords(report);
}

/** What was not compared is no part of the difference. */
function leftOutWords(files: number): string {
  return files === 0 ? '.' : `; ${wordCount(files, 'changed file')} left out: gone, too long or too many.`;
}

function checked(files: readonly FileReport[]): CheckReport {
  return { version: 1, catalog: { asOf: '' }, files, skipped: [], totals: totalsOf(files) };
}

const WORDS: Readonly<Record<CallChange['change'], string>> = {
  added: 'new',
  removed: 'gone',
  changed: 'changed',
};

function changedCall({ change, before, after }: CallChange, uriOf: (path: string) => string): CostReportCall {
  const side = (after ?? before)!;
  const costs = [before, after].map((each) => (each ? costWords(each) : null));
  const [was, is] = costs;
  return {
    place: plainLine(`${side.path}:${placeLabel(side.cell, side.line)}`),
    what: plainLine(`${WORDS[change]} · ${asked(before, after)}`),
    cost: plainLine(
      was === null ? (is ?? '') : is === null ? `was ${was}` : was === is ? `${is}` : `${was} → ${is}`,
    ),
    target: {
      uri: uriOf(side.path),
      line: side.line,
      character: 0,
      ...(side.cell === undefined ? {} : { cell: side.cell }),
    },
  };
}

function asked(before: CallChange['before'], after: CallChange['after']): string {
  const [was, is] = [before, after].map((side) => (side ? sideWords(side) : null));
  return was === null || was === is ? (is ?? '') : is === null ? (was ?? '') : `${was} → ${is}`;
}
