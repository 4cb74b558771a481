const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = new Int8Array(128).fill(-1);
for (let at = 0; at < ALPHABET.length; at++) VALUES[ALPHABET.charCodeAt(at)] = at;
// The alphabet for addresses.
VALUES['-'.charCodeAt(0)] = 62;
VALUES['_'.charCodeAt(0)] = 63;

/** The first bytes of what is written in base64, at most `most`; blanks are skipped, and it ends where it is none. */
export function base64Bytes(text: string, most: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(most, Math.floor((text.length * 3) / 4)));
  let [length, held, bits] = [0, 0, 0];
  for (let at = 0; at < text.length && length < bytes.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d || unit === 0x20) continue;
    const value = unit < 128 ? VALUES[unit]! : -1;
    if (value < 0) break;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  return bytes.subarray(0, length);
}

/** Bytes of UTF-8 as text; what is none of it counts as U+FFFD. */
export function utf8Text(bytes: Uint8Array): string {
  const units: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++]!;
    const more =
      first < 0x80 ? 0 : first < 0xc0 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf8 ? 3 : -1;
    if (more <= 0) {
      units.push(more === 0 ? String.fromCharCode(first) : '\uFFFD');
      continue;
    }
    let code = first & (0x3f >> more);
    for (let left = more; left > 0; left--) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f);
    units.push(code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code));
  }
  return units.join('');
}
