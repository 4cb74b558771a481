import type { OpenFile } from '../analyze/engine-api';
import type { CallAnalysis, FileAnalysis } from '../analyze/file-analysis';
import type { AnalyzeOptions } from '../analyze/options';
import type { QuotedCall } from '../billing/quote';
import { LineIndex } from '../source/line-index';
import type { Span, TextRange } from '../source/span';
import type { Container, Places } from './container';
import { mergeAnalyses } from './merged-analysis';
import { type MovedAnalysis, moveAnalysis } from './moved-analysis';
import type { OffsetMap } from './offset-map';
import { type ProgramText, programTexts } from './program-text';

/** Opens the text of a program in a language; null when it is not read. */
export type OpenProgram = (language: string, text: string) => OpenFile | null;

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
      program?.update(wanted);
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

  /** Regions are tried out in files of their own languages. */
  excerpt(): string {
    return '';
  }

  dispose(): void {
    for (const { file } of this.programs) file.dispose();
  }

  private create({ key, language, text, map }: ProgramText): Program | null {
    const file = this.open(language, text);
    return file && new Program(key, file, map, this.container.isEncoded === true);
  }
}

/** One program of the file, and where its text stands there. */
class Program {
  private moved: MovedAnalysis | null = null;

  constructor(
    readonly key: string,
    readonly file: OpenFile,
    private map: OffsetMap,
    private readonly isEncoded: boolean,
  ) {}

  update({ text, map }: ProgramText): void {
    if (text !== this.file.text) this.file.update(text, []);
    this.map = map;
    this.moved = null;
  }

  analyze(options: AnalyzeOptions): FileAnalysis {
    const { map, isEncoded, key } = this;
    this.moved = moveAnalysis(this.file.analyze(options), {
      range: (range) => map.rangeInFile(range),
      plainRange: (range) => (isEncoded ? null : map.plainRange(range)),
      prefix: `${key}/`,
    });
    return this.moved.analysis;
  }

  placeOf(span: Span): TextRange | null {
    const place = this.isEncoded ? null : this.file.placeOf(span);
    return place && this.map.plainRange(place);
  }

  origin(call: CallAnalysis): CallAnalysis | null {
    return this.moved?.origin(call) ?? null;
  }
}
