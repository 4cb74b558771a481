/** Unquoted text: a backslash takes the meaning of what follows, and joins lines. */
export function bareText(text: string): string {
  return text.includes('\\') ? text.replace(/\\(\r\n|[\s\S])/g, (_, next) => lineEnd(next)) : text;
}

/** Text between double quotes: there a backslash does so before few characters only. */
export function quotedText(text: string): string {
  return text.includes('\\') ? text.replace(/\\(\r\n|[$`"\\\n])/g, (_, next) => lineEnd(next)) : text;
}

/** The text of a here-document, in which quotes mean nothing. */
export function hereText(text: string): string {
  return text.includes('\\') ? text.replace(/\\(\r\n|[$`\\\n])/g, (_, next) => lineEnd(next)) : text;
}

function lineEnd(next: string): string {
  return next === '\n' || next === '\r\n' ? '' : next;
}

const letters: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  e: '\x1b',
  '0': '\0',
};

/** The inside of `$'...'`. */
export function ansiText(text: string): string {
  return text.replace(/\\(x[\da-fA-F]{1,2}|u[\da-fA-F]{1,4}|[\s\S])/g, (_, code: string) =>
    code.length > 1 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : (letters[code] ?? code),
  );
}
