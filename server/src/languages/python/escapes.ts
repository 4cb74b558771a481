/** The escapes of one character; what follows a backslash and is not listed stays as it is, backslash included. */
const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** A character named by `\N{...}`: names are not looked up, but it is one character. */
const NAMED_CHARACTER = '\uFFFD';

/** The text that a literal without the `r` prefix means. In bytes `\u`, `\U` and `\N` are no escapes. */
export function decodeEscapes(source: string, bytes: boolean): string {
  let backslash = source.indexOf('\\');
  if (backslash < 0) return source;
  let decoded = '';
  let start = 0;
  while (backslash >= 0) {
    const found = escapeAt(source, backslash, bytes);
    if (found === null) {
      decoded += source.slice(start, backslash + 2);
      start = backslash + 2;
    } else {
      decoded += source.slice(start, backslash) + found.text;
      start = found.end;
    }
    backslash = source.indexOf('\\', start);
  }
  return decoded + source.slice(start);
}

interface Escape {
  readonly text: string;
  readonly end: number;
}

function escapeAt(source: string, backslash: number, bytes: boolean): Escape | null {
  const letter = source.charAt(backslash + 1);
  const simple = SIMPLE[letter];
  if (simple !== undefined) return { text: simple, end: backslash + 2 };
  if (letter >= '0' && letter <= '7') return octalAt(source, backslash + 1);
  if (letter === 'x') return hexAt(source, backslash + 2, 2);
  if (bytes) return null;
  if (letter === 'u') return hexAt(source, backslash + 2, 4);
  if (letter === 'U') return hexAt(source, backslash + 2, 8);
  if (letter === 'N') return namedAt(source, backslash + 2);
  return null;
}

function octalAt(source: string, start: number): Escape {
  let end = start + 1;
  while (end < start + 3 && source.charAt(end) >= '0' && source.charAt(end) <= '7') end++;
  return { text: String.fromCharCode(Number.parseInt(source.slice(start, end), 8)), end };
}

function hexAt(source: string, start: number, length: number): Escape | null {
  const digits = source.slice(start, start + length);
  if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits)) return null;
  const code = Number.parseInt(digits, 16);
  return code > 0x10ffff ? null : { text: String.fromCodePoint(code), end: start + length };
}

function namedAt(source: string, start: number): Escape | null {
  const close = source.charAt(start) === '{' ? source.indexOf('}', start) : -1;
  return close < 0 ? null : { text: NAMED_CHARACTER, end: close + 1 };
}
