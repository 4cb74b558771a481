import assert from 'node:assert/strict';
import { ModuleResolver } from '../../../server/src/core/project/module-resolver';
import type { ModuleSystem } from '../../../server/src/core/project/module-system';
import { joinPath } from '../../../server/src/core/project/paths';
import type { ProjectFiles } from '../../../server/src/core/project/project-files';
import { MemoryTree } from '../../support/file-tree';

const rootIn = (path: string, files: ProjectFiles) => (files.read(path) ?? '').split(' ')[0];

/** Imports are found from the folder that `root.txt` names. */
const modules: ModuleSystem = {
  resolve(specifier, from, files) {
    const folder = files.folderOf(from) ?? '';
    const path = joinPath(`${folder}/${files.kept(rootIn, `${folder}/root.txt`)}`, specifier);
    return path !== null && files.isFile(path) ? path : null;
  },
  submodule: () => null,
  settings: [],
  specifiersIn: () => [],
  isTest: () => false,
};

describe('the module resolver', () => {
  const made = () => {
    const tree = new MemoryTree({ 'root.txt': 'lib', 'lib/a': '', 'new/a': '' });
    const resolver = new ModuleResolver(tree);
    return { tree, resolver, resolve: (name: string) => resolver.resolve(modules, name, '/shop/main') };
  };

  it('makes of a configuration what it needs once', () => {
    const { tree, resolve } = made();
    assert.equal(resolve('a'), '/shop/lib/a');
    assert.equal(resolve('b'), null);
    assert.equal(resolve('a'), '/shop/lib/a');
    assert.deepEqual(tree.reads, ['/shop/root.txt']);
  });

  it('looks again when a file has changed that it has read', () => {
    const { tree, resolver, resolve } = made();
    resolve('a');
    tree.write('root.txt', 'new');
    assert.equal(resolver.forget('/shop/lib/a'), false);
    assert.equal(resolve('a'), '/shop/lib/a');
    assert.equal(resolver.forget('/shop/root.txt'), true);
    assert.equal(resolve('a'), '/shop/new/a');
  });

  it('looks again when a text is there that it has missed', () => {
    const tree = new MemoryTree({ 'lib/a': '' });
    const resolver = new ModuleResolver(tree);
    assert.equal(resolver.resolve(modules, 'a', '/shop/main'), null);
    tree.write('root.txt', 'lib');
    assert.equal(resolver.forget('/shop/root.txt'), true);
    assert.equal(resolver.resolve(modules, 'a', '/shop/main'), '/shop/lib/a');
  });

  it('keeps all when what it has read a text for is the same again', () => {
    const { tree, resolver, resolve } = made();
    resolve('a');
    tree.write('root.txt', 'lib  # as ever');
    assert.equal(resolver.forget('/shop/root.txt'), false);
    assert.equal(resolve('a'), '/shop/lib/a');
  });

  it('looks again when files came', () => {
    const { tree, resolver, resolve } = made();
    assert.equal(resolve('b'), null);
    tree.write('lib/b', '');
    resolver.reset();
    assert.equal(resolve('b'), '/shop/lib/b');
  });
});
