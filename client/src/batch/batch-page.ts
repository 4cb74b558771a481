/** Bars are as long as the nearest of so many steps: the page allows no styles of single elements. */
export const BAR_STEPS = 40;

const BARS = Array.from(
  { length: BAR_STEPS },
  (_, step) => `.bar${step + 1} { width: ${((step + 1) / BAR_STEPS) * 16}em; }`,
);

/** Colours are the theme's, those of high contrast among them; nothing is told by colour alone. */
export const BATCH_STYLE = `
body { color: var(--vscode-foreground); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); padding: 0 20px 24px; }
main { max-width: 1000px; }
h1 { font-size: 1.4em; font-weight: 600; margin: 16px 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 1.1em; font-weight: 600; margin: 24px 0 6px; }
.cost { font-size: 1.5em; font-weight: 600; margin: 4px 0; }
p { margin: 2px 0; overflow-wrap: anywhere; }
[role="toolbar"] { display: flex; flex-wrap: wrap; gap: 8px; margin: 10px 0; }
button { font: inherit; cursor: pointer; }
[role="toolbar"] button, #cancel { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); border-radius: 2px; padding: 4px 10px; }
[role="toolbar"] button:hover, #cancel:hover { background: var(--vscode-button-secondaryHoverBackground); }
button.link { color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 0; text-align: left; text-decoration: underline; }
button.link:hover { color: var(--vscode-textLink-activeForeground); }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
fieldset { border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, var(--vscode-input-border, transparent))); margin: 16px 0 0; padding: 8px 14px 12px; }
legend { font-weight: 600; padding: 0 4px; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 10px 18px; }
label { display: block; color: var(--vscode-descriptionForeground); margin-bottom: 2px; }
input, select { font: inherit; box-sizing: border-box; width: 100%; color: var(--vscode-input-foreground); background: var(--vscode-input-background); border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, var(--vscode-widget-border, transparent))); border-radius: 2px; padding: 3px 6px; }
input::placeholder { color: var(--vscode-input-placeholderForeground); }
select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); }
table { border-collapse: collapse; }
th, td { padding: 3px 16px 3px 0; text-align: left; font-weight: normal; vertical-align: top; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); overflow-wrap: anywhere; }
thead th, .notes, .more { color: var(--vscode-descriptionForeground); }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
ul { margin: 0; padding-left: 18px; }
li { margin: 2px 0; overflow-wrap: anywhere; }
.problems { list-style: none; border-left: 3px solid var(--vscode-editorWarning-foreground, currentColor); padding-left: 10px; margin-top: 14px; }
pre { background: var(--vscode-textCodeBlock-background); border: 1px solid var(--vscode-contrastBorder, transparent); padding: 8px 10px; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font-family: var(--vscode-editor-font-family); max-height: 22em; overflow: auto; }
.bar { display: inline-block; height: 0.8em; background: var(--vscode-charts-blue, currentColor); border: 1px solid var(--vscode-contrastBorder, transparent); box-sizing: border-box; }
#working { display: flex; align-items: center; gap: 12px; min-height: 1.5em; margin-top: 6px; color: var(--vscode-descriptionForeground); }
${BARS.join('\n')}
`;

/** Tells the editor what was chosen or typed, and puts in what it answers; whatever had the focus keeps it. */
export const BATCH_SCRIPT = `
const editor = acquireVsCodeApi();
const main = document.querySelector('main');
const status = document.getElementById('status');
const cancel = document.getElementById('cancel');
document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  const { line, action } = button.dataset;
  editor.postMessage(action === undefined ? { line: Number(line) } : { action });
});
document.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('change', () => {
  const assumed = {};
  for (const field of document.querySelectorAll('[data-assumed]')) assumed[field.dataset.assumed] = field.value;
  editor.postMessage({ assumed });
});
window.addEventListener('message', ({ data }) => {
  if (typeof data.main === 'string') {
    const before = document.activeElement;
    const { id = '', value, selectionStart, selectionEnd } = before ?? {};
    const isTyped = before instanceof HTMLInputElement && value !== before.defaultValue;
    main.innerHTML = data.main;
    const now = id ? document.getElementById(id) : null;
    now?.focus();
    // What somebody types meanwhile is not told yet.
    if (isTyped && now) now.value = value;
    if (now instanceof HTMLInputElement) now.setSelectionRange(selectionStart, selectionEnd);
  }
  status.textContent = data.status;
  cancel.hidden = !data.busy;
});
`;
