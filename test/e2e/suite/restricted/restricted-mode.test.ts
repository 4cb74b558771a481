import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hintsOf, hoverAt, open } from '../documents';
import { inWindow } from '../window';

describe('in a folder that is not trusted', () => {
  it('really is in restricted mode', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    assert.equal(await inWindow({ kind: 'is-restricted' }), true);
  });

  it('still analyses', async () => {
    const document = await open('flat-fee.ts');
    const hints = await hintsOf(document);
    assert.deepEqual(
      hints.map(({ text }) => text),
      ['$0.21'],
    );
    assert.match(await hoverAt(document, 'generate('), /nano-banana-pro/);
    await inWindow({ kind: 'until-shows', text: '$0.21' });
    await inWindow({ kind: 'screenshot', name: 'restricted' });
  });
});
