// Made by `npm run sync`.
/** Codes of all lint rules. */
export const ruleCodes: readonly string[] = [
  "costlint-comment",
  "unused-ignore",
];
