/** A shorter text is counted anew as quickly as it is looked up. */
const MIN_LENGTH = 256;
/** Longer texts (UTF-16 units) are not kept. */
export const MAX_LENGTH = 1 << 18;
const MAX_TEXTS = 1024;
/** UTF-16 units of all kept texts together. */
const MAX_TOTAL = 1 << 19;
const SAMPLES = 16;

interface Known {
  /** Null while the text was seen only once. */
  readonly text: string | null;
  readonly tokens: number;
}

/**
 * Remembers the counts of whole texts, for the many that an edit elsewhere leaves alone. A text is kept when it is
 * counted a second time, so the ever new versions of the one that is being edited cost nothing here. The oldest gives
 * way.
 */
export class TextCache {
  private readonly known = new Map<number, Known>();
  private total = 0;

  get(text: string): number | undefined {
    if (text.length < MIN_LENGTH || text.length > MAX_LENGTH) return undefined;
    const known = this.known.get(fingerprint(text));
    return known?.text === text ? known.tokens : undefined;
  }

  /** Remembers the count of a text that `get` did not know. */
  set(text: string, tokens: number): void {
    if (text.length < MIN_LENGTH || text.length > MAX_LENGTH) return;
    const key = fingerprint(text);
    const seenBefore = this.known.has(key);
    this.remove(key);
    if (seenBefore) this.total += text.length;
    this.known.set(key, { text: seenBefore ? detached(text) : null, tokens });
    for (const oldest of this.known.keys()) {
      if (this.known.size <= MAX_TEXTS && this.total <= MAX_TOTAL) break;
      this.remove(oldest);
    }
  }

  private remove(key: number): void {
    this.total -= this.known.get(key)?.text?.length ?? 0;
    this.known.delete(key);
  }
}

/** A number that seldom two texts share: of the length and of characters spread over the text. */
function fingerprint(text: string): number {
  let hash = text.length;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const at = Math.floor(((text.length - 1) * sample) / (SAMPLES - 1));
    hash = Math.imul(hash, 0x9e3779b1) ^ text.charCodeAt(at);
  }
  return hash;
}

/** A copy that doesn't keep alive a longer string (a whole document) that the text was cut from. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
