/** What is between single quotes. */
export function decodeSingle(content: string): string {
  return content.includes('\\') ? content.replace(/\\(['\\])/g, '$1') : content;
}

const ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([nrtvef\\$"]))/g;

const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  e: '\u001b',
  f: '\f',
  '\\': '\\',
  $: '$',
  '"': '"',
};

/** What is between double quotes, or in a heredoc; an escape that is none stays as it is. */
export function decodeDouble(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replace(ESCAPE, (whole, point, hex, octal, letter) => {
    if (letter !== undefined) return LETTERS[letter] ?? whole;
    if (point !== undefined) return characterOf(Number.parseInt(point, 16), whole);
    return String.fromCharCode(
      hex === undefined ? Number.parseInt(octal, 8) & 0xff : Number.parseInt(hex, 16),
    );
  });
}

function characterOf(point: number, spelled: string): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : spelled;
}
