// Made by `npm run sync`.
/** Identifiers of everybody who is known to bill for calls. */
export const providerIds: readonly string[] = [
];
