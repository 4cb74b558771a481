import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import { pathOf, relativePath } from '../../server/src/session/file-path';

/** As an editor spells a Windows path, with the colon of the drive escaped. */
function windowsUri(file: string): string {
  const { root } = path.win32.parse(file);
  if (root.startsWith('\\\\')) return `file:${encodeURI(file.replaceAll('\\', '/'))}`;
  return `file:///${encodeURI(file.replaceAll('\\', '/')).replace(':', '%3A')}`;
}

describe('paths of documents', () => {
  it('are decoded', () => {
    assert.equal(pathOf('file:///project/a%20b/%C3%A9.py'), '/project/a b/é.py');
    assert.equal(pathOf(pathToFileURL('/project/a#b.py').href), '/project/a#b.py');
    assert.equal(pathOf('untitled:Untitled-1'), 'Untitled-1');
    assert.equal(pathOf('vscode-vfs://github/owner/repo/a.py'), '//github/owner/repo/a.py');
    assert.equal(pathOf('file:///100%'), '/100%');
  });

  it('are relative to the innermost folder', () => {
    const folders = ['file:///project', 'file:///project/inner/', 'file:///wor'];
    assert.equal(relativePath('file:///project/a.py', folders), 'a.py');
    assert.equal(relativePath('file:///project/inner/b/a.py', folders), 'b/a.py');
    assert.equal(relativePath('file:///work2/a.py', folders), 'work2/a.py');
  });

  it('of Windows do not depend on how the drive is spelled', () => {
    const file = path.win32.join('C:\\', 'Users', 'me', 'my code', 'a.py');
    assert.equal(pathOf(windowsUri(file)), '/c:/Users/me/my code/a.py');
    assert.equal(relativePath(windowsUri(file), ['file:///C:/Users/me']), 'my code/a.py');
    assert.equal(relativePath('file:///C:/x/a.py', ['file:///c%3A/x']), 'a.py');
  });

  it('of network shares keep their server', () => {
    const file = path.win32.join('\\\\Server\\share', 'src', 'a.py');
    assert.equal(pathOf(windowsUri(file)), '//server/share/src/a.py');
    assert.equal(relativePath(windowsUri(file), ['file://server/share']), 'src/a.py');
    assert.equal(relativePath(windowsUri(file), ['file://other/share']), 'server/share/src/a.py');
  });
});
