import type {
  CostReportCall,
  CostReportChanges,
  CostReportFolder,
  CostReportResult,
  CostReportRow,
} from '../../../shared/src/protocol';
import { callRows } from '../reports/call-rows';
import { costCsv } from '../reports/cost-csv';
import { costMarkdown } from '../reports/cost-markdown';
import type { CostReport, CostSite } from '../reports/cost-report';
import type { CostSums } from '../reports/cost-sums';
import type { CostFolder } from '../reports/cost-tree';
import { basisLines, nameBelow, reasonWords, sumWords, totalWords } from '../reports/cost-words';
import { jsonText } from '../reports/json';
import { placeLabel } from '../reports/place-label';
import { plainLine } from './markdown';

type UriOf = (path: string) => string;

/** Texts of a panel are not cut to the width of a table. */
const WIDE = 400;

/** A cost report as an editor shows it. `uriOf` tells where a path of the report is. */
export function costReportView(
  report: CostReport,
  title: string,
  changes: CostReportChanges | null,
  uriOf: UriOf,
): CostReportResult {
  const { unknown, byModel, byProvider, tree, skipped } = report;
  return {
    title: plainLine(title),
    summary: report.calls === 0 ? 'No calls of generative-AI APIs found.' : totalWords(report),
    notes: [
      ...skipped.map(({ path, message }) => plainLine(`left out ${path}: ${message}`)),
      ...(report.calls === 0 ? [] : basisLines(report, null)),
    ],
    unknown: unknown.map((site) => ({
      ...callOf(site, uriOf),
      place: plainLine(`${site.path}:${placeLabel(site.cell, site.callee.line)}`),
    })),
    models: byModel.map((row) => rowOf(row.model ?? 'not known', row)),
    providers: byProvider.map((row) => rowOf(row.provider ?? 'not known', row)),
    tree: folderOf(tree, '', uriOf),
    changes,
    exports: { markdown: costMarkdown(report, null), csv: costCsv(report), json: jsonText(report) },
  };
}

function rowOf(name: string, sums: CostSums): CostReportRow {
  return { name: plainLine(name), calls: sums.calls, cost: sumWords(sums) };
}

function folderOf(folder: CostFolder, parent: string, uriOf: UriOf): CostReportFolder {
  return {
    ...rowOf(nameBelow(folder.path, parent), folder),
    folders: folder.folders.map((each) => folderOf(each, folder.path, uriOf)),
    files: folder.files.map((file) => ({
      ...rowOf(nameBelow(file.path, folder.path), file),
      sites: file.sites.map((site) => callOf(site, uriOf)),
    })),
  };
}

function callOf(site: CostSite, uriOf: UriOf): CostReportCall {
  const { cell, callee, path } = site;
  const [row] = callRows([site], WIDE, 0);
  const cost = site.estimate ? (row?.cost ?? '') : reasonWords(site);
  return {
    place: placeLabel(cell, callee.line),
    what: plainLine(row?.request.replace(/ +/g, ' ').trim() ?? ''),
    cost: plainLine(cost),
    target: {
      uri: uriOf(path),
      line: callee.line,
      character: callee.character,
      ...(cell === undefined ? {} : { cell }),
    },
  };
}
