/** A number from 0 up to but not including 1, so that many programs do not all do the same at once. */
export type Chance = () => number;
