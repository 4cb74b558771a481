import { copyOf } from '../../core/source/copy-of';
import { moduleOf } from './imports';

/** `use A\B;`, `use A\{B, C as D};`, `use function A\f;` */
const USE = /\buse[ \t]+(?:function[ \t]+|const[ \t]+)?([\w\\]+)(?:[ \t]*\{([^{}]{0,2000})\})?/g;

/** Classes that are named where something is made of them, or asked of them. */
const NAMED =
  /\bnew[ \t]+([A-Z]\w*)|(?<![\w\\$])([A-Z]\w*)::|(?<![\w\\])\\((?:\w+\\)+\w+)|\bextends[ \t]+([A-Z]\w*)|[(,|?][ \t]*([A-Z]\w*)[ \t]+\$/g;

const INCLUDE = /\b(?:include|require)(?:_once)?\b([^;\n]{0,200})/g;

const QUOTED = /['"]([\w./-]+)['"]/g;

const SETTING = /\bconfig\([ \t]*['"]([\w-]+)\./g;

const NAMESPACE = /^[ \t]*(?:<\?php[ \t]+)?namespace[ \t]+([\w\\]+)/im;

/** At most so many names are taken of one text. */
const MOST = 500;

/**
 * What a text imports, be it in code or not: names with their namespaces (`A.B.C`), those of its own namespace that it
 * mentions, files that it includes, and files of settings.
 */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  const own = moduleOf(NAMESPACE.exec(text)?.[1] ?? '');
  for (const [, name = '', group] of text.matchAll(USE))
    for (const each of group === undefined ? [''] : group.split(',')) add(found, used(name, each));
  for (const [, made, asked, qualified, base, typed] of text.matchAll(NAMED)) {
    const bare = made ?? asked ?? base ?? typed;
    if (qualified !== undefined) add(found, moduleOf(qualified));
    else if (bare !== undefined) add(found, own === '' ? bare : `${own}.${bare}`);
  }
  for (const [, rest = ''] of text.matchAll(INCLUDE))
    for (const [, path = ''] of rest.matchAll(QUOTED)) add(found, `./${path.replace(/^(?:\.?\/)+/, '')}`);
  for (const [, file = ''] of text.matchAll(SETTING)) add(found, `config:${file}`);
  return [...found];
}

function used(name: string, each: string): string {
  return moduleOf(`${name}\\${each.replace(/\bas\b.*/s, '').trim()}`);
}

function add(found: Set<string>, name: string): void {
  if (found.size < MOST && name !== '') found.add(copyOf(name));
}
