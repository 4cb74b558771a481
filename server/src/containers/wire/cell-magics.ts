import { languageNamed } from './language-names';

/** What the body of a cell is whose first line is `%%name arguments`. */
export type CellBody =
  /** Python in the same program. */
  | { readonly kind: 'same' }
  /** A text of its own in a language: run or written to a file apart from the other cells. */
  | { readonly kind: 'other'; readonly language: string }
  /** Nothing that is read. */
  | { readonly kind: 'none' };

const NONE: CellBody = { kind: 'none' };

/** Magics that run the cell as it is, and measure or watch it. */
const SAME: ReadonlySet<string> = new Set([
  'time',
  'timeit',
  'capture',
  'prun',
  'memit',
  'mprun',
  'lprun',
  'debug',
  'px',
  'heat',
  'scalene',
  'snakeviz',
  'pyinstrument',
  'memray_flamegraph',
  'notify',
  'spark',
  'pyspark',
  'local',
  'trace',
  'stopwatch',
  'wandb',
]);

const SHELLS: ReadonlySet<string> = new Set(['bash', 'sh', 'shell', 'zsh', 'system', 'sx', '!']);

/** Magics that write the cell into the file that they name. */
const WRITERS: ReadonlySet<string> = new Set(['writefile', 'file', 'save_to_file']);

export function cellBody(name: string, words: readonly string[]): CellBody {
  if (SAME.has(name)) return { kind: 'same' };
  if (SHELLS.has(name)) return other('shellscript');
  if (name === 'script') return SHELLS.has(words.at(-1) ?? '') ? other('shellscript') : NONE;
  if (WRITERS.has(name)) return other(fileLanguage(words.at(-1) ?? ''));
  return other(languageNamed(name));
}

function other(language: string | null): CellBody {
  return language === null ? NONE : { kind: 'other', language };
}

function fileLanguage(file: string): string | null {
  const ending = file.slice(file.lastIndexOf('.') + 1);
  return ending === 'bash' || SHELLS.has(ending) ? 'shellscript' : languageNamed(ending);
}

/** Line magics that run the Python that stands behind them. */
export const STATEMENT_MAGICS: ReadonlySet<string> = new Set([
  'time',
  'timeit',
  'prun',
  'memit',
  'debug',
  'lprun',
  'mprun',
  'snakeviz',
]);
