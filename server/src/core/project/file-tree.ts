/**
 * The files of the workspace, as far as they are known: what finding modules and named files looks at. Paths are
 * absolute, with `/`, as `pathOf` gives them: `/home/ann/shop/a.ts`, `/c:/shop/a.ts`, `//server/share/a.py`.
 */
export interface FileTree {
  /** Whether a file, and not a folder, stands there. */
  isFile(path: string): boolean;
  /** The files of a name (`package.json`) anywhere in the workspace folder that holds `near`, ordered by path. */
  named(name: string, near: string): readonly string[];
  /** The files that stand in a folder itself, ordered by path. */
  inFolder(folder: string): readonly string[];
  /** Text of a file; null when there is none, when it can't be read, and when it is yet to be loaded, which is then noted. */
  read(path: string): string | null;
  /** The innermost workspace folder that holds a path, without a slash at its end; null outside of all. */
  folderOf(path: string): string | null;
}
