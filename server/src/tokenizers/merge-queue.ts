/** The positions where one token may be merged, from `cursor` on. */
interface Bucket {
  readonly token: number;
  positions: number[];
  cursor: number;
  ascending: boolean;
}

/**
 * A priority queue of (token, position), smallest first. Many positions share a token, so the heap holds each token
 * once, and the positions of a token wait in a list of their own that is nearly always in order already: a long run of
 * one character costs no more per byte than a short one.
 */
export class MergeQueue {
  private readonly buckets = new Map<number, Bucket>();
  private readonly heap: number[] = [];
  private current: Bucket | undefined;

  /** The token that belongs to the position that `pop` gave last. */
  get token(): number {
    return this.current?.token ?? 0;
  }

  push(token: number, position: number): void {
    const bucket = this.buckets.get(token) ?? this.add(token);
    const { positions } = bucket;
    if (positions.length > 0 && positions[positions.length - 1]! > position) bucket.ascending = false;
    positions.push(position);
  }

  /** Takes the smallest pair and returns its position, -1 when there is none. */
  pop(): number {
    for (;;) {
      const bucket = this.smallest();
      if (bucket === undefined) return -1;
      if (!bucket.ascending) sortRest(bucket);
      if (bucket.cursor < bucket.positions.length) return bucket.positions[bucket.cursor++]!;
      this.buckets.delete(bucket.token);
      this.current = undefined;
    }
  }

  /** The bucket at hand, unless a smaller token has come in since. */
  private smallest(): Bucket | undefined {
    const top = this.heap[0];
    if (this.current !== undefined) {
      if (top === undefined || top > this.current.token) return this.current;
      pushHeap(this.heap, this.current.token);
    }
    this.current = top === undefined ? undefined : this.buckets.get(popHeap(this.heap));
    return this.current;
  }

  private add(token: number): Bucket {
    const bucket = { token, positions: [], cursor: 0, ascending: true };
    this.buckets.set(token, bucket);
    pushHeap(this.heap, token);
    return bucket;
  }
}

function sortRest(bucket: Bucket): void {
  bucket.positions = bucket.positions.slice(bucket.cursor).sort((a, b) => a - b);
  bucket.cursor = 0;
  bucket.ascending = true;
}

function pushHeap(heap: number[], value: number): void {
  let at = heap.length;
  heap.push(value);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (heap[parent]! <= value) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = value;
}

/** Removes and returns the smallest value of a heap that is not empty. */
function popHeap(heap: number[]): number {
  const smallest = heap[0]!;
  const last = heap.pop()!;
  if (heap.length === 0) return smallest;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
    if (heap[child]! >= last) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = last;
  return smallest;
}
