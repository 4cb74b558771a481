import type { ModuleSystem } from '../../core/project/module-system';
import { isWithin, parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { crateRoot, isRoot, moduleBelow, moduleIn, parentModule } from './module-files';
import { specifiersIn, submodule } from './module-specifiers';
import { workspaceCrate } from './packages';

/** How Rust's files are modules of each other. Specifiers are paths with dots: `crate.llm.client`, `super`, `self.config`. */
export const modules: ModuleSystem = {
  resolve(specifier, from, files) {
    const top = files.folderOf(from);
    const names = specifier.split('.');
    if (top === null || !names.every((name) => /^\w+$/.test(name))) return null;
    const found = resolvePath(names, from, top, files);
    return found !== null && isWithin(found, top) ? found : null;
  },
  submodule,
  specifiersIn,
  isTest: (path) => /\/tests?\/|(?:^|\/)(?:tests?|\w+_tests?)\.rs$|\/benches\//.test(path),
  settings: ['Cargo.toml'],
};

function resolvePath(
  names: readonly string[],
  from: string,
  top: string,
  files: ProjectFiles,
): string | null {
  const [first = '', ...rest] = names;
  if (first === 'crate') {
    const root = crateRoot(from, top, files);
    return root === null ? null : moduleBelow(root, rest, files);
  }
  if (first === 'self') return moduleBelow(from, rest, files);
  if (first === 'super') {
    const parent = parentModule(from, files);
    // The module around is written in the file of another one.
    if (parent === null) return isRoot(from) ? null : moduleIn(parentOf(from) ?? '', rest, files);
    return rest[0] === 'super' ? resolvePath(rest, parent, top, files) : moduleBelow(parent, rest, files);
  }
  const crate = workspaceCrate(first, top, files);
  return crate === null ? moduleBelow(from, names, files) : moduleBelow(crate, rest, files);
}
