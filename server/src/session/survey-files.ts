import type { Engine } from '../core/analyze/engine-api';
import { isContainer } from '../core/container/file-kind';
import { fileImports } from '../core/project/file-imports';
import { ImportIndex } from '../core/project/import-index';
import { isWithin } from '../core/project/paths';
import type { Project } from '../core/project/project';
import type { WorkspaceFiles } from '../core/project/workspace-files';
import type { Clock } from '../ports/clock';
import type { WorkspaceDisk } from '../ports/workspace-disk';
import { turnOfOthers } from './parse-budget';
import { WorkspaceTree } from './workspace-tree';

/** More files of a folder than these are not looked at. */
const MOST_FILES = 50_000;
const READ_AT_A_TIME = 16;
/** UTF-16 units of all texts together; files beyond are left out. */
const MOST_TEXT = 96 * 1024 * 1024;
const IMPORTS_PER_TURN = 20;

/** What reading the files of folders takes. */
export interface SurveyDisk {
  readonly disk: WorkspaceDisk;
  readonly clock: Pick<Clock, 'after'>;
  readonly engine: Pick<Engine, 'kindOf' | 'readEndings' | 'languages'>;
  readonly maxBytes: number;
  /** Text of a document that is open in the editor, which counts before the one on disk; null: it is not. */
  openText(path: string): string | null;
  isCancelled(): boolean;
}

/** The files of workspace folders as they were at one moment, all of them read. */
export class SurveyFiles implements WorkspaceFiles {
  readonly #trees = new Map<string, WorkspaceTree>();
  readonly #texts = new Map<string, string>();
  #index: ImportIndex | null = null;
  #units = 0;
  /** Whether files were left out, for there are too many of them, or too much text. */
  isCut = false;

  /** Reads the folders, the innermost of any two that hold a file first. */
  static async read(folders: readonly string[], parts: SurveyDisk): Promise<SurveyFiles> {
    const files = new SurveyFiles();
    for (const folder of [...folders].sort((one, other) => other.length - one.length)) {
      if (parts.isCancelled()) break;
      await files.#readFolder(folder, parts);
    }
    return files;
  }

  /** All that were read, ordered by path. */
  get paths(): readonly string[] {
    return [...this.#texts.keys()].sort();
  }

  isFile(path: string): boolean {
    return this.#treeOf(path)?.has(path) ?? false;
  }

  named(name: string, near: string): readonly string[] {
    return this.#treeOf(near)?.named(name) ?? [];
  }

  inFolder(folder: string): readonly string[] {
    return this.#treeOf(`${folder}/`)?.inFolder(folder) ?? [];
  }

  read(path: string): string | null {
    return this.#texts.get(path) ?? null;
  }

  folderOf(path: string): string | null {
    for (const folder of this.#trees.keys()) if (isWithin(path, folder)) return folder;
    return null;
  }

  importersOf(path: string): readonly string[] | null {
    return this.#index?.importersOf(path) ?? null;
  }

  /** Finds out who imports whom, so that callers in other files are known. */
  async indexImports(project: Pick<Project, 'leadsTo'>, parts: SurveyDisk): Promise<void> {
    const index = new ImportIndex((specifier, from, path) => project.leadsTo(specifier, from, path));
    for (const [at, [path, text]] of [...this.#texts].entries()) {
      if (at % IMPORTS_PER_TURN === IMPORTS_PER_TURN - 1) await turnOfOthers(parts.clock);
      if (parts.isCancelled()) return;
      const kind = parts.engine.kindOf({ path });
      const modules = parts.engine.languages.find((each) => each === kind)?.modules;
      if (modules) index.set(path, fileImports(path, text, modules));
    }
    this.#index = index;
  }

  #treeOf(path: string): WorkspaceTree | undefined {
    const folder = this.folderOf(path);
    return folder === null ? undefined : this.#trees.get(folder);
  }

  async #readFolder(folder: string, parts: SurveyDisk): Promise<void> {
    const { disk, engine } = parts;
    const wanted = (name: string) =>
      engine.kindOf({ path: name }) !== null || engine.readEndings.some((each) => name.endsWith(each));
    const listed = await disk.list({ folder, at: folder, deep: true, most: MOST_FILES, wanted });
    if (!listed.complete) this.isCut = true;
    const own = listed.paths.filter((path) => this.folderOf(path) === null);
    const tree = new WorkspaceTree();
    tree.change([], own);
    this.#trees.set(folder, tree);
    for (let at = 0; at < own.length && !parts.isCancelled(); at += READ_AT_A_TIME)
      await Promise.all(
        own.slice(at, at + READ_AT_A_TIME).map((path) => this.#readFile(path, folder, parts)),
      );
  }

  async #readFile(path: string, folder: string, parts: SurveyDisk): Promise<void> {
    const { disk, maxBytes, openText, engine } = parts;
    const kind = engine.kindOf({ path });
    const most = kind && isContainer(kind) ? Math.max(maxBytes, kind.mostBytes ?? 0) : maxBytes;
    const text = openText(path) ?? (await disk.read(path, folder, most));
    if (text === null) return;
    if (this.#units + text.length > MOST_TEXT) {
      this.isCut = true;
      return;
    }
    this.#units += text.length;
    this.#texts.set(path, text);
  }
}
