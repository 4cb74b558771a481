/** A binary heap of numbers, smallest first. */
export class MinHeap {
  private readonly values: number[] = [];

  get size(): number {
    return this.values.length;
  }

  clear(): void {
    this.values.length = 0;
  }

  push(value: number): void {
    const { values } = this;
    let at = values.length;
    values.push(value);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (values[parent]! <= value) break;
      values[at] = values[parent]!;
      at = parent;
    }
    values[at] = value;
  }

  /** Removes and returns the smallest value; the heap must not be empty. */
  pop(): number {
    const { values } = this;
    const top = values[0]!;
    const last = values.pop()!;
    if (values.length > 0) this.sink(last);
    return top;
  }

  private sink(value: number): void {
    const { values } = this;
    let at = 0;
    for (let child = 1; child < values.length; child = 2 * at + 1) {
      if (child + 1 < values.length && values[child + 1]! < values[child]!) child++;
      if (values[child]! >= value) break;
      values[at] = values[child]!;
      at = child;
    }
    values[at] = value;
  }
}
