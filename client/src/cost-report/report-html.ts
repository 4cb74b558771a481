import type {
  CostReportCall,
  CostReportChanges,
  CostReportFolder,
  CostReportResult,
  CostReportRow,
  SourceTarget,
} from '../../../shared/src/protocol';
import { escapeHtml } from '../html-text';
import { webviewPage } from '../webview-page';
import { REPORT_SCRIPT, REPORT_STYLE } from './report-page';

/** A page, and the places that its links lead to by their numbers. */
export interface ReportPage {
  readonly html: string;
  readonly targets: readonly SourceTarget[];
}

/** Reports of more calls than these are closed up at first. */
const MOST_OPEN = 60;

/** The page of a cost report. `nonce` is made anew for each page. */
export function reportPage(report: CostReportResult, nonce: string): ReportPage {
  const writer = new PageWriter(report.tree.calls <= MOST_OPEN);
  const { title, summary, notes, unknown, models, providers, tree, changes } = report;
  const body = [
    `<h1>What the calls cost in ${escapeHtml(title)}</h1>`,
    `<p class="summary">${escapeHtml(summary)}</p>`,
    TOOLBAR,
    changes === null ? '' : section(changes.title, changed(changes, writer)),
    unknown.length === 0 ? '' : section('Unknown, in no sum', writer.calls(unknown), unknown.length),
    models.length === 0 ? '' : section('By model', table('Model', models)),
    providers.length === 0 ? '' : section('By provider', table('Provider', providers)),
    tree.calls === 0 ? '' : section('By folder and file', `<ul class="tree">${writer.inside(tree)}</ul>`),
    notes.length === 0
      ? ''
      : `<ul class="notes">${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul>`,
  ].join('\n');
  const page = {
    title: 'Cost report',
    style: REPORT_STYLE,
    script: REPORT_SCRIPT,
    body: `<main>\n${body}\n</main>`,
  };
  return { html: webviewPage(page, nonce), targets: writer.targets };
}

const TOOLBAR = `<div role="toolbar" aria-label="Report">
<button type="button" data-action="refresh">Refresh</button>
<button type="button" data-action="markdown">Open as Markdown</button>
<button type="button" data-action="csv">Open as CSV</button>
<button type="button" data-action="json">Open as JSON</button>
</div>`;

function section(title: string, content: string, count?: number): string {
  const heading = count === undefined ? title : `${title} (${count})`;
  return `<section><h2>${escapeHtml(heading)}</h2>${content}</section>`;
}

function changed({ summary, calls, more }: CostReportChanges, writer: PageWriter): string {
  const rest = more === null ? '' : `<p>${escapeHtml(more)}</p>`;
  return `<p>${escapeHtml(summary)}</p>${calls.length === 0 ? '' : writer.calls(calls)}${rest}`;
}

function table(head: string, rows: readonly CostReportRow[]): string {
  const lines = rows.map(
    ({ name, calls, cost }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td class="number">${calls}</td><td>${escapeHtml(cost)}</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">${head}</th><th scope="col" class="number">Calls</th><th scope="col">Cost</th></tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

/** In a notebook the place names its cell. */
function lineLabel({ place, target }: CostReportCall): string {
  return target.cell === undefined ? `line ${place}` : place;
}

class PageWriter {
  readonly targets: SourceTarget[] = [];

  constructor(private readonly isOpen: boolean) {}

  calls(calls: readonly CostReportCall[]): string {
    return `<ul class="calls">${calls.map((call) => this.call(call, call.place)).join('')}</ul>`;
  }

  /** The items below a folder. */
  inside({ folders, files }: CostReportFolder): string {
    return [
      ...folders.map((folder) => this.branch(folder, '/', this.inside(folder))),
      ...files.map((file) =>
        this.branch(file, '', file.sites.map((site) => this.call(site, lineLabel(site), file.name)).join('')),
      ),
    ].join('');
  }

  private branch({ name, calls, cost }: CostReportRow, ending: string, inside: string): string {
    const count = `${calls} ${calls === 1 ? 'call' : 'calls'}`;
    return `<li><details${this.isOpen ? ' open' : ''}><summary><span class="name">${escapeHtml(name)}${ending}</span> <span class="count">${count}</span> <span class="cost">${escapeHtml(cost)}</span></summary><ul>${inside}</ul></details></li>`;
  }

  private call({ what, cost, target }: CostReportCall, label: string, file = ''): string {
    const number = this.targets.push(target) - 1;
    const spoken = `Open ${file === '' ? label : `${file}, ${label}`}: ${what}, ${cost}`;
    return `<li><button type="button" class="link" data-target="${number}" aria-label="${escapeHtml(spoken)}">${escapeHtml(label)}</button> <span class="what">${escapeHtml(what)}</span> <span class="cost">${escapeHtml(cost)}</span></li>`;
  }
}
