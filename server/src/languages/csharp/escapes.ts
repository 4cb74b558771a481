const SINGLE: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '\\': '\\',
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Replaces the escapes of a regular string by what they mean; what is none stays as it is. */
export function decodeEscapes(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{1,4})|([\s\S]))/g,
    (whole, short?: string, long?: string, variable?: string, letter?: string) => {
      if (letter !== undefined) return SINGLE[letter] ?? whole;
      const code = Number.parseInt(short ?? long ?? variable ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** In a verbatim string nothing but a doubled quote means something else. */
export function decodeVerbatim(raw: string): string {
  return raw.includes('""') ? raw.replaceAll('""', '"') : raw;
}

/** Doubled braces of an interpolated string are single ones. */
export function singleBraces(text: string): string {
  return text.replaceAll('{{', '{').replaceAll('}}', '}');
}
