import type { Container, Region } from '../core/container/container';
import { type FencedBlock, fencedBlocks } from './wire/fences';
import { languageNamed } from './wire/language-names';

/** Pages with fenced code blocks, each in its own language. */
export const markdown: Container = {
  id: 'markdown',
  extensions: ['.md', '.markdown', '.mdx', '.qmd', '.rmd'],
  editorIds: ['markdown', 'mdx', 'quarto', 'rmd'],
  regions: (text) => fencedBlocks(text).flatMap(regionOf),
};

function regionOf({ info, start, end, stripped }: FencedBlock): readonly Region[] {
  const language = languageNamed(languageWord(info));
  return language ? [{ language, start, end, replaced: stripped }] : [];
}

/** Directives whose language stands behind their name: `{code-cell} ipython3`. */
const DIRECTIVES: ReadonlySet<string> = new Set(['code', 'code-block', 'code-cell', 'sourcecode']);

/** `python title="a"`, `ts{1,3}`, `py:app.py`, `{python, echo=TRUE}`, `{.python .numbered}`, `{code-cell} ipython3`. */
function languageWord(info: string): string {
  const [first = '', second = ''] = info.replace(/^\{[ \t]*\.?/, '').split(/[\s,:{}[(]+/, 2);
  return DIRECTIVES.has(first) ? second : first;
}
