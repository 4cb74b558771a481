import { likelyModelOf } from './call-model';
import type { CostReport, CostSite } from './cost-report';
import type { CostSums } from './cost-sums';
import type { CostFolder } from './cost-tree';
import { basisLines, nameBelow, rangeWords, reasonWords, sumWords, totalWords } from './cost-words';
import { changeTable } from './diff-markdown';
import { commitWords, differenceWords } from './diff-words';
import { escapedForMarkdown, markdownRows } from './markdown-text';
import { placeLabel } from './place-label';

/** A cost report as Markdown, with a line break at its end. `asOf`: ISO date whose prices were asked for; null: today's. */
export function costMarkdown(report: CostReport, asOf: string | null): string {
  const { unknown, byModel, byProvider, tree, skipped } = report;
  const parts = [
    ['# What the calls cost'],
    [escapedForMarkdown(totalWords(report))],
    ...titled('Unknown', unknown.length === 0 ? [] : unknownTable(unknown)),
    ...changedParts(report),
    ...titled(
      'By model',
      sumTable(
        'Model',
        byModel.map((row) => [row.model ?? 'not known', row]),
      ),
    ),
    ...titled(
      'By provider',
      sumTable(
        'Provider',
        byProvider.map((row) => [row.provider ?? 'not known', row]),
      ),
    ),
    ...titled('By folder and file', treeItems(tree, '', '')),
    ...titled(
      'Left out',
      skipped.map(({ path, message }) => `- ${escapedForMarkdown(`${path}: ${message}`)}`),
    ),
    basisLines(report, asOf).map((line) => `- ${escapedForMarkdown(line)}`),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function changedParts({ changes }: CostReport): string[][] {
  if (changes === null) return [];
  return [
    [`## Since ${escapedForMarkdown(commitWords(changes.since))}`],
    [escapedForMarkdown(differenceWords(changes))],
    changeTable(changes.calls),
  ];
}

function titled(title: string, lines: readonly string[]): (readonly string[])[] {
  return lines.length === 0 ? [] : [[`## ${title}`], lines];
}

function unknownTable(sites: readonly CostSite[]): string[] {
  return markdownRows(
    ['Call', 'Kind', 'Why'],
    sites.map((site) => [
      `${site.path}:${placeLabel(site.cell, site.callee.line)}`,
      site.api,
      reasonWords(site),
    ]),
  );
}

function sumTable(title: string, rows: readonly (readonly [name: string, sums: CostSums])[]): string[] {
  if (rows.length === 0) return [];
  return markdownRows(
    [title, 'Calls', 'Cost'],
    rows.map(([name, sums]) => [name, String(sums.calls), sumWords(sums)]),
  );
}

function treeItems(folder: CostFolder, parent: string, indent: string): string[] {
  const isTop = folder.path === '';
  const deeper = isTop ? indent : `${indent}  `;
  return [
    ...(isTop
      ? []
      : [`${indent}- ${escapedForMarkdown(`${nameBelow(folder.path, parent)}/`)}: ${sumText(folder)}`]),
    ...folder.folders.flatMap((each) => treeItems(each, folder.path, deeper)),
    ...folder.files.flatMap((file) => [
      `${deeper}- **${escapedForMarkdown(nameBelow(file.path, folder.path))}**: ${sumText(file)}`,
      ...file.sites.map((site) => `${deeper}  - ${escapedForMarkdown(siteText(site))}`),
    ]),
  ];
}

function sumText(sums: CostSums): string {
  return escapedForMarkdown(sumWords(sums));
}

function siteText(site: CostSite): string {
  const { cell, callee, api, provider, estimate } = site;
  const who = `${likelyModelOf(site) ?? '?'} · ${provider ?? '?'}`;
  const cost = estimate ? rangeWords(estimate, estimate.currency) : `unknown: ${reasonWords(site)}`;
  return `${cell === undefined ? 'line ' : ''}${placeLabel(cell, callee.line)}: ${api}, ${who}, ${cost}`;
}
