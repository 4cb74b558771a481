import assert from 'node:assert/strict';
import { ModuleResolver } from '../../server/src/core/project/module-resolver';
import type { ModuleSystem } from '../../server/src/core/project/module-system';
import { type Files, MemoryTree } from './file-tree';

/** Says what imports in a file of some files mean: `{ './a': 'src/a.ts', openai: null }`. */
export function assertResolves(
  modules: ModuleSystem,
  files: Files,
  from: string,
  expected: Readonly<Record<string, string | null>>,
): void {
  const tree = new MemoryTree({ ...files, [from]: files[from] ?? '' });
  const resolver = new ModuleResolver(tree);
  const found = Object.keys(expected).map((specifier) => {
    const path = resolver.resolve(modules, specifier, `${tree.folder}/${from}`);
    return [specifier, path === null ? null : path.replace(`${tree.folder}/`, '')];
  });
  assert.deepEqual(Object.fromEntries(found), expected);
}
