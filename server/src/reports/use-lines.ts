import type { FileReport } from './check-report';
import { placeLabel } from './place-label';
import { escapeForTerminal } from './terminal-text';

/** Labels of the places that use a call, by the paths of their files; the calls by `siteKey`. */
export type UsesByCall = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

const USES_SHOWN = 8;

/** What tells a call from all others of a report. */
export function siteKey(path: string, cell: number | undefined, line: number): string {
  return `${path}\n${placeLabel(cell, line)}`;
}

export function usesByCall(files: readonly FileReport[]): UsesByCall {
  const calls = new Map<string, Map<string, Set<string>>>();
  for (const { path, uses } of files)
    for (const { cell, range, of } of uses) {
      const key = siteKey(of.path, of.cell, of.line);
      const byFile = calls.get(key) ?? new Map<string, Set<string>>();
      calls.set(key, byFile);
      byFile.set(path, (byFile.get(path) ?? new Set()).add(placeLabel(cell, range.start.line)));
    }
  return calls;
}

/** `used in lines 4, 9; app.py:3, 7 and 2 more`: those of the call's own file come first. Empty for none. */
export function usesText(uses: ReturnType<UsesByCall['get']>, home: string): string {
  const own = [...(uses?.get(home) ?? [])];
  const parts: string[] = [];
  let room = USES_SHOWN;
  const add = (before: string, labels: readonly string[]) => {
    if (labels.length > 0 && room > 0) parts.push(before + labels.slice(0, room).join(', '));
    room -= labels.length;
  };
  add(wordBefore(own), own);
  for (const [path, labels] of uses ?? []) if (path !== home) add(`${escapeForTerminal(path)}:`, [...labels]);
  const more = room < 0 ? ` and ${-room} more` : '';
  return parts.length === 0 ? '' : `used in ${parts.join('; ')}${more}`;
}

function wordBefore(labels: readonly string[]): string {
  if (labels[0]?.startsWith('cell')) return '';
  return labels.length > 1 ? 'lines ' : 'line ';
}
