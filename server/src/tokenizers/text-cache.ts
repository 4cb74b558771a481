/** A shorter text is counted anew as quickly as it is looked up. */
const MIN_LENGTH = 256;
const MAX_LENGTH = 1 << 18;
/** UTF-16 units of all remembered texts together. */
const MAX_TOTAL = 1 << 19;

/** Remembers the counts of whole texts, for the many that an edit elsewhere leaves alone. The oldest gives way. */
export class TextCache {
  private readonly counts = new Map<string, number>();
  private total = 0;

  get(text: string): number | undefined {
    return text.length < MIN_LENGTH ? undefined : this.counts.get(text);
  }

  set(text: string, tokens: number): void {
    if (text.length < MIN_LENGTH || text.length > MAX_LENGTH) return;
    for (const oldest of this.counts.keys()) {
      if (this.total + text.length <= MAX_TOTAL) break;
      this.counts.delete(oldest);
      this.total -= oldest.length;
    }
    this.counts.set(detached(text), tokens);
    this.total += text.length;
  }
}

/** A copy that doesn't keep alive a longer string (a whole document) that the text was cut from. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
