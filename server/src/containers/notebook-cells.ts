import { CELL_MARK, cellsOf } from '../core/container/cell-text';
import type { Container } from '../core/container/container';
import { cellRegions } from './wire/cell-regions';
import { kernelLanguage } from './wire/kernel-language';

/** A notebook that is open in an editor: the texts of its cells, each behind a line with its language. */
export const notebookCells: Container = {
  id: 'notebook-cells',
  extensions: [],
  editorIds: ['notebook-cells'],
  searchable: (text) => text.replaceAll(CELL_MARK, ' '),
  regions: (text) =>
    cellsOf(text).flatMap(({ language, start, end }, index) =>
      cellRegions(text.slice(start, end), kernelLanguage([language]), index).map(
        ({ replaced, ...region }) => ({
          ...region,
          start: region.start + start,
          end: region.end + start,
          ...(replaced && {
            replaced: replaced.map((each) => ({ ...each, start: each.start + start, end: each.end + start })),
          }),
        }),
      ),
    ),
};
