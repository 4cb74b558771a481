/** The escapes of one character; any other character behind a backslash stands for itself. */
const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  s: ' ',
  t: '\t',
  v: '\v',
};

const ESCAPE = /\\(?:u\{([0-9a-fA-F\s]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{1,2})|(\r?\n|[\s\S]))/g;

/** The text that the inside of a literal in double quotes means. */
export function decodeEscapes(source: string): string {
  if (!source.includes('\\')) return source;
  return source.replace(ESCAPE, (_, many: string, unicode: string, hex: string, one: string) => {
    if (many !== undefined) return many.trim().split(/\s+/).map(character).join('');
    if (unicode !== undefined || hex !== undefined) return character(unicode ?? hex);
    return SIMPLE[one === '\r\n' ? '\n' : one] ?? one;
  });
}

function character(digits: string): string {
  const code = Number.parseInt(digits, 16);
  return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
}

/** In single quotes a backslash escapes itself and the delimiters alone. */
export function decodeRaw(source: string, delimiters: string): string {
  if (!source.includes('\\')) return source;
  return source.replace(/\\([\s\S])/g, (whole, one: string) =>
    one === '\\' || delimiters.includes(one) ? one : whole,
  );
}
