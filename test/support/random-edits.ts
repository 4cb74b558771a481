import type { TextEdit } from '../../server/src/core/source/syntax';

export interface EditedText {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

type Random = (below: number) => number;

const PIECES = [
  'a',
  'x1',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '    ',
  '"',
  "'",
  '`',
  '"""',
  '\\',
  '${',
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '<',
  '>',
  ',',
  ';',
  ':',
  '.',
  '=',
  '=>',
  '?',
  '!',
  '#',
  '//',
  '/*',
  '*/',
  '/',
  '@',
  '+',
  '*',
  '**',
  '|',
  '😀',
  'é',
  '\ud83d',
  'await ',
  'async ',
  'return ',
  'const ',
  'class ',
  'def ',
  'function ',
  'if ',
  'else ',
  'for ',
  'import ',
  'lambda ',
  'f"',
  ' = 1\n',
  '()',
  '{}',
  'client.create({ model: "m" })',
  '\nfoo(1)\n',
  '\n}\n',
  '\n{\n',
] as const;

/** One to three edits as a person might make them, clean or not. */
export function randomEdits(text: string, random: Random): EditedText {
  let current = text;
  const edits: TextEdit[] = [];
  const count = random(8) === 0 ? 2 + random(2) : 1;
  for (let round = 0; round < count; round += 1) {
    const { start, oldEnd, inserted } = randomReplacement(current, random);
    current = current.slice(0, start) + inserted + current.slice(oldEnd);
    edits.push({ start, oldEnd, newEnd: start + inserted.length });
  }
  return { text: current, edits };
}

interface Replacement {
  readonly start: number;
  readonly oldEnd: number;
  readonly inserted: string;
}

function randomReplacement(text: string, random: Random): Replacement {
  const start = random(text.length + 1);
  const piece = PIECES[random(PIECES.length)]!;
  switch (random(8)) {
    case 0:
    case 1:
    case 2:
      return { start, oldEnd: start, inserted: piece };
    case 3:
      return { start, oldEnd: Math.min(text.length, start + 1 + random(3)), inserted: '' };
    case 4:
      return { start, oldEnd: Math.min(text.length, start + random(40)), inserted: piece };
    case 5:
      return { ...lineAt(text, start), inserted: '' };
    case 6: {
      const line = lineAt(text, start);
      return { start: line.start, oldEnd: line.start, inserted: text.slice(line.start, line.oldEnd) };
    }
    default:
      return movedLine(text, start);
  }
}

function lineAt(text: string, offset: number): { readonly start: number; readonly oldEnd: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start: Math.min(start, offset), oldEnd: end === -1 ? text.length : end + 1 };
}

/** A line and the one below it change places. */
function movedLine(text: string, offset: number): Replacement {
  const line = lineAt(text, offset);
  const below = lineAt(text, line.oldEnd);
  const inserted = text.slice(line.oldEnd, below.oldEnd) + text.slice(line.start, line.oldEnd);
  return { start: line.start, oldEnd: below.oldEnd, inserted };
}
