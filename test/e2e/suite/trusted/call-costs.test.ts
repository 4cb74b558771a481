import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as vscode from 'vscode';
import { EXTENSION_ID, hintsNow, hintsOf, hoverAt, open } from '../documents';
import { screenshots } from '../themes';
import { inWindow, ofAccounts } from '../window';

describe('costs at calls', () => {
  it('is installed from the package and starts with a file that calls an API', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, 'the packaged extension is not installed');
    const document = await open('flat-fee.ts');
    await hintsOf(document);
    assert.equal(extension.isActive, true);
    assert.equal(await ofAccounts({ kind: 'balance' }), null, 'no account is connected');
  });

  it('shows the exact price of a flat-fee call at the end of its line', async () => {
    const document = await open('flat-fee.ts');
    const call = document.positionAt(document.getText().indexOf('images.generate')).line;
    const hints = await hintsOf(document);
    assert.deepEqual(hints, [
      { line: call, character: document.lineAt(call).range.end.character, text: '$0.21' },
    ]);
  });

  it('draws the hint in the window', async () => {
    const document = await open('flat-fee.ts');
    await inWindow({ kind: 'until-shows', text: '$0.21' });
    const lines = await inWindow({ kind: 'lines-with-hints', document: document.getText() });
    assert.ok(Array.isArray(lines) && lines.length === 1, `lines with hints: ${JSON.stringify(lines)}`);
    await screenshots('flat-fee');
  });

  it('tells on hover what the price is made of', async () => {
    const document = await open('flat-fee.ts');
    await hintsOf(document);
    const hover = await hoverAt(document, 'generate(');
    assert.match(hover, /nano-banana-pro/);
    assert.match(hover, /cheapa/i);
    assert.match(hover, /0\.21/);
  });

  it('puts hints at the right place in a file with CRLF and emoji', async () => {
    const document = await open('crlf-emoji.py');
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    const call = document.positionAt(document.getText().indexOf('images.generate')).line;
    const [hint, ...others] = await hintsOf(document);
    assert.deepEqual(others, []);
    assert.deepEqual(hint, {
      line: call,
      character: document.lineAt(call).range.end.character,
      text: '$0.21',
    });
  });

  it('shows nothing in a file without calls', async () => {
    await hintsOf(await open('flat-fee.ts'));
    const document = await open('no-calls.ts');
    assert.deepEqual(await hintsNow(document), []);
    assert.deepEqual(await inWindow({ kind: 'lines-with-hints', document: document.getText() }), []);
    // TypeScript has words of its own there.
    assert.doesNotMatch(await hoverAt(document, 'create('), /\$|per call|unknown/);
  });

  it('follows an edit', async () => {
    const document = await open('flat-fee.ts');
    await hintsOf(document);
    const edit = new vscode.WorkspaceEdit();
    const line = document.positionAt(document.getText().indexOf('images.generate')).line;
    edit.insert(document.uri, new vscode.Position(0, 0), '// one line more\n');
    await vscode.workspace.applyEdit(edit);
    const hints = await hintsOf(document, ([hint]) => hint?.line === line + 1);
    assert.equal(hints[0]?.text, '$0.21');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

describe('the examples', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const files = readdirSync(`${folder}/examples`, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    // What others only take their settings from shows nothing itself.
    .filter((file) => /\.(py|[cm]?[jt]sx?)$/.test(file) && !file.endsWith('/settings.ts'));
  for (const file of files) {
    it(`prices ${file}`, async () => {
      const document = await open(`examples/${file}`);
      const hints = await hintsOf(document);
      assert.ok(hints.length > 0);
    });
  }
});
