/**
 * A place that other places are measured from. Anchors form a chain up to the start of the text, so that an
 * edit moves everything behind it by changing a few anchors, and unchanged statements keep their IR.
 */
export interface Anchor {
  readonly parent: Anchor | null;
  /** UTF-16 offset from the parent anchor; from the start of the text when there is no parent. */
  offset: number;
}

/** A half-open range of UTF-16 offsets, relative to its anchor. */
export interface Span {
  readonly anchor: Anchor;
  readonly start: number;
  readonly end: number;
}

/** A half-open range of UTF-16 offsets from the start of the text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where an anchor stands now, in UTF-16 offsets from the start of the text. */
export function anchorOffset(anchor: Anchor): number {
  let offset = 0;
  for (let at: Anchor | null = anchor; at !== null; at = at.parent) offset += at.offset;
  return offset;
}

/** Where a span stands now. */
export function rangeOf(span: Span): TextRange {
  const base = anchorOffset(span.anchor);
  return { start: base + span.start, end: base + span.end };
}
