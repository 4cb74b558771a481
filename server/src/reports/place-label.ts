import type { FileReport } from './check-report';

const LEAST_WIDTH = 5;

/** A 0-based line for people; in a notebook with its cell: `cell 4:12`. */
export function placeLabel(cell: number | undefined, line: number): string {
  return cell === undefined ? String(line + 1) : `cell ${cell + 1}:${line + 1}`;
}

/** How wide the labels of a report are, so that they stand below each other. */
export function labelWidth(files: readonly FileReport[]): number {
  const labels = files.flatMap(({ calls, findings }) => [
    ...calls.map(({ cell, callee }) => placeLabel(cell, callee.line)),
    ...findings.map(({ cell, range }) => placeLabel(cell, range.start.line)),
  ]);
  return labels.reduce((most, { length }) => Math.max(most, length), LEAST_WIDTH);
}
