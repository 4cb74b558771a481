import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import * as path from 'node:path';
import type { WorkspaceFiles } from '../core/project/workspace-files';
import { nativePath, portablePath } from './portable-path';
import { readSourceText } from './source-text';
import { lookAtPath } from './source-walk';
import { TextMemory } from './text-memory';

/** Folders with other people's code: never looked into because source says so. */
const FOREIGN = /\/(node_modules|site-packages|\.git)(\/|$)/;

/** What the files of a command line's folders are made of. */
export interface DiskFilesOptions {
  /** Absolute paths of this system; nothing outside of them is read. */
  readonly folders: readonly string[];
  readonly maxBytes: number;
  importersOf(path: string): readonly string[] | null;
}

/**
 * The files below some folders, read as they are asked for and taken not to change meanwhile. Links are followed to
 * regular files inside of the folders alone.
 */
export class DiskFiles implements WorkspaceFiles {
  readonly importersOf: WorkspaceFiles['importersOf'];
  readonly #folders: readonly Folder[];
  readonly #entries = new Map<string, Entries>();
  /** By folder: the files below it, by their names. */
  readonly #named = new Map<string, ReadonlyMap<string, readonly string[]>>();
  readonly #texts = new TextMemory();
  readonly #maxBytes: number;

  constructor({ folders, maxBytes, importersOf }: DiskFilesOptions) {
    this.#maxBytes = maxBytes;
    this.importersOf = importersOf;
    this.#folders = folders
      .map((folder) => ({ path: portable(folder).replace(/\/$/, ''), real: realPathOf(folder) ?? folder }))
      .sort((one, other) => other.path.length - one.path.length);
  }

  isFile(file: string): boolean {
    const slash = file.lastIndexOf('/');
    return this.#entriesOf(file.slice(0, slash)).files.has(file.slice(slash + 1));
  }

  named(name: string, near: string): readonly string[] {
    const folder = this.folderOf(near);
    if (folder === null) return [];
    let known = this.#named.get(folder);
    if (!known) {
      known = filesByName(folder);
      this.#named.set(folder, known);
    }
    return known.get(name) ?? [];
  }

  inFolder(folder: string): readonly string[] {
    return [...this.#entriesOf(folder).files].map((name) => `${folder}/${name}`).sort();
  }

  read(file: string): string | null {
    if (!this.isFile(file)) return null;
    return this.#texts.get(file, () => {
      const source = readSourceText(native(file), this.#maxBytes);
      return source.kind === 'text' ? source.text : null;
    });
  }

  folderOf(file: string): string | null {
    return this.#folders.find(({ path: folder }) => file.startsWith(`${folder}/`))?.path ?? null;
  }

  #entriesOf(folder: string): Entries {
    let known = this.#entries.get(folder);
    if (!known) {
      known = this.#mayBeThere(folder) && this.#mayLookInto(folder) ? this.#list(folder) : NONE;
      this.#entries.set(folder, known);
    }
    return known;
  }

  /** Modules are looked for in many folders that are not there, as the folder above says without a look at the disk. */
  #mayBeThere(folder: string): boolean {
    const slash = folder.lastIndexOf('/');
    const above = folder.slice(0, slash);
    if (this.folderOf(folder) === null) return true;
    return this.#entriesOf(above).folders.has(folder.slice(slash + 1));
  }

  #mayLookInto(folder: string): boolean {
    if (FOREIGN.test(folder) || this.folderOf(`${folder}/`) === null) return false;
    return this.#isInside(realPathOf(native(folder)));
  }

  #list(folder: string): Entries {
    const found = { files: new Set<string>(), folders: new Set<string>() };
    for (const entry of entriesOf(native(folder))) {
      if (entry.isDirectory() || entry.isSymbolicLink()) found.folders.add(entry.name);
      if (entry.isFile() || this.#isLinkedFile(folder, entry)) found.files.add(entry.name);
    }
    return found;
  }

  #isLinkedFile(folder: string, entry: Dirent): boolean {
    return entry.isSymbolicLink() && this.#leadsInside(path.join(native(folder), entry.name));
  }

  #leadsInside(link: string): boolean {
    const real = realPathOf(link);
    return real !== null && this.#isInside(real) && statSync(real).isFile();
  }

  #isInside(real: string | null): boolean {
    if (real === null) return false;
    return this.#folders.some(
      ({ real: folder }) => real === folder || real.startsWith(withSeparator(folder)),
    );
  }
}

/** One walk for all names: it takes as long as one for a single name. */
function filesByName(folder: string): ReadonlyMap<string, readonly string[]> {
  const found = lookAtPath(native(folder), () => true);
  const byName = new Map<string, string[]>();
  if (found.kind !== 'folder') return byName;
  for (const file of found.files.map((each) => portable(each.file)).sort()) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const known = byName.get(name);
    if (known) known.push(file);
    else byName.set(name, [file]);
  }
  return byName;
}

interface Folder {
  readonly path: string;
  readonly real: string;
}

/** Names in one folder; links that may lead to folders are among the folders. */
interface Entries {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

const NONE: Entries = { files: new Set(), folders: new Set() };

function withSeparator(folder: string): string {
  return folder.endsWith(path.sep) ? folder : folder + path.sep;
}

function portable(file: string): string {
  return portablePath(file, path.sep);
}

function native(file: string): string {
  return nativePath(file, path.sep);
}

function realPathOf(file: string): string | null {
  try {
    return realpathSync.native(file);
  } catch {
    return null;
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
