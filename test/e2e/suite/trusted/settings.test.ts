import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hintsNow, hintsOf, open, until, withSetting } from '../documents';
import { inWindow } from '../window';

const isGone = (hints: readonly unknown[]): boolean => hints.length === 0;

describe('a changed setting', () => {
  it('shows in the window without an edit', async () => {
    const document = await open('flat-fee.ts');
    await hintsOf(document);
    await inWindow({ kind: 'until-shows', text: '$0.21' });
    await withSetting('costlint', 'unit', 'thousandCalls', () =>
      inWindow({ kind: 'until-shows', text: '$210.00 / 1k calls' }),
    );
    await hintsOf(document, ([hint]) => hint?.text === '$0.21');
  });

  it('moves costs into a code lens, never both', async () => {
    const document = await open('flat-fee.ts');
    await hintsOf(document);
    await withSetting('costlint', 'display', 'lens', async () => {
      const lens = await until('a code lens', async () => (await lensesOf(document))[0] ?? null);
      assert.match(lens.command?.title ?? '', /\$0\.21/);
      assert.deepEqual(await hintsNow(document), []);
      await inWindow({ kind: 'until-shows', text: '$0.21' });
      await inWindow({ kind: 'screenshot', name: 'lens' });
    });
    await hintsOf(document);
    assert.deepEqual(await lensesOf(document), []);
  });

  it('turns everything inline off', async () => {
    const document = await open('flat-fee.ts');
    await hintsOf(document);
    await withSetting('costlint', 'display', 'off', async () => {
      await hintsOf(document, isGone);
      assert.deepEqual(await lensesOf(document), []);
    });
  });
});

/** The code lenses of this extension; TypeScript has its own. */
async function lensesOf(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return lenses.filter(({ command }) => command?.title.includes('$') === true);
}
