import type { FileImports } from './import-index';
import type { ModuleSystem } from './module-system';
import { baseName } from './paths';

/** What a file imports, as far as a look at its text tells; it is not parsed. */
export function fileImports(path: string, text: string, modules: ModuleSystem): FileImports {
  const specifiers = [...new Set(modules.specifiersIn(text))];
  return { specifiers, passesOn: specifiers.length > 0 && mayPassOn(path, text) };
}

/** What files say that give names of others as their own: JavaScript and Rust. */
const PASSING_ON = ['export *', 'export {', 'pub use '];

function mayPassOn(path: string, text: string): boolean {
  const name = baseName(path);
  const standsForFolder = name.startsWith('index.') || name === '__init__.py';
  return standsForFolder || PASSING_ON.some((words) => text.includes(words));
}
