import { callRows } from './call-rows';
import type { CostReport, CostSite } from './cost-report';
import type { CostSums } from './cost-sums';
import type { CostFolder } from './cost-tree';
import { basisLines, nameBelow, reasonWords, sitesBelow, sumWords, totalWords } from './cost-words';
import { changeLines } from './diff-text';
import { commitWords, differenceWords } from './diff-words';
import { placeLabel } from './place-label';
import { alignColumns, cutText, escapeForTerminal, type TextStyle, wordCount } from './terminal-text';

export interface CostTextContext {
  readonly style: TextStyle;
  /** Columns that a row should fit into. */
  readonly width: number;
  /** ISO date whose prices were asked for; null: today's. */
  readonly asOf: string | null;
}

const INDENT = '  ';
const MOST_WORDS = 300;

/** A cost report for people, with a line break at its end: what is unknown first, then where the money goes. */
export function costText(report: CostReport, context: CostTextContext): string {
  const { style, asOf } = context;
  const { skipped } = report;
  if (report.calls === 0)
    return `${['No calls of generative-AI APIs found.', ...leftOut(report, style)].join('\n')}\n`;
  const parts = [
    [style.bold(totalWords(report))],
    unknownLines(report, style),
    changedLines(report, style),
    titled(
      'by model',
      report.byModel.map((row) => [row.model ?? 'not known', row] as const),
      style,
    ),
    titled(
      'by provider',
      report.byProvider.map((row) => [row.provider ?? 'not known', row] as const),
      style,
    ),
    treeLines(report, context),
    skipped.length > 0 ? leftOut(report, style) : [],
    basisLines(report, asOf).map((line) => style.dim(line)),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function leftOut({ skipped }: CostReport, style: TextStyle): string[] {
  return skipped.map(({ path, message }) =>
    style.warning(`left out ${escapeForTerminal(path)}: ${escapeForTerminal(message)}`),
  );
}

function unknownLines({ unknown }: CostReport, style: TextStyle): string[] {
  if (unknown.length === 0) return [];
  const rows = unknown.map((site) => [
    `${escapeForTerminal(site.path)}:${placeLabel(site.cell, site.callee.line)}`,
    site.api,
    escapeForTerminal(cutText(reasonWords(site), MOST_WORDS)),
  ]);
  return [
    style.warning(`${wordCount(unknown.length, 'call')} of unknown cost, in no sum`),
    ...alignColumns(rows).map((row) => INDENT + row.join(INDENT)),
  ];
}

function changedLines({ changes }: CostReport, style: TextStyle): string[] {
  if (changes === null) return [];
  const title = `since ${commitWords(changes.since)}: ${differenceWords(changes)}`;
  const lines = changes.calls.flatMap((change) => changeLines(change, style));
  return [style.bold(escapeForTerminal(title)), ...lines.map((line) => INDENT + line)];
}

function titled(
  title: string,
  rows: readonly (readonly [name: string, sums: CostSums])[],
  style: TextStyle,
): string[] {
  const cells = rows.map(([name, sums]) => [
    escapeForTerminal(name),
    wordCount(sums.calls, 'call'),
    sumWords(sums),
  ]);
  return [style.dim(title), ...alignColumns(cells).map((row) => INDENT + row.join(INDENT))];
}

/** A line of the tree: a folder, a file, or a call below it, whose text is complete. */
type TreeLine =
  | { readonly name: string; readonly sums: CostSums; readonly isFile: boolean }
  | { readonly text: string };

function treeLines({ tree }: CostReport, { style, width }: CostTextContext): string[] {
  const lines = linesBelow(tree, '', rowTexts(sitesBelow(tree), width, style), '');
  const named = lines.map((line) =>
    'text' in line ? ['', '', ''] : [line.name, wordCount(line.sums.calls, 'call'), sumWords(line.sums)],
  );
  const aligned = alignColumns(named);
  const texts = lines.map((line, at) => {
    if ('text' in line) return line.text;
    const [name = '', ...rest] = aligned[at] ?? [];
    return `${line.isFile ? style.bold(name) : name}${INDENT}${rest.join(INDENT)}`;
  });
  return [style.dim('by folder and file'), ...texts.map((text) => INDENT + text)];
}

function linesBelow(
  folder: CostFolder,
  parent: string,
  texts: ReadonlyMap<CostSite, string>,
  indent: string,
): TreeLine[] {
  const isTop = folder.path === '';
  const name = `${indent}${escapeForTerminal(nameBelow(folder.path, parent))}/`;
  const deeper = isTop ? indent : indent + INDENT;
  return [
    ...(isTop ? [] : [{ name, sums: folder, isFile: false }]),
    ...folder.folders.flatMap((each) => linesBelow(each, folder.path, texts, deeper)),
    ...folder.files.flatMap((file): TreeLine[] => [
      { name: deeper + escapeForTerminal(nameBelow(file.path, folder.path)), sums: file, isFile: true },
      ...file.sites.map((site) => ({ text: `${deeper}${INDENT}${texts.get(site) ?? ''}` })),
    ]),
  ];
}

function rowTexts(
  sites: readonly CostSite[],
  width: number,
  style: TextStyle,
): ReadonlyMap<CostSite, string> {
  const labels = sites.map(({ cell, callee }) => placeLabel(cell, callee.line).length);
  const rows = callRows(
    sites,
    width,
    labels.reduce((most, each) => Math.max(most, each), 3),
  );
  return new Map(
    sites.map((site, at) => {
      const { line, request, cost } = rows[at]!;
      return [site, `${style.dim(line)}  ${request}  ${site.estimate ? cost : style.warning(cost)}`];
    }),
  );
}
