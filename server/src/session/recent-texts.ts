/** Texts by path, the least recently used of which go when they are longer together than `most` UTF-16 units. */
export class RecentTexts {
  readonly #texts = new Map<string, string | null>();
  #length = 0;

  constructor(private readonly most: number) {}

  get size(): number {
    return this.#texts.size;
  }

  get paths(): readonly string[] {
    return [...this.#texts.keys()];
  }

  has(path: string): boolean {
    return this.#texts.has(path);
  }

  /** Undefined for what is not kept; null for what is known to have no text. */
  get(path: string): string | null | undefined {
    const text = this.#texts.get(path);
    // While there is plenty of room the order does not matter, and texts are asked for very often.
    if (text === undefined || this.#length * 2 < this.most) return text;
    this.#texts.delete(path);
    this.#texts.set(path, text);
    return text;
  }

  set(path: string, text: string | null): void {
    this.delete(path);
    this.#texts.set(path, text);
    this.#length += lengthOf(text);
    for (const [oldest, its] of this.#texts) {
      if (this.#length <= this.most || oldest === path) return;
      this.#texts.delete(oldest);
      this.#length -= lengthOf(its);
    }
  }

  delete(path: string): void {
    const text = this.#texts.get(path);
    if (text === undefined) return;
    this.#texts.delete(path);
    this.#length -= lengthOf(text);
  }

  clear(): void {
    this.#texts.clear();
    this.#length = 0;
  }
}

/** Each entry takes some room, even where there is no text. */
function lengthOf(text: string | null): number {
  return (text?.length ?? 0) + 100;
}
