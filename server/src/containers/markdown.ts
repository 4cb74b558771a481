import type { Container, Region } from '../core/container/container';
import { type FencedBlock, fencedBlocks } from './wire/fences';
import { languageNamed } from './wire/language-names';
import { withoutPrompts } from './wire/prompts';

/** Pages with fenced code blocks, each in its own language. */
export const markdown: Container = {
  id: 'markdown',
  extensions: ['.md', '.markdown', '.mdx', '.qmd', '.rmd'],
  editorIds: ['markdown', 'mdx', 'quarto', 'rmd'],
  regions: (text) => fencedBlocks(text).flatMap((block) => regionOf(text, block)),
};

function regionOf(text: string, { info, start, end, stripped }: FencedBlock): readonly Region[] {
  const word = languageWord(info);
  const language = word === '' ? unnamedLanguage(text, start, end) : languageNamed(word);
  if (!language) return [];
  return [withoutPrompts(text, { language, start, end, replaced: stripped })];
}

/** A block that names no language and begins with a request to be typed is one of a shell. */
function unnamedLanguage(text: string, start: number, end: number): string | null {
  return /^[\s>]*(?:\$ )?curl\s/.test(text.slice(start, Math.min(end, start + 200))) ? 'shellscript' : null;
}

/** Directives whose language stands behind their name: `{code-cell} ipython3`. */
const DIRECTIVES: ReadonlySet<string> = new Set(['code', 'code-block', 'code-cell', 'sourcecode']);

/** `python title="a"`, `ts{1,3}`, `py:app.py`, `{python, echo=TRUE}`, `{.python .numbered}`, `{code-cell} ipython3`. */
function languageWord(info: string): string {
  const [first = '', second = ''] = info.replace(/^\{[ \t]*\.?/, '').split(/[\s,:{}[(]+/, 2);
  return DIRECTIVES.has(first) ? second : first;
}
