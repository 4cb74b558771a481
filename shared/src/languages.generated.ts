// Made by `npm run sync`.
/** Identifiers that editors give to the languages that are read. */
export const languageIds: readonly string[] = [
  "typescript",
  "typescriptreact",
  "javascript",
  "javascriptreact",
  "python",
  "shellscript",
];
