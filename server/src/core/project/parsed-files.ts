import type { ProgramSource } from '../source/program-source';

/** One file of a project, parsed. */
export interface ProjectFile {
  readonly path: string;
  readonly source: ProgramSource;
}

/** Files that nobody uses stay parsed as long as their texts are no longer than this in all: enough for a large package. */
const SPARE_TEXT = 4_000_000;

/** Who uses a file is looked for again when so much text was added. */
const STEP = SPARE_TEXT / 8;

interface Held {
  readonly file: ProjectFile;
  /** Of its text as it was when the file was added. */
  readonly length: number;
}

/** The parsed files of a project, the least recently asked for first. */
export class ParsedFiles {
  readonly #held = new Map<string, Held>();
  #length = 0;
  #nextLook = SPARE_TEXT;

  get all(): readonly ProjectFile[] {
    return Array.from(this.#held.values(), ({ file }) => file);
  }

  get paths(): readonly string[] {
    return [...this.#held.keys()];
  }

  peek(path: string): ProjectFile | null {
    return this.#held.get(path)?.file ?? null;
  }

  /** Makes it the most recent one. */
  get(path: string): ProjectFile | null {
    const held = this.#held.get(path);
    if (!held) return null;
    this.#held.delete(path);
    this.#held.set(path, held);
    return held.file;
  }

  add(file: ProjectFile): void {
    const { length } = file.source.text;
    this.#held.set(file.path, { file, length });
    this.#length += length;
  }

  remove({ path }: ProjectFile): void {
    this.#length -= this.#held.get(path)?.length ?? 0;
    this.#held.delete(path);
  }

  clear(): void {
    this.#held.clear();
    this.#length = 0;
  }

  /** The files to let go of. `isUsed` is made, at some cost, only when there may be any. */
  tooMany(whoIsUsed: () => (file: ProjectFile) => boolean): readonly ProjectFile[] {
    if (this.#length < this.#nextLook) return [];
    const isUsed = whoIsUsed();
    const spare = [...this.#held.values()].filter(({ file }) => !isUsed(file));
    let over = spare.reduce((sum, { length }) => sum + length, -SPARE_TEXT);
    const found: ProjectFile[] = [];
    let left = this.#length;
    for (const { file, length } of spare) {
      if (over <= 0) break;
      over -= length;
      left -= length;
      found.push(file);
    }
    this.#nextLook = Math.max(SPARE_TEXT, left + STEP);
    return found;
  }
}
