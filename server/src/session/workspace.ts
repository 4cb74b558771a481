import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parentOf } from '../core/project/paths';
import type { WorkspaceFiles } from '../core/project/workspace-files';
import type { DocumentListener } from './documents';
import { pathOf } from './file-path';
import { RecentTexts } from './recent-texts';
import { WorkspaceTree } from './workspace-tree';

/** UTF-16 units of all texts that are kept. */
const MOST_TEXT = 32 * 1024 * 1024;

/** Files that are waited for at a time. */
const MOST_WANTED = 1000;

/** Folders of open files that stand in no workspace folder. */
const MOST_LOOSE = 16;

/**
 * The files around the open documents, as they are known at this moment. Owns the paths of the workspace folders, the texts
 * that were read of them (bound by their length together) and what is waited for. A file that stands in no workspace
 * folder sees the files right beside it, while it is open. An open document is what it is in the editor.
 */
export class Workspace implements WorkspaceFiles, DocumentListener {
  readonly #trees = new Map<string, WorkspaceTree>();
  /** Workspace folders, the longest paths first. */
  #folders: readonly string[] = [];
  readonly #loose = new Set<string>();
  readonly #open = new Map<string, TextDocument>();
  readonly #texts = new RecentTexts(MOST_TEXT);
  #wanted = new Set<string>();
  #reads: Set<string> | null = null;
  /** The path whose text was asked for last. */
  lastRead = '';

  /** `importersOf` as in `WorkspaceFiles`. */
  constructor(readonly importersOf: WorkspaceFiles['importersOf']) {}

  opened(document: TextDocument): void {
    const path = filePathOf(document.uri);
    if (path !== null && !this.#open.has(path)) this.#open.set(path, document);
  }

  changed(): void {}

  /** Its text counts until the one on disk is read. */
  closed(uri: string): void {
    const path = filePathOf(uri);
    const document = path === null ? undefined : this.#open.get(path);
    if (path === null || document?.uri !== uri) return;
    this.#open.delete(path);
    this.#texts.set(path, document.getText());
    const folder = parentOf(path) ?? '';
    if ([...this.#open.keys()].some((each) => parentOf(each) === folder)) return;
    this.#loose.delete(folder);
    if (!this.#folders.includes(folder)) this.#trees.delete(folder);
  }

  /** The path by which others may import a document; null when it has none, or another document has it. */
  pathOf(uri: string): string | null {
    const path = filePathOf(uri);
    return path !== null && this.#open.get(path)?.uri === uri ? path : null;
  }

  documentAt(path: string): TextDocument | null {
    return this.#open.get(path) ?? null;
  }

  /** The open documents by their paths. */
  get documents(): Iterable<readonly [string, TextDocument]> {
    return this.#open;
  }

  /** True when folders went or came. */
  setFolders(uris: readonly string[]): boolean {
    const paths = uris.flatMap((uri) => filePathOf(uri) ?? []).map((path) => path.replace(/\/$/, ''));
    const folders = [...new Set(paths)].sort((one, other) => other.length - one.length);
    if (folders.join('\n') === this.#folders.join('\n')) return false;
    this.#folders = folders;
    this.#loose.clear();
    for (const folder of [...this.#trees.keys()]) if (!folders.includes(folder)) this.#trees.delete(folder);
    return true;
  }

  /** The folder that a file is looked at in; one that is in no workspace folder brings its own. Null: looked at alone. */
  enter(path: string): string | null {
    const folder = this.folderOf(path);
    if (folder !== null) return folder;
    const own = parentOf(path);
    if (own === null || this.#loose.size >= MOST_LOOSE) return null;
    this.#loose.add(own);
    return own;
  }

  /** Whether files are looked at in a folder. */
  has(folder: string): boolean {
    return this.#folders.includes(folder) || this.#loose.has(folder);
  }

  isLoose(folder: string): boolean {
    return this.#loose.has(folder);
  }

  /** The workspace folders whose files are known. */
  get listed(): readonly string[] {
    return [...this.#trees.keys()];
  }

  isListed(folder: string): boolean {
    return this.#trees.has(folder);
  }

  /** All paths of the workspace folders that are known. */
  *paths(): Iterable<string> {
    for (const [folder, tree] of this.#trees) if (!this.#loose.has(folder)) yield* tree.paths;
  }

  /** Of the known files at or below a path. */
  within(path: string): readonly string[] {
    const folder = this.folderOf(path);
    return folder === null ? [] : (this.#trees.get(folder)?.within(path) ?? []);
  }

  /** Takes over what was found at or below a path of a folder; gives what went and what came. */
  found(
    folder: string,
    at: string,
    paths: readonly string[],
  ): { gone: readonly string[]; added: readonly string[] } {
    const tree = this.#trees.get(folder) ?? new WorkspaceTree();
    this.#trees.set(folder, tree);
    const present = new Set(paths);
    const before = at === folder ? [...tree.paths] : tree.within(at);
    const gone = before.filter((each) => !present.has(each));
    const added = paths.filter((each) => !tree.has(each));
    tree.change(gone, added);
    for (const path of gone) this.#texts.delete(path);
    return { gone, added };
  }

  isFile(path: string): boolean {
    const folder = this.folderOf(path);
    return folder !== null && (this.#trees.get(folder)?.has(path) ?? false);
  }

  named(name: string, near: string): readonly string[] {
    const folder = this.folderOf(near);
    return folder === null ? [] : (this.#trees.get(folder)?.named(name) ?? []);
  }

  inFolder(folder: string): readonly string[] {
    const own = this.folderOf(`${folder}/`);
    return own === null ? [] : (this.#trees.get(own)?.inFolder(folder) ?? []);
  }

  read(path: string): string | null {
    this.#reads?.add(path);
    this.lastRead = path;
    const document = this.#open.get(path);
    if (document) return document.getText();
    const text = this.#texts.get(path);
    if (text !== undefined) return text;
    if (this.#wanted.size < MOST_WANTED && this.isFile(path)) this.#wanted.add(path);
    return null;
  }

  folderOf(path: string): string | null {
    const folder = this.#folders.find((each) => path.startsWith(`${each}/`));
    if (folder !== undefined) return folder;
    const own = parentOf(path);
    return own !== null && this.#loose.has(own) ? own : null;
  }

  /** What `look` gives, and the paths whose texts it asked for. */
  watchReads<T>(look: () => T): { readonly value: T; readonly paths: ReadonlySet<string> } {
    const before = this.#reads;
    const paths = new Set<string>();
    this.#reads = paths;
    try {
      return { value: look(), paths };
    } finally {
      this.#reads = before;
    }
  }

  get hasWanted(): boolean {
    return this.#wanted.size > 0;
  }

  /** Files that were asked for and are yet to be read; they are noted again when they are asked for again. */
  takeWanted(): readonly string[] {
    const wanted = [...this.#wanted];
    this.#wanted = new Set();
    return wanted;
  }

  /** Whether a text was read from disk and is kept. */
  holds(path: string): boolean {
    return this.#texts.has(path);
  }

  get held(): readonly string[] {
    return this.#texts.paths;
  }

  /** Keeps a text as it is on disk; null: it can't be read. */
  keep(path: string, text: string | null): void {
    this.#texts.set(path, text);
  }

  forgetTexts(): void {
    this.#texts.clear();
  }
}

/** Null for what is no file: a text without a name, a cell, a version of a file from elsewhere. */
function filePathOf(uri: string): string | null {
  return /^file:/i.test(uri) ? pathOf(uri) : null;
}
