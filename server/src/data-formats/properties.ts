import type { DataFormat } from '../core/project/data-format';

/** Java's property files: a key and a value a line, divided by `=`, `:` or white space. */
export const properties: DataFormat = {
  id: 'properties',
  extensions: ['.properties'],
  parse(text) {
    const found: Record<string, string> = {};
    for (const line of joinedLines(text)) {
      const match = /^((?:\\.|[^\\=:\s])+)\s*[=:]?\s*(.*)$/.exec(line.trimStart());
      if (match && !/^[#!]/.test(line.trimStart()))
        found[unescaped(match[1] ?? '')] = unescaped(match[2] ?? '');
    }
    return found;
  },
};

/** A backslash at the end of a line goes on in the next one. */
function joinedLines(text: string): readonly string[] {
  const lines: string[] = [];
  let open = '';
  for (const line of text.split(/\r\n?|\n/)) {
    const whole = open + (open === '' ? line : line.trimStart());
    const goesOn = /(?:^|[^\\])(?:\\\\)*\\$/.test(whole);
    open = goesOn ? whole.slice(0, -1) : '';
    if (!goesOn) lines.push(whole);
  }
  return open === '' ? lines : [...lines, open];
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code?: string, letter?: string) =>
    code === undefined
      ? (LETTERS[letter ?? ''] ?? letter ?? '')
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };
