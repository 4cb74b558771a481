import type { FileTree } from './file-tree';

/** The files of the workspace, and who imports whom among them. */
export interface WorkspaceFiles extends FileTree {
  /** The files that import one, directly or through files that pass it on, ordered by path; null: not known yet. */
  importersOf(path: string): readonly string[] | null;
}
