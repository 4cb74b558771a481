import type { GitFile } from '../ports/git';

/** Reads what `git cat-file --batch` writes: `id type size`, a line break, the content, a line break. */
export class BlobReader {
  #pending: Buffer[] = [];
  #length = 0;
  #next = 0;
  /** Bytes of the content that is being read; null: its head comes next. */
  #size: number | null = null;

  constructor(
    private readonly files: readonly GitFile[],
    private readonly take: (file: GitFile, content: Uint8Array) => void,
  ) {}

  add(chunk: Buffer): void {
    this.#pending.push(chunk);
    this.#length += chunk.length;
    while (this.#step());
  }

  /** Throws where not all files came. */
  finish(): void {
    const file = this.files[this.#next];
    if (file) throw new Error(`Git can't read ${file.path}: a part of its history is not on this machine`);
  }

  #step(): boolean {
    if (this.#size === null) return this.#readHead();
    if (this.#length < this.#size + 1) return false;
    const all = this.#all();
    const file = this.files[this.#next++];
    if (file) this.take(file, all.subarray(0, this.#size));
    this.#keep(all.subarray(this.#size + 1));
    this.#size = null;
    return true;
  }

  #readHead(): boolean {
    const all = this.#all();
    const end = all.indexOf(10);
    if (end < 0) return false;
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(all.subarray(0, end).toString('latin1'))?.[1];
    if (size === undefined) return false;
    this.#size = Number(size);
    this.#keep(all.subarray(end + 1));
    return true;
  }

  #all(): Buffer {
    const [only] = this.#pending;
    const all = this.#pending.length === 1 && only ? only : Buffer.concat(this.#pending);
    this.#pending = [all];
    return all;
  }

  #keep(rest: Buffer): void {
    this.#pending = [rest];
    this.#length = rest.length;
  }
}
