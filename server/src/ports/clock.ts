/** Time, as far as the program may know it. */
export interface Clock {
  /** Today's date where the user is, ISO (`2026-11-20`): the day whose prices count. */
  today(): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once after `ms` milliseconds, unless the returned function is called before. */
  after(ms: number, run: () => void): () => void;
}
