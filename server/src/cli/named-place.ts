import { UsageError } from './usage-error';

/** A place as people name it: `src/a.py:24`, and in a notebook `a.ipynb:5:12`, the cell before its line; from 1. */
export interface NamedPlace {
  readonly file: string;
  readonly cell: number | null;
  readonly line: number;
}

/** Reads a place. Throws `UsageError` with words for anything else. */
export function namedPlace(text: string, option = '--for'): NamedPlace {
  const [, file = '', first, second] = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/.exec(text) ?? [];
  if (first === undefined)
    throw new UsageError(`${option} takes a file and a line such as src/app.py:24, not \`${text}\``);
  return second === undefined
    ? { file, cell: null, line: Number(first) }
    : { file, cell: Number(first), line: Number(second) };
}
