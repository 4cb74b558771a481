import { type CharacterClasses, CONTINUATION, END } from './character-classes';

/** Buffers up to this many bytes are kept for the next text; larger ones are given back. */
const KEPT_BYTES = 1 << 18;

/**
 * A text as UTF-8, with the class flags of its character beside every byte. It owns its buffers, which hold one text
 * at a time: `END` stands in `classes` after the last byte, and a zero in `bytes`.
 */
export class EncodedText {
  bytes = new Uint8Array(0);
  classes = new Uint8Array(0);
  length = 0;

  constructor(private readonly table: CharacterClasses) {}

  /** Replaces what is held. Lone surrogates become U+FFFD. */
  write(text: string): void {
    this.reserve(text.length * 3 + 1);
    const { bytes, classes } = this;
    const { bmp } = this.table;
    let to = 0;
    for (let from = 0; from < text.length; from++) {
      const unit = text.charCodeAt(from);
      if (unit < 0x80) {
        bytes[to] = unit;
        classes[to++] = bmp[unit]!;
      } else if (unit < 0x800) {
        const flags = bmp[unit]!;
        bytes[to] = 0xc0 | (unit >> 6);
        classes[to++] = flags;
        bytes[to] = 0x80 | (unit & 0x3f);
        classes[to++] = flags | CONTINUATION;
      } else if (unit < 0xd800 || unit > 0xdfff) {
        to = this.writeThree(unit, to);
      } else {
        const codePoint = text.codePointAt(from)!;
        if (codePoint > 0xffff) {
          to = this.writeFour(codePoint, to);
          from++;
        } else to = this.writeThree(0xfffd, to);
      }
    }
    bytes[to] = 0;
    classes[to] = END;
    this.length = to;
  }

  /** Gives large buffers back. */
  release(): void {
    if (this.bytes.length <= KEPT_BYTES) return;
    this.bytes = new Uint8Array(0);
    this.classes = new Uint8Array(0);
    this.length = 0;
  }

  private reserve(size: number): void {
    if (this.bytes.length >= size) return;
    const rounded = Math.max(4096, 2 ** Math.ceil(Math.log2(size)));
    this.bytes = new Uint8Array(rounded);
    this.classes = new Uint8Array(rounded);
  }

  private writeThree(unit: number, to: number): number {
    const { bytes, classes } = this;
    const flags = this.table.bmp[unit]!;
    bytes[to] = 0xe0 | (unit >> 12);
    bytes[to + 1] = 0x80 | ((unit >> 6) & 0x3f);
    bytes[to + 2] = 0x80 | (unit & 0x3f);
    classes[to] = flags;
    classes[to + 1] = flags | CONTINUATION;
    classes[to + 2] = flags | CONTINUATION;
    return to + 3;
  }

  private writeFour(codePoint: number, to: number): number {
    const { bytes, classes } = this;
    const flags = this.table.astral(codePoint);
    bytes[to] = 0xf0 | (codePoint >> 18);
    bytes[to + 1] = 0x80 | ((codePoint >> 12) & 0x3f);
    bytes[to + 2] = 0x80 | ((codePoint >> 6) & 0x3f);
    bytes[to + 3] = 0x80 | (codePoint & 0x3f);
    classes[to] = flags;
    classes[to + 1] = flags | CONTINUATION;
    classes[to + 2] = flags | CONTINUATION;
    classes[to + 3] = flags | CONTINUATION;
    return to + 4;
  }
}
