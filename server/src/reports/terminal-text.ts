/** Colours of a terminal, or none; each gives its text marked up. */
export interface TextStyle {
  bold(text: string): string;
  dim(text: string): string;
  warning(text: string): string;
}

export const PLAIN_STYLE: TextStyle = {
  bold: (text) => text,
  dim: (text) => text,
  warning: (text) => text,
};

export const COLOUR_STYLE: TextStyle = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
  warning: (text) => `\u001b[33m${text}\u001b[39m`,
};

/**
 * Text from source made safe for a terminal: control characters (escape sequences among them), line breaks and
 * characters that hide text or reverse its direction become visible escapes.
 */
export function escapeForTerminal(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Rows as columns, each as wide as its widest cell (counted in UTF-16 units); the last column is left as it is. */
export function alignColumns(rows: readonly (readonly string[])[]): string[][] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))),
  );
}

/** Text of at most `width` UTF-16 units; what is cut off at its end shows as `…`. */
export function cutText(text: string, width: number): string {
  if (text.length <= width) return text;
  const end = Math.max(1, width - 1);
  // Half of a character would be shown as a broken one.
  const whole = /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
  return `${text.slice(0, whole).trimEnd()}…`;
}

/** `1 call`, `1,200 calls`. */
export function wordCount(count: number, word: string): string {
  return `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;
}
