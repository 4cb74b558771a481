/** A set that begins as another one where it can: most of what an evaluation notes is what one inside it has noted. */
export class NotedSet<T> {
  #items: Set<T> | null = null;
  /** Whether nobody else holds the set. */
  #own = false;

  /** Null when nothing was noted. Does not change once nothing more is added. */
  get items(): ReadonlySet<T> | null {
    return this.#items;
  }

  add(item: T): void {
    if (this.#items?.has(item)) return;
    if (!this.#own) {
      this.#items = new Set(this.#items);
      this.#own = true;
    }
    this.#items?.add(item);
  }

  /** Adds all of a set to which nothing more will be added. */
  addAll(other: NotedSet<T>): void {
    const items = other.#items;
    if (items === null || items === this.#items) return;
    if (this.#items === null) this.#items = items;
    else for (const item of items) this.add(item);
  }
}
