import type { Container, Region, Replacement } from '../core/container/container';
import type { TextRange } from '../core/source/span';
import { execRegion } from './wire/exec-form';
import { linesIn, skipBlanks } from './wire/lines';
import { shebangLanguage } from './wire/shebang';

/** Files that containers are built from: what RUN, CMD and their like run, with the variables of ENV and ARG. */
export const dockerfile: Container = {
  id: 'dockerfile',
  extensions: ['.dockerfile', '.containerfile'],
  isNamed: (name) => /^(?:dockerfile|containerfile)(?:\.|$)/.test(name),
  editorIds: ['dockerfile'],
  regions: (text) => instructionsOf(text).flatMap((each) => regionsOf(text, each)),
};

/** An instruction: its name, and its arguments with lines that go on and comments between them. */
interface Instruction extends TextRange {
  readonly name: string;
  readonly comments: readonly Replacement[];
  /** Bodies of the documents that it holds. */
  readonly documents: readonly TextRange[];
}

function regionsOf(text: string, { name, start, end, comments, documents }: Instruction): readonly Region[] {
  if (name === 'ENV' || name === 'ARG')
    return text.slice(start, end).includes('=') ? [shell(start, end, comments)] : [];
  const from = behindFlags(text, start, end);
  if (name === 'ONBUILD' || name === 'HEALTHCHECK') {
    const inner = /^[A-Za-z]+/.exec(text.slice(from, end))?.[0] ?? '';
    const argument = skipBlanks(text, from + inner.length, end);
    return regionsOf(text, { name: inner.toUpperCase(), start: argument, end, comments, documents });
  }
  if (name !== 'RUN' && name !== 'CMD' && name !== 'ENTRYPOINT') return [];
  if (text[from] === '[') {
    const region = execRegion(text, { start: from, end });
    if (region) return [region];
  }
  const isDocument = text.startsWith('<<', from) && documents.length > 0;
  if (!isDocument)
    return [
      shell(
        from,
        end,
        comments.filter((each) => each.start >= from),
      ),
    ];
  return documents.flatMap((body) => {
    const language = shebangLanguage(text, body.start);
    return language === null ? [] : [{ language, start: body.start, end: body.end }];
  });
}

function shell(start: number, end: number, replaced: readonly Replacement[]): Region {
  return { language: 'shellscript', start, end, replaced };
}

/** Behind `--mount=type=cache,target=/root` and its like. */
function behindFlags(text: string, start: number, end: number): number {
  const match = /^(?:--[\w-]+(?:=\S*)?[ \t]+(?:\\\r?\n[ \t]*)?)*/.exec(text.slice(start, end));
  return start + (match?.[0].length ?? 0);
}

function instructionsOf(text: string): readonly Instruction[] {
  const reader = new InstructionReader(text);
  for (const line of linesIn(text, { start: 0, end: text.length })) reader.line(line);
  return reader.finish();
}

interface Draft {
  readonly name: string;
  readonly start: number;
  end: number;
  readonly comments: Replacement[];
  readonly documents: TextRange[];
  /** The document that the present line belongs to. */
  body: { readonly start: number; end: number } | null;
  /** Marks of the documents that are not closed yet. */
  readonly marks: string[];
  goesOn: boolean;
}

class InstructionReader {
  private readonly done: Instruction[] = [];
  private draft: Draft | null = null;

  constructor(private readonly text: string) {}

  finish(): readonly Instruction[] {
    if (this.draft) this.done.push(this.draft);
    this.draft = null;
    return this.done;
  }

  line(line: TextRange): void {
    const { draft, text } = this;
    const start = skipBlanks(text, line.start, line.end);
    if (draft && draft.marks.length > 0) this.documentLine(line, draft);
    else if (draft?.goesOn) this.furtherLine({ start, end: line.end }, line.start, draft);
    else {
      this.finish();
      const name = /^[A-Za-z]+(?=[ \t]|$)/.exec(text.slice(start, line.end))?.[0];
      if (name !== undefined) this.begin(name, skipBlanks(text, start + name.length, line.end), line.end);
    }
  }

  private begin(name: string, start: number, end: number): void {
    const draft: Draft = {
      name: name.toUpperCase(),
      start,
      end,
      comments: [],
      documents: [],
      body: null,
      marks: [],
      goesOn: false,
    };
    this.draft = draft;
    this.take(start, end, draft);
  }

  /** Comments and blank lines between lines that go on are no part of it. */
  private furtherLine({ start, end }: TextRange, lineStart: number, draft: Draft): void {
    if (start === end || this.text[start] === '#') {
      const behind = Math.min(this.text.length, this.text.startsWith('\r\n', end) ? end + 2 : end + 1);
      draft.comments.push({ start: lineStart, end: behind, text: '' });
      draft.end = behind;
    } else this.take(lineStart, end, draft);
  }

  private take(start: number, end: number, draft: Draft): void {
    const words = this.text.slice(start, end);
    draft.end = end;
    draft.goesOn = words.endsWith('\\');
    if (draft.name !== 'RUN') return;
    for (const match of words.matchAll(/<<-?(["']?)(\w+)\1/g)) draft.marks.push(match[2]!);
  }

  private documentLine({ start, end }: TextRange, draft: Draft): void {
    draft.end = end;
    if (this.text.slice(start, end).trim() === draft.marks[0]) {
      draft.marks.shift();
      draft.body = null;
    } else if (draft.body) draft.body.end = end;
    else {
      draft.body = { start, end };
      draft.documents.push(draft.body);
    }
  }
}
