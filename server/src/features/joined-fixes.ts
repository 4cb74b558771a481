import type { Edit, Finding } from '../core/analyze/file-analysis';

/**
 * The first fixes of findings as one change, in the order of the text. A fix that touches what another has changed is
 * left for the next time; what several of them add alike, such as an import, is added once.
 */
export function joinedFixes(findings: readonly Finding[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { fixes } of findings) {
    const edits = fixes[0]?.edits ?? [];
    const fresh = edits.filter((edit) => !taken.some((each) => isSame(each, edit)));
    if (!fresh.some((edit) => taken.some((each) => isTouching(each, edit)))) taken.push(...fresh);
  }
  return taken.sort((one, other) => one.range.start - other.range.start);
}

function isSame(one: Edit, other: Edit): boolean {
  const { range, newText } = one;
  return range.start === other.range.start && range.end === other.range.end && newText === other.newText;
}

function isTouching({ range: one }: Edit, { range: other }: Edit): boolean {
  if (one.start === other.start) return true;
  return one.start < other.end && other.start < one.end;
}
