import type { SyntaxParser, SyntaxTree, TextEdit } from './syntax';

/**
 * A parser of texts of which the grammar can't read everything: it is given them as `readable` makes them, with the same
 * offsets. As long as there is anything to be made readable, texts are parsed from scratch, for a stroke may change more of
 * what is read than what was typed.
 */
export function readingAs(
  parser: SyntaxParser,
  readable: ((text: string) => string) | undefined,
): SyntaxParser {
  if (!readable) return parser;
  return {
    parse: (text) => parser.parse(readable(text)),
    reparse(text: string, previous: SyntaxTree, previousText: string, edits: readonly TextEdit[]) {
      const read = readable(text);
      if (read === text && readable(previousText) === previousText)
        return parser.reparse(text, previous, previousText, edits);
      return { tree: parser.parse(read), changed: [{ start: 0, end: text.length }] };
    },
  };
}
