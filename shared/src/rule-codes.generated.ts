// Made by `npm run sync`.
/** Codes of all lint rules. */
export const ruleCodes: readonly string[] = [
  "context-overflow",
  "costlint-comment",
  "hard-coded-price",
  "model-not-at-provider",
  "retired-model",
  "unknown-model",
  "unused-ignore",
];
