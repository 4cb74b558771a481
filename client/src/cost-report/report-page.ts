/** Colours are the theme's, those of high contrast among them; nothing is told by colour alone. */
export const REPORT_STYLE = `
body { color: var(--vscode-foreground); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); padding: 0 20px 24px; }
main { max-width: 1000px; }
h1 { font-size: 1.4em; font-weight: 600; margin: 16px 0 4px; }
h2 { font-size: 1.1em; font-weight: 600; margin: 24px 0 6px; }
.summary { font-size: 1.1em; margin: 0 0 12px; }
[role="toolbar"] { display: flex; flex-wrap: wrap; gap: 8px; }
button { font: inherit; cursor: pointer; }
[role="toolbar"] button { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); border-radius: 2px; padding: 4px 10px; }
[role="toolbar"] button:hover { background: var(--vscode-button-secondaryHoverBackground); }
button.link { color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 0; text-align: left; text-decoration: underline; }
button.link:hover { color: var(--vscode-textLink-activeForeground); }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
table { border-collapse: collapse; }
th, td { padding: 3px 16px 3px 0; text-align: left; font-weight: normal; vertical-align: top; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); overflow-wrap: anywhere; }
thead th { color: var(--vscode-descriptionForeground); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
ul { list-style: none; margin: 0; padding-left: 18px; }
ul.tree, ul.calls, ul.notes { padding-left: 0; }
li { margin: 2px 0; overflow-wrap: anywhere; }
summary { cursor: pointer; padding: 1px 0; }
summary:hover { background: var(--vscode-list-hoverBackground); }
.name { font-weight: 600; }
.count, .what, .notes { color: var(--vscode-descriptionForeground); }
.count, .what { margin-left: 10px; }
.cost { margin-left: 10px; }
.notes { margin-top: 24px; }
`;

/** Tells the editor which number of a link, or which action of the toolbar, was chosen; numbers are looked up there. */
export const REPORT_SCRIPT = `
const editor = acquireVsCodeApi();
document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  const { target, action } = button.dataset;
  editor.postMessage(action === undefined ? { target: Number(target) } : { action });
});
`;
