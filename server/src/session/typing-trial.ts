import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenFile } from '../core/analyze/engine-api';
import type { FileAnalysis } from '../core/analyze/file-analysis';
import type { AnalyzeOptions } from '../core/analyze/options';

/** Keystrokes after which the engine of the language has compiled nearly all that they run. */
const STROKES = 80;

/** A small file, in memory alone, that a blank is typed into and taken out of again, here and there. */
export class TypingTrial {
  private readonly document: TextDocument;
  private file: OpenFile | null = null;
  private places: readonly number[] | null = null;
  private strokes = 0;

  constructor(
    languageId: string,
    text: string,
    private readonly options: AnalyzeOptions,
    private readonly open: (text: string) => OpenFile,
    private readonly show: (document: TextDocument, analysis: FileAnalysis) => void,
  ) {
    this.document = TextDocument.create('trial:', languageId, 0, text);
  }

  /** Does a little, about as much as one keystroke; false when it is over. */
  step(): boolean {
    if (!this.file) {
      this.file = this.open(this.document.getText());
      return true;
    }
    if (!this.places) {
      const analysis = this.file.analyze(this.options);
      this.show(this.document, analysis);
      this.places = placesIn(analysis);
    } else this.type(this.file, this.places[(this.strokes >> 1) % this.places.length] ?? 0);
    return this.places.length > 0 && this.strokes < STROKES;
  }

  dispose(): void {
    this.file?.dispose();
    this.file = null;
  }

  private type(file: OpenFile, start: number): void {
    const { document } = this;
    const [text, length] = this.strokes % 2 === 0 ? [' ', 0] : ['', 1];
    const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
    this.strokes += 1;
    TextDocument.update(document, [{ range, text }], this.strokes);
    file.update(document.getText(), [{ start, oldEnd: start + length, newEnd: start + text.length }]);
    this.show(document, file.analyze(this.options));
  }
}

/** In prompts, and in the code behind calls. */
function placesIn({ calls, prompts }: FileAnalysis): readonly number[] {
  const inPrompts = prompts.map(({ range: { start, end } }) => (start + end) >> 1);
  return [...inPrompts, ...calls.map(({ range }) => range.end)];
}
