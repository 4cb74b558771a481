import type { ProjectFiles } from '../../core/project/project-files';

/** At most so many files of one name are looked at. */
const MOST_FILES = 24;

/** Files in which functions stand that belong to no class. */
const FUNCTION_FILES = ['functions.php', 'helpers.php', 'helper.php', 'utils.php'];

/**
 * The files that declare a name, by the namespace that they say they are in: `A.B.C` is `C` of `A\B`, in a file that is
 * called after it. Names of the global namespace are seen from files that are in it themselves.
 */
export function filesOfName(name: string, from: string, files: ProjectFiles): readonly string[] {
  const at = name.lastIndexOf('.');
  const namespace = name.slice(0, Math.max(0, at));
  const last = name.slice(at + 1);
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(last)) return [];
  if (namespace === '' && namespaceOf(from, files) !== '') return [];
  const found = fileNames(last).flatMap((each) => files.named(each, from).slice(0, MOST_FILES));
  return [...new Set(found)].filter(
    (path) => path !== from && namespaceOf(path, files) === namespace && declares(path, last, files),
  );
}

/** What a file may be called that declares a name: as that, as WordPress has it, or as function files are. */
function fileNames(name: string): readonly string[] {
  const dashed = name.replaceAll('_', '-').toLowerCase();
  const isClass = /^\p{Lu}/u.test(name);
  const own = [`${name}.php`, `${name}.class.php`, `class-${dashed}.php`, `${name.toLowerCase()}.php`];
  return isClass
    ? [...new Set([...own, `trait-${dashed}.php`, `class.${dashed}.php`])]
    : [`${name}.php`, ...FUNCTION_FILES];
}

/** The namespace that a file says it is in, as a module. */
export function namespaceOf(path: string, files: ProjectFiles): string {
  return files.kept(declaredNamespace, path);
}

const NAMESPACE = /^[ \t]*(?:<\?php[ \t]+)?namespace[ \t]+([\w\\]+)[ \t]*[;{]/im;

function declaredNamespace(path: string, files: ProjectFiles): string {
  return NAMESPACE.exec(files.read(path) ?? '')?.[1]?.replaceAll('\\', '.') ?? '';
}

function declares(path: string, name: string, files: ProjectFiles): boolean {
  return files.kept(declaredNames, path).includes(` ${name.toLowerCase()} `);
}

const DECLARATION = /\b(?:class|interface|trait|enum|function|const)[ \t]+&?(\w+)/gi;

/** The names that a file declares, in lower case, each between blanks. */
function declaredNames(path: string, files: ProjectFiles): string {
  const names = [...(files.read(path) ?? '').matchAll(DECLARATION)].map(([, name = '']) =>
    name.toLowerCase(),
  );
  return ` ${[...new Set(names)].join(' ')} `;
}
