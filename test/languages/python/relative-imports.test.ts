import assert from 'node:assert/strict';
import { ModuleResolver } from '../../../server/src/core/project/module-resolver';
import { modules } from '../../../server/src/languages/python/module-system';
import { type Files, MemoryTree } from '../../support/file-tree';
import { assertResolves } from '../../support/resolves';

const resolves = (files: Files, from: string, expected: Readonly<Record<string, string | null>>) =>
  assertResolves(modules, files, from, expected);

describe('relative imports of Python', () => {
  const files = {
    'app/__init__.py': '',
    'app/config.py': '',
    'app/ai/__init__.py': '',
    'app/ai/models.py': '',
    'app/ai/prompts/system.py': '',
    'app/ai/stubs.pyi': '',
  };

  it('count folders by dots', () =>
    resolves(files, 'app/ai/client.py', {
      '.': 'app/ai/__init__.py',
      '.models': 'app/ai/models.py',
      '.prompts.system': 'app/ai/prompts/system.py',
      '..': 'app/__init__.py',
      '..config': 'app/config.py',
      '..ai': 'app/ai/__init__.py',
      '...app.config': 'app/config.py',
      '...': null,
    }));

  it('mean nothing without a file that holds values', () =>
    resolves(files, 'app/ai/client.py', {
      '.prompts': null,
      '.stubs': null,
      '.none': null,
      '.client': null,
    }));

  it('prefer a package to a file', () =>
    resolves({ 'a/__init__.py': '', 'a.py': '' }, 'main.py', { '.a': 'a/__init__.py', a: 'a/__init__.py' }));

  it('stay in the workspace folder', () => {
    const resolver = new ModuleResolver(new MemoryTree({ 'a.py': '' }));
    assert.equal(resolver.resolve(modules, '..shop.a', '/shop/lib/main.py'), null);
    assert.equal(resolver.resolve(modules, '...shop.a', '/shop/lib/main.py'), '/shop/a.py');
    assert.equal(resolver.resolve(modules, '............a', '/shop/lib/main.py'), null);
    assert.equal(resolver.resolve(modules, '.shop.a', '/main.py'), null);
  });

  it('work on drives and shares', () => {
    for (const folder of ['/c:/shop', '//server/share/shop']) {
      const resolver = new ModuleResolver(new MemoryTree({ 'lib/a.py': '' }, folder));
      assert.equal(resolver.resolve(modules, '..lib.a', `${folder}/src/main.py`), `${folder}/lib/a.py`);
      assert.equal(resolver.resolve(modules, 'lib.a', `${folder}/src/main.py`), `${folder}/lib/a.py`);
    }
  });

  it('survive nonsense', () => {
    for (const specifier of ['', 'a..b', 'a.', '/etc/passwd', '../a', '.a/b', 'a b', '.'.repeat(5000)])
      resolves({ 'a.py': '', 'b.py': '' }, 'main.py', { [specifier]: null });
  });
});
