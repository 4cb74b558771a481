import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isOwnSource } from '../../../server/src/core/project/own-sources';
import { MemoryTree } from '../../support/file-tree';

describe("a package's own source", () => {
  const tree = new MemoryTree({
    'sdk/pyproject.toml': '[project]\nname = "acme_ai"\nversion = "1"\n',
    'sdk/src/acme_ai/__init__.py': '',
    'toolkit/pyproject.toml': '[project]\nname = "acme-flows"\n',
    'toolkit/src/flows/__init__.py': '',
    'app/pyproject.toml': '[project]\nname = "my-flows"\n',
    'app/flows/__init__.py': '',
    'ui/package.json': { version: '1', name: '@acme/ui' },
    'ui/src/index.ts': '',
    'old/setup.py': 'from setuptools import setup\nsetup(\n    name="older",\n)\n',
    'old/older/__init__.py': '',
  });
  const ways: readonly (readonly [string, string, boolean])[] = [
    ['acme_ai', 'sdk/src/acme_ai/__init__.py', true],
    ['acme_ai.types', 'sdk/src/acme_ai/__init__.py', true],
    ['flows', 'toolkit/src/flows/__init__.py', true],
    ['flows', 'app/flows/__init__.py', false],
    ['@acme/ui', 'ui/src/index.ts', true],
    ['ui', 'ui/src/index.ts', false],
    ['older', 'old/older/__init__.py', true],
  ];

  for (const [module, path, isOwn] of ways)
    it(`${isOwn ? 'is' : 'is not'} where ${module} leads to ${path}`, () =>
      assert.equal(isOwnSource(module, `/shop/${path}`, tree), isOwn));
});
