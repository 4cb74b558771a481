import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { findTasks } from '../../server/src/cli/check-tasks';
import { UsageError } from '../../server/src/cli/usage-error';
import { python } from '../../server/src/languages/python/python';
import { TemporaryFolder } from '../support/temporary-folder';

const kindOf = ({ path: name }: { readonly path: string }) => (name.endsWith('.py') ? python : null);

describe('files to check', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder({ 'src/a.py': '', 'src/b.py': '', 'src/notes.md': '', 'lib/c.py': '' });
  });
  afterEach(() => folder.remove());

  const found = (paths: readonly string[], from = '.') => findTasks(paths, folder.at(from), kindOf);
  const pathsOf = (paths: readonly string[], from = '.') => found(paths, from).tasks.map((task) => task.path);

  it('are those of a folder, sorted', () => {
    assert.deepEqual(pathsOf(['.']), ['lib/c.py', 'src/a.py', 'src/b.py']);
  });

  it('count once, however often they are named', () => {
    const paths = ['src/b.py', 'src', './src/../src/a.py', 'src/', folder.at('src/b.py')];
    assert.deepEqual(pathsOf(paths), ['src/a.py', 'src/b.py']);
  });

  it('count once behind links', function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync(folder.at('src/a.py'), folder.at('src/linked.py'));
    symlinkSync(folder.at('src'), folder.at('also-src'));
    assert.deepEqual(pathsOf(['src', 'also-src', 'src/linked.py']), ['src/a.py', 'src/b.py']);
    assert.deepEqual(pathsOf(['also-src']), ['also-src/a.py', 'also-src/b.py']);
    assert.deepEqual(pathsOf(['src/linked.py']), ['src/linked.py']);
  });

  it('may lie outside of the folder', () => {
    assert.deepEqual(pathsOf(['../lib'], 'src'), ['../lib/c.py']);
    assert.deepEqual(pathsOf([folder.at('lib/c.py')], 'src'), ['../lib/c.py']);
  });

  it('may have spaces and any letters in their names', () => {
    folder.write({ 'my tools/größe 模型 🚀.py': '' });
    assert.deepEqual(pathsOf(['my tools']), ['my tools/größe 模型 🚀.py']);
    assert.deepEqual(pathsOf(['my tools/größe 模型 🚀.py']), ['my tools/größe 模型 🚀.py']);
  });

  it('are taken when they are named, in any language', () => {
    assert.deepEqual(pathsOf(['src/notes.md']), ['src/notes.md']);
  });

  it('are none in a folder without any, which is said', () => {
    mkdirSync(folder.at('docs'));
    assert.deepEqual(found(['docs', 'src']).empty, ['docs']);
  });

  it('need a path that leads somewhere', () => {
    assert.throws(
      () => found(['src', 'scr']),
      new UsageError('there is no file or folder `scr` that can be read'),
    );
    assert.throws(() => found(['src/a.py/b.py']), UsageError);
  });

  it('leave a folder that can not be listed out with words', function () {
    // Nothing is closed to root.
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    chmodSync(folder.at('lib'), 0o000);
    const { tasks, skipped } = found(['.']);
    chmodSync(folder.at('lib'), 0o755);
    assert.deepEqual(
      [tasks.length, skipped.map((each) => `${each.path} ${each.code}`)],
      [2, ['lib unreadable']],
    );
  });

  it('lie at any depth', () => {
    const deep = Array.from({ length: 300 }, () => 'd').join('/');
    folder.write({ [`${deep}/a.py`]: '' });
    assert.deepEqual(pathsOf(['d']), [path.posix.join(deep, 'a.py')]);
  });
});
