/** The escapes of one character. A line break behind a backslash joins the lines of a text block. */
const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  s: ' ',
  t: '\t',
};

const ESCAPE = /\\(?:u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|([\s\S]))/g;

/** The text that a literal means. */
export function decodeEscapes(source: string): string {
  if (!source.includes('\\')) return source;
  return source.replace(ESCAPE, (whole, unicode?: string, octal?: string, letter?: string) => {
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return SIMPLE[letter ?? ''] ?? whole;
  });
}
