import { WHOLE_RECORD } from '../core/analyze/row-costing';

/** A column that somebody names for a hole; an empty one leaves the hole open. */
export interface StatedBinding {
  readonly hole: string;
  readonly column: string;
}

/** What stands for a hole of a call. */
export interface HoleBinding {
  /** What the source calls it. */
  readonly hole: string;
  /** Null: nothing does, and it is taken to be as long as any hole. */
  readonly column: string | null;
  /** By its name, because somebody says so, or because there is only one hole and one column. */
  readonly how: 'name' | 'stated' | 'only' | null;
}

/**
 * Finds the column for what is unknown: the stated one, else the one that is called like it. Names are the same whatever
 * their case and whether words in them are divided.
 */
export function columnFinder(
  columns: readonly string[],
  stated: readonly StatedBinding[],
): (label: string, name: string | null) => string | null {
  const byName = new Map<string, string>();
  for (const column of columns) if (!byName.has(plainName(column))) byName.set(plainName(column), column);
  const exact = new Set(columns);
  const byHole = new Map<string, string>();
  for (const { hole, column } of stated) {
    byHole.set(hole, column);
    byHole.set(plainName(lastName(hole) ?? hole), column);
  }
  const find = (name: string): string | null =>
    exact.has(name) ? name : (byName.get(plainName(name)) ?? null);
  return (label, name) => {
    const last = lastName(label);
    const said =
      byHole.get(label) ??
      (last === null ? undefined : byHole.get(plainName(last))) ??
      (name === null ? undefined : byHole.get(plainName(name)));
    if (said !== undefined) return said === '' ? null : said === WHOLE_RECORD ? said : find(said);
    return (last === null ? null : find(last)) ?? (name === null ? null : find(name));
  };
}

/** The last name of an expression as it is spelled: `title` of `row["title"]`, `item.title`, `title.strip()[0]`. */
export function lastName(label: string): string | null {
  let rest = label.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/(?:\((?:…)?\)|\[(?:…|-?\d+)?\]|[?!])$/, '');
  }
  const key = /\[\s*(["'])(.*?)\1\s*\]$/.exec(rest)?.[2];
  if (key !== undefined) return key;
  return /[\p{L}_$][\p{L}\p{N}_$]*$/u.exec(rest)?.[0] ?? null;
}

function plainName(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return plain === '' ? name : plain;
}
