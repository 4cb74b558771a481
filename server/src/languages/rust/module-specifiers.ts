import { copyOf } from '../../core/source/copy-of';

/** `use ...;`, `mod a;`, and paths that begin at the crate or at the module around. */
const USE = /\buse\s+(?:::)?([\w:{}*,\s]{1,4000}?);/g;
const MOD = /\bmod\s+(\w{1,100})\s*;/g;
const PATH = /\b((?:crate|super|self|[a-z_]\w{0,100})(?:\s*::\s*[A-Za-z_]\w{0,100}){1,8})/g;

/** What a text may import: each module that a path goes through. Names that begin with a capital are no modules. */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, name] of text.matchAll(MOD)) found.add(copyOf(`self.${name}`));
  for (const [, path] of text.matchAll(PATH)) addPrefixes(path!.split(/\s*::\s*/), found);
  for (const [, tree] of text.matchAll(USE)) addTree(tree!, found);
  return [...found];
}

/** Each module on the way; the last name may be one as well. */
function addPrefixes(names: readonly string[], found: Set<string>): void {
  let path = '';
  for (const name of names) {
    if (/^[A-Z]/.test(name)) return;
    path = path === '' ? name : `${path}.${name}`;
    found.add(copyOf(path));
  }
}

const TOKEN = /::|[{},]|[\w*]+/g;

/** Takes a tree of names apart: `a::{b, c::d}`. */
function addTree(tree: string, found: Set<string>): void {
  const outer: string[][] = [];
  let prefix: string[] = [];
  let names: string[] = [];
  for (const [token] of tree.matchAll(TOKEN)) {
    if (token === '{') {
      outer.push(prefix);
      prefix = names;
      names = [...prefix];
    } else if (token === ',' || token === '}') {
      addPrefixes(names, found);
      if (token === '}') prefix = outer.pop() ?? [];
      names = token === '}' ? [] : [...prefix];
    } else if (token !== '::' && token !== 'self' && token !== '*') names.push(token);
    else if (token === 'self' && names.length === 0) names.push(token);
  }
  addPrefixes(names, found);
}

/** The module `name` inside the one that a specifier names. */
export function submodule(specifier: string, name: string): string {
  return `${specifier}.${name}`;
}
