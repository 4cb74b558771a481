import type { TextRange } from '../../core/source/span';
import { CellSource } from './cell-source';
import { JsonScanner, NotJson } from './json-scanner';

/** A cell of a notebook. Its outputs are not looked at. */
export interface NotebookCell {
  readonly isCode: boolean;
  readonly source: CellSource;
  /** What the cell itself says of its language; null when nothing. */
  readonly language: string | null;
}

export interface Notebook {
  readonly cells: readonly NotebookCell[];
  /** Names for the language of its kernel, the most telling first. */
  readonly kernel: readonly string[];
}

/** Reads a notebook of format 3 or 4, whatever else it holds. Null when it is no JSON. */
export function readNotebook(text: string): Notebook | null {
  try {
    return new NotebookReader(text).read();
  } catch (error) {
    if (error instanceof NotJson) return null;
    throw error;
  }
}

class NotebookReader {
  private readonly scanner: JsonScanner;
  private readonly cells: NotebookCell[] = [];
  private readonly kernel = new Map<string, string>();

  constructor(private readonly text: string) {
    this.scanner = new JsonScanner(text);
  }

  read(): Notebook {
    const { scanner } = this;
    if (scanner.peek() !== '{') throw new NotJson();
    scanner.object((key) => {
      if (key === 'cells') this.readCells();
      else if (key === 'worksheets') scanner.array(() => this.readWorksheet());
      else if (key === 'metadata') this.readMetadata();
      else scanner.skip();
    });
    scanner.end();
    const kernel = KERNEL_KEYS.flatMap((key) => this.kernel.get(key) ?? []);
    return { cells: this.cells, kernel };
  }

  private readWorksheet(): void {
    this.scanner.object((key) => {
      if (key === 'cells') this.readCells();
      else this.scanner.skip();
    });
  }

  private readCells(): void {
    this.scanner.array(() => this.cells.push(this.readCell()));
  }

  private readCell(): NotebookCell {
    const { scanner } = this;
    let type = '';
    let strings: readonly TextRange[] = [];
    let language: string | null = null;
    scanner.object((key) => {
      if (key === 'cell_type') type = this.word() ?? '';
      else if (key === 'source' || key === 'input') strings = this.strings();
      else if (key === 'language') language = this.word();
      else if (key === 'metadata') language = this.cellLanguage() ?? language;
      else scanner.skip();
    });
    return { isCode: type === 'code', source: new CellSource(this.text, strings), language };
  }

  /** Editors note the language of a cell of another one than the kernel's. */
  private cellLanguage(): string | null {
    const { scanner } = this;
    let language: string | null = null;
    scanner.object((key) => {
      if (key !== 'vscode') scanner.skip();
      else
        scanner.object((inner) => {
          if (inner === 'languageId') language = this.word();
          else scanner.skip();
        });
    });
    return language;
  }

  private readMetadata(): void {
    const { scanner } = this;
    scanner.object((key) => {
      if (key !== 'kernelspec' && key !== 'language_info') scanner.skip();
      else
        scanner.object((inner) => {
          const word = this.word();
          if (word !== null) this.kernel.set(`${key}.${inner}`, word);
        });
    });
  }

  /** A string, or the strings of a list. */
  private strings(): readonly TextRange[] {
    const { scanner } = this;
    if (scanner.peek() === '"') return [scanner.string()];
    const strings: TextRange[] = [];
    scanner.array(() => {
      const found = scanner.stringOrNull();
      if (found) strings.push(found);
    });
    return strings;
  }

  private word(): string | null {
    const found = this.scanner.stringOrNull();
    return found && this.text.slice(found.start, found.end);
  }
}

const KERNEL_KEYS = ['kernelspec.language', 'language_info.name', 'kernelspec.name'];
