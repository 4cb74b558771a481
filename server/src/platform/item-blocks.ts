import type { RecordBlock } from './record-blocks';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const SPACE = 0x20;

/** Behind the bracket that opens the one list which a file holds (`[...]`, `{"requests": [...]}`); null where it holds none. */
export function itemsStart(head: Buffer): number | null {
  const found = /^\s*(?:\{\s*"requests"\s*:\s*)?\[/.exec(head.toString('latin1', 0, 4096));
  return found ? found[0].length : null;
}

/** Cuts the items of a list, from behind its bracket to the one that closes it, into blocks of an item a line. */
export async function* itemBlocks(chunks: AsyncGenerator<Buffer>, size: number): AsyncGenerator<RecordBlock> {
  const cutter = new ItemCutter(size);
  for await (const chunk of chunks) {
    yield* cutter.cut(chunk);
    if (cutter.isDone) return;
  }
  yield* cutter.end();
}

/** Follows the brackets and strings of JSON, byte by byte. Line breaks can only stand between the tokens of an item. */
class ItemCutter {
  isDone = false;
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;
  #first = 1;
  #items = 0;
  /** Where the item that is read now begins in `#bytes`. */
  #itemStart = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;

  constructor(private readonly size: number) {
    this.#bytes = new Uint8Array(size * 2);
  }

  *cut(chunk: Buffer): Generator<RecordBlock> {
    for (const byte of chunk) {
      if (this.#inString) this.#readString(byte);
      else if (this.#depth === 0 && (byte === COMMA || byte === CLOSE_LIST)) {
        this.#endItem();
        if (this.#length >= this.size || byte === CLOSE_LIST) yield* this.#flush();
        if (byte !== CLOSE_LIST) continue;
        this.isDone = true;
        return;
      } else this.#readToken(byte);
      this.#push(byte === NEWLINE ? SPACE : byte);
    }
  }

  /** The list breaks off: what is there of its last item is an item too. */
  *end(): Generator<RecordBlock> {
    this.#endItem();
    yield* this.#flush();
  }

  #readString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inString = false;
  }

  #readToken(byte: number): void {
    if (byte === QUOTE) this.#inString = true;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.#depth += 1;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) this.#depth -= 1;
  }

  #endItem(): void {
    const isBlank = this.#bytes.subarray(this.#itemStart, this.#length).every((byte) => byte <= SPACE);
    if (isBlank) this.#length = this.#itemStart;
    else {
      this.#push(NEWLINE);
      this.#items += 1;
    }
    this.#itemStart = this.#length;
  }

  *#flush(): Generator<RecordBlock> {
    if (this.#items === 0) return;
    yield { bytes: this.#bytes.slice(0, this.#length), first: this.#first };
    this.#first += this.#items;
    [this.#items, this.#length, this.#itemStart] = [0, 0, 0];
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }
}
