/** The escapes of one character. */
const SIMPLE: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
};

/** An escape; a line that ends in a backslash goes on at the next text. */
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u\{([0-9a-fA-F_]{1,8})\}|\r?\n\s*|(.))/gsu;

/** The text that a literal without `r` means. What is no escape stays as it is. */
export function decodeEscapes(source: string): string {
  const lines = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  if (!lines.includes('\\')) return lines;
  return lines.replace(ESCAPE, (whole, byte?: string, code?: string, letter?: string) => {
    if (letter !== undefined) return SIMPLE[letter] ?? whole;
    const digits = byte ?? code?.replaceAll('_', '');
    return digits === undefined ? '' : characterOf(digits, whole);
  });
}

function characterOf(digits: string, spelled: string): string {
  const code = Number.parseInt(digits, 16);
  return code > 0x10ffff || Number.isNaN(code) ? spelled : String.fromCodePoint(code);
}
