/** A cell as the JSON of a notebook has it; one of code unless it says otherwise. */
export interface TestCell {
  readonly source: string | readonly string[];
  readonly cell_type?: string;
  readonly metadata?: object;
  readonly outputs?: readonly unknown[];
}

/** The JSON of a notebook as Jupyter writes it. */
export function notebookText(cells: readonly TestCell[], metadata: object = {}): string {
  const written = cells.map((cell) => ({ cell_type: 'code', metadata: {}, outputs: [], ...cell }));
  return JSON.stringify({ cells: written, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1);
}

/** Cells of code with their lines in a list, as Jupyter writes them. */
export function codeCells(...sources: readonly string[]): TestCell[] {
  return sources.map((source) => ({ source: source.match(/.*\n|.+/g) ?? [] }));
}

export function sourceOf(source: TestCell['source']): string {
  return typeof source === 'string' ? source : source.join('');
}
