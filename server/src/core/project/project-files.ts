import type { FileTree } from './file-tree';

/** Files with a memory of what was made of them, so that a configuration is parsed once and not at every import. */
export interface ProjectFiles extends FileTree {
  /**
   * What `make` gives for a place (a path, or any other key), made once and kept while no file that was looked at
   * has changed. `make` is part of the key, so it is a function of a module and never a closure; it may look at
   * nothing but the place and the files. A result that is no object is compared when one of its texts changes: the same
   * again, it changes nothing.
   */
  kept<T>(make: (place: string, files: ProjectFiles) => T, place: string): T;
}
