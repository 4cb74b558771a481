/**
 * The member of an enumeration's value that holds the name of its variant. Nobody can spell it, so it meets no field of
 * the source.
 */
export const VARIANT = '#variant';

/** The member that holds what a variant is written as in JSON. */
export const WRITTEN = '#written';
