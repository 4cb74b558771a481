import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { sourceFilesBelow, UnreadablePath } from '../../server/src/platform/source-walk';

describe('source files below a folder', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'costlint-walk-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function write(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  function found(below = '.'): string[] {
    const files = sourceFilesBelow(path.join(root, below), (name) => name.endsWith('.py'));
    return files.map((file) => path.relative(root, file).split(path.sep).join('/'));
  }

  it('are sorted, of the wanted kind alone', () => {
    write({ 'b.py': '', 'a/z.py': '', 'a/c.txt': '' });
    assert.deepEqual(found(), ['a/z.py', 'b.py']);
  });

  it('leave out what .gitignore says, the inner file last', () => {
    write({
      '.git/HEAD': '',
      '.git/info/exclude': 'secret/\n',
      '.gitignore': 'build/\n*.gen.py\n',
      'build/a.py': '',
      'x.gen.py': '',
      'secret/a.py': '',
      'keep/.gitignore': '!x.gen.py\n/local.py\n',
      'keep/x.gen.py': '',
      'keep/local.py': '',
      'keep/deep/local.py': '',
    });
    assert.deepEqual(found(), ['keep/deep/local.py', 'keep/x.gen.py']);
  });

  it('obey the rules of the repository above the folder', () => {
    write({ '.git/HEAD': '', '.gitignore': '*_pb2.py\n', 'src/a.py': '', 'src/a_pb2.py': '' });
    assert.deepEqual(found('src'), ['src/a.py']);
  });

  it('leave out installed packages and virtual environments', () => {
    write({ 'node_modules/x/a.py': '', 'env/pyvenv.cfg': '', 'env/lib/a.py': '', 'a.py': '' });
    assert.deepEqual(found(), ['a.py']);
  });

  it('do not follow links to folders, so a circle ends', function () {
    write({ 'a/a.py': '' });
    if (process.platform === 'win32') this.skip();
    symlinkSync(root, path.join(root, 'a', 'loop'));
    assert.deepEqual(found(), ['a/a.py']);
  });

  it('take a file that is named, whatever it is called', () => {
    write({ 'script.txt': '' });
    assert.deepEqual(sourceFilesBelow(path.join(root, 'script.txt'), () => false).length, 1);
  });

  it('say when there is nothing', () => {
    assert.throws(() => found('missing'), UnreadablePath);
  });
});
