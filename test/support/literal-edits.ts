import type { EditedText } from './random-edits';

type Random = (below: number) => number;

const LITERAL = /"[^"\n]{2,}"|'[^'\n]{2,}'|`[^`]{2,}`|\b\d+\b/g;
const LETTERS = ['x', 'gpt-', ' ', '7', 'é', '%s', '\\n', '{', ','] as const;

/** A letter more or less somewhere inside a string, template or number, as someone types. */
export function literalEdit(text: string, random: Random): EditedText {
  const literals = [...text.matchAll(LITERAL)];
  const literal = literals[random(literals.length)];
  if (!literal) return { text, edits: [] };
  const [spelled] = literal;
  const isNumber = /^\d/.test(spelled);
  const start = literal.index + 1 + random(spelled.length - 1);
  const taken = spelled.length > 3 && random(3) === 0 ? 1 : 0;
  const inserted =
    taken > 0 && random(2) === 0 ? '' : isNumber ? String(random(10)) : LETTERS[random(LETTERS.length)]!;
  const edit = { start, oldEnd: start + taken, newEnd: start + inserted.length };
  return { text: text.slice(0, start) + inserted + text.slice(start + taken), edits: [edit] };
}
