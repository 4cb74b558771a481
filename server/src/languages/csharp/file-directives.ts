/** What a program of one file begins with: blank lines, comments, and lines for whoever runs it. */
const HEAD = /^(?:\uFEFF?[ \t]*(?:#[!:][^\n]*|\/\/[^\n]*)?\r?\n)+/;

/**
 * The text without what only those read who build it: `#:package OpenAI@2.2.0`, `#!/usr/bin/env dotnet`, and marks of the
 * order of bytes that editors leave behind such lines. Everything keeps its place.
 */
export function withoutDirectives(text: string): string {
  if (!/^\uFEFF?\s*(?:\/\/|#[!:])/.test(text)) return text;
  const head = HEAD.exec(text)?.[0] ?? '';
  if (!/#[!:]/.test(head)) return text;
  const end = text.charAt(head.length) === '\uFEFF' ? head.length + 1 : head.length;
  const read = text
    .slice(0, end)
    .replace(/#[!:][^\n]*/g, (line) => ' '.repeat(line.length))
    .replaceAll('\uFEFF', ' ');
  return read + text.slice(end);
}
