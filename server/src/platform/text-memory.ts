/** UTF-16 units of the texts that are kept. */
const MOST = 16 * 1024 * 1024;

/** Keeps the texts that were last asked for, up to a bound of their lengths together. */
export class TextMemory {
  readonly #texts = new Map<string, string | null>();
  #length = 0;

  /** A text, read when it is not kept; null is kept too. */
  get(path: string, read: () => string | null): string | null {
    let text = this.#texts.get(path);
    if (text === undefined) {
      text = read();
      this.#length += text?.length ?? 0;
    } else this.#texts.delete(path);
    this.#texts.set(path, text);
    this.#makeRoom();
    return text;
  }

  #makeRoom(): void {
    for (const [path, text] of this.#texts) {
      if (this.#length <= MOST || this.#texts.size === 1) return;
      this.#texts.delete(path);
      this.#length -= text?.length ?? 0;
    }
  }
}
