import type { Container, FilePlace, Places, Region } from '../../core/container/container';
import { cellRegions } from '../wire/cell-regions';
import { kernelLanguage } from '../wire/kernel-language';
import { type Notebook, readNotebook } from './read-notebook';

/** Jupyter notebooks as files. What cells put out is not looked at; the editor tells of open notebooks cell by cell. */
export const notebook: Container = {
  id: 'notebook',
  extensions: ['.ipynb'],
  editorIds: [],
  isEncoded: true,
  mostBytes: 32 * 1024 * 1024,
  regions: (text) => regionsOf(readNotebook(text)),
  searchable: (text) => codeOf(readNotebook(text)),
  problemOf: (text) =>
    text.trim() !== '' && readNotebook(text) === null
      ? "it is not the JSON of a notebook, so its cells can't be told apart"
      : null,
  places: (text) => new CellPlaces(readNotebook(text)),
};

/** What editors note of a cell while no kernel is chosen. */
const PLAIN = 'plaintext';

function regionsOf(notebook: Notebook | null): readonly Region[] {
  if (!notebook) return [];
  const usual = kernelLanguage(notebook.kernel);
  return notebook.cells.flatMap(({ isCode, source, language }, index) => {
    if (!isCode || source.text === '') return [];
    const own = language === null || language === PLAIN ? usual : kernelLanguage([language]);
    const regions = cellRegions(source.text, own, index);
    return regions.map((region) => source.inJson(region));
  });
}

function codeOf(notebook: Notebook | null): string {
  const code = notebook?.cells.filter(({ isCode }) => isCode) ?? [];
  return code.map(({ source }) => source.text).join('\n');
}

class CellPlaces implements Places {
  constructor(private readonly notebook: Notebook | null) {}

  positionAt(offset: number): FilePlace {
    const cells = this.notebook?.cells ?? [];
    const cell = Math.max(
      0,
      cells.findLastIndex(({ source }) => source.text !== '' && source.start <= offset),
    );
    return { ...(cells[cell]?.source.positionAt(offset) ?? { line: 0, character: 0 }), cell };
  }
}
