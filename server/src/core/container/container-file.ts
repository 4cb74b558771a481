import type { OpenFile } from '../analyze/engine-api';
import type { CallAnalysis, Costed, Edit, FileAnalysis } from '../analyze/file-analysis';
import type { AnalyzeOptions } from '../analyze/options';
import type { RowCosting, RowQuestion } from '../analyze/row-costing';
import type { QuotedCall } from '../billing/quote';
import { applyEdits, type FoundAt } from '../rules/ignore-edits';
import { LineIndex } from '../source/line-index';
import type { Span, TextRange } from '../source/span';
import type { Container, Places } from './container';
import { mergeAnalyses } from './merged-analysis';
import { type MovedAnalysis, moveAnalysis } from './moved-analysis';
import { movedEdit } from './moved-edit';
import type { OffsetMap } from './offset-map';
import { type ProgramText, programTexts } from './program-text';

/** Opens the text of a program in a language, and is told how to see the file around it; null when it is not read. */
export type OpenProgram = (language: string, text: string, around: () => string) => OpenFile | null;

/** One open file of regions: the programs that they make up, each kept up to date. */
export class ContainerFile implements OpenFile {
  private programs: readonly Program[] = [];
  private shown: { readonly options: AnalyzeOptions; readonly analysis: FileAnalysis } | null = null;

  constructor(
    public text: string,
    private readonly container: Container,
    private readonly open: OpenProgram,
  ) {
    this.update(text);
  }

  get places(): Places {
    return this.container.places?.(this.text) ?? new LineIndex(this.text);
  }

  update(text: string): void {
    this.text = text;
    this.shown = null;
    const open = new Map(this.programs.map((program) => [program.key, program]));
    this.programs = programTexts(text, this.container.regions(text)).flatMap((wanted) => {
      const program = open.get(wanted.key) ?? this.create(wanted);
      open.delete(wanted.key);
      program?.update(wanted, text);
      return program ? [program] : [];
    });
    for (const { file } of open.values()) file.dispose();
  }

  get isStale(): boolean {
    return this.programs.some(({ file }) => file.isStale);
  }

  settle(): boolean {
    let changed = false;
    for (const { file } of this.programs) changed = file.settle() || changed;
    if (changed) this.shown = null;
    return changed;
  }

  analyze(options: AnalyzeOptions): FileAnalysis {
    if (this.shown?.options !== options || this.isStale) {
      const parts = this.programs.map((program) => program.analyze(options));
      this.shown = { options, analysis: mergeAnalyses(parts) };
    }
    return this.shown.analysis;
  }

  quotedCall(call: CallAnalysis): QuotedCall | null {
    for (const program of this.programs) {
      const origin = program.origin(call);
      if (origin) return program.file.quotedCall(origin);
    }
    return null;
  }

  placeOf(span: Span): TextRange | null {
    for (const program of this.programs) {
      const place = program.placeOf(span);
      if (place) return place;
    }
    return null;
  }

  ignoreEdits(found: FoundAt): readonly Edit[] | null {
    for (const program of this.programs) {
      const edits = program.ignoreEdits(found);
      if (edits) return edits;
    }
    return null;
  }

  rowCosting(costed: Costed, options: AnalyzeOptions, question: RowQuestion): RowCosting | null {
    for (const { file } of this.programs) {
      const rows = file.rowCosting(costed, options, question);
      if (rows) return rows;
    }
    return null;
  }

  /** Regions are tried out in files of their own languages. */
  excerpt(): string {
    return '';
  }

  dispose(): void {
    for (const { file } of this.programs) file.dispose();
  }

  private create({ key, language, text, map }: ProgramText): Program | null {
    const file = this.open(language, text, () => this.text);
    const programsIn = (whole: string) => programTexts(whole, this.container.regions(whole));
    return file && new Program(key, file, map, this.container.isEncoded === true, programsIn, this.text);
  }
}

/** One program of the file, and where its text stands there. */
class Program {
  private moved: MovedAnalysis | null = null;
  /** What `moved` was made of. */
  private last: FileAnalysis | null = null;

  constructor(
    readonly key: string,
    readonly file: OpenFile,
    private map: OffsetMap,
    private readonly isEncoded: boolean,
    private readonly programsIn: (text: string) => readonly ProgramText[],
    /** The text of the file. */
    private whole: string,
  ) {}

  update({ text, map }: ProgramText, whole: string): void {
    this.whole = whole;
    if (text !== this.file.text) this.file.update(text, []);
    this.map = map;
    this.moved = null;
  }

  analyze(options: AnalyzeOptions): FileAnalysis {
    const { map, key } = this;
    this.last = this.file.analyze(options);
    this.moved = moveAnalysis(this.last, {
      range: (range) => map.rangeInFile(range),
      edit: (edit) => this.movedEdit(edit),
      prefix: `${key}/`,
    });
    return this.moved.analysis;
  }

  placeOf(span: Span): TextRange | null {
    const place = this.isEncoded ? null : this.file.placeOf(span);
    return place && this.map.plainRange(place);
  }

  ignoreEdits({ rule, range }: FoundAt): readonly Edit[] | null {
    const at = this.moved?.analysis.findings.findIndex(
      (each) => each.rule === rule && each.range.start === range.start && each.range.end === range.end,
    );
    const found = this.last?.findings[at ?? -1];
    const edits = found && this.file.ignoreEdits(found, (each) => this.holdsAfter(each));
    return edits ? this.movedEdits(edits) : null;
  }

  /** Whether a change of the program can be made in the file, so that it is this program again with that change. */
  private holdsAfter(edits: readonly Edit[]): boolean {
    const moved = this.movedEdits(edits);
    if (moved === null) return false;
    const wanted = applyEdits(this.file.text, edits).replaceAll('\r\n', '\n');
    const programs = this.programsIn(applyEdits(this.whole, moved));
    return programs.some(({ key, text }) => key === this.key && text.replaceAll('\r\n', '\n') === wanted);
  }

  /** Null where one of them has no place in the file. */
  private movedEdits(edits: readonly Edit[]): readonly Edit[] | null {
    const moved = edits.flatMap((edit) => this.movedEdit(edit) ?? []);
    return moved.length === edits.length ? moved : null;
  }

  private movedEdit(edit: Edit): Edit | null {
    return this.isEncoded ? null : movedEdit(edit, this.file.text, this.map, this.whole);
  }

  origin(call: CallAnalysis): CallAnalysis | null {
    return this.moved?.origin(call) ?? null;
  }
}
