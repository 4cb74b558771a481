/** `$$"..."` and `$$"""..."""`, with as many dollars as one must write before a hole. */
const STRINGS = /(\$\$+)(?=")("""[\s\S]*?"""|"(?:\\.|[^"\\\n])*")/g;

/**
 * The text with the strings that need several dollars before a hole as strings that need one, which is what the grammar reads.
 * Everything keeps its place.
 */
export function withSingleDollars(text: string): string {
  if (!text.includes('$$"')) return text;
  return text.replace(STRINGS, (_, dollars: string, quoted: string) => {
    const held = quoted.replace(/\$+/g, (run) =>
      run.length < dollars.length ? ' '.repeat(run.length) : `${' '.repeat(run.length - 1)}$`,
    );
    return ' '.repeat(dollars.length) + held;
  });
}
