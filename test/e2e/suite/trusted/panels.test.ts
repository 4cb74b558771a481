import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { SeenPanel } from '../../../../scripts/editor/panel';
import { hintsOf, open, until } from '../documents';
import { inAllThemes, inThemes } from '../themes';
import { inWindow, ofAccounts } from '../window';

const CALLS = 'examples/python/tag_articles.py';

async function seen(text: string): Promise<SeenPanel> {
  return (await inWindow({ kind: 'panel', text })) as SeenPanel;
}

/** In each theme: no fault of accessibility, and a visible focus at each stop. */
async function assertUsable(text: string, name: string): Promise<SeenPanel> {
  let last: SeenPanel | null = null;
  await inAllThemes(async (theme) => {
    last = await seen(text);
    assert.deepEqual(last.violations, [], theme);
    assert.deepEqual(last.invisible, [], theme);
    await inWindow({ kind: 'screenshot', name: `${name}-${theme}` });
  });
  return last ?? (await seen(text));
}

/** Goes to a stop of the panel and presses keys there. */
async function press(text: string, stop: string, ...keys: readonly string[]): Promise<string | null> {
  return (await inWindow({ kind: 'panel-keys', text, stop, keys })) as string | null;
}

/** The text that is edited, as soon as there is such a one. */
async function edited(what: string, isIt: (document: vscode.TextDocument) => boolean): Promise<string> {
  return until(what, async () => {
    const document = vscode.window.activeTextEditor?.document;
    return document && isIt(document) ? document.getText() : null;
  });
}

async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Once the dialog lists a folder: what is typed before, it takes for what it shows itself. */
async function answerFileDialog(file: string): Promise<void> {
  await until('the dialog of files', async () => {
    const [first] = await ofAccounts({ kind: 'choices' });
    return first?.startsWith('..') ? true : null;
  });
  await ofAccounts({ kind: 'answer', question: 'The rows that the call is run with', text: file });
}

/** Waits for what fills the call. While the dialog of files looks for what was typed, it takes no answer. */
async function columnsShown(): Promise<void> {
  let looks = 0;
  let shown: unknown = [];
  await until(
    'the columns of the file',
    async () => {
      const choices = await ofAccounts({ kind: 'choices' });
      shown = choices;
      if (choices.some((each) => each.includes('column article'))) return true;
      looks += 1;
      if (looks % 4 === 0 && choices.some((each) => each.startsWith('articles.csv')))
        await inWindow({ kind: 'press', key: 'Enter' });
      return null;
    },
    { seen: () => JSON.stringify(shown) },
  );
}

/** What is shown but the panel. */
async function closeOthers(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeOtherEditors');
}

describe('the panel of a cost report', () => {
  afterEach(closeAll);

  it('can be read, and used with the keys alone', async () => {
    const document = await open(CALLS);
    await hintsOf(document);
    await vscode.commands.executeCommand('costlint.estimateFile');
    const { stops } = await assertUsable('What the calls cost', 'panel-cost-report');
    assert.deepEqual(stops.slice(0, 4), ['Refresh', 'Open as Markdown', 'Open as CSV', 'Open as JSON']);
    const call = stops.find((stop) => stop.startsWith('Open ') && stop.includes('line'));
    assert.ok(call, stops.join('\n'));
    await press('What the calls cost', call, 'Enter');
    await edited('the file of the call', ({ fileName }) => fileName.endsWith('tag_articles.py'));
    await vscode.commands.executeCommand('costlint.estimateFile');
    await press('What the calls cost', 'tag_articles.py', 'Space');
    await until('the file closed up', async () =>
      (await seen('What the calls cost')).stops.includes(call) ? null : true,
    );
    await press('What the calls cost', 'Open as CSV', 'Space');
    assert.match(await edited('a table', ({ languageId }) => languageId === 'plaintext'), /^path,line,/);
  });
});

describe('the panel of a cost report in a repository', () => {
  afterEach(closeAll);

  it('tells what has changed since the last commit', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...words], {
        cwd: folder,
      });
    git('init', '--quiet');
    git('add', 'flat-fee.ts');
    git('commit', '--quiet', '--message', 'Draw covers');
    try {
      await vscode.commands.executeCommand('git.openRepository', folder);
      const document = await open('flat-fee.ts');
      await hintsOf(document);
      const edit = new vscode.WorkspaceEdit();
      const at = document.getText().indexOf('nano-banana-pro');
      const range = new vscode.Range(
        document.positionAt(at),
        document.positionAt(at + 'nano-banana-pro'.length),
      );
      edit.replace(document.uri, range, 'nano-banana');
      await vscode.workspace.applyEdit(edit);
      await vscode.commands.executeCommand('costlint.estimateFile');
      const { text } = await seen('Since the last commit');
      assert.match(text, /nano-banana-pro .*→.*nano-banana /);
      await inWindow({ kind: 'screenshot', name: 'panel-changes' });
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    } finally {
      await vscode.commands.executeCommand('git.close', folder);
      rmSync(path.join(folder, '.git'), { recursive: true, force: true });
    }
  });
});

describe('the panel of a batch', () => {
  afterEach(closeAll);

  it('shows what a file of requests costs, and can be used with the keys alone', async () => {
    await open('requests.jsonl');
    await vscode.commands.executeCommand('costlint.estimateBatch');
    const { stops, text } = await assertUsable('requests.jsonl', 'panel-batch');
    assert.match(text, /3 requests/);
    for (const name of ['Read Again', 'Likely output tokens', 'Compare with models'])
      assert.ok(stops.includes(name), `${name} is not among ${stops.join(', ')}`);
    const field = await press('requests.jsonl', 'Likely output tokens', '7000', 'Enter');
    assert.equal(field, 'Likely output tokens');
    const after = await seen('7,0');
    assert.notEqual(after.text, text);
    await press('requests.jsonl', 'Open as Markdown', 'Space');
    assert.match(await edited('a report', ({ languageId }) => languageId === 'markdown'), /requests\.jsonl/);
  });

  it('is announced above the first line of a file of requests, with what it comes to', async () => {
    const { uri } = await open('requests.jsonl');
    const title = await until('the lens of the file', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uri,
        1,
      );
      const titles = lenses.flatMap(({ command }) => command?.title ?? []);
      return titles.find((each) => each.includes('3 requests')) ?? null;
    });
    assert.match(title, /^≈ \$[\d.]+, max \$[\d.]+ · 3 requests · Estimate Batch Run$/);
  });

  it('leads to the lines of its dearest requests with the keys alone', async () => {
    await open('requests.jsonl');
    await vscode.commands.executeCommand('costlint.estimateBatch');
    const { stops } = await seen('requests.jsonl');
    const row = stops.find((stop) => stop.startsWith('Open line 3'));
    assert.ok(row, stops.join('\n'));
    await closeOthers();
    await press('requests.jsonl', row, 'Enter');
    await edited('the request', ({ fileName }) => fileName.endsWith('requests.jsonl'));
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 2);
  });

  it('puts rows of a file into a call, tells costs apart by a column, and keeps what is typed', async () => {
    const document = await open(CALLS);
    await hintsOf(document);
    const at = document.positionAt(document.getText().indexOf('.create(') + 2);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(at, at);
    const done = vscode.commands.executeCommand('costlint.estimateBatch');
    const calls = await ofAccounts({ kind: 'choices' });
    assert.match(calls[0] ?? '', /at the cursor/);
    await inWindow({ kind: 'press', key: 'Enter' });
    await ofAccounts({ kind: 'choose', label: 'A file of data' });
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
    await answerFileDialog(path.join(folder, 'articles.csv'));
    await columnsShown();
    await inWindow({ kind: 'screenshot', name: 'batch-columns' });
    await ofAccounts({ kind: 'choose', label: 'Estimate' });
    await done;
    const { stops } = await assertUsable('articles.csv', 'panel-batch-rows');
    assert.ok(stops.includes('Cost by the column'), stops.join(', '));
    await press('articles.csv', 'Cost by the column', 'section');
    await seen('By section');
    await press('articles.csv', 'Balance of the account', '0.00001', 'Tab', '60');
    assert.match((await seen('does not pay for it')).text, /likely ends at line \d/);
    await inThemes((theme) => inWindow({ kind: 'screenshot', name: `panel-batch-balance-${theme}` }));
  });

  it('asks what a call is run with, and shows what so many rows cost', async () => {
    const document = await open('crlf-emoji.py');
    await hintsOf(document);
    const done = vscode.commands.executeCommand('costlint.estimateBatch');
    await ofAccounts({ kind: 'choose', label: 'A number of rows' });
    await ofAccounts({ kind: 'answer', question: 'How many rows?', text: '5000' });
    await done;
    assert.match((await seen('5,000 requests')).text, /Assumptions/);
  });
});

describe('models that are compared', () => {
  it('are listed with what the call costs on each, the own one first', async () => {
    const document = await open(CALLS);
    await hintsOf(document);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const at = document.positionAt(document.getText().indexOf('.create(') + 2);
    editor.selection = new vscode.Selection(at, at);
    const done = vscode.commands.executeCommand('costlint.compareModels');
    const choices = await ofAccounts({ kind: 'choices' });
    assert.match(choices[0] ?? '', /now/);
    assert.ok(choices.length > 3 && choices.some((choice) => /\$/.test(choice)));
    await inWindow({ kind: 'screenshot', name: 'compare-models' });
    await inWindow({ kind: 'press', key: 'Escape' });
    await done;
    await closeAll();
  });

  it('are put into the code, with the keys alone', async () => {
    const content = 'from openai import OpenAI\n\nOpenAI().responses.create(model="gpt-5.2", input="hi")\n';
    const document = await vscode.workspace.openTextDocument({ language: 'python', content });
    await vscode.window.showTextDocument(document);
    await hintsOf(document);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const at = document.positionAt(document.getText().indexOf('.create(') + 2);
    editor.selection = new vscode.Selection(at, at);
    const done = vscode.commands.executeCommand('costlint.compareModels');
    await ofAccounts({ kind: 'choices' });
    await inWindow({ kind: 'press', key: 'ArrowDown' });
    await inWindow({ kind: 'press', key: 'Enter' });
    await done;
    assert.match(document.getText(), /model="(?!gpt-5\.2")[^"]+", input="hi"/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

describe('a usage object', () => {
  it('is priced where it is selected', async () => {
    const usage = { prompt_tokens: 1000, completion_tokens: 200 };
    const content = JSON.stringify({ model: 'gpt-5.4-mini', usage });
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'json', content }),
    );
    await vscode.commands.executeCommand('editor.action.selectAll');
    void vscode.commands.executeCommand('costlint.priceUsage');
    await inWindow({ kind: 'until-shows', text: '$0.00165' });
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
