import type { TextEdit } from './syntax';

/** A stretch of the old text and what stands in its place in the new text; UTF-16 offsets. */
export interface ReplacedRegion {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/**
 * The replaced regions of edits that were applied one after the other: sorted, apart from each other, in
 * coordinates of the first and of the last text.
 */
export function replacedRegions(edits: readonly TextEdit[]): readonly ReplacedRegion[] {
  let regions: readonly ReplacedRegion[] = [];
  for (const edit of edits) regions = withEdit(regions, edit);
  return regions;
}

function withEdit(regions: readonly ReplacedRegion[], edit: TextEdit): readonly ReplacedRegion[] {
  const before = regions.filter((region) => region.newEnd < edit.start);
  const after = regions.filter((region) => region.newStart > edit.oldEnd);
  const touched = regions.slice(before.length, regions.length - after.length);
  const shift = edit.newEnd - edit.oldEnd;
  const first = touched[0];
  const last = touched.at(-1);
  const shiftBefore = shiftAfter(before.at(-1));
  const merged: ReplacedRegion = {
    oldStart: first && first.newStart <= edit.start ? first.oldStart : edit.start - shiftBefore,
    oldEnd:
      last && last.newEnd >= edit.oldEnd ? last.oldEnd : edit.oldEnd - shiftAfter(last ?? before.at(-1)),
    newStart: Math.min(first?.newStart ?? edit.start, edit.start),
    newEnd: Math.max(last?.newEnd ?? edit.oldEnd, edit.oldEnd) + shift,
  };
  const moved = after.map((region) => ({
    ...region,
    newStart: region.newStart + shift,
    newEnd: region.newEnd + shift,
  }));
  return [...before, merged, ...moved];
}

/** How far text behind a region has moved. */
export function shiftAfter(region: ReplacedRegion | undefined): number {
  return region ? region.newEnd - region.oldEnd : 0;
}

/** Whether the edits can have led from the one text to the other, as far as lengths tell. */
export function editsFit(edits: readonly TextEdit[], oldLength: number, newLength: number): boolean {
  let length = oldLength;
  for (const { start, oldEnd, newEnd } of edits) {
    if (!(start >= 0 && start <= oldEnd && oldEnd <= length && start <= newEnd)) return false;
    length += newEnd - oldEnd;
  }
  return length === newLength;
}

/** The one edit that leads from the old text to the new: all between their common start and common end. */
export function differenceOf(oldText: string, newText: string): TextEdit {
  const shorter = Math.min(oldText.length, newText.length);
  let start = 0;
  while (start < shorter && oldText.charCodeAt(start) === newText.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    oldText.charCodeAt(oldText.length - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)
  )
    tail += 1;
  return { start, oldEnd: oldText.length - tail, newEnd: newText.length - tail };
}
