import type { TextKey } from './text-key';

/** Which call of a program a log tells of, as far as it says. No text of it is kept. */
export interface LoggedOrigin {
  /** Keys of the names that somebody gave to it and of the instruction that was sent. */
  readonly keys: readonly TextKey[];
  /** The function that it stands in; null: the log does not say. */
  readonly place: CodePlace | null;
}

/** A function of a program. */
export interface CodePlace {
  /** Path as it was where the program ran. */
  readonly file: string;
  /** Its own name, without that of its class. */
  readonly function: string;
}

/** A call of source code, for what logs tell of it. */
export interface CallOrigin {
  /** As a comment calls it in logs; null: none does. */
  readonly label: string | null;
  /** Null: it stands in no function of a file. */
  readonly place: CodePlace | null;
}

/** Roots that a program is copied to have so many folders: `/app`, `/srv/app`. */
const MOST_ROOTS = 2;

/**
 * How many names of two paths are the same from the end on; 0 where they are not those of one file at two places: the whole
 * of one must be the end of the other but for a root, or they must end alike in two names.
 */
export function sharedEnd(logged: string, own: string): number {
  const [one, other] = [namesIn(logged), namesIn(own)];
  let same = 0;
  while (same < Math.min(one.length, other.length) && one.at(-1 - same) === other.at(-1 - same)) same += 1;
  if (same >= 2) return same;
  const root = /^(?:[\\/]|[a-z]:)/i.test(logged) ? MOST_ROOTS : 0;
  return same > 0 && one.length - same <= root ? same : 0;
}

function namesIn(path: string): readonly string[] {
  return path.split(/[\\/]+/).filter((name) => name !== '' && name !== '.');
}
