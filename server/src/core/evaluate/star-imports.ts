/** Of modules whose names are all imported (`using A; using B;`): whose a name is that no file of the project gives. */
export interface StarImports {
  /** One of `modules`; null when nobody knows. */
  ownerOf(name: string, modules: readonly string[]): string | null;
}
