import type { BatchAnswer, BatchAnswerTable, BatchBar, BatchRow } from '../../../shared/src/batch-protocol';
import { escapeHtml } from '../html-text';
import { webviewPage } from '../webview-page';
import { BAR_STEPS, BATCH_SCRIPT, BATCH_STYLE } from './batch-page';

const BODY = `<div id="working"><span id="status" role="status" aria-live="polite"></span><button type="button" id="cancel" data-action="cancel" hidden>Cancel</button></div>
<main></main>`;

/** The page that answers are put into. `nonce` is made anew for each page. */
export function batchPage(nonce: string): string {
  const page = { title: 'Batch estimate', style: BATCH_STYLE, script: BATCH_SCRIPT, body: BODY };
  return webviewPage(page, nonce);
}

/** What a batch comes to, as the content of the page. */
export function answerHtml(answer: BatchAnswer): string {
  const { title, cost, summary, problems, tables, histogram, dearest, preview, notes } = answer;
  return [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="cost">${escapeHtml(cost)}</p>`,
    ...summary.map((line) => `<p>${escapeHtml(line)}</p>`),
    toolbar(answer.quoted !== null),
    form(answer),
    problems.length === 0 ? '' : section('To act on', list(problems, 'problems')),
    ...tables.map(table),
    histogram.length < 2 ? '' : section('Input tokens of a request', bars(histogram)),
    dearest.length === 0 ? '' : section('The dearest', rows(dearest)),
    preview
      ? section(`First prompt, ${preview.title}`, `<pre tabindex="0">${escapeHtml(preview.text)}</pre>`)
      : '',
    section('What this rests on', list(notes, 'notes')),
  ].join('\n');
}

const QUOTE = `<button type="button" data-action="quote" id="quote">Get Provider's Quote</button>
`;

const toolbar = (canQuote: boolean) => `<div role="toolbar" aria-label="Estimate">
<button type="button" data-action="refresh" id="refresh">Read Again</button>
${canQuote ? QUOTE : ''}<button type="button" data-action="markdown" id="markdown">Open as Markdown</button>
<button type="button" data-action="csv" id="csv">Open as CSV</button>
<button type="button" data-action="json" id="json">Open as JSON</button>
</div>`;

function form({ assumed, defaults, columns, canSample }: BatchAnswer): string {
  const { outputTokens, measured, retries, balance, requestsPerMinute, tokensPerMinute, by, also } = assumed;
  const fields = [
    input(
      'outputTokens',
      'Likely output tokens',
      outputTokens?.toString() ?? '',
      String(defaults.outputTokens),
      'numeric',
    ),
    input('measured', 'Output tokens of rows that were run', measured.join(', '), '312, 290, 501', 'text'),
    input('retries', 'Requests sent again, of 100', retries === 0 ? '' : String(retries), '0', 'numeric'),
    input('balance', 'Balance of the account', balance ?? '', defaults.balance || 'not known', 'decimal'),
    input(
      'requestsPerMinute',
      'Requests a minute',
      requestsPerMinute?.toString() ?? '',
      defaults.requestsPerMinute || 'not known',
      'numeric',
    ),
    input(
      'tokensPerMinute',
      'Tokens a minute',
      tokensPerMinute?.toString() ?? '',
      defaults.tokensPerMinute || 'not known',
      'numeric',
    ),
    input('also', 'Compare with models', also.join(', '), 'gpt-5-mini, claude-haiku-4-5', 'text'),
    columns.length === 0
      ? ''
      : choice('by', 'Cost by the column', by ?? '', [['', 'none'], ...columns.map(named)]),
    sampleChoice(assumed.sample, canSample),
  ];
  return `<form><fieldset><legend>Assumptions</legend><div class="fields">${fields.join('')}</div></fieldset></form>`;
}

function input(name: string, label: string, value: string, hint: string, mode: string): string {
  const id = `assumed-${name}`;
  return `<div><label for="${id}">${label}</label><input id="${id}" data-assumed="${name}" inputmode="${mode}" value="${escapeHtml(value)}" placeholder="${escapeHtml(hint)}"></div>`;
}

type Option = readonly [value: string, label: string];

const named = (name: string): Option => [name, name];

/** Where some rows can stand for all, or do. */
function sampleChoice(sample: number | null, canSample: number | null): string {
  const some = sample ?? canSample;
  if (some === null) return '';
  const words = `${some.toLocaleString('en-US')} at random, with how sure that is`;
  const options: Option[] = [
    ['', 'all'],
    [String(some), words],
  ];
  return choice('sample', 'Rows that are looked at', sample?.toString() ?? '', options);
}

function choice(name: string, label: string, value: string, options: readonly Option[]): string {
  const id = `assumed-${name}`;
  const items = options.map(
    ([each, shown]) =>
      `<option value="${escapeHtml(each)}"${each === value ? ' selected' : ''}>${escapeHtml(shown)}</option>`,
  );
  return `<div><label for="${id}">${label}</label><select id="${id}" data-assumed="${name}">${items.join('')}</select></div>`;
}

function section(title: string, content: string): string {
  return `<section><h2>${escapeHtml(title)}</h2>${content}</section>`;
}

function list(lines: readonly string[], kind: string): string {
  return `<ul class="${kind}">${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}

const NUMBERS: ReadonlySet<string> = new Set(['Requests', 'Input', 'Output']);

function table({ title, head, rows: lines, more }: BatchAnswerTable): string {
  const kindOf = (index: number) => (NUMBERS.has(head[index] ?? '') ? ' class="number"' : '');
  const top = head.map((name, index) => `<th scope="col"${kindOf(index)}>${escapeHtml(name)}</th>`).join('');
  const body = lines.map((cells) => {
    const [name = '', ...others] = cells;
    const rest = others.map((cell, index) => `<td${kindOf(index + 1)}>${escapeHtml(cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(name)}</th>${rest}</tr>`;
  });
  const further = more === null ? '' : `<p class="more">${escapeHtml(more)}</p>`;
  return section(
    title,
    `<table><thead><tr>${top}</tr></thead><tbody>${body.join('')}</tbody></table>${further}`,
  );
}

function bars(histogram: readonly BatchBar[]): string {
  const lines = histogram.map(({ label, count, share }) => {
    const step = Math.min(BAR_STEPS, Math.max(1, Math.round(share * BAR_STEPS)));
    return `<tr><th scope="row" class="number">${escapeHtml(label)}</th><td class="number">${escapeHtml(count)}</td><td aria-hidden="true"><span class="bar bar${step}"></span></td></tr>`;
  });
  return `<table><thead><tr><th scope="col" class="number">Tokens</th><th scope="col" class="number">Requests</th><td></td></tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function rows(dearest: readonly BatchRow[]): string {
  const lines = dearest.map(({ line, label, cost }, index) => {
    const name =
      line === null
        ? escapeHtml(label)
        : `<button type="button" class="link" id="row-${index}" data-line="${line}" aria-label="${escapeHtml(`Open ${label}, ${cost}`)}">${escapeHtml(label)}</button>`;
    return `<tr><th scope="row">${name}</th><td>${escapeHtml(cost)}</td></tr>`;
  });
  return `<table><tbody>${lines.join('')}</tbody></table>`;
}
