import { samplePlaces } from '../batch/sample';

/** Rows that were chosen at random: numbers from 0, ascending; `together` of them each are of the same part of the file. */
export interface ChosenRows {
  readonly numbers: readonly number[];
  readonly together: number;
}

/** Of a file that is read by groups of rows, so many are read at most. */
const MOST_GROUPS = 16;

/**
 * Chooses `count` rows, each as likely as any other. Of a file of many groups some are chosen, one in each of as many
 * stretches of the file, as often as they are long; in each of them as many rows.
 */
export function clusteredRows(
  { count: all, groups }: { readonly count: number; readonly groups: readonly number[] },
  count: number,
): ChosenRows {
  if (groups.length <= MOST_GROUPS) return { numbers: samplePlaces(all, count), together: 1 };
  const together = Math.ceil(count / MOST_GROUPS);
  const numbers = samplePlaces(all, MOST_GROUPS).flatMap((row, index) => {
    const group = groups.findLastIndex((first) => first <= row);
    const [first, end] = [groups[group] ?? 0, groups[group + 1] ?? all];
    return samplePlaces(end - first, together, index).map((place) => first + place);
  });
  return { numbers, together };
}
