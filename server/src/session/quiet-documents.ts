/**
 * Documents in which nothing is to be shown as far as the texts tell that were looked at. Owns the paths of these, bound
 * by the open documents; released on close.
 */
export class QuietDocuments {
  readonly #readBy = new Map<string, ReadonlySet<string>>();
  #woken = new Set<string>();

  has(uri: string): boolean {
    return this.#readBy.has(uri);
  }

  add(uri: string, read: ReadonlySet<string>): void {
    this.#readBy.set(uri, read);
  }

  /** To be told that a document may not be quiet any more. */
  wake(uri: string): void {
    if (this.#readBy.delete(uri)) this.#woken.add(uri);
  }

  wakeAll(): void {
    for (const uri of [...this.#readBy.keys()]) this.wake(uri);
  }

  /** To be told that a text is another one, or was not known before. */
  textChanged(path: string): void {
    for (const [uri, paths] of [...this.#readBy]) if (paths.has(path)) this.wake(uri);
  }

  /** Documents to be looked at again. */
  takeWoken(): ReadonlySet<string> {
    const woken = this.#woken;
    this.#woken = new Set();
    return woken;
  }

  release(uri: string): void {
    this.#readBy.delete(uri);
    this.#woken.delete(uri);
  }
}
