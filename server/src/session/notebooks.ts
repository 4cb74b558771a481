import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CallAnalysis,
  type Edit,
  type FileAnalysis,
  type Finding,
  isElsewhere,
} from '../core/analyze/file-analysis';
import { CELLS_ID, joinCells } from '../core/container/cell-text';
import { type MovedAnalysis, moveAnalysis } from '../core/container/moved-analysis';
import type { FoundAt } from '../core/rules/ignore-edits';
import type { TextRange } from '../core/source/span';
import type { ContentChange, Documents } from './documents';
import { Listeners } from './listeners';

/** A cell of code as a client opens it. */
export interface OpenedCell {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** What changes in a notebook at a time. */
export interface NotebookChange {
  /** Cells that come in place of others, by their URIs; null when none moved, came or went. */
  readonly structure: {
    readonly start: number;
    readonly removed: number;
    readonly uris: readonly string[];
  } | null;
  readonly opened: readonly OpenedCell[];
  readonly closed: readonly string[];
  readonly edits: readonly {
    readonly uri: string;
    readonly version: number;
    readonly changes: readonly ContentChange[];
  }[];
}

/**
 * The notebooks that are open in the client. Owns the texts of their cells; all cells of one are a document of the
 * session, in their order, which is analysed as a whole. Released when the client closes the notebook.
 */
export class Notebooks {
  private readonly open = new Map<string, OpenNotebook>();
  private readonly byCell = new Map<string, OpenNotebook>();
  private readonly closedListeners = new Listeners<[uri: string]>();

  constructor(private readonly documents: Documents) {}

  /** Calls back with each cell that is gone. */
  onClosed(listener: (uri: string) => void): void {
    this.closedListeners.add(listener);
  }

  /** The URI of the notebook that a cell is in; null for what is no cell. */
  notebookOf(cellUri: string): string | null {
    return this.byCell.get(cellUri)?.uri ?? null;
  }

  /** The cells of a notebook in their order; null when it is none. */
  cellsOf(uri: string): readonly string[] | null {
    return this.open.get(uri)?.uris ?? null;
  }

  /** A notebook as the JSON of a file, with the cells as they are now; null when it is none that is open. */
  fileText(uri: string): string | null {
    return this.open.get(uri)?.fileText() ?? null;
  }

  document(cellUri: string): TextDocument | null {
    return this.byCell.get(cellUri)?.documents.get(cellUri) ?? null;
  }

  /** What was found in a notebook, as far as it stands in one cell. */
  inCell(cellUri: string, analysis: FileAnalysis): FileAnalysis | null {
    return this.byCell.get(cellUri)?.inCell(cellUri, analysis)?.analysis ?? null;
  }

  /** The notebook's own call that one of a cell stands for. */
  origin(cellUri: string, call: CallAnalysis): CallAnalysis | null {
    return this.byCell.get(cellUri)?.shown.get(cellUri)?.moved.origin(call) ?? null;
  }

  /** A finding of a cell as its notebook's own, and the way back for changes of the notebook; null for what is no cell. */
  whole(cellUri: string, { rule, range }: FoundAt): { found: FoundAt; toCell(edit: Edit): Edit } | null {
    const place = this.byCell.get(cellUri)?.placeOf(cellUri);
    if (!place) return null;
    const shift = (of: TextRange, by: number) => ({ start: of.start + by, end: of.end + by });
    return {
      found: { rule, range: shift(range, place.start) },
      toCell: (edit) => ({ ...edit, range: shift(edit.range, -place.start) }),
    };
  }

  /** The cell that a range of a notebook's joined text stands in, and where in it; null where it is in none alone. */
  placeInCell(
    uri: string,
    range: TextRange | null,
  ): { readonly uri: string; readonly range: TextRange } | null {
    return range && (this.open.get(uri)?.placeInCell(range) ?? null);
  }

  didOpen(uri: string, cells: readonly OpenedCell[]): void {
    if (this.open.has(uri)) this.didClose(uri);
    const notebook = new OpenNotebook(uri);
    this.open.set(uri, notebook);
    this.add(notebook, cells);
    notebook.uris = cells.map((cell) => cell.uri);
    this.documents.didOpen(uri, CELLS_ID, 0, notebook.join());
  }

  /** Changes of a notebook that is not open are ignored. */
  didChange(uri: string, { structure, opened, closed, edits }: NotebookChange): void {
    const notebook = this.open.get(uri);
    if (!notebook) return;
    // A cell whose language changes is closed and opened again.
    for (const cell of closed) this.remove(notebook, cell);
    this.add(notebook, opened);
    if (structure)
      notebook.uris = notebook.uris.toSpliced(structure.start, structure.removed, ...structure.uris);
    for (const { uri: cell, version, changes } of edits) {
      const document = notebook.documents.get(cell);
      if (document)
        TextDocument.update(document, changes as Parameters<typeof TextDocument.update>[1], version);
    }
    notebook.version += 1;
    this.documents.didChange(uri, notebook.version, [{ text: notebook.join() }]);
  }

  didClose(uri: string): void {
    const notebook = this.open.get(uri);
    if (!notebook) return;
    for (const cell of [...notebook.documents.keys()]) this.remove(notebook, cell);
    this.open.delete(uri);
    this.documents.didClose(uri);
  }

  private add(notebook: OpenNotebook, cells: readonly OpenedCell[]): void {
    for (const { uri, languageId, version, text } of cells) {
      notebook.documents.set(uri, TextDocument.create(uri, languageId, version, text));
      this.byCell.set(uri, notebook);
    }
  }

  private remove(notebook: OpenNotebook, cell: string): void {
    notebook.documents.delete(cell);
    notebook.shown.delete(cell);
    this.byCell.delete(cell);
    this.closedListeners.tell(cell);
  }
}

class OpenNotebook {
  readonly documents = new Map<string, TextDocument>();
  /** What was last told of each cell, and the analysis that it was taken from. */
  readonly shown = new Map<string, { readonly from: FileAnalysis; readonly moved: MovedAnalysis }>();
  uris: readonly string[] = [];
  version = 0;
  private places = new Map<string, TextRange>();

  constructor(readonly uri: string) {}

  /** The present text of all cells. Cells that were told of and never opened have none. */
  join(): string {
    const documents = this.uris.flatMap((uri) => this.documents.get(uri) ?? []);
    const { text, places } = joinCells(
      documents.map((document) => ({ language: document.languageId, text: document.getText() })),
    );
    this.places = new Map(documents.map((document, index) => [document.uri, places[index]!]));
    return text;
  }

  fileText(): string {
    const cells = this.uris.map((uri) => {
      const document = this.documents.get(uri);
      if (!document) return { cell_type: 'markdown', metadata: {}, source: '' };
      const { languageId } = document;
      return { cell_type: 'code', metadata: { vscode: { languageId } }, source: document.getText() };
    });
    return JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
  }

  placeOf(cellUri: string): TextRange | null {
    return this.places.get(cellUri) ?? null;
  }

  placeInCell({ start, end }: TextRange): { readonly uri: string; readonly range: TextRange } | null {
    const found = [...this.places].find(([, place]) => place.start <= start && end <= place.end);
    if (!found) return null;
    const [uri, place] = found;
    return { uri, range: { start: start - place.start, end: end - place.start } };
  }

  inCell(cellUri: string, analysis: FileAnalysis): MovedAnalysis | null {
    const shown = this.shown.get(cellUri);
    if (shown?.from === analysis) return shown.moved;
    const place = this.places.get(cellUri);
    if (!place) return null;
    const moved = cutOut(analysis, place);
    this.shown.set(cellUri, { from: analysis, moved });
    return moved;
  }
}

/** Places of other cells, of which this one can't tell, are left out. */
function withPlacesIn(
  finding: Finding,
  isInside: (place: { readonly range: TextRange }) => boolean,
): Finding {
  if (!finding.related) return finding;
  const related = finding.related.filter(({ at }) => isElsewhere(at) || isInside({ range: at }));
  return { ...finding, related };
}

/** The part of an analysis that stands in a range, told from its start. */
function cutOut(analysis: FileAnalysis, { start, end }: TextRange): MovedAnalysis {
  const isInside = ({ range }: { readonly range: TextRange }) => range.start >= start && range.end <= end;
  const range = (of: TextRange) => ({ start: of.start - start, end: of.end - start });
  return moveAnalysis(
    {
      calls: analysis.calls.filter(isInside),
      uses: analysis.uses.filter(isInside),
      get prompts() {
        return analysis.prompts.filter(isInside);
      },
      get findings() {
        return analysis.findings.filter(isInside).map((finding) => withPlacesIn(finding, isInside));
      },
      broken: analysis.broken,
      ...(analysis.brokenIn && { brokenIn: analysis.brokenIn }),
    },
    { range, edit: ({ newText, ...edit }) => ({ range: range(edit.range), newText }), prefix: '' },
  );
}
