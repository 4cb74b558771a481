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

/**
 * Text from source made safe for a terminal: control characters (escape sequences among them), line breaks and
 * characters that reverse the direction of text become visible escapes.
 */
export function escapeForTerminal(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
    /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
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
