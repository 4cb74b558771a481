/**
 * A repository of Git, read without running anything that it names: no hooks, filters, conversions of text, monitors of
 * files or remotes. Only for commands that somebody runs in a terminal: an editor never asks it.
 */
export interface GitRepository {
  /** The folder of the work tree, as the system writes it. */
  readonly top: string;
  /** The commit that a name means, as hexadecimal digits; null where it means none. */
  commitOf(name: string): Promise<string | null>;
  /** The last commit that two have in common; null where none is known. */
  mergeBase(one: string, other: string): Promise<string | null>;
  /** The regular files of a commit. */
  filesOf(commit: string): Promise<readonly GitFile[]>;
  /** Gives the bytes of files as they are kept, in their order. */
  read(files: readonly GitFile[], take: (file: GitFile, content: Uint8Array) => void): Promise<void>;
}

export interface GitFile {
  /** From the top of the work tree, with `/`; never out of it. */
  readonly path: string;
  /** Of its content. */
  readonly id: string;
  /** In bytes. */
  readonly size: number;
}
