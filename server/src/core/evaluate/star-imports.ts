/** What is known of modules from outside of the project. */
export interface StarImports {
  /**
   * Of modules whose names are all imported (`using A; using B;`), the one whose a name is that no file of the project gives;
   * null when nobody knows.
   */
  ownerOf(name: string, modules: readonly string[]): string | null;
  /** Whether it is known what can be called in a module. */
  isKnown(module: string): boolean;
}
