/** How far the closing word of a heredoc is indented: as much is taken from each of its lines. */
export function heredocIndent(text: string): number {
  return /\n([ \t]*)[^\n]*$/.exec(text)?.[1]?.length ?? 0;
}

/** Lines without their indentation. The first line is a whole one only where the text begins. */
export function unindented(text: string, indent: number, atStart: boolean): string {
  if (indent === 0) return text;
  return text
    .split('\n')
    .map((line, index) => (index === 0 && !atStart ? line : cut(line, indent)))
    .join('\n');
}

function cut(line: string, indent: number): string {
  let at = 0;
  while (at < indent && (line[at] === ' ' || line[at] === '\t')) at++;
  return line.slice(at);
}
