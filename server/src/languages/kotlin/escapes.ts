const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(.))/gs;

const CHARACTERS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b' };

/** The text that a stretch of a string or character literal stands for. */
export function decodeEscapes(source: string): string {
  if (!source.includes('\\')) return source;
  return source.replace(ESCAPE, (_, code: string | undefined, character: string | undefined) =>
    code === undefined
      ? (CHARACTERS[character ?? ''] ?? character ?? '')
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
