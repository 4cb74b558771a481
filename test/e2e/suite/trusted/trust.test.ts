import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inWindow } from '../window';

describe('in a folder that was trusted by the button', () => {
  it('is not in restricted mode', async () => {
    assert.equal(vscode.workspace.isTrusted, true);
    assert.equal(await inWindow({ kind: 'is-restricted' }), false);
  });
});
