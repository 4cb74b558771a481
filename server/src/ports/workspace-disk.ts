/** What to list of a folder. Paths are as in `FileTree`. */
export interface Listing {
  /** A workspace folder, or the folder of a file that stands in none. */
  readonly folder: string;
  /** The folder itself, or a file or folder in it to list alone. */
  readonly at: string;
  /** Whether folders inside are looked into. */
  readonly deep: boolean;
  /** More files than these are left out. */
  readonly most: number;
  /** Whether a file is listed, by its name without its folder. */
  wanted(name: string): boolean;
  /** Names of wanted files that are listed although `.gitignore` excludes them, unless it does so with their folder. */
  readonly evenIgnored?: readonly string[];
}

export interface ListedFiles {
  readonly paths: readonly string[];
  /** False when there are more than was asked for. */
  readonly complete: boolean;
}

/** The files of workspace folders, as far as a session may look at them. Nothing here rejects or takes the thread for long. */
export interface WorkspaceDisk {
  /**
   * The regular files at or below a path, without what `.gitignore` excludes, other people's code, and what stands behind
   * links; none when nothing is there or it can't be listed.
   */
  list(listing: Listing): Promise<ListedFiles>;
  /**
   * Text of a regular file whose real path lies in the folder, as editors read it; null for everything else, for more bytes
   * than these, and for what is no text.
   */
  read(path: string, folder: string, maxBytes: number): Promise<string | null>;
}

/** Where there is no disk to look at. */
export const noDisk: WorkspaceDisk = {
  list: async () => ({ paths: [], complete: true }),
  read: async () => null,
};
