import type { Region, Replacement } from '../../core/container/container';
import { cellBody, STATEMENT_MAGICS } from './cell-magics';
import { endOfLine, type StatementLine, visitStatements } from './python-statements';

/** What stands for a line that is no Python, so that a block with nothing else in it stays one. */
const NOTHING = 'pass';
/** What stands for a value that the shell or a magic gives: the call of a name that nothing is known of. */
const SOMETHING = 'get_ipython()';

/** The regions of one code cell: its own program's, and those that run apart from it. `index` is its place among all cells. */
export function cellRegions(text: string, language: string | null, index: number): readonly Region[] {
  if (language === null) return [];
  if (language !== 'python') return [{ language, start: 0, end: text.length }];
  return pythonRegions(text, index);
}

function pythonRegions(text: string, index: number): readonly Region[] {
  let start = 0;
  for (;;) {
    const first = firstLine(text, start);
    if (!text.startsWith('%%', first.start)) break;
    const [name = '', ...words] = text
      .slice(first.start + 2, first.end)
      .trim()
      .split(/\s+/);
    const body = cellBody(name, words);
    if (body.kind === 'none') return [];
    start = Math.min(text.length, text.startsWith('\r\n', first.end) ? first.end + 2 : first.end + 1);
    if (body.kind === 'other')
      return [{ language: body.language, group: `cell ${index}`, start, end: text.length }];
  }
  const reader = new MagicReader(text, index);
  visitStatements(text, start, reader.statement, reader.assigned);
  return [{ language: 'python', start, end: text.length, replaced: reader.replaced }, ...reader.commands];
}

/** The first line that is not blank; the last when all are. */
function firstLine(text: string, from: number): StatementLine {
  let start = from;
  while (start < text.length && ' \t\r\n'.includes(text[start]!)) start += 1;
  return { start, end: endOfLine(text, start) };
}

/** Finds what is no Python in a cell of Python. */
class MagicReader {
  readonly replaced: Replacement[] = [];
  readonly commands: Region[] = [];

  constructor(
    private readonly text: string,
    private readonly index: number,
  ) {}

  readonly statement = ({ start, end }: StatementLine): number | null => {
    const { text } = this;
    switch (text[start]) {
      case '!':
        return this.command(start, NOTHING);
      case '%':
        return this.magic(start, NOTHING);
      case '?':
        return this.replace(start, end, NOTHING);
      default:
        return isHelp(text.slice(start, end)) ? this.replace(start, end, NOTHING) : null;
    }
  };

  readonly assigned = ({ start }: StatementLine): number | null => {
    if (this.text[start] === '!' && this.text[start + 1] !== '=') return this.command(start, SOMETHING);
    return this.text[start] === '%' ? this.magic(start, SOMETHING) : null;
  };

  /** `!command`, `!!command`. Each runs in a shell of its own. */
  private command(start: number, instead: string): number {
    const from = this.text.startsWith('!!', start) ? start + 2 : start + 1;
    const end = endOfCommand(this.text, from);
    const group = `cell ${this.index} at ${start}`;
    this.commands.push({ language: 'shellscript', group, start: from, end });
    return this.replace(start, end, instead);
  }

  /** `%name arguments`. Those that run a statement give way to it; null then, for it is Python. */
  private magic(start: number, instead: string): number | null {
    const end = endOfCommand(this.text, start);
    const match = /^%+(\w+)[ \t]+/.exec(this.text.slice(start, end));
    if (!match || !STATEMENT_MAGICS.has(match[1]!)) return this.replace(start, end, instead);
    const from = behindOptions(this.text, start + match[0].length, end);
    if (from >= end) return this.replace(start, end, instead);
    this.replace(start, from, '');
    return null;
  }

  private replace(start: number, end: number, text: string): number {
    this.replaced.push({ start, end, text });
    return end;
  }
}

/** Behind options of a magic, `-n 10 -r3 -o`: a value is a number or what holds an `=` sign in no way a statement. */
function behindOptions(text: string, from: number, end: number): number {
  const match = /^(?:-{1,2}\w[\w-]*[ \t]+(?:\d+[ \t]+)?)*/.exec(text.slice(from, end));
  return from + (match?.[0].length ?? 0);
}

/** A command goes on in the next line behind a backslash. */
function endOfCommand(text: string, from: number): number {
  let end = endOfLine(text, from);
  while (end < text.length && text[end - 1] === '\\') end = endOfLine(text, behindBreak(text, end));
  return end;
}

function behindBreak(text: string, end: number): number {
  return text[end] === '\r' ? end + 2 : end + 1;
}

/** `name?`, `module.name??`, `%magic?`: asks for help. */
function isHelp(line: string): boolean {
  return line.trimEnd().endsWith('?') && /^[%\w.*]+\?{1,2}$/.test(line.trimEnd());
}
