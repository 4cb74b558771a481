import { foldersAbove, joinPath } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { copyOf } from '../../core/source/copy-of';

/** What is put in at run time: mostly the folder of the script itself. */
const EXPANSION = /\$\w+|\$\{[^{}\n]*\}|\$\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g;

const SCRIPT = /[\w./-]*\w\.(?:sh|bash|zsh|ksh)(?![\w./-])/g;

/** At most so many files are taken of one text. */
const MOST = 50;

/** The files that words after `source` may name, as ways from a folder: `"$(dirname "$0")/lib/a.sh"` is `./lib/a.sh`. */
export function sourcedIn(words: string): readonly string[] {
  const plain = words.replace(EXPANSION, '');
  return [...plain.matchAll(SCRIPT)].map(([path]) => copyOf(`./${path.replace(/^(?:\.?\/)+/, '')}`));
}

const SOURCE = /(?:^|[\s;&|(])(?:source|\.)[ \t]+([^\n]{1,300})/gm;

/** The files that a script may read in, be it in code or not. */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, words = ''] of text.matchAll(SOURCE))
    for (const each of sourcedIn(words)) if (found.size < MOST) found.add(each);
  return [...found];
}

/** The file that is meant: beside the one that reads it, or from a folder above, where the script may be started. */
export function sourcedFile(specifier: string, from: string, files: ProjectFiles): string | null {
  const top = files.folderOf(from);
  for (const folder of top === null ? [] : foldersAbove(from, top)) {
    const path = joinPath(folder, specifier);
    if (path !== null && path !== from && files.isFile(path)) return path;
  }
  return null;
}
