import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { lookAtPath } from '../../server/src/platform/source-walk';
import { TemporaryFolder } from '../support/temporary-folder';

describe('source files below a folder', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => folder.remove());

  function found(below = '.'): string[] {
    const at = lookAtPath(folder.at(below), (name) => name.endsWith('.py'));
    assert.equal(at.kind, 'folder');
    const files = at.kind === 'folder' ? at.files : [];
    return files.map(({ file }) => path.relative(folder.path, file).split(path.sep).join('/')).sort();
  }

  it('are of the wanted kind alone', () => {
    folder.write({ 'b.py': '', 'a/z.py': '', 'a/c.txt': '' });
    assert.deepEqual(found(), ['a/z.py', 'b.py']);
  });

  it('leave out what .gitignore says, the inner file last', () => {
    folder.write({
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
    folder.write({ '.git/HEAD': '', '.gitignore': '*_pb2.py\n', 'src/a.py': '', 'src/a_pb2.py': '' });
    assert.deepEqual(found('src'), ['src/a.py']);
  });

  it('obey no rules above the repository', () => {
    folder.write({ '.gitignore': '*.py\n', 'repository/.git/HEAD': '', 'repository/src/a.py': '' });
    assert.deepEqual(found('repository/src'), ['repository/src/a.py']);
  });

  it('are looked for in a folder that is named, even when a rule excludes it', () => {
    folder.write({
      '.git/HEAD': '',
      '.gitignore': 'build/\n',
      'build/.gitignore': 'b.py',
      'build/a.py': '',
      'build/b.py': '',
    });
    assert.deepEqual(found('build'), ['build/a.py']);
  });

  it('leave out installed packages and virtual environments', () => {
    folder.write({ 'node_modules/x/a.py': '', 'env/pyvenv.cfg': '', 'env/lib/a.py': '', 'a.py': '' });
    assert.deepEqual(found(), ['a.py']);
  });

  it('are no links, so that a circle ends and a file counts once', function () {
    if (process.platform === 'win32') this.skip();
    folder.write({ 'a/a.py': '' });
    symlinkSync(folder.path, folder.at('a/loop'));
    symlinkSync(folder.at('a/a.py'), folder.at('a/again.py'));
    assert.deepEqual(found(), ['a/a.py']);
  });

  it('are found behind a link that is named, by the rules of the place it leads to', function () {
    if (process.platform === 'win32') this.skip();
    folder.write({
      'there/.git/HEAD': '',
      'there/.gitignore': 'b.py',
      'there/src/a.py': '',
      'there/src/b.py': '',
    });
    symlinkSync(folder.at('there/src'), folder.at('here'));
    assert.deepEqual(found('here'), ['here/a.py']);
  });

  it('may be named themselves, whatever they are called', () => {
    folder.write({ 'script.txt': '' });
    const file = folder.at('script.txt');
    assert.deepEqual(
      lookAtPath(file, () => false),
      { kind: 'file', file, real: file },
    );
  });

  it('are missing where nothing is', () => {
    assert.deepEqual(
      lookAtPath(folder.at('missing'), () => true),
      { kind: 'missing' },
    );
    assert.deepEqual(
      lookAtPath(`${folder.path}\0`, () => true),
      { kind: 'missing' },
    );
  });
});
