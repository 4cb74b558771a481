import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { nodeWorkspaceDisk } from '../../server/src/platform/node-workspace-disk';
import { portablePath } from '../../server/src/platform/portable-path';
import type { Listing } from '../../server/src/ports/workspace-disk';
import { TemporaryFolder } from '../support/temporary-folder';

const { list, read } = nodeWorkspaceDisk;

describe('the files of a workspace on disk', () => {
  let folder: TemporaryFolder;
  let outside: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
    outside = new TemporaryFolder({ 'secret.ts': 'secret' });
  });
  afterEach(() => {
    folder.remove();
    outside.remove();
  });

  const at = (name = '') => portablePath(folder.at(name), path.sep);

  async function listed(name = '', more: Partial<Listing> = {}): Promise<string[]> {
    const wanted = (each: string) => each.endsWith('.ts');
    const { paths } = await list({ folder: at(), at: at(name), deep: true, most: 100, wanted, ...more });
    return paths.map((each) => each.slice(at().length + 1)).sort();
  }

  it('are listed by the rules of .gitignore, without what others wrote and what is behind links', async () => {
    folder.write({
      '.git/HEAD': '',
      '.gitignore': 'dist/\n',
      'a.ts': '',
      'a.txt': '',
      'dist/b.ts': '',
      'lib/.gitignore': '*.gen.ts\n',
      'lib/c.gen.ts': '',
      'lib/d.ts': '',
      'node_modules/x/e.ts': '',
    });
    symlinkSync(outside.path, folder.at('link'));
    symlinkSync(outside.at('secret.ts'), folder.at('secret.ts'));
    assert.deepEqual(await listed(), ['a.ts', 'lib/d.ts']);
    assert.deepEqual(await listed('', { deep: false }), ['a.ts']);
  });

  it('are listed in spite of .gitignore where their names say so, but not in a folder that it excludes', async () => {
    folder.write({
      '.git/HEAD': '',
      '.gitignore': '.env\nprivate.ts\ndist/\n',
      '.env': '',
      'api/.env': '',
      'dist/.env': '',
      'private.ts': '',
    });
    const wanted = () => true;
    const evenIgnored = ['.env'];
    assert.deepEqual(await listed('', { wanted, evenIgnored }), ['.env', '.gitignore', 'api/.env']);
    assert.deepEqual(await listed('.env', { wanted, evenIgnored }), ['.env']);
    assert.deepEqual(await listed('', { wanted }), ['.gitignore']);
  });

  it('are listed below a folder inside as they are in the whole', async () => {
    folder.write({
      '.git/HEAD': '',
      '.gitignore': 'dist/\n*.gen.ts\n',
      'lib/a.ts': '',
      'lib/b.gen.ts': '',
      'lib/deep/c.ts': '',
      'dist/d.ts': '',
      'node_modules/x/e.ts': '',
    });
    symlinkSync(folder.at('lib'), folder.at('link'));
    assert.deepEqual(await listed('lib'), ['lib/a.ts', 'lib/deep/c.ts']);
    assert.deepEqual(await listed('lib/a.ts'), ['lib/a.ts']);
    for (const name of ['lib/b.gen.ts', 'dist', 'dist/d.ts', 'node_modules/x', 'link', 'link/a.ts', 'none'])
      assert.deepEqual(await listed(name), [], name);
  });

  it('are listed up to a number, which is told', async () => {
    folder.write({ 'a.ts': '', 'b/c.ts': '', 'b/d.ts': '' });
    const found = await list({ folder: at(), at: at(), deep: true, most: 2, wanted: () => true });
    assert.deepEqual([found.paths.length, found.complete], [2, false]);
    assert.equal(
      (await list({ folder: at(), at: at(), deep: true, most: 3, wanted: () => true })).complete,
      true,
    );
  });

  it('are read when they really lie in the folder, and are not too large', async () => {
    folder.write({ 'a.ts': 'text', 'lib/b.ts': 'inner', 'binary.ts': new Uint8Array([1, 0, 2]) });
    symlinkSync(outside.path, folder.at('link'));
    symlinkSync(outside.at('secret.ts'), folder.at('secret.ts'));
    mkdirSync(folder.at('folder.ts'));
    assert.equal(await read(at('a.ts'), at(), 4), 'text');
    assert.equal(await read(at('a.ts'), at(), 3), null);
    assert.equal(await read(at('lib/b.ts'), at(), 100), 'inner');
    const others = ['binary.ts', 'link/secret.ts', 'secret.ts', 'folder.ts', 'none.ts', '../x', 'lib'];
    for (const name of others) assert.equal(await read(`${at()}/${name}`, at(), 100), null, name);
    assert.equal(await read(at('lib/b.ts'), at('lib'), 100), 'inner');
    assert.equal(await read(at('a.ts'), at('lib'), 100), null);
  });

  it('are never waited for, and devices never looked at', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [folder.at('pipe.ts')]);
    assert.equal(await read(at('pipe.ts'), at(), 100), null);
    assert.deepEqual(await listed(), []);
    for (const device of ['//./pipe', '//?/C:']) {
      assert.equal(await read(`${device}/a.ts`, device, 100), null);
      const found = await list({ folder: device, at: device, deep: true, most: 9, wanted: () => true });
      assert.deepEqual(found.paths, []);
    }
  });
});
